import type { CustomerSettings } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
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

/** Whether contacts get accounts decides about people, so that every contractor has to be applied anew. */
export function saveCustomerSettings(
	shop: ShopContext,
	wanted: CustomerSettings,
	actor: string
): CustomerSettings {
	const before = customerSettings( shop );
	writeOption( shop, 'customers', wanted );
	if ( before.accounts !== wanted.accounts ) {
		requestRun( shop, 'refreshCustomers', 'settings', actor );
	}
	return wanted;
}
