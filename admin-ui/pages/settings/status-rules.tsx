/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty } from '../../components/states.tsx';
import { statesOf, statusFor, withRule } from '../../data/status-settings.ts';
import type { StatusRule } from '../../data/status-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { StatusSectionProps } from './status-section.ts';

const axisNames = (): Readonly< Record< StatusRule[ 'axis' ], string > > => ( {
	transport: __( 'Transport', 'wapro-mag-for-woocommerce' ),
	production: __( 'Production', 'wapro-mag-for-woocommerce' ),
	payment: __( 'Payment', 'wapro-mag-for-woocommerce' ),
} );

interface AxisProps extends StatusSectionProps {
	readonly axis: StatusRule[ 'axis' ];
}

function Axis( { view, form, isEditable, axis }: AxisProps ) {
	const { rules, offered } = form.values;
	const ours = view.own.map( ( { slug } ) => slug );
	const targets = view.targets.filter(
		( { slug } ) =>
			! ours.includes( slug ) || offered.some( ( one ) => one === slug )
	);
	const states = statesOf( view, axis );
	return states.length === 0 ? null : (
		<fieldset className="wapro-mag-choices">
			<legend>{ axisNames()[ axis ] }</legend>
			<ul className="wapro-mag-map">
				{ states.map( ( state ) => (
					<li className="wapro-mag-map-row" key={ state.code }>
						<SelectControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %s: state of an order in WAPRO. */
								__(
									'“%s” in WAPRO',
									'wapro-mag-for-woocommerce'
								),
								state.name
							) }
							value={ statusFor( rules, state ) }
							disabled={ ! isEditable }
							options={ [
								{
									value: '',
									label: __(
										'leaves the status as it is',
										'wapro-mag-for-woocommerce'
									),
								},
								...targets.map( ( { slug, name } ) => ( {
									value: slug,
									label: name,
								} ) ),
							] }
							onChange={ ( status ) =>
								form.change( {
									rules: withRule( rules, state, status ),
								} )
							}
						/>
					</li>
				) ) }
			</ul>
		</fieldset>
	);
}

/** States of WAPRO → statuses of the shop. */
export function StatusRules( props: StatusSectionProps ) {
	return (
		<Panel
			id="rules"
			title={ __(
				'From WAPRO to the shop',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'When an order reaches a state in WAPRO, the shop’s order takes the status chosen here. Transport decides before production, production before payment. No order is completed while anything of it is left to ship, also when it stands as several orders in WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ props.view.axes.length === 0 && (
				<Empty
					title={ __(
						'States of WAPRO are not known yet. Run the connection test.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			{ ( [ 'transport', 'production', 'payment' ] as const ).map(
				( axis ) => (
					<Axis key={ axis } { ...props } axis={ axis } />
				)
			) }
			<FieldProblem problem={ props.form.problem } of="rules" />
		</Panel>
	);
}
