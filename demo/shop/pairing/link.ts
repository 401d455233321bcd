import type { Cause } from '../../../contracts/generated/shop-api.ts';
import {
	createLink,
	findLink,
	findLinkOfProduct,
	updateLink,
} from '../catalogue/links.ts';
import { announceState } from '../catalogue/shop-states.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { requestRun } from '../runs/runs.ts';

export function alreadyPaired( index: string ): Problem {
	return new Problem(
		'already_paired',
		`Towar ${ index } albo ten produkt ma już parę. Najpierw cofnij to powiązanie.`,
		409,
		'index'
	);
}

/** Pairs a product of the shop with an article: it counts as reviewed, and WAPRO's figures follow. */
export function linkAsReviewed(
	shop: ShopContext,
	productId: number,
	index: string,
	facts: {
		readonly guid: string | null;
		readonly hash: string | null;
		readonly summary: 'paired' | 'sent_to_wapro';
		readonly cause: Cause;
		readonly actor?: string;
	}
): void {
	const present = findLinkOfProduct( shop, productId );
	if ( present?.erp_key === index ) {
		return;
	}
	const taken = findLink( shop, index );
	if ( present || ( taken && taken.shop_id !== null ) ) {
		throw alreadyPaired( index );
	}
	const now = shop.now();
	const fields = {
		shop_id: productId,
		flagged: 1,
		state: 'published',
		state_reason: null,
		state_since: now,
		reviewed_at: now,
		guid: facts.guid,
		map_version: 0,
	} as const;
	if ( taken ) {
		updateLink( shop, index, fields );
	} else {
		createLink( shop, index, fields );
	}
	announceState( shop, index, facts.cause );
	recordHistory( shop, {
		objectType: 'product',
		objectId: productId,
		erpKey: index,
		cause: facts.cause,
		actor: facts.actor,
		summary: facts.summary,
	} );
	requestRun( shop, 'refreshGoods', facts.cause, null, [ index ] );
}
