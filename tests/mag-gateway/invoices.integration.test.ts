import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import {
	CHAIN,
	DOMOSTAL,
	offered,
	OSIEDLE,
	REMONTY,
	shopId,
} from './customers.ts';
import {
	call,
	clientOf,
	faultOf,
	orderLine,
	shopOrder,
	startTestGateway,
} from './gateway.ts';
import type { TestGateway } from './gateway.ts';
import {
	codeOf,
	figures,
	phoned,
	readInvoice,
	readInvoices,
} from './invoices.ts';

let gateway: TestGateway;
let client: Client;
let now: Date;

beforeEach( async () => {
	now = new Date( '2026-11-22T10:00:00Z' );
	gateway = await startTestGateway( { now: () => now } );
	client = await clientOf( gateway );
	await desk.flagContractors( gateway.mag, [ REMONTY ], shopId );
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
const newsOf = async ( id: string ) =>
	( await offered( client ) ).filter( ( one ) =>
		one.startsWith( `invoice ${ id } ` )
	);
const list = async ( change: object = {} ) => {
	const { invoices, more, asOf } = await call( client, 'ListInvoices', {
		shopId,
		since: '2026-09-01T00:00:00Z',
		limit: 100,
		...change,
	} );
	const rows = ( invoices ?? [] ) as { erpId: string; hash: string }[];
	return { rows, ids: rows.map( ( { erpId } ) => erpId ), more, asOf };
};

describe( 'I1: what contractors owe', () => {
	const balances = async ( change: object = {} ) => {
		const { countedOn, balances: rows } = await call(
			client,
			'ListInvoices',
			{ shopId, since: '2026-09-01T00:00:00Z', limit: 100, ...change }
		);
		return { countedOn, rows: ( rows ?? [] ) as object[] };
	};

	test( 'I1, H2: the last page tells what each contractor owes, what of it is overdue, and what the seller owes', async () => {
		expect( await balances() ).toEqual( {
			countedOn: expect.stringMatching( /^\d{4}-\d{2}-\d{2}$/ ),
			rows: [],
		} );
		const first = await desk.invoice(
			gateway.mag,
			[ await phoned( gateway.mag ) ],
			{ day: '2026-01-05', due: '2026-01-19' }
		);
		const second = await desk.invoice(
			gateway.mag,
			[ await phoned( gateway.mag, [ 'OKUC-KLAMKA-04:1:23' ] ) ],
			{ due: '2199-01-01' }
		);
		await desk.payInvoice( gateway.mag, first, '30' );
		await desk.payInvoice( gateway.mag, second );
		await desk.correctInvoice( gateway.mag, second, [
			'OKUC-KLAMKA-04:1',
		] );
		const cancelled = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		await desk.cancelInvoice( gateway.mag, cancelled );
		expect( ( await balances() ).rows ).toEqual( [
			{
				contractorId: REMONTY,
				currency: 'PLN',
				count: '2',
				remaining: '70.0000',
				overdue: '70.0000',
				credit: '23.0000',
			},
		] );
		expect( await balances( { limit: 1 } ) ).toEqual( {
			countedOn: undefined,
			rows: [],
		} );
	} );

	test( 'I1: an invoice names the contractor of an order that is another one’s', async () => {
		const order = await phoned( gateway.mag );
		const id = await desk.invoice( gateway.mag, [ order ] );
		const database = openEmbedded( gateway.file );
		try {
			await database.fill( ( c ) => {
				c.run(
					'UPDATE DOKUMENT_HANDLOWY SET ID_KONTRAHENTA = ? WHERE ID_DOKUMENTU_HANDLOWEGO = ?',
					CHAIN,
					id
				);
			} );
		} finally {
			await database.close();
		}
		const { contractorId, orders } = await readInvoice( client, id );
		expect( [ contractorId, orders[ 0 ]?.contractorId ] ).toEqual( [
			CHAIN,
			REMONTY,
		] );
	} );
} );

describe( 'I1: which orders an invoice is over', () => {
	test( 'I1: one invoice over two orders names the share of each, and what is of neither', async () => {
		const first = await phoned( gateway.mag, [ 'OKUC-KLAMKA-01:2:39.90' ] );
		const second = await phoned( gateway.mag, [ 'OKUC-KLAMKA-04:1:100' ] );
		const id = await desk.invoice( gateway.mag, [ first, second ], {
			extra: [ 'USL-TRANSPORT:1:19' ],
		} );
		const invoice = await readInvoice( client, id );
		expect( invoice ).toMatchObject( {
			kind: 'invoice',
			state: 'issued',
			number: 'FS 000001/2026',
			contractorId: REMONTY,
			nip: '1234563218',
			currency: 'PLN',
			gross: '198.8000',
			remaining: '198.8000',
		} );
		expect(
			invoice.orders.map( ( { erpId, gross } ) => [ erpId, gross ] )
		).toEqual( [
			[ first, '79.8000' ],
			[ second, '100.0000' ],
			[ undefined, '19.0000' ],
		] );
		expect( invoice.lines.map( ( one ) => one.orderId ) ).toEqual( [
			first,
			second,
			undefined,
		] );
	} );

	test( 'I1: several invoices over one order take what is not invoiced yet, and no more', async () => {
		const order = await phoned( gateway.mag, [
			'OKUC-KLAMKA-01:3:10',
			'OKUC-KLAMKA-04:1:100',
		] );
		const part = await desk.invoice( gateway.mag, [ order ], {
			portions: [ 'OKUC-KLAMKA-01:2' ],
		} );
		expect(
			await codeOf(
				desk.invoice( gateway.mag, [ order ], {
					portions: [ 'OKUC-KLAMKA-01:2' ],
				} )
			)
		).toBe( 'quantity_invalid' );
		const rest = await desk.invoice( gateway.mag, [ order ] );
		const [ one, other ] = await readInvoices( client, [ part, rest ] );
		expect( [ one?.gross, other?.gross ] ).toEqual( [
			'20.0000',
			'110.0000',
		] );
		expect( await codeOf( desk.invoice( gateway.mag, [ order ] ) ) ).toBe(
			'amount_zero'
		);
	} );

	test.each( [
		[ 'named twice', 'order_twice', async ( id: string ) => [ id, id ] ],
		[
			'of two contractors',
			'order_contractor_differs',
			async ( id: string ) => [
				id,
				await phoned( gateway.mag, undefined, DOMOSTAL ),
			],
		],
		[
			'cancelled',
			'order_cancelled',
			async ( id: string ) => {
				await desk.cancel( gateway.mag, id );
				return [ id ];
			},
		],
		[ 'unknown', 'order_gone', async () => [ '999' ] ],
	] )(
		'I1: an order that is %s is refused: %s',
		async ( _, code, arrange ) => {
			const keys = await arrange( await phoned( gateway.mag ) );
			expect( await codeOf( desk.invoice( gateway.mag, keys ) ) ).toBe(
				code
			);
			expect( ( await list() ).ids ).toEqual( [] );
		}
	);

	test( 'I1: a shop order’s share carries its reference, and its lines the shop’s own ids', async () => {
		const { reference, ids } = await placed();
		const id = await desk.invoice( gateway.mag, ids );
		const invoice = await readInvoice( client, id );
		expect( invoice.orders ).toMatchObject( [
			{ erpId: ids[ 0 ], reference, gross: '79.8000' },
		] );
		expect( invoice.lines[ 0 ]?.orderLineId ).toBe( '1' );
		expect( invoice.ksef?.state ).toBe( 'outside' );
	} );

	test( 'I1: what was paid with the orders settles their shares, once', async () => {
		const { ids } = await placed( {
			lines: [ orderLine( '1', 'OKUC-KLAMKA-01', '4' ) ],
			paidAmount: '100.00',
		} );
		const part = await desk.invoice( gateway.mag, ids, {
			portions: [ 'OKUC-KLAMKA-01:2' ],
		} );
		const rest = await desk.invoice( gateway.mag, ids );
		expect( figures( await readInvoice( client, part ) ) ).toEqual( [
			'79.8000',
			'79.8000',
			'0.0000',
			'0.0000',
		] );
		expect( figures( await readInvoice( client, rest ) ) ).toEqual( [
			'79.8000',
			'20.2000',
			'59.6000',
			'0.0000',
		] );
	} );

	test( 'O8, I1: an order that a document is over can no longer be changed or deleted', async () => {
		const { reference, ids } = await placed();
		await desk.invoice( gateway.mag, ids );
		expect(
			( await faultOf( client, 'CancelOrder', { shopId, reference } ) )
				.detail.code
		).toBe( 'order_realised' );
		const order = await phoned( gateway.mag );
		await desk.invoice( gateway.mag, [ order ] );
		expect( await codeOf( desk.remove( gateway.mag, order ) ) ).toBe(
			'order_in_use'
		);
	} );
} );

describe( 'I1: kinds of documents', () => {
	test( 'I1: advances are taken off the final invoice, each off its order’s share and its VAT rate', async () => {
		const first = await phoned( gateway.mag, [
			'OKUC-KLAMKA-01:1:123',
			'USL-MONTAZ:1:108',
		] );
		const second = await phoned( gateway.mag, [ 'OKUC-KLAMKA-04:1:50' ] );
		const advance = await desk.advance( gateway.mag, first, '100' );
		expect( await readInvoice( client, advance ) ).toMatchObject( {
			kind: 'advance',
			number: 'FZAL 000001/2026',
			gross: '100.0000',
			orders: [ { erpId: first, gross: '100.0000' } ],
			summary: [
				{ vatCode: '23', gross: '53.2500' },
				{ vatCode: '8', gross: '46.7500' },
			],
		} );
		const final = await desk.invoice( gateway.mag, [ first, second ] );
		expect( await readInvoice( client, final ) ).toMatchObject( {
			kind: 'final',
			gross: '181.0000',
			remaining: '181.0000',
			advances: [ advance ],
			orders: [
				{ erpId: first, gross: '131.0000' },
				{ erpId: second, gross: '50.0000' },
			],
			summary: [
				{ vatCode: '23', gross: '119.7500' },
				{ vatCode: '8', gross: '61.2500' },
			],
		} );
		expect( ( await readInvoice( client, advance ) ).finalId ).toBe(
			final
		);
		expect(
			await codeOf( desk.cancelInvoice( gateway.mag, advance ) )
		).toBe( 'advance_used' );
		expect(
			await codeOf( desk.correctInvoice( gateway.mag, advance ) )
		).toBe( 'advance_used' );
	} );

	test.each( [
		[ '0', 'amount_invalid' ],
		[ '-5', 'amount_invalid' ],
		[ '100.01', 'advance_above_order' ],
	] )(
		'I1: an advance of %s over an order of 100.00 is refused: %s',
		async ( amount, code ) => {
			const order = await phoned( gateway.mag );
			expect(
				await codeOf( desk.advance( gateway.mag, order, amount ) )
			).toBe( code );
		}
	);

	test( 'I1: corrections are linked both ways and, one after another, take everything back to the grosz', async () => {
		const order = await phoned( gateway.mag, [ 'OKUC-KLAMKA-01:3:9.99' ] );
		const id = await desk.invoice( gateway.mag, [ order ] );
		const first = await desk.correctInvoice( gateway.mag, id, [
			'OKUC-KLAMKA-01:1',
		] );
		const second = await desk.correctInvoice( gateway.mag, first );
		const [ invoice, one, two ] = await readInvoices( client, [
			id,
			first,
			second,
		] );
		expect( invoice?.correctedBy ).toEqual( [ first ] );
		expect( one ).toMatchObject( {
			kind: 'correction',
			originalId: id,
			correctsId: id,
			correctedBy: [ second ],
			gross: '-9.9900',
			orders: [ { erpId: order, gross: '-9.9900' } ],
		} );
		expect( two ).toMatchObject( { originalId: id, correctsId: first } );
		const sum = ( field: 'net' | 'gross' ) =>
			[ invoice, one, two ].reduce(
				( all, each ) =>
					all +
					BigInt( ( each?.[ field ] ?? '' ).replace( '.', '' ) ),
				0n
			);
		expect( [ sum( 'net' ), sum( 'gross' ) ] ).toEqual( [ 0n, 0n ] );
		expect(
			await codeOf( desk.correctInvoice( gateway.mag, second ) )
		).toBe( 'amount_zero' );
	} );

	test( 'I1: a circle of corrections is refused by name, and read without end of patience', async () => {
		const id = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		const correction = await desk.correctInvoice( gateway.mag, id, [
			'OKUC-KLAMKA-01:1',
		] );
		const database = openEmbedded( gateway.file );
		try {
			await database.fill( ( c ) => {
				c.run(
					'UPDATE DOKUMENT_HANDLOWY SET ID_DOK_KORYGOWANEGO = ? WHERE ID_DOKUMENTU_HANDLOWEGO = ?',
					correction,
					id
				);
			} );
		} finally {
			await database.close();
		}
		expect(
			await codeOf( desk.correctInvoice( gateway.mag, correction ) )
		).toBe( 'correction_cycle' );
		expect( ( await readInvoice( client, id ) ).correctsId ).toBe(
			correction
		);
	} );

	test( 'I1: a pro-forma is left out, unless the setting says otherwise; nothing is owed for it', async () => {
		const order = await phoned( gateway.mag );
		const id = await desk.invoice( gateway.mag, [ order ], {
			kind: 'proforma',
		} );
		expect( ( await list() ).ids ).toEqual( [] );
		expect( await readInvoice( client, id ) ).toMatchObject( {
			deleted: true,
		} );
		await desk.showProforma( gateway.mag, true );
		expect( ( await list() ).ids ).toEqual( [ id ] );
		expect( await readInvoice( client, id ) ).toMatchObject( {
			kind: 'proforma',
			gross: '100.0000',
			remaining: '0.0000',
			ksef: { state: 'outside' },
		} );
		expect( await codeOf( desk.payInvoice( gateway.mag, id ) ) ).toBe(
			'nothing_owed'
		);
		// It bills nothing: the invoice still does.
		const bill = await desk.invoice( gateway.mag, [ order ] );
		expect( ( await readInvoice( client, bill ) ).gross ).toBe(
			'100.0000'
		);
	} );

	test( 'I1: a receipt needs a NIP and carries the number of the fiscal one', async () => {
		const id = await desk.invoice(
			gateway.mag,
			[ await phoned( gateway.mag ) ],
			{ kind: 'receipt', receiptNumber: 'W 1234/0056' }
		);
		expect( await readInvoice( client, id ) ).toMatchObject( {
			kind: 'receipt',
			number: 'PA 000001/2026',
			receiptNumber: 'W 1234/0056',
			ksef: { state: 'outside' },
		} );
		const { ids } = await placed();
		expect(
			await codeOf(
				desk.invoice( gateway.mag, ids, { kind: 'receipt' } )
			)
		).toBe( 'nip_missing' );
	} );

	test( 'I1: a foreign currency keeps its rate; VAT and gross stand in złoty, too', async () => {
		const { ids } = await placed( {
			currency: 'EUR',
			rate: '4.2511',
			rateDate: '2026-11-20',
			lines: [ orderLine( '1', 'OKUC-KLAMKA-01', '2', '61.50' ) ],
		} );
		const id = await desk.invoice( gateway.mag, ids );
		expect( await readInvoice( client, id ) ).toMatchObject( {
			currency: 'EUR',
			rate: '4.2511',
			rateDate: '2026-11-20',
			gross: '123.0000',
			grossPln: '522.8900',
			summary: [ { vat: '23.0000', vatPln: '97.7800' } ],
		} );
		expect(
			await codeOf(
				desk.payInvoice( gateway.mag, id, '10', { currency: 'PLN' } )
			)
		).toBe( 'currency_differs' );
		await desk.payInvoice( gateway.mag, id, '23', { currency: 'EUR' } );
		expect( ( await readInvoice( client, id ) ).remaining ).toBe(
			'100.0000'
		);
	} );

	test( 'I1: split payment is marked above 15,000 zł on goods of annex 15, or by hand', async () => {
		const database = openEmbedded( gateway.file );
		try {
			await database.fill( ( c ) => {
				c.run(
					`UPDATE ARTYKUL SET PODLEGA_PP = 1 WHERE INDEKS_KATALOGOWY = 'OKUC-KLAMKA-04'`
				);
			} );
		} finally {
			await database.close();
		}
		const marked = async (
			gross: string,
			index: string,
			byHand?: true
		) => {
			const order = await phoned( gateway.mag, [
				`${ index }:1:${ gross }`,
			] );
			const id = await desk.invoice( gateway.mag, [ order ], {
				splitPayment: byHand,
			} );
			return ( await readInvoice( client, id ) ).splitPayment;
		};
		expect( await marked( '15000.01', 'OKUC-KLAMKA-04' ) ).toBe( true );
		expect( await marked( '15000', 'OKUC-KLAMKA-04' ) ).toBe( false );
		expect( await marked( '15000.01', 'OKUC-KLAMKA-01' ) ).toBe( false );
		expect( await marked( '10', 'OKUC-KLAMKA-01', true ) ).toBe( true );
	} );
} );

describe( 'I6: KSeF', () => {
	test( 'I6: a company’s invoice waits for its number; then number, mode, time and link are there', async () => {
		const id = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		expect( ( await readInvoice( client, id ) ).ksef ).toEqual( {
			state: 'pending',
			mode: 'online',
		} );
		await offered( client );
		await desk.acceptByKsef( gateway.mag, id, 'offline24' );
		const { ksef } = await readInvoice( client, id );
		expect( ksef ).toMatchObject( {
			state: 'accepted',
			mode: 'offline24',
			acceptedAt: '2026-11-22T10:00:00.000Z',
		} );
		expect( ksef?.number ).toMatch(
			/^5265877635-20261122-[0-9A-F]{12}-[0-9A-F]{2}$/
		);
		expect( ksef?.url ).toMatch(
			/^https:\/\/qr\.ksef\.mf\.gov\.pl\/invoice\/5265877635\/22-11-2026\//
		);
		expect( await newsOf( id ) ).toEqual( [ `invoice ${ id } ksef` ] );
		expect( await codeOf( desk.acceptByKsef( gateway.mag, id ) ) ).toBe(
			'ksef_accepted'
		);
		expect( await codeOf( desk.cancelInvoice( gateway.mag, id ) ) ).toBe(
			'ksef_accepted'
		);
	} );

	test( 'I6: a refusal says why; a number with a wrong check sum is refused', async () => {
		const id = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		expect(
			await codeOf(
				desk.acceptByKsef(
					gateway.mag,
					id,
					'online',
					'5265877635-20250826-0100001AF629-AE'
				)
			)
		).toBe( 'ksef_number_invalid' );
		await desk.rejectByKsef( gateway.mag, id, 'Duplikat faktury (440)' );
		expect( ( await readInvoice( client, id ) ).ksef ).toMatchObject( {
			state: 'rejected',
			reason: 'Duplikat faktury (440)',
		} );
	} );
} );

describe( 'I1: who hears of an invoice, and who may read it', () => {
	test( 'I1: the shops that have the contractor flagged hear of every move', async () => {
		const id = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		expect( await newsOf( id ) ).toEqual( [ `invoice ${ id } issued` ] );
		await desk.payInvoice( gateway.mag, id, '10' );
		expect( await newsOf( id ) ).toEqual( [ `invoice ${ id } payment` ] );
	} );

	test( 'I1: the shop that placed the order hears of it though its contractor is not flagged', async () => {
		const { ids } = await placed();
		const id = await desk.invoice( gateway.mag, ids );
		expect( await newsOf( id ) ).toEqual( [ `invoice ${ id } issued` ] );
		expect( ( await list() ).ids ).toEqual( [ id ] );
	} );

	test( 'I1, O7, C1: with a contractor that comes to the shop its past is told: what is owed however old, the rest of late', async () => {
		await desk.unflagContractors( gateway.mag, [ REMONTY ], shopId );
		now = new Date( '2026-06-01T10:00:00Z' );
		const oldOrder = await phoned( gateway.mag );
		const owed = await desk.invoice( gateway.mag, [ oldOrder ] );
		const paid = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		await desk.payInvoice( gateway.mag, paid );
		now = new Date( '2026-11-22T10:00:00Z' );
		const order = await phoned( gateway.mag );
		await offered( client );
		await desk.flagContractors( gateway.mag, [ REMONTY ], shopId );
		expect( await offered( client ) ).toEqual( [
			`customer ${ REMONTY } flag_on`,
			`order ${ order } flag_on`,
			`invoice ${ owed } flag_on`,
		] );
	} );

	test( 'I1, O7: what a contractor brings that is merged into another is told to the shops of both', async () => {
		await desk.flagContractors( gateway.mag, [ OSIEDLE ], shopId );
		const order = await phoned( gateway.mag, undefined, DOMOSTAL );
		const id = await desk.invoice( gateway.mag, [ order ] );
		await offered( client );
		await desk.mergeContractors( gateway.mag, DOMOSTAL, OSIEDLE );
		expect( await offered( client ) ).toEqual( [
			`customer ${ OSIEDLE } merged`,
			`order ${ order } merged`,
			`invoice ${ id } merged`,
		] );
	} );

	test( 'I1: an invoice of a contractor that no shop follows is nobody’s business', async () => {
		await desk.unflagContractors( gateway.mag, [ REMONTY ], shopId );
		const id = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag ),
		] );
		expect( await newsOf( id ) ).toEqual( [] );
		expect( ( await list() ).ids ).toEqual( [] );
		expect( await readInvoices( client, [ id, '999' ] ) ).toMatchObject( [
			{ erpId: id, deleted: true },
			{ erpId: '999', deleted: true },
		] );
	} );

	test( 'I1, S3: a listing pages by id; its hashes change with the invoice, and old ones stay while something is owed', async () => {
		const ids = [];
		for ( let n = 0; n < 3; n++ ) {
			ids.push(
				await desk.invoice( gateway.mag, [
					await phoned( gateway.mag ),
				] )
			);
		}
		const all = await list();
		expect( all.ids ).toEqual( ids );
		expect( await list( { limit: 2 } ) ).toMatchObject( {
			ids: ids.slice( 0, 2 ),
			more: true,
		} );
		expect( await list( { limit: 2, afterId: ids[ 1 ] } ) ).toMatchObject( {
			ids: ids.slice( 2 ),
			more: false,
		} );
		expect( ( await readInvoice( client, ids[ 0 ] ?? '' ) ).hash ).toBe(
			all.rows[ 0 ]?.hash
		);
		now = new Date( '2026-12-01T10:00:00Z' );
		await desk.payInvoice( gateway.mag, ids[ 0 ] ?? '', '10' );
		const after = await list( { since: '2026-12-24T00:00:00Z' } );
		expect( after.ids ).toEqual( ids );
		expect( after.rows[ 0 ]?.hash ).not.toBe( all.rows[ 0 ]?.hash );
		expect( after.rows[ 1 ]?.hash ).toBe( all.rows[ 1 ]?.hash );
		expect( BigInt( after.asOf ) > BigInt( all.asOf ) ).toBe( true );
		for ( const id of ids ) {
			await desk.payInvoice( gateway.mag, id );
		}
		expect(
			( await list( { since: '2026-12-01T00:00:00Z' } ) ).ids
		).toEqual( ids );
		expect(
			( await list( { since: '2026-12-24T00:00:00Z' } ) ).ids
		).toEqual( [] );
	} );

	test( 'C4: a merged contractor’s invoices go over with what is owed', async () => {
		const id = await desk.invoice( gateway.mag, [
			await phoned( gateway.mag, undefined, DOMOSTAL ),
		] );
		await desk.mergeContractors( gateway.mag, DOMOSTAL, REMONTY );
		expect( await readInvoice( client, id ) ).toMatchObject( {
			contractorId: REMONTY,
			contractorName: 'Domostal s.c.',
		} );
		await desk.payInvoice( gateway.mag, id );
		expect( ( await readInvoice( client, id ) ).remaining ).toBe(
			'0.0000'
		);
	} );

	test( 'I1: an unknown shop is refused, and more than a thousand ids at a time', async () => {
		expect(
			(
				await faultOf( client, 'GetInvoices', {
					shopId: 'obcy',
					erpIds: [ '1' ],
				} )
			).detail.code
		).toBe( 'shop_unknown' );
		expect(
			(
				await faultOf( client, 'GetInvoices', {
					shopId,
					erpIds: Array.from( { length: 1001 }, ( _, n ) =>
						String( n )
					),
				} )
			).detail.code
		).toBe( 'too_many' );
	} );

	test( 'I1: an invoice of 5,000 lines is read whole, and shared to the grosz', async () => {
		const order = await phoned(
			gateway.mag,
			Array.from( { length: 5000 }, () => 'OKUC-KLAMKA-01:1:0.37' ),
			CHAIN
		);
		await desk.flagContractors( gateway.mag, [ CHAIN ], shopId );
		const id = await desk.invoice( gateway.mag, [ order ] );
		const invoice = await readInvoice( client, id );
		expect( invoice.lines ).toHaveLength( 5000 );
		expect( invoice ).toMatchObject( {
			gross: '1850.0000',
			orders: [ { erpId: order, gross: '1850.0000' } ],
		} );
	} );
} );
