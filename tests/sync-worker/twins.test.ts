import type { OrderTwin } from '../../contracts/generated/shop-api.ts';
import type { PlaceOrder } from '../../contracts/generated/wapro-mag.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { faultError } from '../../sync-worker/erp-soap/faults.ts';
import { exportOrders } from '../../sync-worker/flows/export-orders.ts';
import { orderTraffic } from '../../sync-worker/flows/order-traffic.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import type { Erp } from '../../sync-worker/ports/erp.ts';
import { erpOrder, placed, scriptedErp } from './support/fake-erp.ts';
import { lease, scriptedShop } from './support/fake-shop.ts';
import { orderMessage, orderPayload } from './support/payloads.ts';
import { noTelemetry, running, testClock, testLog } from './support/ports.ts';

const twin = new SyncError( {
	kind: 'user',
	code: 'order_twin',
	delivery: 'answered',
	reason: 'WAPRO may have it.',
	field: 'twins',
	conflict: true,
	candidates: [ '31', '32' ],
} );

const check = {
	since: '2026-11-08T12:00:00Z',
	foreignIds: [ '91827364' ],
	customerNumber: true,
	likely: true,
};

async function exported( erp: Partial< Erp >, twins?: typeof check ) {
	const asked: PlaceOrder[] = [];
	const script = scriptedShop( [
		[
			lease( 'a', [
				orderMessage( 1, { order: orderPayload( 71, { twins } ) } ),
				orderMessage( 2 ),
			] ),
		],
	] );
	const clock = testClock();
	await exportOrders( {
		erp: scriptedErp( {
			placeOrder: async ( request ) => {
				asked.push( request );
				if ( request.order.reference === 'sklep-71-0a1b2c' ) {
					throw twin;
				}
				return placed( '9', [
					erpOrder( '40', request.order.reference ),
				] );
			},
			...erp,
		} ),
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		clock,
		traffic: orderTraffic( clock ),
		log: testLog(),
		telemetry: noTelemetry,
		worker: 'w1',
		waproReachable: () => true,
		everySeconds: 30,
		callSeconds: 30,
	} ).run( running );
	return { asked, recorded: script.recorded };
}

test( 'O5: what the shop asks of an order stands beside it, not in it', async () => {
	const { asked } = await exported(
		{ getOrders: async () => ( { asOf: '9', rows: [], bad: [] } ) },
		check
	);
	expect( asked[ 0 ]?.twins ).toEqual( { ...check, erpIds: [] } );
	expect( asked[ 0 ]?.order ).not.toHaveProperty( 'twins' );
	expect( asked[ 1 ] ).not.toHaveProperty( 'twins' );
} );

test( 'O1, O5: a twin is reported with what WAPRO has, and holds nothing else of its customer', async () => {
	const { recorded } = await exported( {
		getOrders: async ( _, erpIds ) => ( {
			asOf: '9',
			rows: erpIds.slice( 0, 1 ).map( ( erpId ) => ( {
				erpId,
				deleted: false,
				number: 'ZO 31/2026',
				state: 'registered' as const,
				source: 'BaseLinker',
				internetOrderId: '91827364',
				contractorName: 'Remonty Kowalski',
				placedAt: '2026-11-22T11:58:00Z',
				gross: '100.0000',
				parcels: [],
				lines: Array.from( { length: 31 }, ( _line, n ) => ( {
					lineId: String( n ),
					index: `A-${ n }`,
					name: `Article ${ n }`,
					ordered: '2',
					reserved: '0',
					realised: '0',
					unit: 'szt',
					grossPrice: '50.0000',
				} ) ),
			} ) ),
			bad: [],
		} ),
	} );
	expect( recorded[ 0 ] ).toMatchObject( {
		messageId: 1,
		outcome: 'rejected',
		code: 'order_twin',
		sent: true,
	} );
	const [ first, second ] = recorded[ 0 ]?.twins as OrderTwin[];
	expect( first ).toMatchObject( {
		erpId: '31',
		number: 'ZO 31/2026',
		source: 'BaseLinker',
		contractorName: 'Remonty Kowalski',
		lineCount: 31,
	} );
	expect( first?.lines ).toHaveLength( 30 );
	expect( second ).toEqual( { erpId: '32', lines: [], lineCount: 0 } );
	expect( recorded[ 1 ] ).toMatchObject( {
		messageId: 2,
		outcome: 'accepted',
	} );
} );

test( 'O5: twins are named even when WAPRO cannot be asked about them', async () => {
	const { recorded } = await exported( {
		getOrders: async () => {
			throw new SyncError( {
				kind: 'retryable',
				code: 'wapro_timeout',
				delivery: 'unclear',
				reason: 'Too late.',
			} );
		},
	} );
	expect( recorded[ 0 ]?.outcome ).toBe( 'rejected' );
	expect( recorded[ 0 ]?.twins?.map( ( { erpId } ) => erpId ) ).toEqual( [
		'31',
		'32',
	] );
} );

test( 'O5: how an order was found and where it came from reach the shop, asked for again as well', async () => {
	const linked = {
		...erpOrder( '31', 'sklep-71-0a1b2c' ),
		source: 'BaseLinker',
		match: 'internet_id' as const,
	};
	const { recorded } = await exported( {
		placeOrder: async () => ( {
			...placed( '9', [ linked ] ),
			known: true,
			match: 'internet_id' as const,
		} ),
	} );
	expect( recorded[ 0 ] ).toMatchObject( {
		outcome: 'accepted',
		match: 'internet_id',
		orders: [ { erpId: '31', source: 'BaseLinker' } ],
	} );
} );

test( 'O5: the candidates of a conflict are its own', () => {
	const error = faultError( {
		faultcode: 'soap:Client',
		faultstring: 'WAPRO may have it.',
		detail: {
			Conflict: {
				code: 'order_twin',
				field: 'twins',
				reason: 'WAPRO may have it.',
				candidates: [ '31', '32' ],
			},
		},
	} );
	expect( error ).toMatchObject( {
		code: 'order_twin',
		kind: 'user',
		candidates: [ '31', '32' ],
	} );
} );
