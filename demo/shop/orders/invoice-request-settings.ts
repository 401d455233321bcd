import type {
	InvoiceRequestSettings,
	InvoiceRequestSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readOption, writeOption } from '../settings/options.ts';
import { STATUSES } from './settings-check.ts';

const DEFAULTS: InvoiceRequestSettings = {
	enabled: false,
	onlyPaid: true,
	statuses: [ 'processing', 'completed' ],
	nip: 'any',
	customers: [ 'company', 'account', 'guest' ],
};

/** The rule is kept, but this shop asks for no invoices and says so. */
export const invoiceRequestSettingsView = (
	shop: ShopContext
): InvoiceRequestSettingsView => ( {
	available: false,
	settings: readOption( shop, 'invoice_requests', DEFAULTS ),
	statuses: STATUSES.map( ( { slug, name } ) => ( { slug, name } ) ),
} );

export function saveInvoiceRequestSettings(
	shop: ShopContext,
	wanted: InvoiceRequestSettings
): InvoiceRequestSettingsView {
	const before = readOption( shop, 'invoice_requests', DEFAULTS );
	const unknown = wanted.statuses.find(
		( slug ) =>
			! before.statuses.includes( slug ) &&
			! STATUSES.some( ( one ) => one.slug === slug )
	);
	if ( unknown !== undefined ) {
		throw new Problem(
			'status_unknown',
			`W statusie „${ unknown }” nie ma faktury. Wybierz inny.`,
			400,
			'statuses'
		);
	}
	if ( wanted.enabled ) {
		throw new Problem(
			'not_available',
			'Ten sklep nie zleca faktur w WAPRO.',
			400,
			'enabled'
		);
	}
	writeOption( shop, 'invoice_requests', wanted );
	return invoiceRequestSettingsView( shop );
}
