import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import type { SyncError } from '../errors.ts';
import type { Erp, Page } from '../ports/erp.ts';
import type { Bulk } from './bulk.ts';
import type { Tally } from './run-tally.ts';

interface Needs {
	readonly erp: Erp;
	readonly shopId: string;
	readonly patient: Bulk;
	readonly done: Tally;
	readonly size: () => number;
}

export interface ArticlePage extends Page< Goods > {
	/** The page begins behind this index. */
	readonly after: string | null;
	/** How many articles were asked for. */
	readonly limit: number;
}

/**
 * All flagged articles, page by page. A page that cannot be read is asked for in smaller ones, down to the article at
 * fault: that one is given up, and the next page begins behind it.
 */
export async function* articlePages(
	needs: Needs,
	from: string | null
): AsyncGenerator< ArticlePage > {
	const { erp, shopId, patient, size } = needs;
	let after = from;
	let more = true;
	let most = Infinity;
	while ( more ) {
		const limit: number = Math.min( size(), most );
		const start: string | null = after;
		const heard = await patient.attempt( () =>
			erp.listGoods( shopId, start, limit )
		);
		if ( heard.ok ) {
			const page: Page< Goods > = heard.answer;
			yield { ...page, after: start, limit };
			most = limit * 2;
			more = page.more && page.lastIndex !== null;
			after = page.lastIndex;
		} else if ( limit > 1 ) {
			most = Math.ceil( limit / 2 );
		} else {
			const next = await skipOne( needs, start, heard.error );
			more = next.more && next.lastIndex !== null;
			after = next.lastIndex;
		}
	}
}

/** Passes over an article that cannot be read: the list of stock still names it. */
async function skipOne(
	{ erp, shopId, patient, done }: Needs,
	after: string | null,
	error: SyncError
): Promise< Page< unknown > > {
	const next = await patient.attempt( () =>
		erp.listStockPage( shopId, after, 1 )
	);
	if ( ! next.ok || next.answer.lastIndex === null ) {
		throw error;
	}
	done.add( [ patient.giveUp( next.answer.lastIndex, error ) ] );
	return next.answer;
}
