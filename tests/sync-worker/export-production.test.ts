import type {
	Lease,
	ProductionOrder,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import {
	startProductionReceiver,
	type ProductionReceiver,
} from '../../demo/production/receiver.ts';
import { httpCarrier } from '../../sync-worker/exporters/http-carrier.ts';
import { exportProduction } from '../../sync-worker/flows/export-production.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { systemClock } from '../../sync-worker/ports/clock.ts';
import { lease, scriptedShop, settings } from './support/fake-shop.ts';
import { noTelemetry, running, testClock, testLog } from './support/ports.ts';
import {
	productionMessage,
	productionOrder,
	secret,
} from './support/production.ts';

type Rules = NonNullable< WorkerSettings[ 'production' ] >;

let receiver: ProductionReceiver;

beforeEach( async () => {
	receiver = await startProductionReceiver( { secret } );
} );

afterEach( () => receiver.close() );

function worker(
	claims: Lease[][],
	rules: Partial< Rules > = {},
	change: { reachable?: () => boolean; secret?: string } = {}
) {
	const script = scriptedShop( claims, {
		settings: async () => ( {
			...settings,
			production: {
				on: true,
				paused: false,
				format: 'json' as const,
				columns: [],
				...rules,
			},
		} ),
	} );
	const clock = testClock();
	const flow = exportProduction( {
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		clock,
		log: testLog(),
		telemetry: noTelemetry,
		worker: 'w1',
		waproReachable: () => false,
		productionReachable: change.reachable ?? ( () => true ),
		production: httpCarrier( {
			url: receiver.url,
			secret: change.secret ?? secret,
			timeoutMs: 300,
			clock: systemClock,
		} ),
		everySeconds: 30,
		callSeconds: 1,
	} );
	const outcomes = () =>
		script.recorded.map(
			( { messageId, outcome, sent, code } ) =>
				`${ messageId } ${ outcome } ${ sent ? 'sent' : 'unsent' }${
					code === undefined ? '' : ` ${ code }`
				}`
		);
	return { ...script, flow, outcomes };
}

const oneLease = ( order?: Partial< ProductionOrder > ) => [
	[
		lease( 'order:71', [
			productionMessage( 1, {
				production: productionOrder( 71, order ),
			} ),
		] ),
	],
];

test( 'O2: an order reaches production signed, with its parameters, whether or not WAPRO is there', async () => {
	const made = worker( oneLease() );

	await made.flow.run( running );

	expect( made.claims[ 0 ] ).toMatchObject( {
		destination: 'production',
		objectType: 'order',
	} );
	expect( made.outcomes() ).toEqual( [ '1 accepted sent' ] );
	expect( receiver.forged() ).toBe( 0 );
	expect( receiver.orders.get( 'sklep-71-0a1b2c' ) ).toEqual(
		productionOrder()
	);
} );

test( 'O2: a lost answer is doubtful, and the same document again is known by its id', async () => {
	receiver.meet( { kind: 'lost' } );
	const made = worker( [ ...oneLease(), ...oneLease() ] );

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [
		'1 unknown sent production_lost',
		'1 accepted sent',
	] );
	expect( receiver.taken ).toEqual( [ 'sklep-71-0a1b2c_000001' ] );
	expect( receiver.repeats ).toEqual( [ 'sklep-71-0a1b2c_000001' ] );
	expect( receiver.contradictions ).toEqual( [] );
} );

test.each( [
	[ 500, '1 unknown sent production_error' ],
	[ 502, '1 unknown sent production_away' ],
	[ 422, '1 rejected sent production_refused' ],
	[ 401, '1 retry unsent production_denied' ],
	[ 404, '1 retry unsent production_unreachable' ],
	[ 307, '1 retry unsent production_unreachable' ],
] )( 'O2: HTTP %i of production: %s', async ( status, outcome ) => {
	receiver.meet( { kind: 'status', status } );
	const made = worker( oneLease() );

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ outcome ] );
	expect( receiver.taken ).toEqual( [] );
} );

test( 'O2: what production says against an order comes to the person who must mend it', async () => {
	receiver.meet( {
		kind: 'status',
		status: 422,
		body: '{"message":"Szyba 8 mm jest niedostępna."}',
	} );
	const made = worker( oneLease() );

	await made.flow.run( running );

	expect( made.recorded[ 0 ]?.reason ).toContain(
		'Szyba 8 mm jest niedostępna.'
	);
} );

test( 'O2: a pause that production asks for is kept', async () => {
	receiver.meet( { kind: 'status', status: 429, retryAfter: 17 } );
	const made = worker( oneLease() );

	await made.flow.run( running );

	expect( made.recorded ).toMatchObject( [
		{
			outcome: 'retry',
			sent: false,
			code: 'production_throttled',
			delaySeconds: 17,
		},
	] );
} );

test( 'O2: an answer that takes too long is doubtful', async () => {
	receiver.meet( { kind: 'hang' } );
	const made = worker( oneLease() );

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [
		'1 unknown sent production_timeout',
	] );
} );

test( 'O2: a wrong secret is refused by the receiver and waits for the operator', async () => {
	const made = worker(
		oneLease(),
		{},
		{
			secret: `whsec_${ Buffer.alloc( 24, 'x' ).toString( 'base64' ) }`,
		}
	);

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 retry unsent production_denied' ] );
	expect( receiver.forged() ).toBe( 1 );
} );

test( 'O2: documents of one order keep their order, and a late one does not undo a newer', async () => {
	const made = worker( [
		...oneLease(),
		...oneLease( { event: 'changed', sequence: 2, note: 'pilne' } ),
		...oneLease( { event: 'cancelled', sequence: 3, lines: [] } ),
		...oneLease( { event: 'changed', sequence: 2, note: 'pilne' } ),
	] );

	await made.flow.run( running );

	expect( receiver.taken ).toHaveLength( 3 );
	expect( receiver.repeats ).toHaveLength( 1 );
	expect( receiver.orders.get( 'sklep-71-0a1b2c' )?.event ).toBe(
		'cancelled'
	);
} );

test.each( [
	[ 'is paused', { paused: true }, true ],
	[ 'is switched off', { on: false }, true ],
	[ 'is taken for lost', {}, false ],
] )(
	'O2: nothing is claimed for production while it %s',
	async ( _name, rules, reachable ) => {
		const made = worker( oneLease(), rules, {
			reachable: () => reachable,
		} );

		await made.flow.run( running );

		expect( made.claims ).toEqual( [] );
		expect( receiver.taken ).toEqual( [] );
	}
);
