import type { FlowRule } from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { acquireFlowLock } from '../../mag-gateway/wapro/flow-locks.ts';
import { lockOwner } from '../../sync-worker/flows/flow-rules.ts';
import { sharedLocks } from '../../sync-worker/flows/shared-locks.ts';
import type { Erp } from '../../sync-worker/ports/erp.ts';
import { erpOrder, placed } from './support/fake-erp.ts';
import { lease, scriptedShop } from './support/fake-shop.ts';
import { orderMessage } from './support/payloads.ts';
import {
	at,
	away,
	endless,
	LOCKED,
	NIGHT,
	ruledWorkers,
	seconds,
} from './support/ruled-worker.ts';

const { worker, holder, wapro } = ruledWorkers();

/** Whether WAPRO answers. */
let answers = true;

const never = (): never => {
	throw new Error( 'not part of this case' );
};

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
				return acquireFlowLock( wapro(), request );
			},
		},
		shop: scriptedShop( [ [ lease( 'a', [ orderMessage( 1 ) ] ) ] ] ),
	} );
	await desk.lockFlow( wapro(), 'orders', 'BaseLinker', 10 );
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
	expect( asked ).toBe( 10 );
	expect( made.claims ).toEqual( [] );
	expect( made.said( /another integrator/ ) ).toHaveLength( 1 );
	expect( made.said( /failed/ ) ).toEqual( [] );

	await desk.unlockFlow( wapro(), 'orders', 'BaseLinker' );
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
		desk.lockFlow( wapro(), 'orders', 'BaseLinker', 10 )
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
	await desk.lockFlow( wapro(), 'orders', 'BaseLinker', 10 );
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
	await acquireFlowLock( wapro(), {
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

test( 'S6: a lock that cannot be renewed ends the pass before it is over', async () => {
	const { flow, stopped } = endless();
	answers = true;
	const made = worker( {
		flow,
		erp: {
			acquireFlowLock: ( request ) =>
				answers ? acquireFlowLock( wapro(), request ) : away(),
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
				const answer = await acquireFlowLock( wapro(), request );
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

test( 'S6, O2: orders to production rest in their window, while WAPRO’s go on; a lock is never asked for them', async () => {
	at( '23:00' );
	const worked: string[] = [];
	const production = worker( {
		part: 'production',
		rules: [ { ...NIGHT, flow: 'production', lock: true } ],
		erp: { acquireFlowLock: never },
		flow: {
			name: 'exportProduction',
			everySeconds: 30,
			wakesOn: [ 'bell' ],
			async run( { aborted } ) {
				worked.push( aborted ? 'settled' : 'worked' );
				return {};
			},
		},
	} );
	production.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( production.rests.now() ).toMatchObject( [
		{ flow: 'production', why: 'quiet' },
	] );
	expect( worked ).toEqual( [ 'settled' ] );

	at( '06:00' );
	production.scheduler.signal( 'bell' );
	await seconds( 0 );
	expect( worked.at( -1 ) ).toBe( 'worked' );
	expect( production.rests.now() ).toEqual( [] );
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
					answers ? acquireFlowLock( wapro(), request ) : away(),
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
