import type {
	ApiError,
	InvoiceSettings,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** What buyers are told of invoices, and what a debt closes. */
export function invoiceSettingsCases( shop: () => ShopUnderTest ): void {
	const read = () =>
		shop().admin.ask< InvoiceSettings >( 'GET settings/invoices' );

	test( 'I2: no mail goes and nothing is closed, but what is overdue is said, until a person says so', async () => {
		expect( await read() ).toEqual( {
			mails: {
				issued: false,
				dueSoon: false,
				overdue: false,
				partPaid: false,
				settled: false,
			},
			digest: false,
			soonDays: 3,
			ladder: [ 1, 7, 14, 30 ],
			credit: 'warn',
			countOrders: true,
			zeroLimit: 'unlimited',
			staleHours: 24,
		} );
	} );

	test( 'I2: what is saved is kept, the ladder in order and each step once', async () => {
		const before = await read();
		const wanted: InvoiceSettings = {
			mails: { ...before.mails, overdue: true, issued: true },
			digest: true,
			soonDays: 5,
			ladder: [ 14, 2, 14 ],
			credit: 'no_deferred',
			countOrders: false,
			zeroLimit: 'nothing',
			staleHours: 12,
		};
		const saved = { ...wanted, ladder: [ 2, 14 ] };
		expect(
			await shop().admin.ask( 'PUT settings/invoices', wanted )
		).toEqual( saved );
		expect( await read() ).toEqual( saved );
	} );

	test( 'I2: reminders without a day are refused by name and nothing is saved', async () => {
		const before = await read();
		const { status, body } = await shop().admin.send< ApiError >(
			'PUT settings/invoices',
			{
				data: {
					...before,
					mails: { ...before.mails, overdue: true },
					ladder: [],
				},
			}
		);
		expect( [ status, body.code, body.data?.field ] ).toEqual( [
			400,
			'ladder_empty',
			'ladder',
		] );
		expect( await read() ).toEqual( before );
	} );
}
