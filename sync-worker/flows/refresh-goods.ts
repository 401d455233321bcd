import type { ItemResult, Run } from '../../contracts/generated/shop-api.ts';
import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import { isCatalogueIndex } from '../domain/changes.ts';
import type { ChunkSizer } from '../domain/chunks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp, Page, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunEnd, RunHandler } from './answer-requests.ts';
import { articleFigures, refusal, type Figures } from './article-figures.ts';
import { articlePages, type ArticlePage } from './article-pages.ts';
import {
	articles,
	realRefusals,
	type ApplyOptions,
	type Articles,
	type Follow,
	type Sides,
} from './articles.ts';
import { bulk, incomplete, type Bulk } from './bulk.ts';
import type { OrderTraffic } from './order-traffic.ts';
import { tally, type Tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly sizer: ChunkSizer;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
}

/** Articles read at once. */
const PAGE = 500;

interface Pass extends Sides {
	readonly run: Run;
	readonly sizer: ChunkSizer;
	readonly clock: Clock;
	readonly how: ApplyOptions;
	readonly patient: Bulk;
	readonly done: Tally;
	readonly bring: Articles;
	readonly figures: Figures;
}

/** How one flow brings articles into the shop. */
interface Bringing {
	/** Brings some rows; left out, `follow` is what the flow does by itself. */
	rows: (
		found: Rows< Goods >,
		follow?: Follow
	) => ReturnType< Articles[ 'goods' ] >;
	/** What follows a whole page of articles. */
	readonly figures?: (
		page: ArticlePage,
		selling: readonly string[]
	) => Promise< ItemResult[] >;
}

/**
 * Brings named articles, or all flagged ones page by page, to the state of WAPRO: article, stock, price and photos. A
 * part that fails is brought in smaller ones; what fails alone is counted, named at the end, and stops nothing.
 */
export function refreshGoods( needs: Needs ): RunHandler {
	return walk( needs, ( pass ) => ( {
		rows: ( found, follow ) => pass.bring.goods( found, pass.how, follow ),
		figures: ( page, selling ) => pageFigures( pass, page, selling ),
	} ) );
}

/** The same for photos alone. */
export function refreshPhotos( needs: Needs ): RunHandler {
	return walk( needs, ( { bring, how } ) => ( {
		rows: ( found ) => bring.photos( found, how ),
	} ) );
}

function walk(
	needs: Needs,
	bringing: ( pass: Pass ) => Bringing
): RunHandler {
	return async ( run, report, stop ) => {
		const settings = await needs.settings.refresh();
		const done = tally( run, report, stop );
		const sides = { erp: needs.erp, shop: needs.shop, settings };
		const pass: Pass = {
			...needs,
			...sides,
			run,
			done,
			how: {
				cause: run.cause,
				runId: run.id,
				movements: run.keys.length > 0,
			},
			patient: bulk( {
				clock: needs.clock,
				traffic: needs.traffic,
				stop,
				onPause: done.tell,
			} ),
			bring: articles( sides ),
			figures: articleFigures( sides ),
		};
		return run.keys.length > 0
			? named( pass, bringing( pass ) )
			: everything( pass, bringing( pass ) );
	};
}

async function named( pass: Pass, bring: Bringing ): Promise< RunEnd > {
	const { erp, settings, run, sizer, clock, patient, done } = pass;
	const keys = run.keys.filter( isCatalogueIndex );
	done.total( run.keys.length );
	let start = Number( run.cursor ?? 0 );
	while ( start < keys.length ) {
		const part = keys.slice( start, start + sizer.size() );
		const began = clock.elapsed();
		const results = await patient.send(
			part,
			( key ) => key,
			async ( some ) =>
				bring.rows( await erp.getGoods( settings.shopId, some ) )
		);
		sizer.took( part.length, clock.elapsed() - began );
		start += part.length;
		done.add( results );
		done.reached( String( start ) );
		await done.tell();
	}
	return { ...done.progress(), ...incomplete( patient.failures ) };
}

/*
 * A page is read at once, and its figures are written at once: both cost little an article. The articles themselves go in
 * the smaller parts that the shop makes products of in time.
 */
async function everything( pass: Pass, bring: Bringing ): Promise< RunEnd > {
	const { erp, settings, run, patient, done } = pass;
	for await ( const page of articlePages(
		{ erp, shopId: settings.shopId, patient, done, size: () => PAGE },
		run.cursor ?? null
	) ) {
		done.add( await wholePage( pass, bring, page ) );
		done.add( page.bad.map( refusal ) );
		if ( page.lastIndex !== null ) {
			done.reached( page.lastIndex );
		}
		await done.tell();
	}
	const progress = done.progress();
	return {
		...progress,
		total: progress.done,
		...incomplete( patient.failures ),
	};
}

async function wholePage(
	{ sizer, clock, patient, done }: Pass,
	bring: Bringing,
	page: ArticlePage
): Promise< ItemResult[] > {
	const results: ItemResult[] = [];
	const selling = new Set< string >();
	const later: Follow = async ( indexes ) => {
		indexes.forEach( ( index ) => selling.add( index ) );
		return [];
	};
	let start = 0;
	while ( start < page.rows.length ) {
		const part = page.rows.slice( start, start + sizer.size() );
		const began = clock.elapsed();
		results.push(
			...( await patient.send(
				part,
				( { index } ) => index,
				( rows ) => bring.rows( { ...page, rows, bad: [] }, later )
			) )
		);
		sizer.took( part.length, clock.elapsed() - began );
		start += part.length;
		await done.tell();
	}
	const wrong = new Map(
		( ( await bring.figures?.( page, [ ...selling ] ) ) ?? [] ).map(
			( result ) => [ result.key, result ]
		)
	);
	return results.map( ( result ) =>
		result.outcome === 'rejected'
			? result
			: ( wrong.get( result.key ) ?? result )
	);
}

/** Stock and prices of a whole page by the same page of their lists; by index where the pages do not meet. */
async function pageFigures(
	{ erp, settings, figures, how, patient }: Pass,
	{ after, limit, lastIndex }: ArticlePage,
	all: readonly string[]
): Promise< ItemResult[] > {
	const { shopId, priceList } = settings;
	const meets = ( { lastIndex: end }: Page< unknown > ) => end === lastIndex;
	const results = await patient.send( all, itself, async ( selling ) => {
		const stock =
			selling.length === all.length
				? await erp.listStockPage( shopId, after, limit )
				: null;
		return stock !== null && meets( stock )
			? figures.applyStock( selling, stock, how )
			: figures.stock( selling, how );
	} );
	if ( priceList === undefined ) {
		return realRefusals( results );
	}
	const priced = await patient.send( all, itself, async ( selling ) => {
		const prices =
			selling.length === all.length
				? await erp.listPricesPage( shopId, priceList, after, limit )
				: null;
		return prices !== null && meets( prices )
			? figures.applyPrices( selling, prices, how )
			: figures.prices( selling, how );
	} );
	return realRefusals( [ ...results, ...priced ] );
}

const itself = ( index: string ): string => index;
