import type {
	PairingQuery,
	PairingResponsePage,
	PairingRow,
} from '../../../contracts/generated/shop-api.ts';
import { findLink, findLinkOfProduct } from '../catalogue/links.ts';
import { findProduct, type ProductRecord } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import { readMaps, vatCodeForClass } from '../settings/maps.ts';
import { candidatesOf, findPairing } from './store.ts';
import { FROM, inTab, matching } from './tabs.ts';
import { lastPush, lastPreview, reasonsOf, tabCounts } from './tallies.ts';

export function pairingPage(
	shop: ShopContext,
	query: PairingQuery
): PairingResponsePage {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const { where, values } = matching( query );
	const total =
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n ${ FROM } WHERE ${ where }`,
			values
		)?.n ?? 0;
	const tab = query.tab ?? 'to_decide';
	return {
		items: shop.db
			.all< ProductRecord >(
				`SELECT products.* ${ FROM } WHERE ${ where } ORDER BY products.id LIMIT :limit OFFSET :offset`,
				{ ...values, limit: page.limit, offset: page.offset }
			)
			.map( ( product ) => pairingRow( shop, product ) ),
		total,
		pages: page.pages( total ),
		counts: tabCounts( shop ),
		codes: tab === 'paired' ? [] : reasonsOf( shop, inTab( tab ) ),
		preview: lastPreview( shop ),
		lastPush: lastPush( shop ),
	};
}

export function pairingRow(
	shop: ShopContext,
	product: ProductRecord
): PairingRow {
	const link = findLinkOfProduct( shop, product.id );
	const known = findPairing( shop, product.id );
	return {
		productId: product.id,
		name: product.name,
		sku: product.sku,
		ean: product.ean,
		vatCode: vatCodeForClass( readMaps( shop ), product.tax_class ) ?? null,
		imageUrl: null,
		editUrl: `${ shop.siteUrl() }/panel`,
		state: link ? 'paired' : ( known?.state ?? 'unpaired' ),
		index: link?.erp_key ?? known?.erp_key ?? null,
		by: known?.matched_by ?? null,
		code: known?.code ?? null,
		reason: known?.reason ?? null,
		candidates: candidatesOf( known ).map( ( candidate ) => ( {
			...candidate,
			...holderOf( shop, candidate.index ),
		} ) ),
		decidedBy: known?.decided_by ?? null,
		at: known?.updated_at ?? null,
		canUndo: link !== undefined,
	};
}

/** The product that has an article already. */
function holderOf(
	shop: ShopContext,
	index: string
): Pick< PairingRow[ 'candidates' ][ number ], 'pairedWith' > {
	const id = findLink( shop, index )?.shop_id ?? null;
	const product = id === null ? undefined : findProduct( shop, id );
	return product
		? { pairedWith: { productId: product.id, name: product.name } }
		: {};
}
