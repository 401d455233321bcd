/**
 * WordPress dependencies
 */
import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CatalogueSectionProps } from './use-catalogue-form.ts';

/** What buyers see and how they buy: promotions, units, packs, expected deliveries. */
export function Shown( { form, isEditable }: CatalogueSectionProps ) {
	const { promotions, units, suppliesForBuyers } = form.values;
	const disabled = ! isEditable;
	return (
		<Panel
			id="shown"
			title={ __( 'What buyers see', 'wapro-mag-for-woocommerce' ) }
		>
			<ToggleControl
				label={ __(
					'Take promotion prices from WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'They become sale prices with their dates. Without it the shop keeps sale prices of its own.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ promotions }
				disabled={ disabled }
				onChange={ ( isOn ) => form.change( { promotions: isOn } ) }
			/>
			<ToggleControl
				label={ __(
					'Show the unit beside the price',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'E.g. “24,90 zł / m”.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ units.show }
				disabled={ disabled }
				onChange={ ( show ) =>
					form.change( { units: { ...units, show } } )
				}
			/>
			<ToggleControl
				label={ __(
					'Sell in whole packs',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'An article with a pack of 6 is bought by 6, 12, 18…; one that can be divided also in fractions.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ units.step }
				disabled={ disabled }
				onChange={ ( step ) =>
					form.change( { units: { ...units, step } } )
				}
			/>
			<ToggleControl
				label={ __(
					'Show buyers when a delivery is expected',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'On the page of a product that is out of stock, when a supplier’s order in WAPRO has a date. The supplier’s name is never shown.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ suppliesForBuyers }
				disabled={ disabled }
				onChange={ ( isOn ) =>
					form.change( { suppliesForBuyers: isOn } )
				}
			/>
		</Panel>
	);
}
