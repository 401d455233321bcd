import type {
	BalancesList,
	InvoiceDetail,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { randomOf } from '../harness/random.ts';
import {
	CONTRACTOR,
	startInvoiceSides,
	type InvoiceSides,
} from './support/invoice-sides.ts';

let sides: InvoiceSides;

beforeAll( async () => {
	sides = await startInvoiceSides();
}, 60_000 );
afterAll( () => sides?.close() );

const order = ( lines: readonly string[] = [ 'OKUC-KLAMKA-01:2:50' ] ) =>
	desk.foreignOrder( sides.desk, CONTRACTOR, lines, { source: '' } );
const issued = async ( lines?: readonly string[] ) =>
	desk.invoice( sides.desk, [ await order( lines ) ] );
const bring = async ( ...erpIds: string[] ) =>
	( await sides.deliver( await sides.read( erpIds ) ) ).map(
		( { outcome } ) => outcome
	);
const detail = async ( erpId: string ) => {
	const row = ( await sides.inShop() ).find( ( one ) => one.erpId === erpId );
	return sides.panel< InvoiceDetail >( 'GET', `invoices/${ row?.id ?? 0 }` );
};

test( 'I1, I2: one invoice over two orders, paid in part, arrives with both shares and its stage', async () => {
	const orders = [
		await order(),
		await order( [ 'OKUC-KLAMKA-04:1:23' ] ),
	] as const;
	const id = await desk.invoice( sides.desk, orders );
	await desk.payInvoice( sides.desk, id, '30', { document: 'BP 1' } );
	expect( await bring( id ) ).toEqual( [ 'created' ] );
	const { invoice, orders: shares, settlements } = await detail( id );
	expect( invoice ).toMatchObject( {
		gross: '123.0000',
		settled: '30.0000',
		remaining: '93.0000',
	} );
	expect( shares.map( ( { erpId, gross } ) => [ erpId, gross ] ) ).toEqual( [
		[ orders[ 0 ], '100.0000' ],
		[ orders[ 1 ], '23.0000' ],
	] );
	expect( settlements ).toMatchObject( [
		{ kind: 'payment', amount: '30.0000', document: 'BP 1' },
	] );
} );

test( 'I1, S3: an invoice of 5,000 lines comes as one, and unchanged ones cost no write', async () => {
	const id = await issued(
		Array.from( { length: 5000 }, () => 'OKUC-KLAMKA-01:1:0.37' )
	);
	expect( await sides.fullPass() ).not.toHaveProperty( 'code' );
	expect( ( await detail( id ) ).invoice.gross ).toBe( '1850.0000' );
	expect( await sides.fullPass() ).toMatchObject( { done: 0 } );
} );

test( 'I1, O6: invoices of so many lines that one answer cannot hold them are fetched anew all the same', async () => {
	const long = () =>
		issued( Array.from( { length: 4000 }, () => 'OKUC-KLAMKA-01:1:0.37' ) );
	const ids = [ await long(), await issued(), await long(), await long() ];
	expect( await sides.refresh( ids ) ).toMatchObject( {
		done: 4,
		counts: { created: 4 },
	} );
} );

test( 'I1, I2, S3: any events of WAPRO, delivered in any order, twice or never, end in WAPRO’s balances after a full pass', async () => {
	const random = randomOf( 7 );
	const ids = [
		await issued(),
		await issued( [ 'OKUC-KLAMKA-04:4:33.33' ] ),
	];
	const any = () => random.pick( ids );
	const amount = () => `${ random.below( 60 ) }.${ 10 + random.below( 89 ) }`;
	const ways: ( () => Promise< unknown > )[] = [
		() => desk.payInvoice( sides.desk, any(), amount() ),
		() =>
			desk.payInvoice( sides.desk, any(), amount(), { mayExceed: true } ),
		() => desk.compensate( sides.desk, any(), amount() ),
		() => desk.settleFrom( sides.desk, any(), any() ),
		() => desk.cancelInvoice( sides.desk, any() ),
		() => desk.acceptByKsef( sides.desk, any() ),
		async () => {
			ids.push(
				await desk.correctInvoice( sides.desk, any(), [
					random.pick( [ 'OKUC-KLAMKA-01', 'OKUC-KLAMKA-04' ] ),
				] )
			);
		},
		async () => {
			ids.push( await issued() );
		},
	];
	const onTheWay: Awaited< ReturnType< InvoiceSides[ 'read' ] > >[] = [];
	let events = 0;
	let delivered = 0;
	for ( let step = 0; step < 80; step++ ) {
		// What WAPRO refuses is no event.
		await random
			.pick( ways )()
			.then(
				() => events++,
				() => undefined
			);
		onTheWay.push( await sides.read( [ any(), ids.at( -1 ) ?? '' ] ) );
		if ( random.below( 3 ) === 0 ) {
			const position = random.below( onTheWay.length );
			for ( const result of await sides.deliver(
				onTheWay[ position ] ?? { asOf: '0', rows: [], bad: [] }
			) ) {
				expect( result.outcome ).not.toBe( 'rejected' );
				delivered++;
			}
			if ( random.below( 2 ) === 0 ) {
				onTheWay.splice( position, 1 );
			}
		}
	}
	expect( events ).toBeGreaterThan( 30 );
	expect( delivered ).toBeGreaterThan( 20 );

	expect( await sides.fullPass() ).not.toHaveProperty( 'code' );

	const { rows } = await sides.read( ids );
	const inShop = new Map(
		( await sides.inShop() ).map( ( one ) => [ one.erpId, one ] )
	);
	for ( const wapro of rows ) {
		expect( inShop.get( wapro.erpId ) ).toMatchObject( {
			state: wapro.state,
			gross: wapro.gross,
			settled: wapro.settled,
			remaining: wapro.remaining,
			overpaid: wapro.overpaid,
		} );
	}
	const { total } = await sides.panel< { total: number } >(
		'GET',
		'findings?kind=invoice_balance_differs'
	);
	expect( total ).toBe( 0 );
	expect( await sides.fullPass() ).toMatchObject( { done: 0 } );
	const { items, differing } = await sides.panel< BalancesList >(
		'GET',
		'invoices/balances'
	);
	expect( differing ).toBe( 0 );
	expect( items.map( ( { state } ) => state ) ).toContain( 'equal' );
}, 60_000 );

test( 'I1, H2: a full pass tells what WAPRO counts; an invoice that the shop has otherwise is a difference of its company', async () => {
	const id = await issued();
	await sides.fullPass();
	const { asOf, rows, bad } = await sides.read( [ id ] );
	const [ invoice ] = rows;
	if ( ! invoice ) {
		throw new Error( 'WAPRO has no such invoice.' );
	}
	// As if the shop had taken another sum: the hash is WAPRO’s, so that the pass sees nothing to repair.
	await sides.deliver( {
		asOf,
		bad,
		rows: [ { ...invoice, remaining: '90.0000', settled: '10.0000' } ],
	} );
	await sides.fullPass();
	const { items } = await sides.panel< BalancesList >(
		'GET',
		'invoices/balances?differing=true'
	);
	expect( items ).toMatchObject( [
		{ contractorId: CONTRACTOR, state: 'differs', difference: '-10.0000' },
	] );
	const { total } = await sides.panel< { total: number } >(
		'GET',
		'findings?kind=company_balance_differs'
	);
	expect( total ).toBe( 1 );
} );
