import { DatabaseSync } from 'node:sqlite';
import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	call,
	clientOf,
	faultOf,
	orderLine,
	shopOrder,
	startTestGateway,
} from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
const shopId = 'sklep';

beforeEach( async () => {
	gateway = await startTestGateway( {
		now: () => new Date( '2026-11-22T10:00:00Z' ),
	} );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const place = ( order = shopOrder() ) =>
	call( client, 'PlaceOrder', { shopId, order } );

/** One row of the last order, or of its first line. */
function last( columns: string, table = 'ZAMOWIENIE' ): unknown {
	const database = new DatabaseSync( gateway.file, { readOnly: true } );
	try {
		return {
			...database
				.prepare(
					`SELECT ${ columns } FROM ${ table } ORDER BY ID_ZAMOWIENIA DESC LIMIT 1`
				)
				.get(),
		};
	} finally {
		database.close();
	}
}

const terms = () => last( 'FORMA_PLATNOSCI AS form, DNI_PLATNOSCI AS days' );

/** A contractor with terms of its own, known by one order. */
async function contractor(): Promise< string > {
	const { customer } = await place();
	const id = customer?.contractorId ?? '';
	await desk.contractorTerms( gateway.mag, id, 'przelew 14 dni', '30' );
	return id;
}

describe( 'O4: payment form and days', () => {
	test( 'O4: are the dictionary’s, whatever the letters’ case, unless the shop gives other days', async () => {
		await place( shopOrder( { paymentForm: 'PRZELEW' } ) );
		expect( terms() ).toEqual( { form: 'przelew', days: 7 } );
		await place( shopOrder( { paymentForm: 'pobranie', paymentDays: 3 } ) );
		expect( terms() ).toEqual( { form: 'pobranie', days: 3 } );
	} );

	test( 'O4: a form that WAPRO does not have is refused, and nothing is written', async () => {
		const fault = await faultOf( client, 'PlaceOrder', {
			shopId,
			order: shopOrder( { paymentForm: 'weksel' } ),
		} );
		expect( fault ).toMatchObject( {
			name: 'NotFound',
			detail: { code: 'payment_unmapped', field: 'paymentForm' },
		} );
		expect( await desk.orders( gateway.mag ) ).toEqual( [] );
	} );

	test( 'O4: without one the contractor’s own hold', async () => {
		const customerId = await contractor();
		await place( shopOrder( { customerId } ) );
		expect( terms() ).toEqual( { form: 'przelew 14 dni', days: 30 } );
	} );
} );

test( 'O4: a discount is stored as a negative mark-up beside the price paid', async () => {
	await place(
		shopOrder( {
			lines: [
				{
					...orderLine( '1', 'OKUC-KLAMKA-01', '2', '35.91' ),
					discount: '10.0000',
				},
			],
		} )
	);
	expect(
		last( 'CENA_BRUTTO, NARZUT, ZNACZNIK_CENY', 'POZYCJA_ZAMOWIENIA' )
	).toEqual( {
		CENA_BRUTTO: '35.9100',
		NARZUT: '-10.0000',
		ZNACZNIK_CENY: 'm',
	} );
} );

test( 'O4: a foreign currency comes with its rate and day', async () => {
	await place(
		shopOrder( {
			currency: 'EUR',
			rate: '4.2815',
			rateDate: '2026-11-20',
		} )
	);
	expect( last( 'SYM_WAL, PRZELICZNIK_WAL, DATA_KURS_WAL' ) ).toEqual( {
		SYM_WAL: 'EUR',
		PRZELICZNIK_WAL: '4.2815',
		DATA_KURS_WAL: 82507,
	} );
} );

test( 'O4: the answer names the contractor that pays, also when it is repeated', async () => {
	const payerId = await contractor();
	const order = shopOrder();
	const first = await place( order );
	expect( first.customer ).not.toHaveProperty( 'payerId' );
	const database = new DatabaseSync( gateway.file );
	database
		.prepare(
			'UPDATE KONTRAHENT SET ID_PLATNIKA = ? WHERE ID_KONTRAHENTA = ?'
		)
		.run( payerId, first.customer?.contractorId ?? null );
	database.close();
	expect( ( await place( order ) ).customer ).toMatchObject( { payerId } );
} );
