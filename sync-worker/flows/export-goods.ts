import type {
	GoodsCandidate,
	GoodsPayload,
	Message,
	Result,
} from '../../contracts/generated/shop-api.ts';
import { articleFromShop } from '../domain/shop-goods.ts';
import { asSyncError, type SyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import {
	base,
	handedBack,
	missingPayload,
	refusedBy,
	resultOfError,
	type Tried,
} from './message-results.ts';
import { outbox, type OutboxNeeds } from './outbox.ts';

const CALLS_IN_LEASE = 8;
const LEAST_LEASE_SECONDS = 60;
const MOST_CANDIDATES = 20;

interface Needs extends OutboxNeeds {
	readonly erp: Erp;
	/** Longest that one call to WAPRO may take: no article is begun that could outlive its lease. */
	readonly callSeconds: number;
}

/**
 * Shop → WAPRO: products as articles. PutGoods knows its own reference, so what may have been lost on the way is simply
 * sent again: WAPRO answers with the article that it made the first time.
 */
export function exportGoods( needs: Needs ): Flow {
	const { erp, clock } = needs;

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

	function handle(
		shopId: string,
		token: string,
		message: Message
	): Promise< Result > | Result {
		const began = clock.elapsed();
		return message.goods === undefined
			? missingPayload( token, message )
			: send( shopId, message.goods, () => ( {
					message,
					token,
					durationMs: Math.round( clock.elapsed() - began ),
				} ) );
	}

	const pump = outbox( needs, {
		objectType: 'goods',
		limit: 20,
		perStream: 1,
		leaseSeconds: Math.max(
			LEAST_LEASE_SECONDS,
			needs.callSeconds * CALLS_IN_LEASE
		),
		async handle( { leases, deadline }, { shopId }, stop ) {
			const results: Result[] = [];
			for ( const lease of leases ) {
				const late =
					clock.elapsed() + needs.callSeconds * 1000 >
					deadline( lease );
				for ( const message of lease.messages ) {
					results.push(
						stop.aborted || late
							? handedBack( lease.token, message, 1 )
							: await handle( shopId, lease.token, message )
					);
				}
			}
			return results;
		},
	} );
	return {
		name: 'exportGoods',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'wapro_back', 'shop_back' ],
		run: pump,
	};
}

function candidatesOf(
	candidates: readonly GoodsCandidate[]
): GoodsCandidate[] {
	return candidates
		.slice( 0, MOST_CANDIDATES )
		.map( ( one ) => ( { ...one } ) );
}
