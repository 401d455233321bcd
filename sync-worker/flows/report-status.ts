import type { WorkerStatusRequest } from '../../contracts/generated/shop-api.ts';
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
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly telemetry: Telemetry;
	readonly wapro: () => Reachability;
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
		const open = states
			.filter( ( { state } ) => state === 'pending' || state === 'sent' )
			.flatMap( ( { oldestAt } ) =>
				oldestAt === undefined ? [] : [ Date.parse( oldestAt ) ]
			);
		const age =
			open.length === 0
				? 0
				: ( clock.now() - Math.min( ...open ) ) / 1000;
		telemetry.queueAge( 'change', Math.max( age, 0 ) );
	}

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
			const { paused } = await shop.status( {
				worker: needs.worker,
				version: needs.version,
				startedAt: isoMoment( needs.startedAt ),
				backend: backend(),
				...( states === null ? {} : { changeQueue: [ ...states ] } ),
			} );
			if ( paused !== settings.lastKnown()?.paused ) {
				settings.forget();
			}
			return {};
		},
	};
}
