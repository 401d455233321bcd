/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { isDescribed, newParameter } from '../../data/production-settings.ts';
import type { ProductionParameterRule } from '../../data/production-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import { ProductionParameter } from './production-parameter.tsx';
import type { ProductionSectionProps } from './production-section.ts';

/** What production reads of a line: the shop's map, beside what WAPRO's articles define themselves. */
export function ProductionParameters( {
	form,
	isEditable,
}: ProductionSectionProps ) {
	const { parameters } = form.values;
	const replace = (
		position: number,
		...rules: readonly ProductionParameterRule[]
	) =>
		form.change( {
			parameters: [
				...parameters.slice( 0, position ),
				...rules,
				...parameters.slice( position + 1 ),
			],
		} );
	return (
		<Panel
			id="parameters"
			title={ __( 'Parameters', 'wapro-mag-for-woocommerce' ) }
		>
			<p>
				{ __(
					'Parameters that an article has in WAPRO go by themselves. Here stand those that the shop knows: chosen by the buyer or written in the product. Each is checked before the order goes; one that does not fit stops its order until somebody corrects it, and no other.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ parameters.map( ( rule, position ) => (
				<ProductionParameter
					// The place is what a parameter under way has of its own.
					key={ position }
					rule={ rule }
					isEditable={ isEditable }
					onChange={ ( changed ) => replace( position, changed ) }
					onRemove={ () => replace( position ) }
				>
					<FieldProblem
						problem={ form.problem }
						of={ `parameters[${ position }]` }
					/>
				</ProductionParameter>
			) ) }
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					disabled={ ! parameters.every( isDescribed ) }
					accessibleWhenDisabled
					onClick={ () => replace( parameters.length, newParameter ) }
				>
					{ __( 'Add a parameter', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</Panel>
	);
}
