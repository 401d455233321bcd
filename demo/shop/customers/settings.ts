import type { CustomerSettings } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { requestRun } from '../runs/runs.ts';
import { readOption, writeOption } from '../settings/options.ts';

const DEFAULTS: CustomerSettings = {
	accounts: true,
	invitations: 'hold',
	guests: 'one_each',
	retailCustomerId: null,
	addressOwner: 'wapro',
	pointOwner: 'wapro',
	contactOwner: 'wapro',
	freeAddress: false,
	peopleManaged: false,
	nipRequiredForInvoice: true,
	registers: { gus: false, vies: false },
};

export function customerSettings( shop: ShopContext ): CustomerSettings {
	return readOption( shop, 'customers', DEFAULTS );
}

/** Who leads what, and whether contacts get accounts: contractors come out differently and are applied anew. */
const APPLYING = [
	'accounts',
	'addressOwner',
	'pointOwner',
	'contactOwner',
] as const;

export function saveCustomerSettings(
	shop: ShopContext,
	wanted: CustomerSettings,
	actor: string
): CustomerSettings {
	if ( wanted.guests === 'one_retail' && wanted.retailCustomerId === null ) {
		throw new Problem(
			'retail_customer_missing',
			'Wskaż kontrahenta WAPRO, na którego trafiają wszyscy goście.',
			400,
			'retailCustomerId'
		);
	}
	const before = customerSettings( shop );
	writeOption( shop, 'customers', wanted );
	if ( APPLYING.some( ( key ) => before[ key ] !== wanted[ key ] ) ) {
		requestRun( shop, 'refreshCustomers', 'settings', actor );
	}
	return wanted;
}
