import { chunk, type ChunkSizer } from '../domain/chunks.ts';
import { isCatalogueIndex } from '../domain/changes.ts';
import { counted, noCounts } from '../domain/counts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp, Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import type { Run } from '../../contracts/generated/shop-api.ts';
import type { Report, RunEnd, RunHandler } from './answer-requests.ts';
import { articles, type Articles } from './articles.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly sizer: ChunkSizer;
	readonly clock: Clock;
}

/** Brings named articles, or all flagged ones page by page, to the state of WAPRO: article, stock and price. */
export function refreshGoods( needs: Needs ): RunHandler {
	const { erp, settings, sizer } = needs;

	async function* pages(
		run: Run,
		shopId: string
	): AsyncGenerator< Rows< Goods > > {
		const keys = run.keys.filter( isCatalogueIndex );
		if ( run.keys.length > 0 ) {
			for ( const part of chunk( keys, sizer.size() ) ) {
				yield erp.getGoods( shopId, part );
			}
			return;
		}
		let after: string | null = null;
		let more = true;
		while ( more ) {
			const page = await erp.listGoods( shopId, after, sizer.size() );
			yield page;
			more = page.more && page.lastIndex !== null;
			after = page.lastIndex;
		}
	}

	return async ( run, report, stop ) => {
		const known = await settings.refresh();
		const bring = articles( { ...needs, settings: known } );
		return walk( run, pages( run, known.shopId ), bring, report, stop );
	};

	async function walk(
		run: Run,
		all: AsyncGenerator< Rows< Goods > >,
		bring: Articles,
		report: Report,
		stop: AbortSignal
	): Promise< RunEnd > {
		const total = run.keys.length > 0 ? run.keys.length : null;
		let progress = { done: 0, total, counts: noCounts };
		for await ( const page of all ) {
			const began = needs.clock.elapsed();
			const results = await bring.goods( page, {
				cause: run.cause,
				runId: run.id,
			} );
			sizer.took( results.length, needs.clock.elapsed() - began );
			progress = {
				total,
				done: progress.done + results.length,
				counts: counted( progress.counts, results ),
			};
			if ( ( await report( progress ) ) || stop.aborted ) {
				return { stopped: true };
			}
		}
		return { ...progress, total: progress.done };
	}
}
