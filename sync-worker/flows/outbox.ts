import type {
	ClaimRequest,
	ClaimResponse,
	Lease,
	Result,
	ResultOutcome,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import { asSyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { FlowOutcome } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { messageLog } from './message-log.ts';
import type { SettingsSource } from './shop-settings.ts';

const MOST_RESULTS = 500;
/** A retry is due by the shop's clock, which starts later than ours and counts in its own steps. */
const MARGIN_SECONDS = 0.3;

export interface OutboxNeeds {
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly log: Log;
	readonly telemetry: Telemetry;
	readonly worker: string;
	/** False while WAPRO is taken for lost: then nothing is claimed, and no waiting time grows. */
	readonly waproReachable: () => boolean;
	readonly everySeconds: number;
}

export interface Claimed {
	readonly leases: readonly Lease[];
	/** Moment of the monotonic clock at which the lease ends. */
	readonly deadline: ( lease: Lease ) => number;
}

interface Lane extends Pick<
	ClaimRequest,
	'objectType' | 'limit' | 'perStream' | 'leaseSeconds'
> {
	/** WAPRO when absent. */
	readonly destination?: ClaimRequest[ 'destination' ];
	/** Whether the destination takes anything now; WAPRO's reachability when absent. */
	readonly isOpen?: ( known: WorkerSettings ) => boolean;
	handle: (
		claimed: Claimed,
		known: WorkerSettings,
		stop: AbortSignal
	) => Promise< Result[] >;
}

/**
 * Pumps one kind of messages out of the shop: claim, handle, report with the next claim, until nothing is ready. Results
 * that could not be reported are kept and go first next time; if the worker dies meanwhile, the lease runs out and the
 * message is asked for.
 */
export function outbox( needs: OutboxNeeds, lane: Lane ) {
	const { shop, settings, clock, log, telemetry, worker } = needs;
	const { objectType, limit, perStream, leaseSeconds } = lane;
	const destination = lane.destination ?? 'wapro';
	const queue = destination === 'wapro' ? objectType : destination;
	const isOpen = lane.isOpen ?? needs.waproReachable;
	const tell = messageLog( queue, log );
	let unreported: Result[] = [];
	/** Moments of the monotonic clock at which messages that wait are due again. */
	const due = new Map< number, number >();

	async function claim(): Promise< ClaimResponse > {
		const reporting = unreported.slice( 0, MOST_RESULTS );
		const answer = await sending( reporting, () =>
			shop.claim( {
				destination,
				objectType,
				limit,
				perStream,
				leaseSeconds,
				worker,
				...( reporting.length > 0 ? { results: reporting } : {} ),
			} )
		);
		note( answer.results );
		return answer;
	}

	async function flush(): Promise< void > {
		while ( unreported.length > 0 ) {
			const results = unreported.slice( 0, MOST_RESULTS );
			const answer = await sending( results, () =>
				shop.results( { destination, results } )
			);
			note( answer.results );
		}
	}

	/** Results leave memory when the shop has them, or when it will never take them. */
	async function sending< Answer >(
		results: readonly Result[],
		send: () => Promise< Answer >
	): Promise< Answer > {
		try {
			const answer = await send();
			unreported = unreported.slice( results.length );
			return answer;
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			if ( error.kind === 'user' && results.length > 0 ) {
				unreported = unreported.slice( results.length );
				log.error(
					{
						code: error.code,
						field: error.field,
						messages: results.map( ( one ) => one.messageId ),
					},
					'the shop refused these results; their messages will be asked for'
				);
			}
			throw error;
		}
	}

	function note( outcomes: readonly ResultOutcome[] ): void {
		for ( const { messageId, outcome } of outcomes ) {
			if ( outcome !== 'recorded' ) {
				log.warn(
					{ message: messageId, outcome },
					'a result came too late: another lease holds the message'
				);
			}
		}
	}

	function measure( results: readonly Result[] ): void {
		for ( const { outcome } of results ) {
			telemetry.messages( queue, outcome, 1 );
		}
	}

	function remember( results: readonly Result[] ): void {
		for ( const { messageId, delaySeconds } of results ) {
			if ( delaySeconds === undefined ) {
				due.delete( messageId );
			} else {
				due.set( messageId, clock.elapsed() + delaySeconds * 1000 );
			}
		}
	}

	/** The next pass is due with the first waiting message; without one the interval decides. */
	function next(): FlowOutcome {
		if ( due.size === 0 ) {
			return {};
		}
		const soonest = Math.min( ...due.values() );
		const seconds = ( soonest - clock.elapsed() ) / 1000 + MARGIN_SECONDS;
		return { againInSeconds: Math.max( seconds, MARGIN_SECONDS ) };
	}

	return async ( stop: AbortSignal ): Promise< FlowOutcome > => {
		const known = await settings.current();
		while ( ! stop.aborted && ! known.paused && isOpen( known ) ) {
			const asked = clock.elapsed();
			const answer = await claim();
			forgetPast( due, asked );
			if ( answer.leases.length === 0 ) {
				break;
			}
			const now = Date.parse( answer.now );
			const results = await lane.handle(
				{
					leases: answer.leases,
					deadline: ( { leasedUntil } ) =>
						asked + ( Date.parse( leasedUntil ) - now ),
				},
				known,
				stop
			);
			measure( results );
			tell( answer.leases, results );
			remember( results );
			unreported.push( ...results );
		}
		await flush();
		return next();
	};
}

function forgetPast( due: Map< number, number >, now: number ): void {
	for ( const [ messageId, moment ] of due ) {
		if ( moment <= now ) {
			due.delete( messageId );
		}
	}
}
