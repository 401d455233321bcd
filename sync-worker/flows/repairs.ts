import type {
	ItemResult,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import { chunk, type ChunkSizer } from '../domain/chunks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { ChangeSizers } from './apply-changes.ts';
import { realRefusals, type ApplyOptions, type Articles } from './articles.ts';
import type { Bulk } from './bulk.ts';
import type { Tally } from './run-tally.ts';

/** So few that nothing else is lost when one of them cannot be read. */
const GONE_AT_ONCE = 20;

interface Needs {
	readonly erp: Erp;
	readonly settings: WorkerSettings;
	readonly sizers: ChangeSizers;
	readonly clock: Clock;
	readonly how: ApplyOptions;
	readonly patient: Bulk;
	readonly done: Tally;
	readonly bring: Articles;
}

/** Fetches and applies named articles, part by part; each part is reported. Throws RunStopped. */
export interface Repairs {
	/** Articles without their figures; answers with those that are new to the shop. */
	goods: ( indexes: Iterable< string > ) => Promise< readonly string[] >;
	stock: ( indexes: Iterable< string > ) => Promise< void >;
	prices: ( indexes: Iterable< string > ) => Promise< void >;
	/** Articles that WAPRO no longer lists: what it says of each of them is applied. */
	gone: ( indexes: readonly string[] ) => Promise< void >;
}

export function repairs( needs: Needs ): Repairs {
	const { erp, settings, sizers, clock, how, patient, done, bring } = needs;
	const { shopId } = settings;
	const itself = ( index: string ) => index;

	async function inParts(
		indexes: Iterable< string >,
		sizer: ChunkSizer,
		run: ( part: readonly string[] ) => Promise< readonly ItemResult[] >
	): Promise< void > {
		const all = [ ...indexes ];
		let start = 0;
		while ( start < all.length ) {
			const part = all.slice( start, start + sizer.size() );
			const began = clock.elapsed();
			const results = await patient.send( part, itself, run );
			sizer.took( part.length, clock.elapsed() - began );
			start += part.length;
			done.add( expectedAsUnchanged( results ), part.length );
			await done.tell();
		}
	}

	return {
		async goods( indexes ) {
			const created: string[] = [];
			await inParts( indexes, sizers.goods, async ( part ) =>
				bring.goods(
					await erp.getGoods( shopId, part ),
					how,
					async ( _selling, fresh ) => {
						created.push( ...fresh );
						return [];
					}
				)
			);
			return created;
		},
		stock: ( indexes ) =>
			inParts( indexes, sizers.figures, ( part ) =>
				bring.stock( part, how )
			),
		prices: ( indexes ) =>
			inParts( indexes, sizers.figures, ( part ) =>
				bring.prices( part, how )
			),
		async gone( indexes ) {
			for ( const part of chunk( indexes, GONE_AT_ONCE ) ) {
				const results = await patient.send(
					part,
					itself,
					async ( some ) =>
						bring.goods( await erp.getGoods( shopId, some ), how )
				);
				done.add( results, part.length );
				await done.tell();
			}
		},
	};
}

/** A product that is not there, or a price that WAPRO does not have, is no failure of the pass. */
function expectedAsUnchanged( results: readonly ItemResult[] ): ItemResult[] {
	const real = new Set( realRefusals( results ) );
	return results.map( ( result ) =>
		result.outcome === 'rejected' && ! real.has( result )
			? { key: result.key, outcome: 'unchanged' }
			: result
	);
}
