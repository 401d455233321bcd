import type {
	Cause,
	ItemResult,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import { goodsItem } from '../domain/goods.ts';
import { priceItems } from '../domain/prices.ts';
import { stockItems } from '../domain/stock.ts';
import type { BadRow, Erp, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';

export interface ApplyOptions {
	readonly cause: Cause;
	readonly runId?: number;
	/** Catalogue index → id of WAPRO's message, so that the shop logs the item under it. */
	readonly messageIds?: ReadonlyMap< string, string >;
}

/** Brings articles of WAPRO into the shop, facet by facet; one result per asked index. */
export interface Articles {
	goods: (
		found: Rows< Goods >,
		how: ApplyOptions
	) => Promise< ItemResult[] >;
	stock: (
		indexes: readonly string[],
		how: ApplyOptions
	) => Promise< ItemResult[] >;
	prices: (
		indexes: readonly string[],
		how: ApplyOptions
	) => Promise< ItemResult[] >;
}

interface Sides {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: WorkerSettings;
}

// An article may well arrive before its price: the review desk's checklist says so, its message is no failure.
const expectedRefusals = new Set( [ 'price_missing', 'not_linked' ] );

export function articles( { erp, shop, settings }: Sides ): Articles {
	const { shopId, priceList } = settings;

	async function stock( indexes: readonly string[], how: ApplyOptions ) {
		if ( indexes.length === 0 ) {
			return [];
		}
		const found = await erp.listStock( shopId, indexes );
		const { sound, refused } = withoutBad( indexes, found.bad );
		const items = stockItems( sound, found.rows, found.asOf ).map(
			( item ) => logged( item, how )
		);
		return items.length === 0
			? refused
			: [
					...refused,
					...( await shop.applyStock( request( items, how ) ) ).items,
				];
	}

	async function prices( indexes: readonly string[], how: ApplyOptions ) {
		if ( indexes.length === 0 ) {
			return [];
		}
		if ( priceList === undefined ) {
			return indexes.map( noPriceList );
		}
		const found = await erp.listPrices( shopId, priceList, indexes );
		const { sound, refused } = withoutBad( indexes, found.bad );
		const items = priceItems(
			sound,
			priceList,
			found.rows,
			found.asOf
		).map( ( item ) => logged( item, how ) );
		return items.length === 0
			? refused
			: [
					...refused,
					...( await shop.applyPrices( request( items, how ) ) )
						.items,
				];
	}

	/*
	 * Stock and price follow every flagged article, new or not: a worker that died between the two calls leaves an
	 * article that is known to the shop and has no stock yet.
	 */
	async function goods( found: Rows< Goods >, how: ApplyOptions ) {
		const refused = found.bad.map( refusal );
		if ( found.rows.length === 0 ) {
			return refused;
		}
		const items = found.rows.map( ( row ) =>
			goodsItem( row, found.asOf, how.messageIds?.get( row.index ) )
		);
		const applied = ( await shop.applyGoods( request( items, how ) ) )
			.items;
		const problems = await followUp( found.rows, applied, how );
		return [
			...refused,
			...applied.map(
				( result ) => problems.get( result.key ) ?? result
			),
		];
	}

	async function followUp(
		rows: readonly Goods[],
		applied: readonly ItemResult[],
		how: ApplyOptions
	): Promise< Map< string, ItemResult > > {
		const arrived = new Set(
			applied
				.filter( ( { outcome } ) => outcome !== 'rejected' )
				.map( ( { key } ) => key )
		);
		const selling = rows
			.filter( ( row ) => row.flagged && ! row.deleted )
			.map( ( row ) => row.index )
			.filter( ( index ) => arrived.has( index ) );
		const unlogged: ApplyOptions = { cause: how.cause, runId: how.runId };
		const problems = new Map< string, ItemResult >();
		for ( const facet of priceList === undefined
			? [ stock ]
			: [ stock, prices ] ) {
			const wrong = ( await facet( selling, unlogged ) ).filter(
				( result ) =>
					result.outcome === 'rejected' &&
					! expectedRefusals.has( result.code ?? '' )
			);
			for ( const result of wrong ) {
				problems.set( result.key, result );
			}
			if ( wrong.length > 0 && how.messageIds !== undefined ) {
				// Once more under the message's id, so that the shop's log shows the refusal, too.
				await facet(
					wrong.map( ( { key } ) => key ),
					how
				);
			}
		}
		return problems;
	}

	return { goods, stock, prices };
}

function request< Item >( items: Item[], { cause, runId }: ApplyOptions ) {
	return runId === undefined ? { cause, items } : { cause, runId, items };
}

function logged< Item extends { readonly index: string } >(
	item: Item,
	{ messageIds }: ApplyOptions
): Item & { messageId?: string } {
	const messageId = messageIds?.get( item.index );
	return messageId === undefined ? item : { ...item, messageId };
}

/** A row whose key cannot be read may belong to any of the asked articles: then none of them is touched. */
function withoutBad( indexes: readonly string[], bad: readonly BadRow[] ) {
	const unreadable = bad.find( ( row ) => row.key === '' );
	const badByKey = new Map( bad.map( ( row ) => [ row.key, row ] ) );
	const refused: ItemResult[] = [];
	const sound: string[] = [];
	for ( const index of indexes ) {
		const row = badByKey.get( index ) ?? unreadable;
		if ( row === undefined ) {
			sound.push( index );
		} else {
			refused.push( { ...refusal( row ), key: index } );
		}
	}
	return { sound, refused };
}

export function refusal( row: BadRow ): ItemResult {
	const { key, code, field, reason } = row;
	return { key, outcome: 'rejected', code, field, reason };
}

function noPriceList( index: string ): ItemResult {
	return {
		key: index,
		outcome: 'rejected',
		code: 'price_list_unmapped',
		field: 'priceList',
		reason: 'No price list is chosen: choose one in the shop’s integration settings.',
	};
}
