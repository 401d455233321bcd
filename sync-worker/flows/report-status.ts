import type {
	WorkerStatusRequest,
	WorkerStatusResponse,
} from '../../contracts/generated/shop-api.ts';
import type {
	ChangeState,
	PingResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { isoMoment, type Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Reachability } from '../ports/reachability.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import type { Rests } from './rests.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly telemetry: Telemetry;
	readonly wapro: () => Reachability;
	readonly production: () => Reachability;
	readonly rests: Pick< Rests, 'now' >;
	readonly worker: string;
	readonly version: string;
	readonly startedAt: number;
	readonly everySeconds: number;
}

/** Tells the shop what the worker sees of itself, of WAPRO and of WAPRO's queue. */
export function reportStatus( needs: Needs ): Flow {
	const { erp, shop, settings, clock, telemetry } = needs;
	let identity: PingResponse | null = null;

	async function look(): Promise< readonly ChangeState[] | null > {
		if ( ! needs.wapro().reachable ) {
			return null;
		}
		try {
			identity = await erp.ping();
			const { shopId } = await settings.current();
			const states = await erp.changeQueue( shopId );
			measure( states );
			return states;
		} catch {
			// The breaker remembers why; the status below says so.
			return null;
		}
	}

	function measure( states: readonly ChangeState[] ): void {
		const open = states.filter(
			( { state } ) => state === 'pending' || state === 'sent'
		);
		const oldest = open.flatMap( ( { oldestAt } ) =>
			oldestAt === undefined ? [] : [ Date.parse( oldestAt ) ]
		);
		telemetry.queueAge( 'change', age( clock.now(), oldest ) );
		telemetry.queueWaiting(
			'change',
			open.reduce( ( sum, { count } ) => sum + count, 0 )
		);
	}

	function measureOrders( { now, queue }: WorkerStatusResponse ): void {
		const { waiting, oldestAt, lastAcceptedAt } = queue.orders;
		telemetry.queueAge(
			'order',
			age(
				Date.parse( now ),
				oldestAt === null ? [] : [ Date.parse( oldestAt ) ]
			)
		);
		telemetry.queueWaiting( 'order', waiting );
		if ( lastAcceptedAt !== null ) {
			telemetry.lastAccepted( 'order', Date.parse( lastAcceptedAt ) );
		}
	}

	async function tell( status: WorkerStatusRequest ) {
		telemetry.reachable( 'wapro', status.backend.reachable );
		telemetry.reachable( 'production', isProductionThere() );
		try {
			const answer = await shop.status( status );
			telemetry.reachable( 'shop', true );
			measureOrders( answer );
			return answer;
		} catch ( error ) {
			telemetry.reachable( 'shop', false );
			throw error;
		}
	}

	/** Where no orders go to production nobody misses it. */
	const isProductionThere = (): boolean =>
		settings.lastKnown()?.production?.on !== true ||
		needs.production().reachable;

	function backend(): WorkerStatusRequest[ 'backend' ] {
		const { reachable, since, code, reason } = needs.wapro();
		return {
			reachable,
			since: isoMoment( since ),
			...( code === undefined ? {} : { code } ),
			...( reason === undefined
				? {}
				: { reason: reason.slice( 0, 1000 ) } ),
			...( identity === null
				? {}
				: { version: identity.version, company: identity.company } ),
		};
	}

	return {
		name: 'reportStatus',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'wapro_back', 'wapro_lost', 'shop_back' ],
		async run() {
			const states = await look();
			const resting = needs.rests.now();
			const { paused } = await tell( {
				worker: needs.worker,
				version: needs.version,
				startedAt: isoMoment( needs.startedAt ),
				backend: backend(),
				...( states === null ? {} : { changeQueue: [ ...states ] } ),
				...( resting.length === 0 ? {} : { resting } ),
			} );
			if ( paused !== settings.lastKnown()?.paused ) {
				settings.forget();
			}
			// Without a bell changed settings are noticed here, however long the flows sleep.
			await settings.current();
			return {};
		},
	};
}

/** Seconds since the oldest of these moments; 0 when there is none. */
function age( now: number, moments: readonly number[] ): number {
	return moments.length === 0
		? 0
		: Math.max( ( now - Math.min( ...moments ) ) / 1000, 0 );
}
