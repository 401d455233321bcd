import { createHash } from 'node:crypto';
import type {
	ApplyGoodsRequest,
	ApplyResponse,
	GoodsItem,
	ItemResult,
	Maps,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { readMaps, readMapVersion } from '../settings/maps.ts';
import { applyItems, type Occasion } from './apply-items.ts';
import { switchOff, switchOn } from './availability.ts';
import { putInTemporary } from './categories.ts';
import { changesBetween } from './changes.ts';
import { checkGoods, type CheckedGoods } from './goods-checks.ts';
import {
	createLink,
	findLink,
	isStale,
	updateLink,
	type Facts,
	type LinkRecord,
} from './links.ts';
import {
	createProduct,
	findProduct,
	updateProduct,
	type ProductFields,
} from './products.ts';
import { announceState, changeState } from './shop-states.ts';

type Outcome = Omit< ItemResult, 'key' >;

/** Makes products like their articles: new ones wait in the temporary category, the flag shows and hides the rest. */
export function applyGoods(
	shop: ShopContext,
	request: ApplyGoodsRequest
): ApplyResponse {
	const maps = readMaps( shop );
	const version = readMapVersion( shop );
	return applyItems(
		shop,
		'goods',
		request,
		( item ) => item.index,
		( item ) => applyOne( shop, item, request, maps, version )
	);
}

function applyOne(
	shop: ShopContext,
	item: GoodsItem,
	occasion: Occasion,
	maps: Maps,
	version: number
): Outcome {
	const link = findLink( shop, item.index );
	if ( link && isStale( item.asOf, link.as_of_goods ) ) {
		return { outcome: 'stale', ...shopId( link ) };
	}
	if ( item.deleted || ! item.flagged ) {
		return link
			? hide( shop, link, item, occasion )
			: { outcome: 'unchanged' };
	}
	const hash = factsHash( item );
	if (
		link &&
		link.shop_id !== null &&
		link.flagged &&
		link.applied_hash === hash &&
		link.map_version === version
	) {
		updateLink( shop, item.index, { as_of_goods: item.asOf } );
		return { outcome: 'unchanged', shopId: link.shop_id };
	}
	const checked = checkOrRefuse( shop, item, link, maps, occasion );
	const applied = {
		as_of_goods: item.asOf,
		applied_hash: hash,
		map_version: version,
		facts: JSON.stringify( factsOf( item ) ),
	};
	if ( ! link || link.shop_id === null ) {
		return create( shop, item, checked, applied, occasion );
	}
	return update( shop, link, item, checked, applied, occasion );
}

/** An article that cannot become a product at its first arrival is kept as refused, so that WAPRO's users see why. */
function checkOrRefuse(
	shop: ShopContext,
	item: GoodsItem,
	link: LinkRecord | undefined,
	maps: Maps,
	occasion: Occasion
): CheckedGoods {
	try {
		return checkGoods( item, maps );
	} catch ( error ) {
		if ( error instanceof Problem && ( ! link || link.shop_id === null ) ) {
			if ( ! link ) {
				createLink( shop, item.index, {
					state: 'unflagged',
					flagged: 1,
				} );
			}
			updateLink( shop, item.index, {
				as_of_goods: item.asOf,
				flagged: 1,
			} );
			changeState(
				shop,
				item.index,
				'refused',
				occasion.cause,
				error.message
			);
		}
		throw error;
	}
}

type Applied = Pick<
	LinkRecord,
	'as_of_goods' | 'applied_hash' | 'map_version' | 'facts'
>;

function create(
	shop: ShopContext,
	item: GoodsItem,
	checked: CheckedGoods,
	applied: Applied,
	occasion: Occasion
): Outcome {
	if (
		shop.db.get( 'SELECT id FROM products WHERE sku = :sku', {
			sku: item.index,
		} )
	) {
		throw new Problem(
			'sku_taken',
			`Inny produkt sklepu ma już numer ${ item.index }. Zmień go albo powiąż produkt z towarem.`,
			400,
			'index'
		);
	}
	const id = createProduct( shop, item.index, {
		...ownedFields( item, checked ),
		status: 'pending',
		description: item.description ?? '',
		short_description: item.shortDescription ?? '',
		price: null,
		stock: item.kind === 'service' ? null : 0,
	} );
	putInTemporary( shop, id );
	const fields = {
		...applied,
		shop_id: id,
		flagged: 1,
		state: 'waiting',
		state_reason: null,
		state_since: shop.now(),
	} as const;
	if ( findLink( shop, item.index ) ) {
		updateLink( shop, item.index, fields );
	} else {
		createLink( shop, item.index, fields );
	}
	announceState( shop, item.index, occasion.cause );
	recordHistory( shop, {
		objectType: 'product',
		objectId: id,
		erpKey: item.index,
		cause: occasion.cause,
		runId: occasion.runId,
		summary: 'created',
	} );
	return { outcome: 'created', shopId: id };
}

function update(
	shop: ShopContext,
	link: LinkRecord,
	item: GoodsItem,
	checked: CheckedGoods,
	applied: Applied,
	occasion: Occasion
): Outcome {
	const id = link.shop_id ?? 0;
	const before = findProduct( shop, id );
	const fields = ownedFields( item, checked );
	const changes = before ? changesBetween( before, fields ) : [];
	if ( changes.length > 0 ) {
		updateProduct( shop, id, fields );
	}
	updateLink( shop, item.index, applied );
	const restored = ! link.flagged && switchOn( shop, link, occasion );
	if ( changes.length > 0 ) {
		recordHistory( shop, {
			objectType: 'product',
			objectId: id,
			erpKey: item.index,
			cause: occasion.cause,
			runId: occasion.runId,
			changes,
		} );
	}
	return {
		outcome: changes.length > 0 || restored ? 'updated' : 'unchanged',
		shopId: id,
	};
}

function hide(
	shop: ShopContext,
	link: LinkRecord,
	item: GoodsItem,
	occasion: Occasion
): Outcome {
	updateLink( shop, item.index, { as_of_goods: item.asOf } );
	const hidden = switchOff( shop, link, item.deleted, occasion );
	return { outcome: hidden ? 'updated' : 'unchanged', ...shopId( link ) };
}

/** Columns that WAPRO leads; descriptions are the shop's once the product exists. */
function ownedFields(
	item: GoodsItem,
	checked: CheckedGoods
): Pick<
	ProductFields,
	'name' | 'tax_class' | 'weight' | 'unit' | 'kind' | 'manage_stock'
> {
	const kind = item.kind ?? 'goods';
	return {
		name: checked.name,
		tax_class: checked.taxClass,
		weight: item.weight ?? null,
		unit: item.unit ?? 'szt.',
		kind,
		manage_stock: kind === 'goods' ? 1 : 0,
	};
}

function factsOf( item: GoodsItem ): Facts {
	const { messageId, asOf, ...facts } = item;
	return facts;
}

function factsHash( item: GoodsItem ): string {
	return createHash( 'md5' )
		.update( JSON.stringify( factsOf( item ) ) )
		.digest( 'hex' );
}

function shopId( link: LinkRecord ): { shopId?: number } {
	return link.shop_id === null ? {} : { shopId: link.shop_id };
}
