import type {
	Cause,
	GoodsItem,
	ItemResult,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import { goodsItem } from '../domain/goods.ts';
import { asSyncError, type SyncError } from '../errors.ts';
import type { Erp, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import {
	articleFigures,
	refusal,
	request,
	type Figures,
} from './article-figures.ts';
import {
	articlePhotos,
	stopsPhotos,
	type ArticleWithPhotos,
	type BroughtPhotos,
} from './article-photos.ts';

export interface ApplyOptions {
	readonly cause: Cause;
	readonly runId?: number;
	/** Catalogue index → id of WAPRO's message, so that the shop logs the item under it. */
	readonly messageIds?: ReadonlyMap< string, string >;
	/** False: what is ordered at suppliers, but not what moved the stock. */
	readonly movements?: boolean;
}

/** Brings stock and price of articles that were just applied; answers with what went wrong. */
export type Follow = (
	selling: readonly string[],
	created: ReadonlySet< string >
) => Promise< readonly ItemResult[] >;

/** Brings articles of WAPRO into the shop, facet by facet; one result per asked index. */
export interface Articles extends Pick< Figures, 'stock' | 'prices' > {
	/** Stock and price follow by `follow`; left out, every flagged article's are asked for. */
	goods: (
		found: Rows< Goods >,
		how: ApplyOptions,
		follow?: Follow
	) => Promise< ItemResult[] >;
	/** Only the photos. */
	photos: (
		found: Rows< Goods >,
		how: ApplyOptions
	) => Promise< ItemResult[] >;
}

export interface Sides {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: WorkerSettings;
}

// An article may well arrive before its price: the review desk's checklist says so, its message is no failure.
const expectedRefusals = new Set( [ 'price_missing', 'not_linked' ] );

/** Refusals that a person should hear of. */
export function realRefusals( results: readonly ItemResult[] ): ItemResult[] {
	return results.filter(
		( { outcome, code } ) =>
			outcome === 'rejected' && ! expectedRefusals.has( code ?? '' )
	);
}

const isSelling = ( { flagged, deleted }: Goods ) => flagged && ! deleted;

interface PhotoRound {
	readonly problems: Map< string, ItemResult >;
	/** Articles whose photos are not in the shop yet. */
	readonly open: Set< string >;
	readonly trouble: SyncError | null;
}

export function articles( sides: Sides ): Articles {
	const { shop, settings } = sides;
	const figures = articleFigures( sides );
	const photos = articlePhotos( sides );

	/*
	 * Stock and price follow every flagged article, new or not: a worker that died between the two calls leaves an
	 * article that is known to the shop and has no stock yet.
	 */
	function byIndex( how: ApplyOptions ): Follow {
		const { messageIds: _messageIds, ...rest } = how;
		const unlogged: ApplyOptions = { ...rest, movements: false };
		return async ( selling ) => {
			const problems: ItemResult[] = [];
			for ( const facet of settings.priceList === undefined
				? [ figures.stock ]
				: [ figures.stock, figures.prices ] ) {
				const wrong = realRefusals( await facet( selling, unlogged ) );
				problems.push( ...wrong );
				if ( wrong.length > 0 && how.messageIds !== undefined ) {
					// Once more under the message's id, so that the shop's log shows the refusal, too.
					await facet(
						wrong.map( ( { key } ) => key ),
						how
					);
				}
			}
			return problems;
		};
	}

	/** An article whose photos could not be carried loses nothing else by it. */
	async function photoRound(
		wanted: readonly ArticleWithPhotos[],
		asOf: string,
		how: ApplyOptions
	): Promise< PhotoRound > {
		const { messageIds: _messageIds, ...unlogged } = how;
		const round: PhotoRound & { trouble: SyncError | null } = {
			problems: new Map(),
			open: new Set( wanted.map( ( { index } ) => index ) ),
			trouble: null,
		};
		const note = ( { result, linked }: BroughtPhotos ) => {
			if ( linked ) {
				round.open.delete( result.key );
			}
			if ( linked && result.outcome === 'rejected' ) {
				round.problems.set( result.key, result );
			}
		};
		try {
			( await photos.bring( wanted, asOf, unlogged ) ).forEach( note );
		} catch ( thrown ) {
			if ( stopsPhotos( thrown ) || wanted.length === 1 ) {
				round.trouble = asSyncError( thrown );
				return round;
			}
			for ( const one of wanted ) {
				const alone = await photoRound( [ one ], asOf, how );
				alone.problems.forEach( ( value, key ) =>
					round.problems.set( key, value )
				);
				if ( ! alone.open.has( one.index ) ) {
					round.open.delete( one.index );
				}
				round.trouble ??= alone.trouble;
			}
		}
		return round;
	}

	/*
	 * The hash of an article covers its photos, so it is stored last: an article whose photos are not there yet looks
	 * changed to the next full pass, whatever happened to this one.
	 */
	async function goods(
		found: Rows< Goods >,
		how: ApplyOptions,
		follow: Follow = byIndex( how )
	): Promise< ItemResult[] > {
		const refused = found.bad.map( refusal );
		if ( found.rows.length === 0 ) {
			return refused;
		}
		// Also those without any: nobody was told of photos that went while the flag was off.
		const withPhotos = photos.wanted ? found.rows.filter( isSelling ) : [];
		const before = await photoRound( withPhotos, found.asOf, how );
		const open = found.rows.filter(
			( { index, photos: own } ) =>
				before.open.has( index ) && own.length > 0
		);
		const item = ( row: Goods ) =>
			goodsItem( row, found.asOf, how.messageIds?.get( row.index ) );
		const openIndexes = new Set( open.map( ( { index } ) => index ) );
		const applied = await shop.applyGoods(
			request(
				found.rows.map( ( row ) =>
					openIndexes.has( row.index )
						? withoutHash( item( row ) )
						: item( row )
				),
				how
			)
		);
		const problems = await followUp( found.rows, applied.items, follow );
		const arrived = arrivedOf( applied.items );
		const after = await photoRound(
			before.trouble === null
				? open.filter( ( { index } ) => arrived.has( index ) )
				: [],
			found.asOf,
			how
		);
		const finished = open.filter(
			( { index } ) => arrived.has( index ) && ! after.open.has( index )
		);
		if ( before.trouble === null && finished.length > 0 ) {
			const { messageIds: _messageIds, ...unlogged } = how;
			await shop.applyGoods(
				request(
					finished.map( ( row ) => goodsItem( row, found.asOf ) ),
					unlogged
				)
			);
		}
		const trouble = before.trouble ?? after.trouble;
		if ( trouble !== null ) {
			throw trouble;
		}
		for ( const round of [ before, after ] ) {
			round.problems.forEach( ( value, key ) =>
				problems.set( key, value )
			);
		}
		return [
			...refused,
			...applied.items.map( ( result ) =>
				result.outcome === 'rejected'
					? result
					: ( problems.get( result.key ) ?? result )
			),
		];
	}

	async function followUp(
		rows: readonly Goods[],
		applied: readonly ItemResult[],
		follow: Follow
	): Promise< Map< string, ItemResult > > {
		const arrived = arrivedOf( applied );
		const selling = rows
			.filter( isSelling )
			.map( ( { index } ) => index )
			.filter( ( index ) => arrived.has( index ) );
		const created = new Set(
			applied
				.filter( ( { outcome } ) => outcome === 'created' )
				.map( ( { key } ) => key )
		);
		const problems = await follow( selling, created );
		return new Map( problems.map( ( one ) => [ one.key, one ] ) );
	}

	return {
		goods,
		stock: figures.stock,
		prices: figures.prices,
		async photos( found, how ) {
			const rows = found.rows.filter( isSelling );
			const brought = photos.wanted
				? ( await photos.bring( rows, found.asOf, how ) ).map(
						( { result } ) => result
					)
				: [];
			const done = new Set( brought.map( ( { key } ) => key ) );
			return [
				...found.bad.map( refusal ),
				...brought,
				...found.rows
					.filter( ( { index } ) => ! done.has( index ) )
					.map( ( { index }: Goods ): ItemResult => ( {
						key: index,
						outcome: 'unchanged',
					} ) ),
			];
		},
	};
}

function arrivedOf( applied: readonly ItemResult[] ): Set< string > {
	return new Set(
		applied
			.filter( ( { outcome } ) => outcome !== 'rejected' )
			.map( ( { key } ) => key )
	);
}

function withoutHash( { hash: _hash, ...item }: GoodsItem ): GoodsItem {
	return item;
}
