import type {
	Message,
	Result,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { Flow } from '../ports/scheduler.ts';
import { handedBack, missingPayload, type Tried } from './message-results.ts';
import { outbox, type OutboxNeeds } from './outbox.ts';

const CALLS_IN_LEASE = 8;
const LEAST_LEASE_SECONDS = 60;

export interface OneByOneNeeds extends OutboxNeeds {
	/** Longest that one call may take: no message is begun that could outlive its lease. */
	readonly callSeconds: number;
}

interface Lane {
	readonly name: string;
	readonly objectType:
		'goods' | 'customer' | 'proposal' | 'order' | 'order_invoice';
	/** WAPRO when absent. */
	readonly destination?: 'wapro' | 'production';
	/** Whether the destination takes anything now; WAPRO's reachability when absent. */
	readonly isOpen?: ( settings: WorkerSettings ) => boolean;
	/** Null: the message carries nothing to send. Throws nothing. */
	readonly send: (
		message: Message,
		settings: WorkerSettings,
		tried: () => Tried
	) => Promise< Result > | null;
}

/**
 * Out of the shop for objects that do not wait for each other and whose operation may be called again: what may have
 * been lost on the way is simply sent once more.
 */
export function oneByOne(
	needs: OneByOneNeeds,
	{ name, objectType, send, destination = 'wapro', isOpen }: Lane
): Flow {
	const { clock } = needs;

	async function handle(
		settings: WorkerSettings,
		token: string,
		message: Message
	): Promise< Result > {
		const began = clock.elapsed();
		const sent = send( message, settings, () => ( {
			message,
			token,
			durationMs: Math.round( clock.elapsed() - began ),
		} ) );
		return sent ?? missingPayload( token, message );
	}

	return {
		name,
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', `${ destination }_back`, 'shop_back' ],
		run: outbox( needs, {
			objectType,
			destination,
			...( isOpen === undefined ? {} : { isOpen } ),
			limit: 20,
			perStream: 1,
			leaseSeconds: Math.max(
				LEAST_LEASE_SECONDS,
				needs.callSeconds * CALLS_IN_LEASE
			),
			async handle( { leases, deadline }, settings, stop ) {
				const results: Result[] = [];
				for ( const lease of leases ) {
					const late =
						clock.elapsed() + needs.callSeconds * 1000 >
						deadline( lease );
					for ( const message of lease.messages ) {
						results.push(
							stop.aborted || late
								? handedBack( lease.token, message, 1 )
								: await handle( settings, lease.token, message )
						);
					}
				}
				return results;
			},
		} ),
	};
}
