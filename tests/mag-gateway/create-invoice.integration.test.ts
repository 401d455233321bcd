import type { Client } from 'soap';
import type { Invoice } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { shopId } from './customers.ts';
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

beforeEach( async () => {
	gateway = await startTestGateway( {
		now: () => new Date( '2026-11-22T10:00:00Z' ),
	} );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const placed = async ( change: Parameters< typeof shopOrder >[ 0 ] = {} ) => {
	const order = shopOrder( change );
	const { orders = [] } = await call( client, 'PlaceOrder', {
		shopId,
		order,
	} );
	return {
		reference: order.reference,
		ids: orders.map( ( one ) => one.erpId ),
	};
};
const asked = async ( reference: string ) => {
	const { outcome, known, code, reason, invoices } = await call(
		client,
		'CreateInvoice',
		{ shopId, reference }
	);
	return {
		outcome,
		known,
		code,
		reason,
		invoices: ( invoices ?? [] ) as Invoice[],
	};
};

test( 'I3: an invoice over all ERP orders of the reference is issued once; asking again gives the same one', async () => {
	const { reference, ids } = await placed( {
		lines: [
			orderLine( '1', 'OKUC-KLAMKA-01', '2' ),
			orderLine( '2', 'USL-TRANSPORT', '1', '19.00' ),
		],
	} );
	const first = await asked( reference );
	expect( first ).toMatchObject( {
		outcome: 'issued',
		known: false,
		invoices: [ { number: 'FS 000001/2026', gross: '98.8000' } ],
	} );
	expect( first.invoices[ 0 ]?.orders.map( ( one ) => one.erpId ) ).toEqual(
		ids
	);
	const again = await asked( reference );
	expect( again ).toMatchObject( { outcome: 'issued', known: true } );
	expect( again.invoices[ 0 ]?.erpId ).toBe( first.invoices[ 0 ]?.erpId );
} );

test( 'I3: two requests at once issue one invoice', async () => {
	const { reference } = await placed();
	const answers = await Promise.all( [
		asked( reference ),
		asked( reference ),
	] );
	expect(
		new Set( answers.map( ( { invoices } ) => invoices[ 0 ]?.erpId ) ).size
	).toBe( 1 );
	expect( answers.map( ( { known } ) => known ).sort() ).toEqual( [
		false,
		true,
	] );
} );

test( 'I3: in the buffer it waits without a number; registered, the same answer says issued', async () => {
	await desk.invoiceBuffer( gateway.mag, true );
	const { reference } = await placed();
	const first = await asked( reference );
	expect( first ).toMatchObject( {
		outcome: 'buffered',
		known: false,
		invoices: [ { state: 'buffered', remaining: '0.0000' } ],
	} );
	expect( first.invoices[ 0 ]?.number ).toBeUndefined();
	const id = first.invoices[ 0 ]?.erpId ?? '';
	await desk.registerInvoice( gateway.mag, id );
	expect( await asked( reference ) ).toMatchObject( {
		outcome: 'issued',
		known: true,
		invoices: [
			{ erpId: id, number: 'FS 000001/2026', remaining: '79.8000' },
		],
	} );
} );

test( 'I3: what WAPRO’s user invoiced already is the answer; a part of it is left out of the new one', async () => {
	const whole = await placed();
	const byHand = await desk.invoice( gateway.mag, whole.ids );
	expect( await asked( whole.reference ) ).toMatchObject( {
		known: true,
		invoices: [ { erpId: byHand } ],
	} );
	const part = await placed();
	await desk.invoice( gateway.mag, part.ids, {
		portions: [ 'OKUC-KLAMKA-01:1' ],
	} );
	expect( await asked( part.reference ) ).toMatchObject( {
		known: false,
		invoices: [ { gross: '39.9000' } ],
	} );
} );

test.each( [
	[
		'order_cancelled',
		async ( { ids }: { ids: string[] } ) =>
			desk.cancel( gateway.mag, ids[ 0 ] ?? '' ),
	],
	[
		'invoice_cancelled',
		async ( { reference }: { reference: string } ) =>
			desk.cancelInvoice(
				gateway.mag,
				( await asked( reference ) ).invoices[ 0 ]?.erpId ?? ''
			),
	],
	[
		'contractor_blocked',
		async ( { ids }: { ids: string[] } ) =>
			desk.blockContractor(
				gateway.mag,
				( await desk.orderOf( gateway.mag, ids[ 0 ] ?? '' ) )
					?.contractorId ?? ''
			),
	],
] )(
	'I3: %s is a refusal with its reason, and writes nothing',
	async ( code, arrange ) => {
		const order = await placed();
		await arrange( order );
		const before = ( await desk.invoices( gateway.mag ) ).length;
		const answer = await asked( order.reference );
		expect( answer ).toMatchObject( {
			outcome: 'refused',
			code,
			invoices: [],
		} );
		expect( String( answer.reason ).length ).toBeGreaterThan( 10 );
		expect( await desk.invoices( gateway.mag ) ).toHaveLength( before );
	}
);

test( 'I3: an order in the buffer is refused until it is registered', async () => {
	await desk.buffer( gateway.mag, true );
	const { reference, ids } = await placed();
	expect( await asked( reference ) ).toMatchObject( {
		outcome: 'refused',
		code: 'order_buffered',
	} );
	await desk.register( gateway.mag, ids[ 0 ] ?? '' );
	expect( await asked( reference ) ).toMatchObject( { outcome: 'issued' } );
} );

test( 'I3: an unknown reference, another shop’s and an order that somebody edits are faults', async () => {
	const { reference, ids } = await placed();
	expect(
		await faultOf( client, 'CreateInvoice', {
			shopId,
			reference: 'sklep-1-000000',
		} )
	).toMatchObject( { name: 'NotFound', detail: { code: 'order_gone' } } );
	await desk.setLock( gateway.mag, 'order', ids[ 0 ] ?? '', true );
	expect(
		await faultOf( client, 'CreateInvoice', { shopId, reference } )
	).toMatchObject( { name: 'Busy' } );
} );
