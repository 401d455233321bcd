import type { PlaceOrder } from '../../contracts/generated/wapro-mag.ts';
import type { SyncError } from '../../sync-worker/errors.ts';
import type { Shop } from '../../sync-worker/ports/shop.ts';
import { erpOrder, placed } from './support/fake-erp.ts';
import { lease, settings } from './support/fake-shop.ts';
import { error, sides } from './support/order-sides.ts';
import { orderMessage, orderPayload } from './support/payloads.ts';
import { running } from './support/ports.ts';

const unreachable = error( { code: 'wapro_unreachable', delivery: 'unsent' } );
const lost = error( { code: 'connection_lost' } );

test( 'O1: orders of one customer go one after another, and results travel with the next claim', async () => {
	const made = sides( {}, [
		[ lease( 'a', [ orderMessage( 1 ), orderMessage( 2 ) ] ) ],
	] );

	await made.flow.run( running );

	expect( made.references ).toEqual( [
		'sklep-71-0a1b2c',
		'sklep-72-0a1b2c',
	] );
	expect( made.outcomes() ).toEqual( [
		'1 accepted sent',
		'2 accepted sent',
	] );
	expect( made.claims[ 1 ]?.results ).toMatchObject( [
		{
			asOf: '9',
			token: 'token-a',
			orders: [ { erpId: '1', number: 'ZO/1/2026' } ],
		},
		{ messageId: 2 },
	] );
} );

test( 'C6: who buys travels with the order, and whom WAPRO registered it for comes back', async () => {
	const asked: PlaceOrder[ 'order' ][] = [];
	const known = {
		customerId: '901',
		contactId: '55',
		deliveryPlaceId: '77',
	};
	const made = sides(
		{
			placeOrder: async ( { order } ) => {
				asked.push( order );
				return placed( '1', [ erpOrder( '1', order.reference ) ] );
			},
		},
		[
			[
				lease( 'a', [
					orderMessage( 1, { order: orderPayload( 71, known ) } ),
				] ),
			],
		]
	);

	await made.flow.run( running );

	expect( asked ).toMatchObject( [ known ] );
	expect( made.recorded ).toMatchObject( [
		{
			outcome: 'accepted',
			customer: { contractorId: '901', contactId: '55', created: true },
		},
	] );
} );

test( 'C6: an order that WAPRO knew already names its contractor, too', async () => {
	const made = sides(
		{
			findOrders: async ( { reference } ) => ( {
				asOf: '5',
				rows: [
					{
						...erpOrder( '77', reference ?? '' ),
						contractorId: '901',
					},
				],
				bad: [],
			} ),
		},
		[ [ lease( 'a', [ orderMessage( 1, { status: 'unknown' } ) ] ) ] ]
	);

	await made.flow.run( running );

	expect( made.recorded ).toMatchObject( [
		{ customer: { contractorId: '901', created: false } },
	] );
} );

test( 'O1: no more than two streams at a time', async () => {
	let atOnce = 0;
	let most = 0;
	const made = sides(
		{
			placeOrder: async ( { order } ) => {
				atOnce += 1;
				most = Math.max( most, atOnce );
				await new Promise( ( resolve ) => setImmediate( resolve ) );
				atOnce -= 1;
				return placed( '1', [ erpOrder( '1', order.reference ) ] );
			},
		},
		[
			[ 1, 2, 3, 4 ].map( ( id ) =>
				lease( `s${ id }`, [ orderMessage( id ) ] )
			),
		]
	);

	await made.flow.run( running );

	expect( most ).toBe( 2 );
	expect( made.recorded ).toHaveLength( 4 );
} );

test( 'S2: an unknown message is asked for first; what WAPRO knows is not placed again', async () => {
	const made = sides(
		{
			findOrders: async ( { reference } ) => ( {
				asOf: '5',
				rows: [
					erpOrder( '77', reference ?? '' ),
					erpOrder( '78', reference ?? '' ),
				],
				bad: [],
			} ),
		},
		[ [ lease( 'a', [ orderMessage( 1, { status: 'unknown' } ) ] ) ] ]
	);

	await made.flow.run( running );

	expect( made.references ).toEqual( [] );
	expect( made.recorded ).toMatchObject( [
		{
			outcome: 'accepted',
			asOf: '5',
			orders: [ { erpId: '77' }, { erpId: '78' } ],
		},
	] );
} );

