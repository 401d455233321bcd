import type { ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import type { PriceListEntry, Tables } from '../database/port.ts';
import type { Portion } from './allocation.ts';
import { millionths, money, quantity } from '../decimal.ts';
import { discounted, priceOrigin } from './markup.ts';
import type { CheckedOrder } from './order-check.ts';
import { orderTotals } from './totals.ts';

/** Adds a warehouse's portions to its order and lets the ERP count the totals. */
export async function writeLines(
	tables: Tables,
	orderId: string,
	order: ShopOrder,
	{ articles, rates }: CheckedOrder,
	portions: readonly Portion[]
): Promise< void > {
	const priced = [];
	for ( const portion of portions ) {
		const line = order.lines.find(
			( { lineId } ) => lineId === portion.lineId
		);
		const article = articles.find(
			( row ) =>
				row.index === line?.index &&
				row.warehouseId === portion.warehouse
		);
		if ( ! line || ! article ) {
			throw new Error( `Line ${ portion.lineId } has no article row.` );
		}
		const listed = await cataloguePrice(
			tables,
			article.priceListId,
			article.index,
			article.id
		);
		const asked = order.basis === 'net' ? line.netPrice : line.grossPrice;
		const origin =
			line.discount === undefined
				? priceOrigin( asked, listed?.[ order.basis ] )
				: discounted( line.discount );
		const written = {
			quantity: quantity( portion.quantity ),
			vatCode: line.vatCode,
			netPrice: money( millionths( line.netPrice ) ),
			grossPrice: money( millionths( line.grossPrice ) ),
		};
		await tables.orders.addLine( orderId, {
			...written,
			shopLineId: line.lineId,
			articleId: article.id,
			unit: article.unit,
			markup: origin.markup,
			priceMarker: origin.marker,
			note: line.note ?? '',
			parameters: line.parameters,
		} );
		priced.push( written );
	}
	const { net, gross } = orderTotals( priced, order.basis, rates );
	await tables.orders.setTotals( orderId, money( net ), money( gross ) );
}

async function cataloguePrice(
	tables: Tables,
	listId: string | null,
	index: string,
	articleId: string
): Promise< PriceListEntry | undefined > {
	if ( listId === null ) {
		return undefined;
	}
	const rows = await tables.prices.rows( listId, [ index ] );
	return rows.find( ( row ) => row.articleId === articleId );
}
