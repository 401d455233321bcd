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
import { catalogueSettings } from '../settings/catalogue.ts';
import { readMaps, readMapVersion } from '../settings/maps.ts';
import { applyItems, type Occasion } from './apply-items.ts';
import { switchOff, switchOn } from './availability.ts';
import { putInTemporary } from './categories.ts';
import { changesBetween } from './changes.ts';
import { followCategory } from './follow-category.ts';
import { checkGoods, type CheckedGoods } from './goods-checks.ts';
import {
	createLink,
	findLink,
	findLinkByGuid,
	isStale,
	renameLink,
	updateLink,
	type Facts,
	type LinkRecord,
} from './links.ts';
import { createProduct, findProduct, updateProduct } from './products.ts';
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
	const link =
		findLink( shop, item.index ) ?? renamed( shop, item, occasion );
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
		updateLink( shop, item.index, {
			as_of_goods: item.asOf,
			erp_hash: item.hash ?? null,
		} );
		return { outcome: 'unchanged', shopId: link.shop_id };
	}
	const checked = checkOrRefuse( shop, item, link, maps, occasion );
	const applied = {
		as_of_goods: item.asOf,
		applied_hash: hash,
		map_version: version,
		erp_hash: item.hash ?? null,
		guid: item.guid ?? null,
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
				erp_hash: item.hash ?? null,
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
	| 'as_of_goods'
	| 'applied_hash'
	| 'map_version'
	| 'facts'
	| 'erp_hash'
	| 'guid'
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
		...articleFields( item, checked ),
		name: checked.name,
		status: 'pending',
		stock: item.kind === 'service' ? null : 0,
	} );
	putInTemporary( shop, id );
	followCategory( shop, id, item );
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
	const fields = ownedFields( shop, item, checked );
	const changes = before ? changesBetween( before, fields ) : [];
	if ( changes.length > 0 ) {
		updateProduct( shop, id, fields );
	}
	changes.push( ...followCategory( shop, id, item ) );
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
	updateLink( shop, item.index, { as_of_goods: item.asOf, erp_hash: null } );
	const hidden = switchOff( shop, link, item.deleted, occasion );
	return { outcome: hidden ? 'updated' : 'unchanged', ...shopId( link ) };
}

/** An article under another index, known by its GUID: link and product follow it. */
function renamed(
	shop: ShopContext,
	item: GoodsItem,
	occasion: Occasion
): LinkRecord | undefined {
	const link =
		item.guid === undefined || item.deleted || ! item.flagged
			? undefined
			: findLinkByGuid( shop, item.guid );
	if ( ! link || link.shop_id === null ) {
		return undefined;
	}
	renameLink( shop, link.erp_key, item.index );
	shop.db.run( 'UPDATE products SET sku = :sku WHERE id = :id', {
		sku: item.index,
		id: link.shop_id,
	} );
	recordHistory( shop, {
		objectType: 'product',
		objectId: link.shop_id,
		erpKey: item.index,
		cause: occasion.cause,
		runId: occasion.runId,
		changes: [ { field: 'sku', before: link.erp_key, after: item.index } ],
	} );
	return findLink( shop, item.index );
}

/** Columns as the article has them; an empty note in WAPRO says nothing. */
function articleFields( item: GoodsItem, checked: CheckedGoods ) {
	const kind = item.kind ?? 'goods';
	return {
		name: checked.name,
		tax_class: checked.taxClass,
		kind,
		manage_stock: kind === 'goods' ? 1 : 0,
		weight: item.weight ?? null,
		unit: item.unit ?? 'szt.',
		ean: item.ean ?? null,
		producer: item.producer ?? null,
		attributes: JSON.stringify(
			( item.attributes ?? [] ).map( ( { name, value } ) => ( {
				name,
				value,
			} ) )
		),
		...( item.description ? { description: item.description } : {} ),
		...( item.shortDescription
			? { short_description: item.shortDescription }
			: {} ),
	};
}

const FIELD_OF_COLUMN = {
	name: 'name',
	description: 'description',
	short_description: 'shortDescription',
	ean: 'ean',
	weight: 'weight',
	unit: 'unit',
	producer: 'producer',
	attributes: 'attributes',
} as const;

/** Columns that WAPRO leads now; those of the shop are set once, at creation. */
function ownedFields(
	shop: ShopContext,
	item: GoodsItem,
	checked: CheckedGoods
): Record< string, string | number | null > {
	const { owners } = catalogueSettings( shop );
	const leads = ( column: string ): boolean => {
		const field = Object.entries( FIELD_OF_COLUMN ).find(
			( [ name ] ) => name === column
		)?.[ 1 ];
		return field === undefined || owners[ field ] === 'wapro';
	};
	return Object.fromEntries(
		Object.entries( articleFields( item, checked ) ).filter(
			( [ column ] ) => leads( column )
		)
	);
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
