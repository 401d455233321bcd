import type {
	CommissionSettings,
	CommissionSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readOption, writeOption } from '../settings/options.ts';
import { STATUSES } from './settings-check.ts';

const DEFAULTS: CommissionSettings = {
	enabled: false,
	onlyPaid: true,
	statuses: [ 'processing', 'completed' ],
	nip: 'any',
	customers: [ 'company', 'account', 'guest' ],
};

/** The rule is kept, but this shop asks for no invoices and says so. */
export const commissionSettingsView = (
	shop: ShopContext
): CommissionSettingsView => ( {
	available: false,
	settings: readOption( shop, 'commission', DEFAULTS ),
	statuses: STATUSES.map( ( { slug, name } ) => ( { slug, name } ) ),
} );

export function saveCommissionSettings(
	shop: ShopContext,
	wanted: CommissionSettings
): CommissionSettingsView {
	const before = readOption( shop, 'commission', DEFAULTS );
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
	writeOption( shop, 'commission', wanted );
	return commissionSettingsView( shop );
}
