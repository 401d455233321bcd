import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { millionths } from '../../mag-gateway/decimal.ts';
import { randomOf } from '../harness/random.ts';
import { DOMOSTAL, offered, REMONTY, shopId } from './customers.ts';
import { clientOf, startTestGateway } from './gateway.ts';
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

/** Over 100.00 unless the lines say otherwise. */
const issued = async ( lines?: readonly string[] ) =>
	desk.invoice( gateway.mag, [ await phoned( gateway.mag, lines ) ] );

const figuresOf = async ( id: string ) =>
	figures( await readInvoice( client, id ) );

test( 'I2: a payment in three stages lists each with its day and number, oldest first', async () => {
	const id = await issued();
	await desk.payInvoice( gateway.mag, id, '30', { document: 'BP 1' } );
	now = new Date( '2026-11-25T10:00:00Z' );
	await desk.payInvoice( gateway.mag, id, '20.50', { document: 'BP 2' } );
	expect( await figuresOf( id ) ).toEqual( [
		'100.0000',
		'50.5000',
		'49.5000',
		'0.0000',
	] );
	now = new Date( '2026-11-30T10:00:00Z' );
	await desk.compensate( gateway.mag, id );
	const invoice = await readInvoice( client, id );
	expect( invoice.remaining ).toBe( '0.0000' );
	expect( invoice.settledOn ).toBe( '2026-11-30' );
	expect(
		invoice.settlements.map( ( one ) => [
			one.settledOn,
			one.kind,
			one.amount,
			one.document,
		] )
	).toEqual( [
		[ '2026-11-22', 'payment', '30.0000', 'BP 1' ],
		[ '2026-11-25', 'payment', '20.5000', 'BP 2' ],
		[ '2026-11-30', 'compensation', '49.5000', undefined ],
	] );
} );

test.each( [
	[ '0', 'amount_invalid' ],
	[ '-10', 'amount_invalid' ],
	[ '0.005', 'amount_invalid' ],
	[ '100.01', 'settlement_above_remaining' ],
] )(
	'I2: a payment of %s of 100.00 is refused: %s, and nothing changes',
	async ( amount, code ) => {
		const id = await issued();
		const before = await readInvoice( client, id );
		expect(
			await codeOf( desk.payInvoice( gateway.mag, id, amount ) )
		).toBe( code );
		expect( await readInvoice( client, id ) ).toEqual( before );
	}
);

test( 'I2: what is paid beyond the invoice is overpaid, and can settle another one of the same payer', async () => {
	const first = await issued();
	const second = await issued();
	await desk.payInvoice( gateway.mag, first, '130', { mayExceed: true } );
	expect( await figuresOf( first ) ).toEqual( [
		'100.0000',
		'100.0000',
		'0.0000',
		'30.0000',
	] );
	await desk.settleFrom( gateway.mag, second, first, '20' );
	expect( await figuresOf( first ) ).toEqual( [
		'100.0000',
		'100.0000',
		'0.0000',
		'10.0000',
	] );
	expect( await readInvoice( client, second ) ).toMatchObject( {
		remaining: '80.0000',
		settlements: [
			{ kind: 'credit', amount: '20.0000', invoiceId: first },
		],
	} );
	expect(
		await codeOf( desk.settleFrom( gateway.mag, second, first, '10.01' ) )
	).toBe( 'settlement_above_remaining' );
	const foreign = await desk.invoice( gateway.mag, [
		await phoned( gateway.mag, undefined, DOMOSTAL ),
	] );
	expect(
		await codeOf( desk.settleFrom( gateway.mag, foreign, first ) )
	).toBe( 'contractor_differs' );
} );

test( 'I1, I2: a correction lowers first what is owed for its original; what is left over is owed to the buyer', async () => {
	const id = await issued();
	await desk.payInvoice( gateway.mag, id, '70' );
	await offered( client );
	const correction = await desk.correctInvoice( gateway.mag, id, [
		'OKUC-KLAMKA-01:1',
	] );
	expect(
		( await offered( client ) )
			.filter( ( one ) => one.startsWith( 'invoice' ) )
			.sort()
	).toEqual( [
		`invoice ${ id } corrected`,
		`invoice ${ correction } issued`,
	] );
	expect( await figuresOf( id ) ).toEqual( [
		'100.0000',
		'100.0000',
		'0.0000',
		'0.0000',
	] );
	expect( await readInvoice( client, correction ) ).toMatchObject( {
		gross: '-50.0000',
		settled: '-30.0000',
		remaining: '-20.0000',
		settlements: [ { kind: 'credit', amount: '-30.0000', invoiceId: id } ],
	} );
	const next = await issued();
	await desk.settleFrom( gateway.mag, next, correction, '5' );
	await desk.payInvoice( gateway.mag, correction );
	expect( await figuresOf( next ) ).toEqual( [
		'100.0000',
		'5.0000',
		'95.0000',
		'0.0000',
	] );
	expect( await readInvoice( client, correction ) ).toMatchObject( {
		remaining: '0.0000',
		settlements: [
			{ kind: 'credit', amount: '-30.0000' },
			{ kind: 'credit', amount: '-5.0000', invoiceId: next },
			{ kind: 'payment', amount: '-15.0000' },
		],
	} );
} );

