import type {
	GoodsCandidate,
	GoodsPayload,
	Result,
} from '../../contracts/generated/shop-api.ts';
import { articleFromShop } from '../domain/shop-goods.ts';
import { asSyncError, type SyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import {
	base,
	refusedBy,
	resultOfError,
	type Tried,
} from './message-results.ts';
import { oneByOne, type OneByOneNeeds } from './one-by-one.ts';

const MOST_CANDIDATES = 20;

interface Needs extends OneByOneNeeds {
	readonly erp: Erp;
}

/**
 * Shop → WAPRO: products as articles. PutGoods knows its own reference, so what may have been lost on the way is simply
 * sent again: WAPRO answers with the article that it made the first time.
 */
export function exportGoods( needs: Needs ): Flow {
	const { erp } = needs;

	async function send(
		shopId: string,
		payload: GoodsPayload,
		tried: () => Tried
	): Promise< Result > {
		const { goods, left } = articleFromShop( payload );
		try {
			const { asOf, outcome, article } = await erp.putGoods( {
				shopId,
				paired: payload.paired,
				goods,
			} );
			const { index, guid, hash, erpId } = article;
			return {
				...base( tried() ),
				outcome: 'accepted',
				sent: true,
				asOf,
				goods: { index, outcome, guid, hash, erpId },
				...( left === null ? {} : { reason: left } ),
			};
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			return error.conflict
				? conflict( shopId, payload, tried, error )
				: resultOfError( tried(), error );
		}
	}

	/** An article of the same index is of another origin: a person chooses among what WAPRO has. */
	async function conflict(
		shopId: string,
		payload: GoodsPayload,
		tried: () => Tried,
		error: SyncError
	): Promise< Result > {
		const { index, ean, tradeIndex } = payload;
		try {
			const [ match ] = await erp.findGoods( shopId, [
				{ key: String( payload.productId ), index, ean, tradeIndex },
			] );
			return {
				...refusedBy( tried(), error ),
				candidates: candidatesOf( match?.candidates ?? [] ),
			};
		} catch ( thrown ) {
			const again = asSyncError( thrown );
			return again.kind === 'user'
				? refusedBy( tried(), error )
				: resultOfError( tried(), again );
		}
	}

	return oneByOne( needs, {
		name: 'exportGoods',
		objectType: 'goods',
		send: ( { goods }, { shopId }, tried ) =>
			goods === undefined ? null : send( shopId, goods, tried ),
	} );
}

function candidatesOf(
	candidates: readonly GoodsCandidate[]
): GoodsCandidate[] {
	return candidates
		.slice( 0, MOST_CANDIDATES )
		.map( ( one ) => ( { ...one } ) );
}
