import type {
	InvoiceItem,
	Message,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { soapErp, type SoapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { orderInvoices } from '../../sync-worker/flows/order-invoices.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import type { Shop } from '../../sync-worker/ports/shop.ts';
import { startFaultProxy, type FaultProxy } from '../harness/fault-proxy.ts';
import {
	PASSWORD,
	shopOrder,
	startTestGateway,
	USER,
	type TestGateway,
} from '../mag-gateway/gateway.ts';
import { lease, scriptedShop } from './support/fake-shop.ts';
import { noTelemetry, testClock, testLog } from './support/ports.ts';

/*
 * The wish for the invoice of an order, as the worker carries it to the real gateway.
 */
describe( 'the invoice for an order', () => {
	let gateway: TestGateway;
	let proxy: FaultProxy;
	let wapro: SoapErp;

	beforeAll( async () => {
		gateway = await startTestGateway();
		proxy = await startFaultProxy( new URL( gateway.soapUrl ).origin );
		wapro = await soapErp( {
			url: `${ proxy.url }${ new URL( gateway.soapUrl ).pathname }`,
			user: USER,
			password: PASSWORD,
			timeoutMs: 5000,
			mostBytes: 1_000_000,
		} );
	}, 30_000 );
	afterEach( () => proxy.clear() );
	afterAll( async () => {
		wapro?.close();
		await proxy?.close();
		await gateway?.close();
	} );

	/** An order that WAPRO has. */
	async function placed() {
		const order = shopOrder();
		const { orders } = await wapro.erp.placeOrder( {
			shopId: 'sklep',
			order,
		} );
		return {
			reference: order.reference,
			erpId: orders[ 0 ]?.erpId ?? '',
		};
	}

	/** One pass over the wish for this order's invoice; what the shop was told. */
	async function pass(
		reference: string,
		change: Partial< Message > = {},
		shop: Partial< Shop > = {}
	) {
		const applied: InvoiceItem[] = [];
		const script = scriptedShop(
			[
				[
					lease( 'invoice:12', [
						{
							id: 1,
							objectType: 'order_invoice',
							objectKey: '12',
							status: 'pending',
							attempt: 1,
							correlationId: 'c-1',
							capturedAt: '2026-11-22T11:59:00Z',
							orderInvoice: { reference },
							...change,
						},
					] ),
				],
			],
			{
				applyInvoices: async ( { items } ) => {
					applied.push( ...items );
					return { items: [] };
				},
				...shop,
			}
		);
		const clock = testClock();
		await orderInvoices( {
			erp: wapro.erp,
			shop: script.shop,
			settings: settingsSource( script.shop, clock, 30 ),
			clock,
			log: testLog(),
			telemetry: noTelemetry,
			worker: 'w1',
			waproReachable: () => true,
			everySeconds: 30,
			callSeconds: 5,
		} ).run( new AbortController().signal );
		return { result: script.recorded[ 0 ], applied };
	}

	const invoicesOver = async ( erpId: string ) =>
		( await desk.invoices( gateway.mag ) ).filter( ( { orders } ) =>
			orders.some( ( one ) => one.erpId === erpId )
		);

	test( 'I3: WAPRO issues it, the shop has its number before it hears that it was issued', async () => {
		const { reference } = await placed();
		const { result, applied } = await pass( reference );
		expect( result ).toMatchObject( {
			outcome: 'accepted',
			sent: true,
			invoice: { outcome: 'issued', known: false },
		} );
		expect( applied ).toHaveLength( 1 );
		expect( applied[ 0 ] ).toMatchObject( {
			number: expect.stringMatching( /^FS / ),
			orders: [ { reference } ],
		} );
		expect( result?.invoice?.invoices ).toEqual( [
			{ erpId: applied[ 0 ]?.erpId, number: applied[ 0 ]?.number },
		] );
	} );

	test( 'I3: in WAPRO’s buffer it waits without a number', async () => {
		await desk.invoiceBuffer( gateway.mag, true );
		const { reference } = await placed();
		const { result } = await pass( reference );
		await desk.invoiceBuffer( gateway.mag, false );
		expect( result ).toMatchObject( {
			outcome: 'accepted',
			invoice: { outcome: 'buffered' },
		} );
		expect( result?.invoice?.invoices[ 0 ]?.number ).toBeUndefined();
	} );

	test( 'I3: what WAPRO refuses is refused with its code and reason, and nothing is applied', async () => {
		const { reference, erpId } = await placed();
		await desk.cancel( gateway.mag, erpId );
		const { result, applied } = await pass( reference );
		expect( result ).toMatchObject( {
			outcome: 'rejected',
			sent: true,
			code: 'order_cancelled',
			reason: 'The order is cancelled in WAPRO Mag.',
		} );
		expect( applied ).toEqual( [] );
	} );

	test( 'I3: an order that WAPRO does not know is refused, not asked for for ever', async () => {
		const { result } = await pass( 'sklep-9-000000' );
		expect( result ).toMatchObject( {
			outcome: 'rejected',
			code: 'order_gone',
		} );
	} );

	test( 'I3: after a lost answer it is asked again, and there is one invoice', async () => {
		const { reference, erpId } = await placed();
		const rule = proxy.rule(
			( { body } ) => body.includes( 'CreateInvoice' ),
			{ kind: 'lose-answer' },
			1
		);
		const first = await pass( reference );
		expect( rule.hits ).toBe( 1 );
		expect( first.result ).toMatchObject( { outcome: 'unknown' } );
		const second = await pass( reference, {
			status: 'unknown',
			attempt: 2,
		} );
		expect( second.result ).toMatchObject( {
			outcome: 'accepted',
			invoice: { outcome: 'issued', known: true },
		} );
		expect( second.applied ).toHaveLength( 1 );
		expect( await invoicesOver( erpId ) ).toHaveLength( 1 );
	} );

	test( 'I3: a shop that cannot take the invoice now hears all the same that it was issued', async () => {
		const { reference } = await placed();
		const { result } = await pass(
			reference,
			{},
			{
				applyInvoices: async () => {
					throw new SyncError( {
						kind: 'retryable',
						code: 'shop_error',
						delivery: 'unclear',
						reason: 'The shop is busy.',
					} );
				},
			}
		);
		expect( result ).toMatchObject( {
			outcome: 'accepted',
			invoice: { outcome: 'issued' },
		} );
	} );
} );