test( 'I1: a cancelled invoice owes nothing and bills nothing; its order is invoiced anew', async () => {
	const order = await phoned( gateway.mag );
	const id = await desk.invoice( gateway.mag, [ order ] );
	await desk.cancelInvoice( gateway.mag, id );
	expect( await readInvoice( client, id ) ).toMatchObject( {
		state: 'cancelled',
		gross: '100.0000',
		remaining: '0.0000',
	} );
	expect( await codeOf( desk.payInvoice( gateway.mag, id ) ) ).toBe(
		'invoice_cancelled'
	);
	expect( await codeOf( desk.cancelInvoice( gateway.mag, id ) ) ).toBe(
		'invoice_cancelled'
	);
	const anew = await desk.invoice( gateway.mag, [ order ] );
	expect( ( await readInvoice( client, anew ) ).remaining ).toBe(
		'100.0000'
	);
} );

test( 'I1: a cancelled correction gives its original back what it took; settled and corrected ones cannot be cancelled', async () => {
	const id = await issued();
	const correction = await desk.correctInvoice( gateway.mag, id, [
		'OKUC-KLAMKA-01:1',
	] );
	expect( await codeOf( desk.cancelInvoice( gateway.mag, id ) ) ).toBe(
		'invoice_corrected'
	);
	await desk.cancelInvoice( gateway.mag, correction );
	expect( await readInvoice( client, id ) ).toMatchObject( {
		settled: '0.0000',
		remaining: '100.0000',
		correctedBy: [],
		settlements: [],
	} );
	await desk.payInvoice( gateway.mag, id, '1' );
	expect( await codeOf( desk.cancelInvoice( gateway.mag, id ) ) ).toBe(
		'invoice_settled'
	);
} );

test( 'I2: any sequence of payments, compensations, corrections and cancellations keeps remaining = gross − settled within nought and gross', async () => {
	const random = randomOf( 5 );
	const ids = [
		await issued(),
		await issued( [ 'OKUC-KLAMKA-04:4:33.33' ] ),
	];
	const any = () => random.pick( ids );
	const amount = () =>
		`${ random.below( 60 ) - 5 }.${ 10 + random.below( 89 ) }`;
	const ways: ( () => Promise< unknown > )[] = [
		() => desk.payInvoice( gateway.mag, any(), amount() ),
		() => desk.payInvoice( gateway.mag, any(), amount() ),
		() =>
			desk.payInvoice( gateway.mag, any(), amount(), {
				mayExceed: true,
			} ),
		() => desk.compensate( gateway.mag, any(), amount() ),
		() => desk.settleFrom( gateway.mag, any(), any() ),
		() => desk.cancelInvoice( gateway.mag, any() ),
		async () => {
			ids.push(
				await desk.correctInvoice( gateway.mag, any(), [
					random.pick( [ 'OKUC-KLAMKA-01', 'OKUC-KLAMKA-04' ] ),
				] )
			);
		},
		async () => {
			ids.push( await issued() );
		},
	];
	let done = 0;
	for ( let step = 0; step < 150; step++ ) {
		const refused = await codeOf( random.pick( ways )() );
		done += Number( refused === undefined );
		for ( const one of await readInvoices( client, ids ) ) {
			const [ gross = 0n, settled = 0n, remaining = 0n, overpaid = 0n ] =
				figures( one ).map( ( text ) => millionths( text ?? '' ) );
			if ( one.state === 'cancelled' ) {
				expect( [ settled, remaining, overpaid ] ).toEqual( [
					0n,
					0n,
					0n,
				] );
				continue;
			}
			expect( remaining ).toBe( gross - settled );
			expect(
				gross < 0n
					? remaining <= 0n && remaining >= gross
					: remaining >= 0n && remaining <= gross
			).toBe( true );
			expect( overpaid >= 0n && ( overpaid === 0n || gross > 0n ) ).toBe(
				true
			);
			expect(
				one.settlements.reduce(
					( sum, stage ) => sum + millionths( stage.amount ),
					0n
				)
			).toBe( settled );
		}
	}
	expect( done ).toBeGreaterThan( 30 );
} );
