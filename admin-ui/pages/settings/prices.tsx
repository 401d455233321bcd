/**
 * WordPress dependencies
 */
import { SelectControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { PriceList, Settings } from '../../data/settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { SectionProps } from './warehouses.tsx';

function listLabel( { name, basis, currency }: PriceList ): string {
	return basis === 'gross'
		? sprintf(
				/* translators: 1: name of a price list, 2: currency. */
				__( '%1$s (gross, %2$s)', 'wapro-mag-for-woocommerce' ),
				name,
				currency
			)
		: sprintf(
				/* translators: 1: name of a price list, 2: currency. */
				__( '%1$s (net, %2$s)', 'wapro-mag-for-woocommerce' ),
				name,
				currency
			);
}

function priceLists( settings: Settings, chosen: string | null ) {
	const lists = settings.dictionaries?.priceLists ?? [];
	const known = lists.map( ( list ) => ( {
		value: list.code,
		label: listLabel( list ),
	} ) );
	const isKnown = lists.some( ( { code } ) => code === chosen );
	return [
		{
			value: '',
			label: __( '– choose –', 'wapro-mag-for-woocommerce' ),
		},
		...known,
		...( chosen && ! isKnown ? [ { value: chosen, label: chosen } ] : [] ),
	];
}

/** Whose prices the shop shows, and how much stock it keeps back. */
export function Prices( { settings, form }: SectionProps ) {
	return (
		<Panel
			id="prices"
			title={ __( 'Prices and stock', 'wapro-mag-for-woocommerce' ) }
		>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Price list', 'wapro-mag-for-woocommerce' ) }
				help={ __(
					'Prices in the shop follow this list of WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
				value={ form.maps.priceList ?? '' }
				disabled={ ! settings.editable }
				options={ priceLists( settings, form.maps.priceList ) }
				onChange={ ( code ) =>
					form.change( { priceList: code === '' ? null : code } )
				}
			/>
			<FieldProblem problem={ form.problem } of="maps.priceList" />
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Safety buffer', 'wapro-mag-for-woocommerce' ) }
				help={ __(
					'The shop shows this many pieces fewer than WAPRO has. 0 shows all.',
					'wapro-mag-for-woocommerce'
				) }
				inputMode="decimal"
				value={ form.maps.buffer }
				disabled={ ! settings.editable }
				onChange={ ( buffer ) =>
					form.change( { buffer: buffer.replace( ',', '.' ) } )
				}
			/>
			<FieldProblem problem={ form.problem } of="maps.buffer" />
		</Panel>
	);
}
