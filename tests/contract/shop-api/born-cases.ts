import type {
	BornOrderDetail,
	BornOrdersResponse,
	ExchangeSettings,
	HistoryResponse,
	OrdersCompareResponse,
	RunsResponse,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import { apply, customer, only } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const HASH = 'aaaaaaaaaaaaaaaa';
const DAY = 86_400_000;

/** Orders that were made in WAPRO for companies of the shop. */
export function bornCases( shop: () => ShopUnderTest ): void {
	const ago = ( days: number ) =>
		new Date( Date.now() - days * DAY ).toISOString();
	const yesterday = ago( 1 );
	const order = ( change: object = {} ) => ( {
		erpId: '777',
		asOf: '50',
		deleted: false,
		number: 'ZO 77/TEL',
		state: 'registered',
		warehouse: 'M1',
		reserved: true,
		net: '100.0000',
		gross: '123.0000',
		contractorId: '901',
		placedAt: yesterday,
		currency: 'PLN',
		orderedBy: 'Jan z telefonu',
		production: { code: 'in_production', name: 'W produkcji' },
		lines: [
			{
				lineId: '',
				index: 'TEL-1',
				ordered: '2',
				reserved: '0',
				realised: '0',
				unit: 'szt',
				name: 'Okno na telefon',
				netPrice: '50.0000',
				grossPrice: '61.5000',
				vatCode: '23',
			},
		],
		hash: HASH,
		...change,
	} );
	const bring = async ( change: object = {} ) =>
		( await apply( shop(), 'order-statuses', order( change ) ) ).outcome;
	const list = ( query: object = {} ) =>
		shop().admin.ask< BornOrdersResponse >( 'GET orders/born', query );
	const compare = ( change: object = {} ) =>
		shop().worker.ask< OrdersCompareResponse >( 'POST orders/compare', {
			since: ago( 90 ),
			after: '0',
			rows: [],
			...change,
		} );
	const settings = () =>
		shop().admin.ask< ExchangeSettings >( 'GET settings/exchange' );
	const keep = async ( born: ExchangeSettings[ 'born' ] ) =>
		shop().admin.ask< ExchangeSettings >( 'PUT settings/exchange', {
			...( await settings() ),
			born,
		} );

	beforeEach( () => apply( shop(), 'customers', customer( '901' ) ) );

	test( 'O7: an order of a company is listed with its facts, filtered, and read with its lines and history', async () => {
		expect( await bring() ).toBe( 'created' );
		expect( await bring( { erpId: '778', source: 'Allegro' } ) ).toBe(
			'created'
		);
		const all = await list();
		expect( all ).toMatchObject( {
			on: true,
			total: 2,
			counts: { all: 2, registered: 2, buffered: 0, cancelled: 0 },
			sources: [ 'Allegro' ],
		} );
		const own = only( ( await list( { source: '' } ) ).items );
		expect( own ).toMatchObject( {
			erpId: '777',
			number: 'ZO 77/TEL',
			company: { name: 'Kontrahent 901' },
			person: 'Jan z telefonu',
			source: null,
			gross: '123.0000',
			production: { name: 'W produkcji' },
		} );
		expect(
			( await list( { company: ( own.company?.id ?? 0 ) + 999 } ) ).total
		).toBe( 0 );
		const detail = await shop().admin.ask< BornOrderDetail >(
			'GET orders/born/{id}',
			undefined,
			own.id
		);
		expect( only( detail.lines ) ).toMatchObject( {
			index: 'TEL-1',
			name: 'Okno na telefon',
			ordered: '2',
			grossPrice: '61.5000',
			vatCode: '23',
		} );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'erporder', objectId: own.id }
		);
		expect( items.map( ( { summary } ) => summary ) ).toEqual( [
			'created',
		] );
	} );

	test( 'O7: twice is once, older is left aside, deleted is cancelled', async () => {
		await bring();
		expect( await bring() ).toBe( 'unchanged' );
		expect( await bring( { asOf: '49', number: 'ZO 1' } ) ).toBe( 'stale' );
		expect(
			(
				await apply( shop(), 'order-statuses', {
					erpId: '777',
					asOf: '60',
					deleted: true,
				} )
			).outcome
		).toBe( 'updated' );
		expect( only( ( await list() ).items ).state ).toBe( 'cancelled' );
	} );

	test( 'O7: nothing is kept of a stranger, of a time before the setting, or when it is off', async () => {
		expect( await bring( { contractorId: '999' } ) ).toBe( 'unchanged' );
		expect( await bring( { placedAt: ago( 91 ) } ) ).toBe( 'unchanged' );
		await keep( { on: false, days: 90 } );
		expect( await bring() ).toBe( 'unchanged' );
		expect( await list() ).toMatchObject( { on: false, total: 0 } );
	} );

	test( 'O7, S3: a full pass learns what differs and what WAPRO no longer names', async () => {
		await bring();
		await bring( { erpId: '790' } );
		expect(
			await compare( {
				rows: [
					{ erpId: '777', hash: HASH },
					{ erpId: '800', hash: HASH },
				],
			} )
		).toEqual( { differing: [ '800' ], gone: [ '790' ], inShop: 2 } );
		expect(
			await compare( {
				last: '780',
				rows: [ { erpId: '777', hash: 'bbbbbbbbbbbbbbbb' } ],
			} )
		).toEqual( { differing: [ '777' ], gone: [], inShop: 1 } );
	} );

	test( 'O7: switched on, or further back, it asks the worker for what is there already', async () => {
		const flows = async () =>
			(
				await shop().admin.ask< RunsResponse >( 'GET runs', {
					flow: 'reconcileOrders',
				} )
			).items.length;
		const days = async () =>
			(
				await shop().worker.ask< WorkerSettings >(
					'GET worker/settings'
				)
			).bornOrderDays;
		expect( await days() ).toBe( 90 );
		await keep( { on: false, days: 90 } );
		expect( await days() ).toBeUndefined();
		expect( await flows() ).toBe( 0 );
		await keep( { on: true, days: 30 } );
		expect( await days() ).toBe( 30 );
		expect( await flows() ).toBe( 1 );
	} );
}
