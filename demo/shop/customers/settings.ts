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
	registers: { gus: false, vies: false, gusKey: '' },
};

export function customerSettings( shop: ShopContext ): CustomerSettings {
	return readOption( shop, 'customers', DEFAULTS );
}

/** As people see them: of GUS's key only the end. */
export function shownCustomerSettings( shop: ShopContext ): CustomerSettings {
	const { registers, ...rest } = customerSettings( shop );
	const { gusKey } = registers;
	return {
		...rest,
		registers: {
			...registers,
			gusKey: gusKey ? `••••••••${ gusKey.slice( -4 ) }` : '',
		},
	};
}

/** A key that is absent, or comes back as it was shown, is the one of before. */
function wantedKey( shop: ShopContext, wanted: CustomerSettings ): string {
	const given = wanted.registers.gusKey?.trim();
	const isKept =
		given === undefined ||
		( given && given === shownCustomerSettings( shop ).registers.gusKey );
	return ( isKept ? customerSettings( shop ).registers.gusKey : given ) ?? '';
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
	const gusKey = wantedKey( shop, wanted );
	if ( wanted.registers.gus && ! gusKey ) {
		throw new Problem(
			'gus_key_missing',
			'Aby pytać GUS, wpisz klucz użytkownika otrzymany z GUS.',
			400,
			'registers.gusKey'
		);
	}
	writeOption( shop, 'customers', {
		...wanted,
		registers: { ...wanted.registers, gusKey },
	} );
	if ( APPLYING.some( ( key ) => before[ key ] !== wanted[ key ] ) ) {
		requestRun( shop, 'refreshCustomers', 'settings', actor );
	}
	return shownCustomerSettings( shop );
}
