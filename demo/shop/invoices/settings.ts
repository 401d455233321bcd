import type { InvoiceSettings } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readOption, writeOption } from '../settings/options.ts';

const DEFAULTS: InvoiceSettings = {
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
};

export const invoiceSettings = ( shop: ShopContext ): InvoiceSettings =>
	readOption( shop, 'invoices', DEFAULTS );

/** This shop sends no mails and has no checkout of companies: it keeps what is set. */
export function saveInvoiceSettings(
	shop: ShopContext,
	wanted: InvoiceSettings
): InvoiceSettings {
	if ( wanted.mails.overdue && wanted.ladder.length === 0 ) {
		throw new Problem(
			'ladder_empty',
			'Podaj przynajmniej jeden dzień, po którym kupujący dostanie przypomnienie, albo wyłącz te przypomnienia.',
			400,
			'ladder'
		);
	}
	writeOption( shop, 'invoices', {
		...wanted,
		ladder: [ ...new Set( wanted.ladder ) ].sort( ( a, b ) => a - b ),
	} );
	return invoiceSettings( shop );
}
