import type {
	Lease,
	Message,
	Result,
	ShopStatePayload,
} from '../../contracts/generated/shop-api.ts';
import { asSyncError, concernsWholeSystem } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import {
	base,
	missingPayload,
	refusedBy,
	retryLater,
} from './message-results.ts';
import { outbox, type OutboxNeeds } from './outbox.ts';

interface Needs extends OutboxNeeds {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly telemetry: Telemetry;
}

interface Held {
	readonly token: string;
	readonly message: Message;
	readonly state: ShopStatePayload;
}

/** Shop → WAPRO: where each article stands in the shop. States overwrite one another, so repeating is harmless. */
export function reportShopStates( needs: Needs ): Flow {
	const { erp, clock } = needs;

	async function put(
		shopId: string,
		held: readonly Held[]
	): Promise< Result[] > {
		const began = clock.elapsed();
		const tried = ( { token, message }: Held ) => ( {
			token,
			message,
			durationMs: Math.round( clock.elapsed() - began ),
		} );
		try {
			const answer = await erp.putShopStates( {
				shopId,
				states: held.map( ( { state } ) => state ),
			} );
			const unknown = new Set( answer.unknown );
			return held.map( ( one ) =>
				unknown.has( one.state.index )
					? {
							...base( tried( one ) ),
							outcome: 'rejected',
							sent: true,
							code: 'article_unknown',
							field: 'index',
							reason: `WAPRO Mag has no article “${ one.state.index }”.`,
						}
					: {
							...base( tried( one ) ),
							outcome: 'accepted',
							sent: true,
						}
			);
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			if ( concernsWholeSystem( error ) || error.delaySeconds ) {
				return held.map( ( one ) => retryLater( tried( one ), error ) );
			}
			return held.length === 1
				? held.map( ( one ) => refusedBy( tried( one ), error ) )
				: oneByOne( shopId, held );
		}
	}

	/** WAPRO refused the whole list for one bad state: find it, let the others pass. */
	async function oneByOne(
		shopId: string,
		held: readonly Held[]
	): Promise< Result[] > {
		const results: Result[] = [];
		for ( const one of held ) {
			results.push( ...( await put( shopId, [ one ] ) ) );
		}
		return results;
	}

	async function handle(
		leases: readonly Lease[],
		shopId: string
	): Promise< Result[] > {
		const results: Result[] = [];
		const held: Held[] = [];
		for ( const { token, messages } of leases ) {
			for ( const message of messages ) {
				if ( message.shopState === undefined ) {
					results.push( missingPayload( token, message ) );
				} else {
					held.push( { token, message, state: message.shopState } );
				}
			}
		}
		if ( held.length > 0 ) {
			results.push( ...( await put( shopId, held ) ) );
		}
		return results;
	}

	const pump = outbox( needs, {
		objectType: 'shop_state',
		limit: 100,
		perStream: 1,
		leaseSeconds: 45,
		handle: ( { leases }, { shopId } ) => handle( leases, shopId ),
	} );
	return {
		name: 'reportShopStates',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'applied', 'wapro_back', 'shop_back' ],
		run: pump,
	};
}
