import type {
	BalancesList,
	BalancesRequest,
	BalancesResponse,
	FindingsResponse,
	InvoiceDetail,
	InvoiceItem,
	InvoicesRefreshResponse,
	InvoicesResponse,
	RunsResponse,
} from '../../../contracts/generated/shop-api.ts';
import { apply, customer, only } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const DAY = 86_400_000;

/** A calendar day of the shop. */
const day = ( days: number ): string =>
	new Intl.DateTimeFormat( 'en-CA', { timeZone: 'Europe/Warsaw' } ).format(
		new Date( Date.now() + days * DAY )
	);

/** The panel's desk of invoices: narrowed lists, totals of companies beside WAPRO's, fetching anew. */
export function invoiceDeskCases( shop: () => ShopUnderTest ): void {
	const bring = ( number: number, change: Partial< InvoiceItem > = {} ) => {
		const gross = change.gross ?? '100';
		return apply( shop(), 'invoices', {
			erpId: String( 700 + number ),
			asOf: '50',
			deleted: false,
			kind: 'invoice',
			state: 'issued',
			number: `FS ${ number }/2026`,
			contractorId: '901',
			contractorName: 'Remonty „Łoś”',
			issuedOn: day( -30 ),
			dueOn: day( 20 ),
			currency: 'PLN',
			net: gross,
			vat: '0',
			gross,
			settled: '0',
			remaining: gross,
			orders: [ { gross } ],
			...change,
		} );
	};
	const numbers = async ( query: object ) => {
		const { items, total } = await shop().admin.ask< InvoicesResponse >(
			'GET invoices',
			query
		);
		expect( total ).toBe( items.length );
		return items.map( ( { number } ) => number ).toSorted();
	};
	const balances = ( query: object = {} ) =>
		shop().admin.ask< BalancesList >( 'GET invoices/balances', query );
	const tell = ( change: Partial< BalancesRequest > = {} ) =>
		shop().worker.ask< BalancesResponse >( 'POST invoices/balances', {
			asOf: '60',
			countedOn: day( 0 ),
			rows: [],
			complete: true,
			...change,
		} );
	const told = ( remaining: string, change: object = {} ) => ( {
		contractorId: '901',
		currency: 'PLN',
		count: 1,
		remaining,
		overdue: '0',
		credit: '0',
		...change,
	} );
	const findings = async ( kind: string ) =>
		(
			await shop().admin.ask< FindingsResponse >( 'GET findings', {
				kind,
			} )
		).items;

	test( 'I2, H2: the list is narrowed by both axes of the state, by what needs a look and by number of an order', async () => {
		await apply( shop(), 'customers', customer( '901' ) );
		await bring( 1, { dueOn: day( -3 ) } );
		await bring( 2, {
			dueOn: day( 3 ),
			settled: '40',
			remaining: '60',
			settlements: [
				{
					settlementId: '1',
					kind: 'payment',
					settledOn: day( -1 ),
					amount: '40',
				},
			],
		} );
		await bring( 3, {
			settled: '100',
			remaining: '0',
			settlements: [
				{
					settlementId: '2',
					kind: 'payment',
					settledOn: day( -1 ),
					amount: '100',
				},
			],
		} );
		await bring( 4, {
			settled: '100',
			remaining: '0',
			settlements: [
				{
					settlementId: '3',
					kind: 'credit',
					settledOn: day( -1 ),
					amount: '100',
					invoiceId: '799',
				},
			],
		} );
		await bring( 5, { state: 'cancelled', remaining: '0' } );
		await bring( 6, {
			contractorId: '902',
			remaining: '70',
			orders: [ { erpId: '777', number: 'ZO 77/TEL', gross: '100' } ],
		} );
		for ( const [ query, found ] of [
			[ {}, [ 1, 2, 3, 4, 5, 6 ] ],
			[ { settlement: 'open' }, [ 1 ] ],
			[ { settlement: 'part' }, [ 2, 6 ] ],
			[ { settlement: 'paid' }, [ 3 ] ],
			[ { settlement: 'credited' }, [ 4 ] ],
			[ { settlement: 'cancelled' }, [ 5 ] ],
			[ { time: 'overdue' }, [ 1 ] ],
			[ { time: 'due_soon' }, [ 2 ] ],
			[ { time: 'not_due' }, [ 6 ] ],
			[ { trouble: 'finding' }, [ 6 ] ],
			[ { trouble: 'no_company' }, [ 6 ] ],
			[ { trouble: 'no_order' }, [ 6 ] ],
			[ { search: '77/tel' }, [ 6 ] ],
			[ { search: 'FS 3/' }, [ 3 ] ],
			[ { search: '#987654' }, [] ],
			[ { settlement: 'part', time: 'due_soon' }, [ 2 ] ],
		] as const ) {
			expect( [ query, await numbers( query ) ] ).toEqual( [
				query,
				found.map( ( number ) => `FS ${ number }/2026` ),
			] );
		}
		const { items } = await shop().admin.ask< InvoicesResponse >(
			'GET invoices',
			{}
		);
		expect(
			items
				.toSorted( ( a, b ) => a.id - b.id )
				.map( ( one ) => [
					one.settlement,
					one.time,
					one.days,
					one.findings,
				] )
		).toEqual( [
			[ 'open', 'overdue', -3, 0 ],
			[ 'part', 'due_soon', 3, 0 ],
			[ 'paid', null, null, 0 ],
			[ 'credited', null, null, 0 ],
			[ 'cancelled', null, null, 0 ],
			[ 'part', 'not_due', 20, 1 ],
		] );
	} );

	test( 'I2, H2: an invoice’s page tells what of what is left falls to each order, who pays and what does not agree', async () => {
		await apply( shop(), 'customers', customer( '902' ) );
		const { shopId = 0 } = await bring( 1, {
			payerId: '902',
			nip: '5260001546',
			settled: '10',
			remaining: '90',
			orders: [
				{ erpId: '777', number: 'ZO 77/TEL', gross: '33.33' },
				{ erpId: '778', number: 'ZO 78/TEL', gross: '66.67' },
			],
		} );
		const read = await shop().admin.ask< InvoiceDetail >(
			'GET invoices/{id}',
			undefined,
			shopId
		);
		expect( read ).toMatchObject( {
			nip: '5260001546',
			payer: { erpId: '902', company: { name: 'Kontrahent 902' } },
			orders: [
				{ remaining: '30.0000', bornId: null, url: null },
				{ remaining: '60.0000' },
			],
			findings: [
				{
					kind: 'invoice_balance_differs',
					shopValue: '100.00',
					waproValue: '90.00',
					reason: expect.any( String ),
				},
			],
		} );
	} );

	test( 'I1, H2: what a company has left to pay stands beside what WAPRO counts; a difference is a finding until both agree', async () => {
		await apply( shop(), 'customers', customer( '901' ) );
		await bring( 1, { dueOn: day( -3 ) } );
		await bring( 2, {
			kind: 'correction',
			gross: '-20',
			remaining: '-20',
		} );
		await bring( 3, { currency: 'EUR', gross: '7', remaining: '7' } );
		expect( ( await balances() ).items ).toMatchObject( [
			{ currency: 'EUR', state: 'unknown', wapro: null },
			{
				company: { name: 'Kontrahent 901' },
				currency: 'PLN',
				state: 'unknown',
				shop: {
					count: 2,
					remaining: '100.0000',
					overdue: '100.0000',
					credit: '20.0000',
				},
			},
		] );
		expect(
			await tell( {
				rows: [
					told( '130', { count: 3, credit: '20' } ),
					told( '7', { currency: 'EUR' } ),
				],
			} )
		).toEqual( { taken: 2, differing: 1 } );
		const { items, differing } = await balances();
		expect( differing ).toBe( 1 );
		expect( items ).toMatchObject( [
			{
				currency: 'PLN',
				state: 'differs',
				difference: '-30.0000',
				countedOn: day( 0 ),
				wapro: { count: 3, remaining: '130.0000' },
			},
			{ currency: 'EUR', state: 'equal', difference: '0.0000' },
		] );
		expect( ( await balances( { differing: true } ) ).items ).toHaveLength(
			1
		);
		expect(
			only( await findings( 'company_balance_differs' ) )
		).toMatchObject( {
			objectType: 'customer',
			key: '901',
			field: 'PLN',
			title: 'Kontrahent 901',
			shopValue: '80.00',
			waproValue: '110.00',
			actions: [ 'ignore' ],
		} );
		await bring( 4, { gross: '30', remaining: '30', asOf: '55' } );
		expect(
			await tell( {
				asOf: '61',
				rows: [
					told( '130', { count: 3, credit: '20' } ),
					told( '7', { currency: 'EUR' } ),
				],
			} )
		).toEqual( { taken: 2, differing: 0 } );
		expect( await findings( 'company_balance_differs' ) ).toEqual( [] );
	} );

	test( 'I1, H2: whom WAPRO does not name owes nothing there; what came since it counted is no difference; an older count is left aside', async () => {
		await bring( 1, { gross: '50', remaining: '50' } );
		expect( await tell() ).toEqual( { taken: 0, differing: 1 } );
		expect( only( ( await balances() ).items ) ).toMatchObject( {
			company: null,
			contractorName: 'Remonty „Łoś”',
			state: 'differs',
			wapro: { count: 0, remaining: '0.0000' },
			difference: '50.0000',
		} );
		await tell( { asOf: '40', rows: [ told( '50' ) ], complete: false } );
		expect( only( ( await balances() ).items ).state ).toBe( 'differs' );
		await bring( 2, { asOf: '90' } );
		expect( only( ( await balances() ).items ) ).toMatchObject( {
			state: 'newer',
			difference: '150.0000',
		} );
		expect( ( await tell( { asOf: '80' } ) ).differing ).toBe( 0 );
		expect( await findings( 'company_balance_differs' ) ).toEqual( [] );
	} );

	test( 'I1, I3: a pro forma is not paid and nothing of it is amiss, nor of what waits in the buffer', async () => {
		await bring( 1, { kind: 'proforma', remaining: '0' } );
		await bring( 2, { state: 'buffered', number: '', remaining: '0' } );
		await bring( 3, { state: 'buffered', number: '' } );
		await bring( 4, { kind: 'proforma' } );
		expect( await numbers( { trouble: 'finding' } ) ).toEqual( [
			'FS 4/2026',
		] );
		expect( await numbers( { settlement: 'paid' } ) ).toEqual( [] );
	} );

	test( 'C1, I1, I2: invoices of a merged contractor are the surviving company’s at once, and nothing that WAPRO counted before is held against it', async () => {
		await apply( shop(), 'customers', customer( '901' ) );
		await apply(
			shop(),
			'customers',
			customer( '902', { nip: '7740001454' } )
		);
		await bring( 1 );
		await bring( 2, {
			contractorId: '902',
			gross: '30',
			remaining: '30',
		} );
		await tell( {
			rows: [ told( '100' ), told( '30', { contractorId: '902' } ) ],
		} );
		await apply( shop(), 'customers', {
			erpId: '901',
			asOf: '70',
			deleted: true,
			flagged: false,
			mergedInto: '902',
		} );
		expect( only( ( await balances() ).items ) ).toMatchObject( {
			company: { name: 'Kontrahent 902' },
			state: 'unknown',
			shop: { count: 2, remaining: '130.0000' },
			wapro: null,
		} );
		const { items } = await shop().admin.ask< InvoicesResponse >(
			'GET invoices',
			{}
		);
		expect( items.map( ( one ) => one.company?.name ) ).toEqual( [
			'Kontrahent 902',
			'Kontrahent 902',
		] );
	} );

	test( 'O6, I1: chosen invoices, or all of a filter, are fetched anew; the count comes first and asks for nothing', async () => {
		const { shopId = 0 } = await bring( 1 );
		await bring( 2, { contractorId: '902' } );
		const ask = ( body: object ) =>
			shop().admin.ask< InvoicesRefreshResponse >(
				'POST invoices/refresh',
				body
			);
		const runs = async () =>
			( await shop().admin.ask< RunsResponse >( 'GET runs', {} ) ).items;
		expect( await ask( { dryRun: true } ) ).toEqual( {
			matched: 2,
			requested: 0,
			runs: [],
		} );
		expect( await ask( { ids: [ shopId ], dryRun: true } ) ).toMatchObject(
			{
				matched: 1,
				requested: 0,
			}
		);
		expect( await runs() ).toEqual( [] );
		const { requested, runs: started } = await ask( {
			filter: { search: 'FS 2/' },
		} );
		expect( requested ).toBe( 1 );
		expect( await runs() ).toMatchObject( [
			{
				id: only( started ),
				flow: 'refreshInvoices',
				cause: 'by_hand',
				keys: [ '702' ],
			},
		] );
	} );

	test( 'I1: corrections in a circle are kept, and a finding until they are none', async () => {
		await bring( 1, { correctsId: '702' } );
		expect( await findings( 'invoice_circle' ) ).toEqual( [] );
		expect( ( await bring( 2, { correctsId: '703' } ) ).outcome ).toBe(
			'created'
		);
		await bring( 3, { correctsId: '701' } );
		expect( only( await findings( 'invoice_circle' ) ) ).toMatchObject( {
			key: '703',
			objectType: 'invoice',
			waproValue: 'FS 3/2026 → FS 1/2026 → FS 2/2026 → FS 3/2026',
		} );
		await bring( 2, { asOf: '60' } );
		expect( await findings( 'invoice_circle' ) ).toEqual( [] );
	} );
}
