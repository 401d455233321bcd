/**
 * WordPress dependencies
 */
import { ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Panel } from '../../components/panel.tsx';
import type { FlowRule } from '../../data/exchange-settings.ts';
import { everyWord, exchangeFlowWord, windowWord } from '../../words/flows.ts';
import type { ExchangeSectionProps } from './exchange-twins.tsx';
import { errorsIn, FieldProblem } from './field-problem.tsx';
import { FlowInterval } from './flow-interval.tsx';
import { QuietWindows } from './quiet-windows.tsx';

function summary( { lock, quiet, everySeconds }: FlowRule ): string {
	const limits = [
		...( lock
			? [ __( 'lock in WAPRO', 'wapro-mag-for-woocommerce' ) ]
			: [] ),
		...( quiet.length > 0
			? [
					sprintf(
						/* translators: %s: days and times, e.g. Mon–Fri 22:00–06:00. */
						__( 'quiet %s', 'wapro-mag-for-woocommerce' ),
						quiet.map( windowWord ).join( '; ' )
					),
				]
			: [] ),
	];
	return [
		...( limits.length > 0
			? limits
			: [ __( 'always works', 'wapro-mag-for-woocommerce' ) ] ),
		...( everySeconds ? [ everyWord( everySeconds ) ] : [] ),
	].join( ' · ' );
}

interface FlowProps extends ExchangeSectionProps {
	readonly rule: FlowRule;
	readonly position: number;
}

function Flow( { rule, position, form, isEditable }: FlowProps ) {
	const { flows } = form.values;
	const { problem } = form;
	const field = `flows[${ position }]`;
	const change = ( edits: Partial< FlowRule > ) =>
		form.change( {
			flows: flows.with( position, { ...rule, ...edits } ),
		} );
	return (
		<details
			className="wapro-mag-flow"
			open={ errorsIn( problem, field ).length > 0 || undefined }
		>
			<summary>
				<strong>{ exchangeFlowWord( rule.flow ) }</strong>{ ' ' }
				<span className="wapro-mag-muted">{ summary( rule ) }</span>
			</summary>
			<FlowInterval
				flow={ rule.flow }
				seconds={ rule.everySeconds ?? undefined }
				isEditable={ isEditable }
				problem={ problem }
				field={ `${ field }.everySeconds` }
				onChange={ ( everySeconds ) => change( { everySeconds } ) }
			/>
			{ rule.flow !== 'production' && (
				<ToggleControl
					__nextHasNoMarginBottom
					label={ __(
						'Lock it in WAPRO while it works',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'Integrators that respect the lock wait meanwhile, and while one of them holds it this flow waits; nothing is lost. For programs that know no lock there are quiet windows.',
						'wapro-mag-for-woocommerce'
					) }
					checked={ rule.lock }
					disabled={ ! isEditable }
					onChange={ ( lock ) => change( { lock } ) }
				/>
			) }
			<FieldProblem problem={ problem } of={ `${ field }.flow` } />
			<QuietWindows
				windows={ rule.quiet }
				isEditable={ isEditable }
				problem={ problem }
				field={ `${ field }.quiet` }
				onChange={ ( quiet ) => change( { quiet } ) }
			/>
		</details>
	);
}

/** How often each flow asks, which keep other integrators out while they work, and when each rests. */
export function ExchangeFlows( props: ExchangeSectionProps ) {
	return (
		<Panel
			id="flows"
			title={ __(
				'Intervals, locks and quiet windows',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p>
				{ sprintf(
					/* translators: %s: time zone, e.g. Europe/Warsaw. */
					__(
						'How often each part of the exchange asks whether something waits, and when it leaves WAPRO to others. Times are those of the shop’s clock (%s). Runs that you start by hand are carried out all the same; a message that you send again waits with the others of its flow.',
						'wapro-mag-for-woocommerce'
					),
					boot().timezone
				) }
			</p>
			{ props.form.values.flows.map( ( rule, position ) => (
				<Flow
					key={ rule.flow }
					{ ...props }
					rule={ rule }
					position={ position }
				/>
			) ) }
		</Panel>
	);
}