test( 'S2: an unknown message that WAPRO does not know is placed with the stored payload', async () => {
	const made = sides(
		{ findOrders: async () => ( { asOf: '5', rows: [], bad: [] } ) },
		[ [ lease( 'a', [ orderMessage( 1, { status: 'unknown' } ) ] ) ] ]
	);

	await made.flow.run( running );

	expect( made.references ).toEqual( [ 'sklep-71-0a1b2c' ] );
} );

test( 'O1: an answer about another shop order is asked for, not believed', async () => {
	const another = erpOrder( '77', 'sklep-99-0a1b2c' );
	const made = sides(
		{
			placeOrder: async () => placed( '9', [ another ] ),
			findOrders: async () => ( {
				asOf: '5',
				rows: [ another ],
				bad: [],
			} ),
		},
		[
			[
				lease( 'a', [ orderMessage( 1 ) ] ),
				lease( 'b', [ orderMessage( 2, { status: 'unknown' } ) ] ),
			],
		]
	);

	await made.flow.run( running );

	expect( made.outcomes().sort() ).toEqual( [
		'1 unknown sent answer_malformed',
		'2 unknown sent answer_malformed',
	] );
} );

test( 'S2: while asking fails the message stays unknown and nothing is placed', async () => {
	const made = sides( { findOrders: () => Promise.reject( unreachable ) }, [
		[
			lease( 'a', [
				orderMessage( 1, { status: 'unknown' } ),
				orderMessage( 2 ),
			] ),
		],
	] );

	await made.flow.run( running );

	expect( made.references ).toEqual( [] );
	expect( made.outcomes() ).toEqual( [
		'1 unknown unsent wapro_unreachable',
		'2 retry unsent',
	] );
} );

const failures: [ string, SyncError, string[] ][] = [
	[
		'nobody there',
		unreachable,
		[ '1 retry unsent wapro_unreachable', '2 retry unsent' ],
	],
	[
		'a locked record',
		error( { code: 'wapro_busy', delivery: 'unsent', delaySeconds: 7 } ),
		[ '1 retry unsent wapro_busy', '2 retry unsent' ],
	],
	[
		'a lost answer',
		lost,
		[ '1 unknown sent connection_lost', '2 retry unsent' ],
	],
	[
		'wrong credentials',
		error( {
			kind: 'permanent',
			code: 'wapro_denied',
			delivery: 'unsent',
		} ),
		[ '1 retry unsent wapro_denied', '2 retry unsent' ],
	],
	[
		'the same reference with another body',
		error( {
			kind: 'user',
			code: 'reference_conflict',
			delivery: 'answered',
		} ),
		[ '1 rejected sent reference_conflict', '2 accepted sent' ],
	],
];

test.each( failures )( 'S4: %s', async ( _name, thrown, expected ) => {
	let calls = 0;
	const made = sides(
		{
			placeOrder: async ( { order } ) => {
				calls += 1;
				if ( calls === 1 ) {
					throw thrown;
				}
				return placed( '1', [ erpOrder( '1', order.reference ) ] );
			},
		},
		[ [ lease( 'a', [ orderMessage( 1 ), orderMessage( 2 ) ] ) ] ]
	);

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( expected );
} );

test( 'S4: the next pass is due with the first waiting message', async () => {
	const made = sides(
		{
			placeOrder: () =>
				Promise.reject(
					error( {
						code: 'wapro_busy',
						delivery: 'unsent',
						delaySeconds: 7,
					} )
				),
		},
		[ [ lease( 'a', [ orderMessage( 1 ) ] ) ] ]
	);

	expect( ( await made.flow.run( running ) ).againInSeconds ).toBeCloseTo(
		7.3
	);
	made.clock.pass( 5000 );
	expect( ( await made.flow.run( running ) ).againInSeconds ).toBeCloseTo(
		2.3
	);
	made.clock.pass( 5000 );
	expect( await made.flow.run( running ) ).toEqual( {} );
} );

test.each( [
	[ 1, {}, 3 ],
	[ 4, {}, 24 ],
	[ 40, {}, 900 ],
	[ 4, { delaySeconds: 5 }, 5 ],
] )(
	'S4: trouble at try %d waits longer, unless WAPRO named a time (%j)',
	async ( attempt, facts, seconds ) => {
		const made = sides(
			{ placeOrder: () => Promise.reject( error( facts ) ) },
			[ [ lease( 'a', [ orderMessage( 1, { attempt } ) ] ) ] ]
		);

		await made.flow.run( running );

		expect( made.recorded ).toMatchObject( [ { delaySeconds: seconds } ] );
	}
);

test( 'O1: an answer that names no order is asked for, not believed', async () => {
	const made = sides( { placeOrder: async () => placed( '1', [] ) }, [
		[ lease( 'a', [ orderMessage( 1 ) ] ) ],
	] );

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 unknown sent answer_malformed' ] );
} );

