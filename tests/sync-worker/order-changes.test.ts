import type { Erp } from '../../sync-worker/ports/erp.ts';
import { erpOrder, placed } from './support/fake-erp.ts';
import { lease } from './support/fake-shop.ts';
import { error, sides } from './support/order-sides.ts';
import {
	cancelMessage,
	changeMessage,
	orderMessage,
} from './support/payloads.ts';
import { running } from './support/ports.ts';

/** WAPRO writes down what it was asked. */
function noting( other: Partial< Erp > = {} ) {
	const asked: string[] = [];
	const erp: Partial< Erp > = {
		placeOrder: async ( { order } ) => {
			asked.push( `place ${ order.reference }` );
			return placed( '9', [ erpOrder( '1', order.reference ) ] );
		},
		changeOrder: async ( { order } ) => {
			asked.push( `change ${ order.reference }` );
			return placed( '10', [ erpOrder( '1', order.reference ) ] );
		},
		cancelOrder: async ( { reference, reason } ) => {
			asked.push( `cancel ${ reference }: ${ reason }` );
			return {
				asOf: '11',
				known: false,
				orders: [
					{
						...erpOrder( '1', reference ),
						state: 'cancelled',
						reserved: false,
					},
				],
			};
		},
		...other,
	};
	return { asked, erp };
}

const never = error( {
	kind: 'user',
	code: 'order_unknown',
	delivery: 'answered',
} );

test( 'O8: placed, changed and cancelled, one after another in the customer’s stream', async () => {
	const { asked, erp } = noting();
	const made = sides( erp, [
		[
			lease( 'a', [
				orderMessage( 1 ),
				changeMessage( 2 ),
				cancelMessage( 3 ),
			] ),
		],
	] );

	await made.flow.run( running );

	expect( asked ).toEqual( [
		'place sklep-71-0a1b2c',
		'change sklep-72-0a1b2c',
		'cancel sklep-73-0a1b2c: zamówienie anulowano',
	] );
	expect( made.recorded ).toMatchObject( [
		{ outcome: 'accepted', asOf: '9' },
		{ outcome: 'accepted', asOf: '10', orders: [ { erpId: '1' } ] },
		{
			outcome: 'accepted',
			asOf: '11',
			orders: [ { erpId: '1', state: 'cancelled', reserved: false } ],
		},
	] );
} );

test( 'O8, O1: a change or a cancellation whose answer was lost is asked for by saying it again, and nothing is placed', async () => {
	const { asked, erp } = noting();
	const made = sides( erp, [
		[
			lease( 'a', [
				changeMessage( 1, { status: 'unknown' } ),
				cancelMessage( 2, { status: 'unknown' } ),
			] ),
		],
	] );

	await made.flow.run( running );

	expect( asked ).toEqual( [
		'change sklep-71-0a1b2c',
		'cancel sklep-72-0a1b2c: zamówienie anulowano',
	] );
	expect( made.outcomes() ).toEqual( [
		'1 accepted sent',
		'2 accepted sent',
	] );
} );

test( 'O8: an order that WAPRO never had is placed when it was to be changed, and is as good as cancelled', async () => {
	const { asked, erp } = noting( {
		changeOrder: () => Promise.reject( never ),
		cancelOrder: () => Promise.reject( never ),
	} );
	const made = sides( erp, [
		[ lease( 'a', [ changeMessage( 1 ), cancelMessage( 2 ) ] ) ],
	] );

	await made.flow.run( running );

	expect( asked ).toEqual( [ 'place sklep-71-0a1b2c' ] );
	expect( made.recorded ).toMatchObject( [
		{ outcome: 'accepted', asOf: '9' },
		{ outcome: 'accepted', orders: [] },
	] );
	expect( made.recorded[ 1 ] ).not.toHaveProperty( 'asOf' );
} );

test.each( [ 'order_realised', 'order_cancelled', 'order_linked' ] )(
	'O8: %s waits for a person with WAPRO’s sentence and lets the next one pass',
	async ( code ) => {
		const refused = error( {
			kind: 'user',
			code,
			delivery: 'answered',
			field: 'order',
			reason: 'ZO 1: W produkcji',
		} );
		const { erp } = noting( {
			changeOrder: () => Promise.reject( refused ),
			cancelOrder: () => Promise.reject( refused ),
		} );
		const made = sides( erp, [
			[
				lease( 'a', [
					changeMessage( 1 ),
					cancelMessage( 2 ),
					orderMessage( 3 ),
				] ),
			],
		] );

		await made.flow.run( running );

		expect( made.outcomes() ).toEqual( [
			`1 rejected sent ${ code }`,
			`2 rejected sent ${ code }`,
			'3 accepted sent',
		] );
		expect( made.recorded[ 0 ] ).toMatchObject( {
			reason: 'ZO 1: W produkcji',
		} );
	}
);

test( 'S4: a record that is being edited holds the change back, a lost answer makes it unknown', async () => {
	const troubles = [
		error( { code: 'wapro_busy', delivery: 'unsent', delaySeconds: 7 } ),
		error( { code: 'connection_lost' } ),
	];
	const { erp } = noting( {
		changeOrder: () => Promise.reject( troubles[ 0 ] ),
		cancelOrder: () => Promise.reject( troubles[ 1 ] ),
	} );
	const made = sides( erp, [
		[
			lease( 'a', [ changeMessage( 1 ), orderMessage( 2 ) ] ),
			lease( 'b', [ cancelMessage( 3 ) ] ),
		],
	] );

	await made.flow.run( running );

	expect( made.outcomes().sort() ).toEqual( [
		'1 retry unsent wapro_busy',
		'2 retry unsent',
		'3 unknown sent connection_lost',
	] );
} );

test( 'O8: an answer that leaves a cancelled order open is asked for, not believed', async () => {
	const { erp } = noting( {
		cancelOrder: async ( { reference } ) => ( {
			asOf: '11',
			known: false,
			orders: [ erpOrder( '1', reference ) ],
		} ),
	} );
	const made = sides( erp, [ [ lease( 'a', [ cancelMessage( 1 ) ] ) ] ] );

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 unknown sent answer_malformed' ] );
} );

test( 'O8: an answer about another shop order is asked for, not believed', async () => {
	const another = erpOrder( '1', 'sklep-99-0a1b2c' );
	const { erp } = noting( {
		changeOrder: async () => placed( '10', [ another ] ),
		cancelOrder: async () => ( {
			asOf: '11',
			known: false,
			orders: [ { ...another, state: 'cancelled', reserved: false } ],
		} ),
	} );
	const made = sides( erp, [
		[
			lease( 'a', [ changeMessage( 1 ) ] ),
			lease( 'b', [ cancelMessage( 2 ) ] ),
		],
	] );

	await made.flow.run( running );

	expect( made.outcomes().sort() ).toEqual( [
		'1 unknown sent answer_malformed',
		'2 unknown sent answer_malformed',
	] );
} );
