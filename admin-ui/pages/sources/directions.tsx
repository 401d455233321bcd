/**
 * WordPress dependencies
 */
import { RadioControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CatalogueSettings } from '../../data/catalogue.ts';
import { FieldProblem } from '../settings/field-problem.tsx';
import type { CatalogueSectionProps } from '../settings/use-catalogue-form.ts';

type Direction = CatalogueSettings[ 'directions' ][ 'goods' ];

function choices(): {
	value: Direction;
	label: string;
	description: string;
}[] {
	return [
		{
			value: 'to_shop',
			label: __( 'from WAPRO to the shop', 'wapro-mag-for-woocommerce' ),
			description: __(
				'Articles flagged in WAPRO become products. Nothing about goods goes to WAPRO.',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'both',
			label: __( 'both ways', 'wapro-mag-for-woocommerce' ),
			description: __(
				'Articles become products, and what the shop leads of a product goes to WAPRO.',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'to_wapro',
			label: __( 'from the shop to WAPRO', 'wapro-mag-for-woocommerce' ),
			description: __(
				'Products are made in the shop and it leads all their fields. From WAPRO come only stock and prices.',
				'wapro-mag-for-woocommerce'
			),
		},
	];
}

/** Which way goods travel, and whether the shop's new products become articles. */
export function Directions( { form, isEditable }: CatalogueSectionProps ) {
	const { directions, exportNewProducts } = form.values;
	const isOneWay = directions.goods === 'to_shop';
	return (
		<Panel
			id="directions"
			title={ __( 'Goods', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __(
					'Which way goods travel',
					'wapro-mag-for-woocommerce'
				) }
				selected={ directions.goods }
				disabled={ ! isEditable }
				options={ choices() }
				onChange={ ( goods ) =>
					form.change( {
						directions: {
							...directions,
							goods: goods as Direction,
						},
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="directions.goods" />
			<ToggleControl
				label={ __(
					'New products of the shop go to WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				help={
					isOneWay
						? __(
								'Needs goods to travel to WAPRO: choose it above.',
								'wapro-mag-for-woocommerce'
							)
						: __(
								'A product that is published in the shop and has no article yet is made in WAPRO under its catalogue index.',
								'wapro-mag-for-woocommerce'
							)
				}
				checked={ exportNewProducts && ! isOneWay }
				disabled={ ! isEditable || isOneWay }
				onChange={ ( isOn ) =>
					form.change( { exportNewProducts: isOn } )
				}
			/>
		</Panel>
	);
}
