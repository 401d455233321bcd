import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
	ExchangeFlow,
	FlowRule,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../../mag-gateway/desk-commands.ts';
import {
	acquireFlowLock,
	releaseFlowLock,
} from '../../../mag-gateway/wapro/flow-locks.ts';
import { enterShops } from '../../../mag-gateway/wapro/shops.ts';
import { SyncError } from '../../../sync-worker/errors.ts';
import { exportOrders } from '../../../sync-worker/flows/export-orders.ts';
import { keepingRules } from '../../../sync-worker/flows/flow-rules.ts';
import { orderTraffic } from '../../../sync-worker/flows/order-traffic.ts';
import { restBoard } from '../../../sync-worker/flows/rests.ts';
import { sharedLocks } from '../../../sync-worker/flows/shared-locks.ts';
import { settingsSource } from '../../../sync-worker/flows/shop-settings.ts';
import type { Erp } from '../../../sync-worker/ports/erp.ts';
import type { Flow } from '../../../sync-worker/ports/scheduler.ts';
import { inProcessScheduler } from '../../../sync-worker/scheduler/scheduler.ts';
import { scriptedErp } from './fake-erp.ts';
import { scriptedShop, settings } from './fake-shop.ts';
import type { ShopScript } from './fake-shop.ts';
import { noTelemetry, testLog } from './ports.ts';

// Tuesday, noon in Warsaw.
export const START = Date.parse( '2026-11-24T12:00:00+01:00' );
export const LOCKED: FlowRule = { flow: 'orders', lock: true, quiet: [] };
export const NIGHT: FlowRule = {
	flow: 'orders',
	lock: false,
	quiet: [ { days: [ 1, 2, 3, 4, 5, 6, 7 ], from: '22:00', to: '06:00' } ],
};

const clock = {
	now: () => Date.now(),
	elapsed: () => Date.now(),
	pause: ( milliseconds: number, stop?: AbortSignal ) =>
		new Promise< void >( ( resolve ) => {
			const timer = setTimeout( resolve, milliseconds );
			stop?.addEventListener( 'abort', () => {
				clearTimeout( timer );
				resolve();
			} );
		} ),
};

export const seconds = ( count: number ) =>
	jest.advanceTimersByTimeAsync( count * 1000 );
/** Of the day on which every case begins. */
export const at = ( time: string ) =>
	jest.setSystemTime( Date.parse( `2026-11-24T${ time }+01:00` ) );

export const away = async (): Promise< never > => {
	throw new SyncError( {
		kind: 'retryable',
		code: 'wapro_unreachable',
		delivery: 'unsent',
		reason: 'WAPRO does not answer.',
	} );
};

/** A pass that works until it is told to stop. */
export function endless() {
	const stopped: boolean[] = [];
	const flow: Flow = {
		name: 'endless',
		everySeconds: 30,
		wakesOn: [ 'bell' ],
		async run( stop ) {
			while ( ! stop.aborted ) {
				await clock.pause( 1000, stop );
			}
			stopped.push( true );
			return {};
		},
	};
	return { flow, stopped };
}

interface Case {
	rules?: FlowRule[];
	erp?: Partial< Erp >;
	shop?: ShopScript;
	worker?: string;
	part?: ExchangeFlow;
	flow?: Flow;
}

/** Flows under the shop's rules, on locks of WAPRO that are fresh for every case and go by its clock. */
export function ruledWorkers() {
	const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
	let wapro: Desk;
	let ends: ( () => unknown )[];

	beforeEach( async () => {
		jest.useFakeTimers( { now: START } );
		ends = [];
		wapro = desk.openDesk(
			path.join( folder, `${ Math.random() }.sqlite` ),
			() => new Date()
		);
		await enterShops( wapro.database, [ 'sklep' ] );
	} );
	afterEach( async () => {
		for ( const end of ends ) {
			end();
		}
		jest.useRealTimers();
		await wapro.close();
	} );
	afterAll( () => rmSync( folder, { recursive: true } ) );

	const locks = (): Pick< Erp, 'acquireFlowLock' | 'releaseFlowLock' > => ( {
		acquireFlowLock: ( asked ) => acquireFlowLock( wapro, asked ),
		releaseFlowLock: ( given ) => releaseFlowLock( wapro, given ),
	} );

	const holder = async () => ( await desk.flowLocks( wapro ) )[ 0 ]?.owner;

	/** A flow under the shop's rules in the worker's own scheduler. */
	function worker( {
		rules = [ LOCKED ],
		erp: methods = {},
		shop: script = scriptedShop( [] ),
		worker: id = 'w1',
		part = 'orders',
		flow,
	}: Case ) {
		let known: WorkerSettings = {
			...settings,
			timeZone: 'Europe/Warsaw',
			flows: rules,
		};
		const shop = { ...script.shop, settings: async () => known };
		const log = testLog();
		const erp = scriptedErp( { ...locks(), ...methods } );
		const source = settingsSource( shop, clock, 0, () =>
			scheduler.signal( 'rules' )
		);
		const common = {
			erp,
			shop,
			settings: source,
			clock,
			log,
			telemetry: noTelemetry,
			worker: id,
		};
		const rests = restBoard( log );
		const ruled = keepingRules(
			part,
			flow ??
				exportOrders( {
					...common,
					traffic: orderTraffic( clock ),
					waproReachable: () => true,
					everySeconds: 30,
					callSeconds: 10,
				} ),
			{ ...common, rests, locks: sharedLocks() }
		);
		const scheduler = inProcessScheduler( {
			flows: [ ruled ],
			clock,
			log,
			telemetry: noTelemetry,
			random: () => 0.5,
		} );
		ends.push( () => scheduler.stop( 0 ) );
		return {
			...script,
			scheduler,
			rests,
			log,
			said: ( text: RegExp ) =>
				log.lines.filter( ( { message } ) => text.test( message ) ),
			change( flows: FlowRule[] ) {
				known = { ...known, flows };
			},
			set( values: Partial< WorkerSettings > ) {
				known = { ...known, ...values };
			},
			/** As the worker's status does every few seconds. */
			look: () => source.current(),
		};
	}

	return { worker, holder, wapro: () => wapro };
}
