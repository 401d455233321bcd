import type {
	ApiError,
	InvoiceRequestSettings,
	InvoiceRequestSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import { configure } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** For which orders WAPRO is asked for an invoice; a shop that cannot ask says so and refuses to be switched on. */
export function invoiceRequestSettingsCases( shop: () => ShopUnderTest ): void {
	beforeEach( () => configure( shop() ) );

	const view = () =>
		shop().admin.ask< InvoiceRequestSettingsView >(
			'GET settings/order-invoices'
		);
	const save = async ( changes: Partial< InvoiceRequestSettings > ) =>
		shop().admin.send< InvoiceRequestSettingsView & ApiError >(
			'PUT settings/order-invoices',
			{ data: { ...( await view() ).settings, ...changes } }
		);

	test( 'I3: off by default; the rule is saved whole', async () => {
		expect( ( await view() ).settings.enabled ).toBe( false );
		const rule = {
			enabled: false,
			onlyPaid: false,
			statuses: [ 'completed' ],
			nip: 'with',
			customers: [ 'company' ],
		} as const;
		const { status, body } = await save( {
			...rule,
			statuses: [ ...rule.statuses ],
			customers: [ ...rule.customers ],
		} );
		expect( status ).toBe( 200 );
		expect( body.settings ).toEqual( rule );
		expect( ( await view() ).settings ).toEqual( rule );
	} );

	test( 'I3: it is switched on where the shop can ask, and refused where it cannot', async () => {
		const { available } = await view();
		const { status, body } = await save( { enabled: true } );
		if ( available ) {
			expect( [ status, body.settings.enabled ] ).toEqual( [
				200,
				true,
			] );
			expect( Date.parse( body.since ?? '' ) ).not.toBeNaN();
		} else {
			expect( [ status, body.code, body.data?.field ] ).toEqual( [
				400,
				'not_available',
				'enabled',
			] );
		}
		expect( ( await view() ).settings.enabled ).toBe( available );
	} );

	test( 'I3: a status that is none is refused by name', async () => {
		const { status, body } = await save( { statuses: [ 'cancelled' ] } );
		expect( [ status, body.code, body.data?.field ] ).toEqual( [
			400,
			'status_unknown',
			'statuses',
		] );
	} );
}
