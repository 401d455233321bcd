import type {
	BalancesList,
	FindingsResponse,
	HistoryResponse,
	InvoiceDetail,
	InvoiceItem,
	InvoicesCompareResponse,
	InvoicesResponse,
	MessagesResponse,
} from '../../../contracts/generated/shop-api.ts';
import { apply, customer, only } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const HASH = 'aaaaaaaaaaaaaaaa';
const OTHER_HASH = 'bbbbbbbbbbbbbbbb';
const DAY = 86_400_000;

const ago = ( days: number ): string =>
	new Date( Date.now() - days * DAY ).toISOString();

/** Invoices of WAPRO: what is kept of them, what is refused by name. */
export function invoicesCases( shop: () => ShopUnderTest ): void {
	const invoice = ( change: Partial< InvoiceItem > = {} ): InvoiceItem => ( {
		erpId: '501',
		asOf: '50',
		deleted: false,
		hash: HASH,
		kind: 'invoice',
		state: 'issued',
		number: 'FS 000501/2026',
		contractorId: '901',
		contractorName: 'Remonty „Łoś”',
		issuedOn: ago( 3 ).slice( 0, 10 ),
		dueOn: ago( -11 ).slice( 0, 10 ),
		currency: 'PLN',
		net: '100',
		vat: '23',
		gross: '123',
		settled: '23',
		remaining: '100',
		overpaid: '0',
		ksef: { state: 'pending' },
		summary: [ { vatCode: '23', net: '100', vat: '23', gross: '123' } ],
		orders: [
			{ erpId: '777', number: 'ZO 77/TEL', gross: '80' },
			{ erpId: '778', number: 'ZO 78/TEL', gross: '33.1' },
			{ gross: '9.9' },
		],
		settlements: [
			{
				settlementId: '11',
				kind: 'payment',
				settledOn: ago( 2 ).slice( 0, 10 ),
				amount: '20',
				document: 'WB 1/2026',
			},
			{
				settlementId: '12',
				kind: 'compensation',
				settledOn: ago( 1 ).slice( 0, 10 ),
				amount: '3',
			},
		],
		...change,
	} );
	const bring = ( change: Partial< InvoiceItem > = {} ) =>
		apply( shop(), 'invoices', invoice( change ) );
	const list = ( query: object = {} ) =>
		shop().admin.ask< InvoicesResponse >( 'GET invoices', query );
	const detail = async () =>
		shop().admin.ask< InvoiceDetail >(
			'GET invoices/{id}',
			undefined,
			only( ( await list( { search: 'FS 000501' } ) ).items ).id
		);
	const compare = ( change: object = {} ) =>
		shop().worker.ask< InvoicesCompareResponse >( 'POST invoices/compare', {
			since: ago( 90 ),
			after: '0',
			rows: [],
			...change,
		} );
	const findings = () =>
		shop().admin.ask< FindingsResponse >( 'GET findings', {
			kind: 'invoice_balance_differs',
		} );

	test( 'I1: an invoice is kept with its shares of orders, the rest of no order, and each stage of its settlement', async () => {
		await apply( shop(), 'customers', customer( '901' ) );
		const { outcome, shopId } = await bring();
		expect( outcome ).toBe( 'created' );
		const read = await detail();
		expect( read ).toMatchObject( {
			invoice: {
				id: shopId,
				number: 'FS 000501/2026',
				company: { name: 'Kontrahent 901' },
				currency: 'PLN',
				gross: '123.0000',
				settled: '23.0000',
				remaining: '100.0000',
				ksef: { state: 'pending' },
			},
			orders: [
				{ erpId: '777', orderId: null, gross: '80.0000' },
				{ erpId: '778', orderId: null, gross: '33.1000' },
				{ erpId: null, orderId: null, number: null, gross: '9.9000' },
			],
			settlements: [
				{
					settlementId: '11',
					amount: '20.0000',
					document: 'WB 1/2026',
				},
				{ settlementId: '12', kind: 'compensation', amount: '3.0000' },
			],
		} );
		expect( read.summary ).toEqual( invoice().summary );
	} );

	test( 'I1: an invoice that is here before its contractor has no company, and gets it when it comes', async () => {
		expect( ( await bring() ).outcome ).toBe( 'created' );
		expect( ( await detail() ).invoice.company ).toBeNull();
		await apply( shop(), 'customers', customer( '901' ) );
		expect( ( await detail() ).invoice.company?.name ).toBe(
			'Kontrahent 901'
		);
	} );

	test( 'I1: twice is once, an older one is left aside, a payment is an update with its history', async () => {
		const { shopId = 0 } = await bring();
		expect( await bring() ).toEqual( {
			key: '501',
			outcome: 'unchanged',
			shopId,
		} );
		const [ first, second ] = invoice().settlements ?? [];
		const paid = {
			asOf: '60',
			settled: '123',
			remaining: '0',
			settlements: [ first, second ].flatMap( ( one ) =>
				one ? [ one ] : []
			),
		};
		expect(
			(
				await bring( {
					...paid,
					settlements: [
						...paid.settlements,
						{
							settlementId: '13',
							kind: 'payment',
							settledOn: ago( 0 ).slice( 0, 10 ),
							amount: '100',
						},
					],
				} )
			).outcome
		).toBe( 'updated' );
		expect( ( await bring() ).outcome ).toBe( 'stale' );
		expect( ( await detail() ).invoice.remaining ).toBe( '0.0000' );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'invoice', objectId: shopId }
		);
		expect( items.map( ( { summary } ) => summary ) ).toEqual( [
			null,
			'created',
		] );
		expect( items[ 0 ]?.changes.map( ( { field } ) => field ) ).toEqual(
			expect.arrayContaining( [ 'settled', 'remaining' ] )
		);
	} );

	test( 'I1: of states that come in calls at the same moment the newest stays, once, with its shares, stages and sums', async () => {
		await apply( shop(), 'customers', customer( '901' ) );
		const paid = ( amount: number, asOf: number ) =>
			bring( {
				asOf: String( asOf ),
				settled: String( amount ),
				remaining: String( 123 - amount ),
				settlements: [
					{
						settlementId: String( asOf ),
						kind: 'payment',
						settledOn: ago( 1 ).slice( 0, 10 ),
						amount: String( amount ),
					},
				],
			} );

		const results = await Promise.all( [
			paid( 10, 60 ),
			paid( 40, 90 ),
			paid( 20, 70 ),
			paid( 40, 90 ),
			paid( 30, 80 ),
		] );

		expect(
			results.filter( ( { outcome } ) => outcome === 'created' )
		).toHaveLength( 1 );
		expect( results.map( ( { outcome } ) => outcome ) ).not.toContain(
			'rejected'
		);
		expect( ( await list() ).total ).toBe( 1 );
		expect( await detail() ).toMatchObject( {
			invoice: { settled: '40.0000', remaining: '83.0000' },
			settlements: [ { settlementId: '90', amount: '40.0000' } ],
			orders: [ {}, {}, {} ],
		} );
		expect(
			only(
				(
					await shop().admin.ask< BalancesList >(
						'GET invoices/balances'
					)
				).items
			).shop
		).toMatchObject( { count: 1, remaining: '83.0000' } );
	} );

	test( 'I1: shares and stages that WAPRO no longer names are gone, a deleted invoice is not listed', async () => {
		await bring();
		await bring( {
			asOf: '60',
			orders: [ { erpId: '778', gross: '123' } ],
			settlements: [],
			settled: '0',
			remaining: '123',
		} );
		const read = await detail();
		expect( read.orders.map( ( { erpId } ) => erpId ) ).toEqual( [
			'778',
		] );
		expect( read.settlements ).toEqual( [] );
		expect(
			(
				await apply( shop(), 'invoices', {
					erpId: '501',
					asOf: '70',
					deleted: true,
				} )
			).outcome
		).toBe( 'updated' );
		expect( ( await list() ).total ).toBe( 0 );
		expect( ( await bring( { asOf: '80' } ) ).outcome ).toBe( 'updated' );
		expect( ( await list() ).total ).toBe( 1 );
	} );

	test( 'I1: of several states in one call the newest counts', async () => {
		const { items } = await shop().worker.ask< {
			items: { outcome: string }[];
		} >( 'POST apply/invoices', {
			cause: 'wapro_event',
			items: [
				invoice( { asOf: '60', number: 'FS 000501/2026' } ),
				invoice( { asOf: '55', number: 'FS 1' } ),
			],
		} );
		expect( items.map( ( { outcome } ) => outcome ) ).toEqual( [
			'created',
			'stale',
		] );
		expect( ( await detail() ).invoice.number ).toBe( 'FS 000501/2026' );
	} );

	test( 'I1: corrections and advances are linked both ways, whichever comes first', async () => {
		await bring( {
			erpId: '502',
			kind: 'correction',
			number: 'KFS 1/2026',
			correctsId: '501',
			originalId: '501',
			net: '-10',
			vat: '-2.3',
			gross: '-12.3',
			settled: '0',
			remaining: '-12.3',
			orders: [ { erpId: '777', gross: '-12.3' } ],
			settlements: [],
		} );
		await bring( { finalId: '510' } );
		expect( ( await detail() ).related ).toEqual( [
			{ erpId: '510', id: null, number: null, relation: 'final' },
			expect.objectContaining( {
				erpId: '502',
				number: 'KFS 1/2026',
				relation: 'corrected_by',
			} ),
		] );
		const { items } = await list( { search: 'KFS 1/2026' } );
		const { related } = await shop().admin.ask< InvoiceDetail >(
			'GET invoices/{id}',
			undefined,
			only( items ).id
		);
		expect( related ).toEqual( [
			expect.objectContaining( {
				erpId: '501',
				number: 'FS 000501/2026',
				relation: 'original',
			} ),
			expect.objectContaining( { erpId: '501', relation: 'corrects' } ),
		] );
	} );

	test.each< [ string, Partial< InvoiceItem >, string ] >( [
		[ 'no currency', { currency: undefined }, 'invoice_incomplete' ],
		[ 'issued without a number', { number: '' }, 'invoice_incomplete' ],
		[
			'a day that is none',
			{ dueOn: '2026-02-30' },
			'invoice_day_invalid',
		],
		[
			'an order twice',
			{
				orders: [
					{ erpId: '777', gross: '100' },
					{ erpId: '777', gross: '23' },
				],
			},
			'order_twice',
		],
		[
			'shares that are not the invoice',
			{ orders: [ { erpId: '777', gross: '122.99' } ] },
			'shares_differ',
		],
		[
			'settled beyond what there was',
			{
				settlements: [
					{
						settlementId: '11',
						kind: 'payment',
						settledOn: '2026-11-01',
						amount: '123.01',
					},
				],
			},
			'settled_beyond',
		],
		[
			'a settlement twice',
			{
				settlements: [
					...( invoice().settlements ?? [] ),
					...( invoice().settlements ?? [] ),
				],
			},
			'settlement_twice',
		],
		[ 'a correction of itself', { correctsId: '501' }, 'corrects_itself' ],
		[
			'an id beyond all ids',
			{ payerId: '99999999999999999999' },
			'key_invalid',
		],
	] )(
		'I1: refused by name, and nothing half written: %s',
		async ( _, change, code ) => {
			await bring();
			const result = await bring( {
				asOf: '60',
				messageId: '900',
				note: 'nowa',
				...change,
			} );
			expect( result ).toMatchObject( {
				outcome: 'rejected',
				code,
				reason: expect.any( String ),
			} );
			const read = await detail();
			expect( read.note ).toBeNull();
			expect( read.settlements ).toHaveLength( 2 );
			expect( read.orders ).toHaveLength( 3 );
			const { items } = await shop().admin.ask< MessagesResponse >(
				'GET messages',
				{ objectType: 'invoice', status: 'rejected' }
			);
			expect( only( items ).code ).toBe( code );
		}
	);

	test( 'I1: negative, zero and foreign invoices are taken as they are', async () => {
		const figures = { net: '0', vat: '0', settled: '0', settlements: [] };
		for ( const [ erpId, gross ] of [
			[ '601', '-12.3' ],
			[ '602', '0' ],
		] as const ) {
			expect(
				(
					await bring( {
						...figures,
						erpId,
						currency: 'EUR',
						rate: '4.2531',
						gross,
						remaining: gross,
						orders: [ { gross } ],
					} )
				).outcome
			).toBe( 'created' );
		}
		expect(
			( await list() ).items.map( ( { currency, remaining } ) => [
				currency,
				remaining,
			] )
		).toEqual( [
			[ 'EUR', '0.0000' ],
			[ 'EUR', '-12.3000' ],
		] );
	} );

	test( 'I2: of a document whose shares even out nobody owes anything', async () => {
		await bring( {
			kind: 'correction',
			gross: '0',
			settled: '0',
			remaining: '0',
			settlements: [],
			orders: [
				{ erpId: '777', gross: '80' },
				{ erpId: '778', gross: '-80' },
			],
		} );
		expect(
			( await detail() ).orders.map( ( { gross, remaining } ) => [
				gross,
				remaining,
			] )
		).toEqual( [
			[ '80.0000', '0.0000' ],
			[ '-80.0000', '0.0000' ],
		] );
	} );

	test( 'I2: WAPRO’s remaining is kept; that its stages give another one is a finding until they agree', async () => {
		await bring( { remaining: '90', settled: '33' } );
		expect( ( await detail() ).invoice.remaining ).toBe( '90.0000' );
		expect( only( ( await findings() ).items ) ).toMatchObject( {
			key: '501',
			objectType: 'invoice',
			shopValue: '100.00',
			waproValue: '90.00',
		} );
		await bring( { asOf: '60' } );
		expect( ( await findings() ).items ).toEqual( [] );
	} );

	test( 'I1, S3: a full pass learns what differs and what WAPRO no longer names', async () => {
		await bring();
		await bring( { erpId: '520' } );
		await bring( {
			erpId: '530',
			issuedOn: ago( 200 ).slice( 0, 10 ),
			dueOn: ago( 190 ).slice( 0, 10 ),
			gross: '23',
			remaining: '0',
			net: '20',
			vat: '3',
			orders: [],
			settledOn: ago( 150 ).slice( 0, 10 ),
		} );
		expect(
			await compare( {
				rows: [
					{ erpId: '501', hash: HASH },
					{ erpId: '600', hash: HASH },
				],
			} )
		).toEqual( { differing: [ '600' ], gone: [ '520' ], inShop: 2 } );
		expect(
			await compare( {
				last: '510',
				rows: [ { erpId: '501', hash: OTHER_HASH } ],
			} )
		).toEqual( { differing: [ '501' ], gone: [], inShop: 1 } );
		await bring( { asOf: '60', hash: OTHER_HASH } );
		expect(
			await compare( {
				last: '510',
				rows: [ { erpId: '501', hash: OTHER_HASH } ],
			} )
		).toEqual( { differing: [], gone: [], inShop: 1 } );
	} );
}
