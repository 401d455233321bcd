/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { FlowRule } from '../../data/exchange-settings.ts';
import type { Problem } from '../../data/problem.ts';
import { formatInterval } from '../../utils/format.ts';
import { everyWord } from '../../words/flows.ts';
import { FieldProblem } from './field-problem.tsx';

export interface FlowIntervalProps {
	readonly flow: FlowRule[ 'flow' ];
	/** Undefined: the worker's own. */
	readonly seconds: number | undefined;
	readonly isEditable: boolean;
	readonly problem: Problem | undefined;
	/** Name of the field in the form. */
	readonly field: string;
	readonly onChange: ( seconds: number | undefined ) => void;
}

const steps = [ 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600 ];

/** The worker's own intervals, unless whoever runs it set others. */
const usual = ( flow: FlowRule[ 'flow' ] ) => ( flow === 'changes' ? 5 : 30 );

/** How often a flow asks by itself. */
export function FlowInterval( props: FlowIntervalProps ) {
	const { flow, seconds, isEditable, problem, field, onChange } = props;
	const choices = [ ...new Set( [ ...steps, seconds ?? 2 ] ) ].sort(
		( one, other ) => one - other
	);
	return (
		<>
			<SelectControl
				__next40pxDefaultSize
				label={ __(
					'How often the worker asks by itself',
					'wapro-mag-for-woocommerce'
				) }
				help={
					flow === 'changes'
						? __(
								'A notice from WAPRO wakes it at once; the interval counts when none comes. Whoever runs the worker may have set another usual one.',
								'wapro-mag-for-woocommerce'
							)
						: __(
								'Whatever happens in the shop wakes it at once, and what failed is tried again in its own time. The interval counts for what nobody told it of, such as what was left over after a crash.',
								'wapro-mag-for-woocommerce'
							)
				}
				value={ String( seconds ?? '' ) }
				disabled={ ! isEditable }
				options={ [
					{
						value: '',
						label: sprintf(
							/* translators: %s: interval, e.g. 30 s. */
							__( 'usual: %s', 'wapro-mag-for-woocommerce' ),
							formatInterval( usual( flow ) )
						),
					},
					...choices.map( ( count ) => ( {
						value: String( count ),
						label: everyWord( count ),
					} ) ),
				] }
				onChange={ ( chosen ) =>
					onChange( chosen === '' ? undefined : Number( chosen ) )
				}
			/>
			<FieldProblem problem={ problem } of={ field } />
		</>
	);
}
