import { crc32 } from 'node:zlib';
import type { GoodsItem } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

export type LinkState =
	'waiting' | 'published' | 'hidden' | 'refused' | 'unflagged';

/** Article of WAPRO ↔ product here; an article that was refused at first arrival has no product yet. */
export interface LinkRecord {
	id: number;
	erp_key: string;
	shop_id: number | null;
	applied_hash: string | null;
	map_version: number;
	as_of_goods: string;
	as_of_stock: string;
	as_of_prices: string;
	flagged: number;
	state: LinkState;
	state_reason: string | null;
	state_since: string;
	former_status: 'publish' | 'pending' | 'draft' | null;
	reviewed_at: string | null;
	reviewed_hash: string | null;
	facts: string | null;
	guid: string | null;
	bucket: number;
	erp_hash: string | null;
	stock_hash: string | null;
	price_hash: string | null;
	as_of_photos: string;
	shown_price: string | null;
	supplies: string | null;
	created_at: string;
}

export type LinkFields = Omit< LinkRecord, 'id' | 'erp_key' | 'created_at' >;

/** What WAPRO said last of an article. */
export type Facts = Omit< GoodsItem, 'messageId' | 'asOf' >;

export function findLink(
	shop: ShopContext,
	index: string
): LinkRecord | undefined {
	return shop.db.get< LinkRecord >(
		'SELECT * FROM links WHERE erp_key = :index',
		{ index }
	);
}

export function findLinkOfProduct(
	shop: ShopContext,
	productId: number
): LinkRecord | undefined {
	return shop.db.get< LinkRecord >(
		'SELECT * FROM links WHERE shop_id = :id',
		{ id: productId }
	);
}

export function linkFacts(
	shop: ShopContext,
	productId: number
): Facts | undefined {
	const facts = findLinkOfProduct( shop, productId )?.facts;
	return facts ? ( JSON.parse( facts ) as Facts ) : undefined;
}

export function createLink(
	shop: ShopContext,
	index: string,
	fields: Partial< LinkFields > & Pick< LinkFields, 'state' >
): LinkRecord {
	const now = shop.now();
	shop.db.run(
		'INSERT INTO links ( erp_key, bucket, state, state_since, created_at ) VALUES ( :index, :bucket, :state, :now, :now )',
		{ index, bucket: bucketOf( index ), state: fields.state, now }
	);
	updateLink( shop, index, fields );
	const link = findLink( shop, index );
	if ( ! link ) {
		throw new Error( `The link of ${ index } was not stored.` );
	}
	return link;
}

/** Groups of articles whose digests are compared, as the SOAP contract counts them. */
export function bucketOf( index: string ): number {
	return crc32( index ) % 2048;
}

/** An article whose catalogue index changed in WAPRO stays the same article. */
export function findLinkByGuid(
	shop: ShopContext,
	guid: string
): LinkRecord | undefined {
	return shop.db.get< LinkRecord >(
		'SELECT * FROM links WHERE guid = :guid AND shop_id IS NOT NULL',
		{ guid }
	);
}

export function renameLink(
	shop: ShopContext,
	from: string,
	to: string
): void {
	shop.db.run(
		'UPDATE links SET erp_key = :to, bucket = :bucket WHERE erp_key = :from',
		{ from, to, bucket: bucketOf( to ) }
	);
}

export function updateLink(
	shop: ShopContext,
	index: string,
	fields: Partial< LinkFields >
): void {
	const names = Object.keys( fields );
	if ( names.length > 0 ) {
		const assignments = names.map( ( name ) => `${ name } = :${ name }` );
		shop.db.run(
			`UPDATE links SET ${ assignments.join( ', ' ) } WHERE erp_key = :index`,
			{ ...fields, index }
		);
	}
}

/** Whether an answer is older than what was applied last. */
export function isStale( asOf: string, applied: string ): boolean {
	return BigInt( asOf ) < BigInt( applied );
}