test( 'S4: results that the shop could not take are kept and go first', async () => {
	let down = false;
	const made = sides( {}, [ [ lease( 'a', [ orderMessage( 1 ) ] ) ] ] );
	const { claim, results } = made.shop;
	const failing = < Answer >( answer: () => Promise< Answer > ) =>
		down
			? Promise.reject( error( { code: 'shop_unreachable' } ) )
			: answer();
	Object.assign( made.shop, {
		claim: ( request: Parameters< Shop[ 'claim' ] >[ 0 ] ) =>
			failing( () => claim( request ) ).finally( () => {
				down = made.claims.length === 1;
			} ),
		results: ( request: Parameters< Shop[ 'results' ] >[ 0 ] ) =>
			failing( () => results( request ) ),
	} );

	await expect( made.flow.run( running ) ).rejects.toMatchObject( {
		code: 'shop_unreachable',
	} );
	expect( made.recorded ).toEqual( [] );
	down = false;
	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 accepted sent' ] );
	expect( made.references ).toHaveLength( 1 );
} );

test( 'S4: nothing is claimed while WAPRO is taken for lost or the shop is paused', async () => {
	const lostSide = sides( {}, [], { reachable: () => false } );
	await lostSide.flow.run( running );
	expect( lostSide.claims ).toHaveLength( 0 );

	const paused = sides( {}, [], {
		shop: { settings: async () => ( { ...settings, paused: true } ) },
	} );
	await paused.flow.run( running );
	expect( paused.claims ).toHaveLength( 0 );
} );

test( 'O1: no order is begun that could outlive its lease', async () => {
	const made = sides( {}, [ [ lease( 'a', [ orderMessage( 1 ) ], 20 ) ] ] );

	await made.flow.run( running );

	expect( made.references ).toEqual( [] );
	expect( made.outcomes() ).toEqual( [ '1 retry unsent' ] );
} );

test( 'a worker that is asked to end finishes the order in hand, reports and hands back the rest', async () => {
	const ending = new AbortController();
	const made = sides(
		{
			placeOrder: async ( { order } ) => {
				ending.abort();
				return placed( '1', [ erpOrder( '1', order.reference ) ] );
			},
		},
		[ [ lease( 'a', [ orderMessage( 1 ), orderMessage( 2 ) ] ) ] ]
	);

	await made.flow.run( ending.signal );

	expect( made.outcomes() ).toEqual( [
		'1 accepted sent',
		'2 retry unsent',
	] );
	expect( made.claims ).toHaveLength( 1 );
} );

test( 'H2: the log names the order, the try and the reason, loudly once per trouble', async () => {
	const troubles = [ lost, lost, unreachable ];
	const held = ( attempt: number ) => [
		lease( 'a', [ orderMessage( 1, { attempt } ) ] ),
	];
	const made = sides(
		{
			placeOrder: () =>
				Promise.reject(
					troubles.shift() ??
						error( {
							kind: 'user',
							code: 'too_long',
							delivery: 'answered',
							field: 'note',
						} )
				),
		},
		[ held( 1 ), held( 2 ), held( 3 ), held( 4 ) ]
	);

	await made.flow.run( running );

	expect(
		made.log.lines.map(
			( { level, fields } ) =>
				`${ level } ${ fields.attempt } ${ fields.code }`
		)
	).toEqual( [
		'warn 1 connection_lost',
		'info 2 connection_lost',
		'warn 3 wapro_unreachable',
		'error 4 too_long',
	] );
	expect( made.log.lines.at( -1 )?.fields ).toMatchObject( {
		message: 1,
		reference: 'sklep-71-0a1b2c',
		outcome: 'rejected',
		field: 'note',
		reason: 'It failed.',
	} );
} );

test( 'a result that came too late is told in the log', async () => {
	const made = sides( {}, [ [ lease( 'a', [ orderMessage( 1 ) ] ) ] ] );
	const { claim } = made.shop;
	Object.assign( made.shop, {
		claim: async ( request: Parameters< Shop[ 'claim' ] >[ 0 ] ) => {
			const answer = await claim( request );
			return {
				...answer,
				results: answer.results.map( ( one ) => ( {
					...one,
					outcome: 'fenced',
				} ) ),
			};
		},
	} );

	await made.flow.run( running );

	expect( made.log.lines ).toContainEqual(
		expect.objectContaining( {
			level: 'warn',
			fields: { message: 1, outcome: 'fenced' },
		} )
	);
} );
