import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
	FlowRule,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';
import {
	acquireFlowLock,
	releaseFlowLock,
} from '../../mag-gateway/wapro/flow-locks.ts';
import { enterShops } from '../../mag-gateway/wapro/shops.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { exportOrders } from '../../sync-worker/flows/export-orders.ts';
import { keepingRules, lockOwner } from '../../sync-worker/flows/flow-rules.ts';
import { restBoard } from '../../sync-worker/flows/rests.ts';
import { sharedLocks } from '../../sync-worker/flows/shared-locks.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import type { Erp } from '../../sync-worker/ports/erp.ts';
import type { Flow } from '../../sync-worker/ports/scheduler.ts';
import { inProcessScheduler } from '../../sync-worker/scheduler/scheduler.ts';
import { erpOrder, placed, scriptedErp } from './support/fake-erp.ts';
import { lease, scriptedShop, settings } from './support/fake-shop.ts';
import type { ShopScript } from './support/fake-shop.ts';
import { orderMessage } from './support/payloads.ts';
import { noTelemetry, testLog } from './support/ports.ts';

const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
// Tuesday, noon in Warsaw.
const START = Date.parse( '2026-11-24T12:00:00+01:00' );
const LOCKED: FlowRule = { flow: 'orders', lock: true, quiet: [] };
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

let wapro: Desk;
let ends: ( () => unknown )[];
/** Whether WAPRO answers. */
let answers = true;

