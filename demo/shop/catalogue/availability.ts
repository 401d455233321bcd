import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import type { Occasion } from './apply-items.ts';
import { updateLink, type LinkRecord } from './links.ts';
import { findProduct, updateProduct } from './products.ts';
import { changeState } from './shop-states.ts';

const DELETED_REASON = 'Towar usunięto w WAPRO.';

/** Hides a product and keeps all the work that people put into it. */
export function switchOff(
	shop: ShopContext,
	link: LinkRecord,
	deleted: boolean,
	occasion: Occasion
): boolean {
	const product =
		link.shop_id === null ? undefined : findProduct( shop, link.shop_id );
	if ( ! product ) {
		updateLink( shop, link.erp_key, { flagged: 0 } );
		return false;
	}
	if ( ! link.flagged && product.status === 'draft' ) {
		return false;
	}
	updateLink( shop, link.erp_key, {
		flagged: 0,
		former_status:
			product.status === 'draft' ? link.former_status : product.status,
	} );
	updateProduct( shop, product.id, { status: 'draft' } );
	changeState(
		shop,
		link.erp_key,
		'hidden',
		occasion.cause,
		deleted ? DELETED_REASON : null
	);
	recordSwitch( shop, link, occasion, 'hidden', product.status, 'draft' );
	return true;
}

/** Brings a product back as it stood; without a second review when it had passed one. */
export function switchOn(
	shop: ShopContext,
	link: LinkRecord,
	occasion: Occasion
): boolean {
	const product =
		link.shop_id === null ? undefined : findProduct( shop, link.shop_id );
	if ( ! product ) {
		return false;
	}
	const status =
		link.reviewed_at === null
			? 'pending'
			: ( link.former_status ?? 'publish' );
	// WAPRO told nothing of its figures meanwhile: it sells nothing until those of now have come.
	updateProduct( shop, product.id, {
		status,
		stock: product.manage_stock ? 0 : product.stock,
	} );
	updateLink( shop, link.erp_key, {
		flagged: 1,
		former_status: null,
		stock_hash: null,
		price_hash: null,
	} );
	changeState(
		shop,
		link.erp_key,
		status === 'publish' ? 'published' : 'waiting',
		occasion.cause
	);
	recordSwitch( shop, link, occasion, 'restored', product.status, status );
	return true;
}

function recordSwitch(
	shop: ShopContext,
	link: LinkRecord,
	occasion: Occasion,
	summary: 'hidden' | 'restored',
	before: string,
	after: string
): void {
	recordHistory( shop, {
		objectType: 'product',
		objectId: link.shop_id,
		erpKey: link.erp_key,
		cause: occasion.cause,
		runId: occasion.runId,
		summary,
		changes: [ { field: 'status', before, after } ],
	} );
}
