import type {
	OrderLine,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
import type { ArticleRow, Tables, WarehouseRow } from '../database/port.ts';
import { invalid, notFound } from '../errors.ts';
import { floor, millionths } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { atMost, mainWarehouse } from './mag.ts';
import { rateOf } from './vat.ts';

/** In which WAPRO keeps its books. */
const HOME_CURRENCY = 'PLN';

export interface CheckedOrder {
	/** Warehouses that may serve the order, in order of preference. */
	readonly warehouses: readonly WarehouseRow[];
	/** ARTYKUL rows of the lines' indexes in those warehouses. */
	readonly articles: readonly ArticleRow[];
	readonly rates: ReadonlyMap< string, Millionths >;
}

export function assertReference( shopId: string, reference: string ): void {
	if ( ! reference.startsWith( `${ shopId }-` ) ) {
		throw invalid(
			'reference_foreign',
			'reference',
			`The reference ${ reference } does not belong to the shop ${ shopId }.`
		);
	}
}

/** Everything that can be said against an order before the contractor is looked up. Fields are counted from 0. */
export async function checkOrder(
	tables: Tables,
	order: ShopOrder
): Promise< CheckedOrder > {
	atMost( order.lines, 'lines' );
	if ( order.lines.length === 0 ) {
		throw invalid(
			'lines_missing',
			'lines',
			'The order has no lines. Add one and retry.'
		);
	}
	const rates = new Map(
		( await tables.dictionaries.vatRates() ).map( ( vat ) => [
			vat.code,
			rateOf( vat ),
		] )
	);
	const warehouses = await servingWarehouses( tables, order.warehouses );
	const allowed = new Set( warehouses.map( ( { id } ) => id ) );
	const rows = await tables.articles.rows( [
		...new Set( order.lines.map( ( { index } ) => index ) ),
	] );
	const articles = rows.filter( ( { warehouseId } ) =>
		allowed.has( warehouseId )
	);
	order.lines.forEach( ( line, n ) =>
		checkLine(
			line,
			`lines[${ n }]`,
			articles.find( ( { index } ) => index === line.index ),
			rates
		)
	);
	assertUniqueLines( order.lines );
	await checkCurrency( tables, order );
	return { warehouses, articles, rates };
}

async function servingWarehouses(
	tables: Tables,
	symbols: readonly string[]
): Promise< WarehouseRow[] > {
	const all = await tables.dictionaries.warehouses();
	const main = await mainWarehouse( tables );
	const asked = symbols.map( ( symbol, n ) => {
		const warehouse = all.find( ( one ) => one.symbol === symbol );
		if ( ! warehouse ) {
			throw notFound(
				'warehouse_unmapped',
				`warehouses[${ n }]`,
				`WAPRO Mag has no warehouse "${ symbol }". Correct the map of warehouses in the shop.`
			);
		}
		return warehouse;
	} );
	const serving = asked.length > 0 ? asked : all;
	return [
		...serving.filter( ( { id } ) => id === main.id ),
		...serving.filter( ( { id } ) => id !== main.id ),
	];
}

function checkLine(
	line: OrderLine,
	field: string,
	article: ArticleRow | undefined,
	rates: ReadonlyMap< string, Millionths >
): void {
	if ( ! article ) {
		throw notFound(
			'article_unknown',
			`${ field }.index`,
			`WAPRO Mag has no article "${ line.index }" in the warehouses the shop sells from.`
		);
	}
	if ( ! rates.has( line.vatCode ) ) {
		throw invalid(
			'vat_unmapped',
			`${ field }.vatCode`,
			`WAPRO Mag has no VAT code "${ line.vatCode }". Correct the map of VAT codes in the shop.`
		);
	}
	const quantity = millionths( line.quantity );
	const step = article.divisible ? 4 : 0;
	if ( quantity <= 0n || floor( quantity, step ) !== quantity ) {
		throw invalid(
			'quantity_invalid',
			`${ field }.quantity`,
			`"${ line.quantity }" ${ article.unit } of ${ line.index } cannot be ordered: the quantity must be above nought${
				article.divisible ? '' : ' and whole'
			}.`
		);
	}
	if (
		article.kind === 'goods' &&
		line.unit !== '' &&
		line.unit !== article.unit
	) {
		throw invalid(
			'unit_mismatch',
			`${ field }.unit`,
			`${ line.index } is counted in "${ article.unit }" in WAPRO Mag, the order says "${ line.unit }".`
		);
	}
}

function assertUniqueLines( lines: readonly OrderLine[] ): void {
	const seen = new Set< string >();
	lines.forEach( ( { lineId, parameters }, n ) => {
		if ( seen.has( lineId ) ) {
			throw invalid(
				'line_repeated',
				`lines[${ n }].lineId`,
				`The line "${ lineId }" is in the order twice.`
			);
		}
		seen.add( lineId );
		const codes = parameters.map( ( { code } ) => code );
		if ( new Set( codes ).size < codes.length ) {
			throw invalid(
				'parameter_repeated',
				`lines[${ n }].parameters`,
				'A production parameter is given twice.'
			);
		}
	} );
}

/** A foreign currency needs its rate; without one it must at least be a price list's, and then the rate is asked for. */
async function checkCurrency(
	tables: Tables,
	{ currency, rate, rateDate }: ShopOrder
): Promise< void > {
	if ( currency === HOME_CURRENCY || ( rate && rateDate ) ) {
		return;
	}
	const lists = await tables.dictionaries.priceLists();
	if ( ! lists.some( ( list ) => list.currency === currency ) ) {
		throw invalid(
			'currency_mismatch',
			'currency',
			`WAPRO Mag has no price list in ${ currency }.`
		);
	}
	throw invalid(
		'rate_unknown',
		'rate',
		`An order in ${ currency } needs its rate and the day of it.`
	);
}