beforeEach( async () => {
	jest.useFakeTimers( { now: START } );
	ends = [];
	// The lock's own rules and table, by the clock of the case.
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
const never = (): never => {
	throw new Error( 'not part of this case' );
};
const seconds = ( count: number ) =>
	jest.advanceTimersByTimeAsync( count * 1000 );
const holder = async () => ( await desk.flowLocks( wapro ) )[ 0 ]?.owner;

interface Case {
	rules?: FlowRule[];
	erp?: Partial< Erp >;
	shop?: ShopScript;
	worker?: string;
	flow?: Flow;
}

/** A flow under the shop's rules in the worker's own scheduler. */
function worker( {
	rules = [ LOCKED ],
	erp: methods = {},
	shop: script = scriptedShop( [] ),
	worker: id = 'w1',
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
	const common = {
		erp,
		shop,
		settings: settingsSource( shop, clock, 0 ),
		clock,
		log,
		telemetry: noTelemetry,
		worker: id,
	};
	const rests = restBoard( log );
	const ruled = keepingRules(
		'orders',
		flow ??
			exportOrders( {
				...common,
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
	};
}

/** A pass that works until it is told to stop. */
function endless() {
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

const takesOrders: Partial< Erp > = {
	placeOrder: async ( { order } ) =>
		placed( '1', [ erpOrder( '1', order.reference ) ] ),
};

test( 'S6: while another integrator has the orders nothing is claimed, it is asked again at the interval, and afterwards they go', async () => {
	let asked = 0;
	const made = worker( {
		erp: {
			...takesOrders,
			acquireFlowLock: ( request ) => {
				asked += 1;
				return acquireFlowLock( wapro, request );
			},
		},
		shop: scriptedShop( [ [ lease( 'a', [ orderMessage( 1 ) ] ) ] ] ),
	} );
	await desk.lockFlow( wapro, 'orders', 'BaseLinker', 10 );
	made.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( made.rests.now() ).toEqual( [
		{
			flow: 'orders',
			why: 'lock',
			heldBy: 'BaseLinker',
			since: '2026-11-24T11:00:00.000Z',
			until: '2026-11-24T11:10:00.000Z',
		},
	] );

	await seconds( 300 );
	expect( asked ).toBe( 11 );
	expect( made.claims ).toEqual( [] );
	expect( made.said( /another integrator/ ) ).toHaveLength( 1 );
	expect( made.said( /failed/ ) ).toEqual( [] );

	await desk.unlockFlow( wapro, 'orders', 'BaseLinker' );
	await seconds( 30 );
	expect( made.recorded ).toMatchObject( [
		{ messageId: 1, outcome: 'accepted' },
	] );
	expect( made.rests.now() ).toEqual( [] );
	expect( made.said( /goes on/ ) ).toHaveLength( 1 );
} );

test( 'S6: the lock is ours while we work, is renewed as long as that lasts, and given back', async () => {
	let finish = (): void => undefined;
	const made = worker( {
		erp: {
			placeOrder: ( { order } ) =>
				new Promise( ( resolve ) => {
					finish = () =>
						resolve(
							placed( '1', [ erpOrder( '1', order.reference ) ] )
						);
				} ),
		},
		shop: scriptedShop( [ [ lease( 'a', [ orderMessage( 1 ) ], 900 ) ] ] ),
	} );
	made.scheduler.signal( 'bell' );
	await seconds( 600 );
	expect( await holder() ).toBe( lockOwner( 'sklep', 'w1' ) );
	await expect(
		desk.lockFlow( wapro, 'orders', 'BaseLinker', 10 )
	).rejects.toMatchObject( { detail: { code: 'flow_held' } } );

	finish();
	await seconds( 1 );
	expect( made.recorded ).toHaveLength( 1 );
	expect( await holder() ).toBeUndefined();
} );

test( 'S6: without the setting no lock is asked for, whoever holds one', async () => {
	const made = worker( {
		rules: [ { flow: 'goods', lock: true, quiet: [] } ],
		erp: { acquireFlowLock: never, releaseFlowLock: never },
	} );
	await desk.lockFlow( wapro, 'orders', 'BaseLinker', 10 );
	made.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( made.claims ).toHaveLength( 1 );
	expect( made.rests.now() ).toEqual( [] );
} );

test( 'S6: two workers of one shop take turns', async () => {
	const first = endless();
	const second = endless();
	const one = worker( { flow: first.flow, worker: 'w1' } );
	const other = worker( { flow: second.flow, worker: 'w2' } );
	one.scheduler.signal( 'bell' );
	await seconds( 0 );
	other.scheduler.signal( 'bell' );
	await seconds( 200 );
	expect( await holder() ).toBe( lockOwner( 'sklep', 'w1' ) );
	expect( other.rests.now() ).toMatchObject( [
		{ heldBy: lockOwner( 'sklep', 'w1' ) },
	] );

	one.scheduler.stop( 0 );
	await seconds( 31 );
	expect( await holder() ).toBe( lockOwner( 'sklep', 'w2' ) );
} );

test( 'S6: a worker that died keeps nobody out for longer than two minutes', async () => {
	const made = worker( { worker: 'w2' } );
	await acquireFlowLock( wapro, {
		shopId: 'sklep',
		flow: 'orders',
		owner: lockOwner( 'sklep', 'w1' ),
		seconds: 120,
	} );
	made.scheduler.signal( 'bell' );
	await seconds( 119 );
	expect( made.claims ).toEqual( [] );
	await seconds( 32 );
	expect( made.claims.length ).toBeGreaterThan( 0 );
} );

const away = async (): Promise< never > => {
	throw new SyncError( {
		kind: 'retryable',
		code: 'wapro_unreachable',
		delivery: 'unsent',
		reason: 'WAPRO does not answer.',
	} );
};

test( 'S6: a lock that cannot be renewed ends the pass before it is over', async () => {
	const { flow, stopped } = endless();
	answers = true;
	const made = worker( {
		flow,
		erp: {
			acquireFlowLock: ( request ) =>
				answers ? acquireFlowLock( wapro, request ) : away(),
		},
	} );
	made.scheduler.signal( 'bell' );
	await seconds( 50 );
	answers = false;
	await seconds( 40 );
	expect( stopped ).toEqual( [] );
	await seconds( 40 );
	expect( stopped ).toEqual( [ true ] );
} );

test( 'S6, I3: two flows of one part share its lock; the last that works gives it back', async () => {
	const shared = sharedLocks();
	const given: string[] = [];
	const give = ( who: string ) => async () => {
		given.push( who );
	};
	await shared.enter( 'orders' );
	await shared.enter( 'orders' );
	await shared.leave( 'orders', give( 'first' ) );
	expect( given ).toEqual( [] );
	await shared.leave( 'orders', give( 'second' ) );
	expect( given ).toEqual( [ 'second' ] );

	await shared.enter( 'orders' );
	let end = () => {};
	const leaving = shared.leave(
		'orders',
		() =>
			new Promise( ( resolve ) => {
				end = resolve;
			} )
	);
	let isIn = false;
	const entering = shared.enter( 'orders' ).then( () => {
		isIn = true;
	} );
	await seconds( 1 );
	expect( isIn ).toBe( false );
	end();
	await Promise.all( [ leaving, entering ] );
	expect( isIn ).toBe( true );
} );

test( 'S6: looking after the lock is no sign of life of a pass that hangs', async () => {
	const made = worker( {
		flow: {
			name: 'hung',
			everySeconds: 30,
			wakesOn: [ 'bell' ],
			run: ( stop ) =>
				new Promise( ( resolve ) => {
					stop.addEventListener( 'abort', () => resolve( {} ) );
				} ),
		},
		erp: {
			acquireFlowLock: async ( request ) => {
				const answer = await acquireFlowLock( wapro, request );
				made.scheduler.progress();
				return answer;
			},
		},
	} );
	made.scheduler.signal( 'bell' );
	await seconds( 600 );
	expect( await holder() ).toBe( lockOwner( 'sklep', 'w1' ) );
	expect( made.scheduler.longestSilenceSeconds() ).toBe( 600 );
} );

const NIGHT: FlowRule = {
	flow: 'orders',
	lock: false,
	quiet: [ { days: [ 1, 2, 3, 4, 5, 6, 7 ], from: '22:00', to: '06:00' } ],
};
const at = ( time: string ) =>
	jest.setSystemTime( Date.parse( `2026-11-24T${ time }+01:00` ) );

test( 'S6: in a quiet window a flow rests, also when the bell rings, and goes on at its end', async () => {
	at( '23:00' );
	const made = worker( { rules: [ NIGHT ] } );
	made.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( made.rests.now() ).toEqual( [
		{
			flow: 'orders',
			why: 'quiet',
			since: '2026-11-24T21:00:00.000Z',
			until: '2026-11-25T05:00:00.000Z',
		},
	] );
	await seconds( 7 * 3600 - 1 );
	made.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( made.claims ).toEqual( [] );
	expect( made.said( /quiet window/ ) ).toHaveLength( 1 );

	await seconds( 4 );
	expect( made.claims ).toHaveLength( 1 );
	expect( made.rests.now() ).toEqual( [] );
} );

test( 'S6: a window that begins ends the pass in hand; switched off, the flow goes on at once', async () => {
	at( '21:59:00' );
	const { flow, stopped } = endless();
	const made = worker( { rules: [ NIGHT ], flow } );
	made.scheduler.signal( 'bell' );
	await seconds( 59 );
	expect( stopped ).toEqual( [] );
	await seconds( 21 );
	expect( stopped ).toEqual( [ true ] );
	await seconds( 31 );
	expect( made.rests.now() ).toMatchObject( [ { why: 'quiet' } ] );

	made.change( [] );
	made.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( made.rests.now() ).toEqual( [] );
} );

test.each< [ string, FlowRule, () => void ] >( [
	[ 'while they rest', NIGHT, () => undefined ],
	[
		'when the lock cannot be asked for',
		LOCKED,
		() => {
			answers = false;
		},
	],
] )(
	'S6: what is known of orders is reported to the shop %s',
	async ( _, rule, meanwhile ) => {
		at( '21:59:50' );
		answers = true;
		const script = scriptedShop( [
			[ lease( 'a', [ orderMessage( 1 ) ] ) ],
		] );
		let claims = 0;
		const made = worker( {
			rules: [ rule ],
			erp: {
				...takesOrders,
				acquireFlowLock: ( request ) =>
					answers ? acquireFlowLock( wapro, request ) : away(),
			},
			shop: {
				...script,
				shop: {
					...script.shop,
					claim: ( request ) => {
						claims += 1;
						return claims === 1
							? script.shop.claim( request )
							: away();
					},
				},
			},
		} );
		made.scheduler.signal( 'bell' );
		await seconds( 5 );
		expect( script.recorded ).toEqual( [] );
		meanwhile();
		await seconds( 15 );
		const asked = claims;
		await seconds( 60 );
		expect( claims ).toBe( asked );
		expect( script.recorded ).toMatchObject( [
			{ messageId: 1, outcome: 'accepted' },
		] );
	}
);
