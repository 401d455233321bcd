import type { Run } from '../../contracts/generated/shop-api.ts';
import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import { isCatalogueIndex } from '../domain/changes.ts';
import type { ChunkSizer } from '../domain/chunks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp, Page, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunEnd, RunHandler } from './answer-requests.ts';
import { articleFigures, type Figures } from './article-figures.ts';
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
import { tally, type Tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly sizer: ChunkSizer;
	readonly clock: Clock;
}

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

/** Brings some rows of articles into the shop. */
type Bring = (
	found: Rows< Goods >,
	page: ArticlePage | null
) => ReturnType< Articles[ 'goods' ] >;

/**
 * Brings named articles, or all flagged ones page by page, to the state of WAPRO: article, stock, price and photos. A
 * page that fails is brought in smaller parts; what fails alone is counted, named at the end, and stops nothing.
 */
export function refreshGoods( needs: Needs ): RunHandler {
	return walk(
		needs,
		( pass ) => ( found, page ) =>
			pass.bring.goods(
				found,
				pass.how,
				page === null ? undefined : pageFigures( pass, page )
			)
	);
}

/** The same for photos alone. */
export function refreshPhotos( needs: Needs ): RunHandler {
	return walk(
		needs,
		( { bring, how } ) =>
			( found ) =>
				bring.photos( found, how )
	);
}

function walk( needs: Needs, bringing: ( pass: Pass ) => Bring ): RunHandler {
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
			patient: bulk( { clock: needs.clock, stop, onPause: done.tell } ),
			bring: articles( sides ),
			figures: articleFigures( sides ),
		};
		return run.keys.length > 0
			? named( pass, bringing( pass ) )
			: everything( pass, bringing( pass ) );
	};
}

async function named( pass: Pass, bring: Bring ): Promise< RunEnd > {
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
				bring( await erp.getGoods( settings.shopId, some ), null )
		);
		sizer.took( part.length, clock.elapsed() - began );
		start += part.length;
		done.add( results );
		done.reached( String( start ) );
		await done.tell();
	}
	return { ...done.progress(), ...incomplete( patient.failures ) };
}

async function everything( pass: Pass, bring: Bring ): Promise< RunEnd > {
	const { erp, settings, run, sizer, clock, patient, done } = pass;
	for await ( const page of articlePages(
		{
			erp,
			shopId: settings.shopId,
			patient,
			done,
			size: () => sizer.size(),
		},
		run.cursor ?? null
	) ) {
		const began = clock.elapsed();
		const results = await patient.send(
			page.rows,
			( { index } ) => index,
			( rows ) =>
				bring(
					{ ...page, rows, bad: [] },
					rows.length === page.rows.length ? page : null
				)
		);
		sizer.took( page.rows.length, clock.elapsed() - began );
		done.add( results );
		done.add(
			page.bad.map( ( { key, code, field, reason } ) => ( {
				key,
				outcome: 'rejected',
				code,
				field,
				reason,
			} ) )
		);
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

/** Stock and prices of a whole page by the same page of their lists; by index where the pages do not meet. */
function pageFigures(
	{ erp, settings, figures, how }: Pass,
	{ after, limit, lastIndex }: ArticlePage
): Follow {
	const { shopId, priceList } = settings;
	return async ( selling ) => {
		if ( selling.length === 0 ) {
			return [];
		}
		const meets = ( { lastIndex: end }: Page< unknown > ) =>
			end === lastIndex;
		const stock = await erp.listStockPage( shopId, after, limit );
		const results = meets( stock )
			? await figures.applyStock( selling, stock, how )
			: await figures.stock( selling, how );
		if ( priceList === undefined ) {
			return realRefusals( results );
		}
		const prices = await erp.listPricesPage(
			shopId,
			priceList,
			after,
			limit
		);
		return realRefusals( [
			...results,
			...( meets( prices )
				? await figures.applyPrices( selling, prices, how )
				: await figures.prices( selling, how ) ),
		] );
	};
}
