import type {
	ExchangeFlow,
	FlowRule,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Flow } from '../../sync-worker/ports/scheduler.ts';
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
	START,
} from './support/ruled-worker.ts';

const { worker, wapro } = ruledWorkers();

const every = ( everySeconds: number, rule: Partial< FlowRule > = {} ) => [
	{ ...LOCKED, lock: false, ...rule, everySeconds },
];

/** Counts its passes; each says when the next is due. */
function counting( next: number[] = [] ) {
	const passes: number[] = [];
	const flow: Flow = {
		name: 'counting',
		everySeconds: 5,
		wakesOn: [ 'bell' ],
		async run( { aborted } ) {
			if ( aborted ) {
				return {};
			}
			passes.push( ( Date.now() - START ) / 1000 );
			const againInSeconds = next.shift();
			return againInSeconds === undefined ? {} : { againInSeconds };
		},
	};
	return { flow, passes };
}

test.each< [ string, ExchangeFlow, FlowRule[], number ] >( [
	[ 'of two seconds', 'orders', every( 2 ), 2 ],
	[ 'of an hour', 'orders', every( 3600 ), 3600 ],
	[ 'that is the shop’s own, without a rule', 'orders', [], 30 ],
	[ 'that is the worker’s own for WAPRO’s queue', 'changes', [], 5 ],
	[
		'that another flow has not',
		'orders',
		every( 2, { flow: 'goods' } ),
		30,
	],
] )(
	'S6: a flow asks by itself at an interval %s, and the bell wakes it before',
	async ( _, part, rules, interval ) => {
		const { flow, passes } = counting();
		const made = worker( { part, rules, flow } );
		made.scheduler.signal( 'bell' );
		await seconds( 3 * interval * 1.05 + 0.5 );
		expect( passes ).toEqual(
			[ 0, 1, 2, 3 ].map( ( count ) =>
				expect.closeTo( count * interval * 1.05, 1 )
			)
		);
		await seconds( 1 );
		made.scheduler.signal( 'bell' );
		await seconds( 0 );
		expect( passes ).toHaveLength( 5 );
	}
);

test( 'S6: a pass that is due sooner than the interval is not kept waiting, and none sleeps longer than it', async () => {
	const { flow, passes } = counting( [ 10, 1000 ] );
	const made = worker( { rules: every( 60 ), flow } );
	made.scheduler.signal( 'bell' );
	await seconds( 80 );
	expect( passes ).toEqual( [ 0, 10.5, 73.5 ] );
} );

test( 'S6: what failed is sent again in its own time, however long the interval is', async () => {
	let tries = 0;
	const made = worker( {
		rules: every( 3600 ),
		erp: {
			async placeOrder( { order } ) {
				tries += 1;
				return tries === 1
					? away()
					: placed( '1', [ erpOrder( '1', order.reference ) ] );
			},
		},
		shop: scriptedShop( [
			[ lease( 'a', [ orderMessage( 1 ) ], 900 ) ],
			[],
			[ lease( 'a', [ orderMessage( 1 ) ], 900 ) ],
		] ),
	} );
	made.scheduler.signal( 'bell' );
	await seconds( 60 );
	expect( made.recorded ).toMatchObject( [
		{ outcome: 'retry' },
		{ outcome: 'accepted' },
	] );
} );

test( 'S6: a changed interval is taken over as soon as the settings are read, without the bell', async () => {
	const { flow, passes } = counting();
	const made = worker( { rules: every( 3600 ), flow } );
	made.scheduler.signal( 'bell' );
	await seconds( 600 );
	await made.look();
	expect( passes ).toHaveLength( 1 );

	made.change( every( 2 ) );
	await made.look();
	await seconds( 5 );
	expect( passes ).toHaveLength( 4 );
	made.change( [] );
	await seconds( 60 );
	const [ before = 0, last = 0 ] = passes.slice( -2 );
	expect( last - before ).toBeCloseTo( 31.5 );
} );

test.each( [
	[ 'by itself', 35, async () => undefined ],
	[
		'at once when the settings are read',
		0,
		async ( made: ReturnType< typeof worker > ) => made.look(),
	],
] )(
	'S6: once its address is confirmed the shop is served %s, however long the interval is',
	async ( _, within, meanwhile ) => {
		const made = worker( { rules: every( 3600 ) } );
		made.set( { paused: true } );
		made.scheduler.signal( 'bell' );
		await seconds( 600 );
		await made.look();
		expect( made.claims ).toEqual( [] );

		made.set( { paused: false } );
		await meanwhile( made );
		await seconds( within );
		expect( made.claims.length ).toBeGreaterThan( 0 );
	}
);

const PRODUCTION = {
	on: true,
	paused: false,
	format: 'json' as const,
	columns: [],
};

test.each< [ string, Partial< WorkerSettings >, Partial< WorkerSettings > ] >( [
	[ 'production is switched on', {}, { production: PRODUCTION } ],
	[
		'production goes on',
		{ production: { ...PRODUCTION, paused: true } },
		{ production: PRODUCTION },
	],
	[ 'files of documents are wanted', {}, { documents: true } ],
] )(
	'S6: a flow of a long interval looks as soon as the settings say that %s',
	async ( _, before, after ) => {
		const { flow, passes } = counting();
		const made = worker( { rules: every( 3600 ), flow } );
		made.set( before );
		made.scheduler.signal( 'bell' );
		await seconds( 60 );
		await made.look();
		await seconds( 0 );
		const asked = passes.length;

		made.set( after );
		await made.look();
		await seconds( 0 );
		expect( passes ).toHaveLength( asked + 1 );
	}
);

test.each< [ string, FlowRule[], () => Promise< unknown > ] >( [
	[
		'the lock is given back',
		every( 3600, { lock: true } ),
		async () => {
			await desk.lockFlow( wapro(), 'orders', 'BaseLinker', 10 );
			return () => desk.unlockFlow( wapro(), 'orders', 'BaseLinker' );
		},
	],
	[
		'the window is over',
		every( 3600, {
			quiet: [ { ...NIGHT.quiet[ 0 ]!, from: '11:00', to: '12:10' } ],
		} ),
		async () => () => undefined,
	],
] )(
	'S6: a flow of a long interval that rests goes on soon after %s',
	async ( _, rules, begin ) => {
		const { flow, passes } = counting();
		const end = ( await begin() ) as () => unknown;
		const made = worker( { rules, flow } );
		made.scheduler.signal( 'bell' );
		await seconds( 595 );
		expect( passes ).toEqual( [] );
		expect( made.rests.now() ).toHaveLength( 1 );
		await end();
		await seconds( 15 );
		expect( passes ).toHaveLength( 1 );
		await seconds( 600 );
		expect( passes ).toHaveLength( 1 );
	}
);

test( 'S6: a pass that its window cuts short is gone on with after the window, not after a long interval', async () => {
	at( '21:59:00' );
	const { flow, stopped } = endless();
	const made = worker( {
		rules: every( 3600, {
			quiet: [ { ...NIGHT.quiet[ 0 ]!, to: '22:05' } ],
		} ),
		flow,
	} );
	made.scheduler.signal( 'bell' );
	await seconds( 80 );
	expect( stopped ).toEqual( [ true ] );
	await seconds( 60 );
	expect( made.rests.now() ).toHaveLength( 1 );
	await seconds( 300 );
	expect( made.rests.now() ).toEqual( [] );
} );
