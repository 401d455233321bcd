/**
 * WordPress dependencies
 */
import { RadioControl, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CatalogueSettings } from '../../data/catalogue.ts';
import type { Settings } from '../../data/settings.ts';
import { formatInterval } from '../../utils/format.ts';
import { FieldProblem } from './field-problem.tsx';
import type { CatalogueSectionProps } from './use-catalogue-form.ts';

type Stock = CatalogueSettings[ 'stock' ];

const intervals = [ 5, 10, 15, 30, 60, 120, 240, 480, 1440 ];

function backorderChoices(): { value: Stock[ 'backorders' ]; label: string }[] {
	return [
		{
			value: 'keep',
			label: __( 'as set in each product', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'no',
			label: __(
				'no: what is out of stock cannot be bought',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'notify',
			label: __(
				'yes, and the buyer is told that it is on order',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'yes',
			label: __( 'yes, without telling', 'wapro-mag-for-woocommerce' ),
		},
	];
}

/** The warehouses the shop sells from, and the chosen one even if it no longer is among them. */
function warehouseOptions( settings: Settings, chosen: string | null ) {
	const symbols = settings.maps.warehouses
		.filter( ( { use } ) => use === 'sell' )
		.map( ( { symbol } ) => symbol );
	const known = settings.dictionaries?.warehouses ?? [];
	return [
		{ value: '', label: __( '– choose –', 'wapro-mag-for-woocommerce' ) },
		...[
			...new Set( [ ...symbols, ...( chosen ? [ chosen ] : [] ) ] ),
		].map( ( symbol ) => {
			const name = known.find( ( row ) => row.symbol === symbol )?.name;
			return {
				value: symbol,
				label: name
					? sprintf(
							/* translators: 1: name, 2: symbol of a warehouse. */
							__( '%1$s (%2$s)', 'wapro-mag-for-woocommerce' ),
							name,
							symbol
						)
					: symbol,
			};
		} ),
	];
}

export interface StockRuleProps extends CatalogueSectionProps {
	readonly settings: Settings;
}

/** Whose stock counts, what may be sold beyond it, and how often it is checked. */
export function StockRule( { settings, form, isEditable }: StockRuleProps ) {
	const { stock } = form.values;
	const change = ( edits: Partial< Stock > ) =>
		form.change( { stock: { ...stock, ...edits } } );
	const minutes = [ ...new Set( [ ...intervals, stock.checkMinutes ] ) ].sort(
		( one, other ) => one - other
	);
	return (
		<Panel
			id="stock"
			title={ __( 'Stock levels', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __(
					'Stock in the shop is',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'A product may have warehouses of its own: choose them in its “WAPRO Mag” box.',
					'wapro-mag-for-woocommerce'
				) }
				selected={ stock.rule }
				disabled={ ! isEditable }
				options={ [
					{
						value: 'sum',
						label: __(
							'the sum of all warehouses that the shop sells from',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'one',
						label: __(
							'the stock of one warehouse',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( rule ) =>
					change( { rule: rule === 'one' ? 'one' : 'sum' } )
				}
			/>
			{ stock.rule === 'one' && (
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'Warehouse', 'wapro-mag-for-woocommerce' ) }
					value={ stock.warehouse ?? '' }
					disabled={ ! isEditable }
					options={ warehouseOptions( settings, stock.warehouse ) }
					onChange={ ( symbol ) =>
						change( { warehouse: symbol === '' ? null : symbol } )
					}
				/>
			) }
			<FieldProblem problem={ form.problem } of="stock.warehouse" />
			<SelectControl
				__next40pxDefaultSize
				label={ __(
					'May buyers order more than there is?',
					'wapro-mag-for-woocommerce'
				) }
				value={ stock.backorders }
				disabled={ ! isEditable }
				options={ backorderChoices() }
				onChange={ ( backorders ) => change( { backorders } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __(
					'Compare stock with WAPRO every',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Changes come within seconds all the same; the comparison finds what was missed.',
					'wapro-mag-for-woocommerce'
				) }
				value={ String( stock.checkMinutes ) }
				disabled={ ! isEditable }
				options={ minutes.map( ( count ) => ( {
					value: String( count ),
					label: formatInterval( count * 60 ),
				} ) ) }
				onChange={ ( count ) =>
					change( { checkMinutes: Number( count ) } )
				}
			/>
			<FieldProblem problem={ form.problem } of="stock.checkMinutes" />
		</Panel>
	);
}
