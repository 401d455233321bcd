import type {
	OrderSettings,
	OrderSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { CURRENCY, readDictionaries, readMaps } from '../settings/maps.ts';
import { readOption, writeOption } from '../settings/options.ts';
import { assertOrderSettings, STATUSES } from './settings-check.ts';

/** How the embedded shop's orders are paid. */
export const PAYMENT_METHOD = { id: 'bacs', title: 'Przelew bankowy' } as const;

export const DELIVERY_METHOD = { id: 'flat_rate', title: 'Kurier' } as const;

/** What stands among the maps. */
type Mapped = 'shippingIndex' | 'feeIndex' | 'nipField';

const DEFAULTS: Omit< OrderSettings, Mapped > = {
	payments: [],
	otherPayments: null,
	statuses: [ 'processing', 'on-hold', 'completed' ],
	graceMinutes: 0,
	since: null,
	required: [],
	services: [],
	reserve: {
		enabled: true,
		onlyPaid: false,
		statuses: null,
		customers: [ 'company', 'account', 'guest' ],
	},
	buyerNumber: false,
	allowedDifference: 2,
	rates: [],
	changes: true,
	exempt: { eu: null, outside: null },
};

export function orderSettings( shop: ShopContext ): OrderSettings {
	const stored = readOption( shop, 'orders', DEFAULTS );
	const { shippingIndex, feeIndex, nipField, reserve } = readMaps( shop );
	return {
		...stored,
		shippingIndex,
		feeIndex,
		nipField,
		reserve: { ...stored.reserve, enabled: reserve },
	};
}

/** Payment form and days of a method; null: nobody has decided. */
export function paymentTerms(
	{ payments, otherPayments }: OrderSettings,
	method: string
) {
	const row = payments.find( ( one ) => one.method === method );
	const ownTerms = row?.ownTerms ?? false;
	if ( row?.form ) {
		return { form: row.form, days: row.days, ownTerms };
	}
	return otherPayments && { ...otherPayments, ownTerms };
}

export function unmappedPayments( shop: ShopContext ): string[] {
	return paymentTerms( orderSettings( shop ), PAYMENT_METHOD.id )
		? []
		: [ PAYMENT_METHOD.id ];
}

export function orderSettingsView( shop: ShopContext ): OrderSettingsView {
	return {
		settings: orderSettings( shop ),
		methods: [ { ...PAYMENT_METHOD, enabled: true } ],
		deliveries: [ { ...DELIVERY_METHOD } ],
		statuses: STATUSES.map( ( status ) => ( { ...status } ) ),
		forms: readDictionaries( shop )?.paymentForms ?? [],
		currency: CURRENCY,
		vatRates: readDictionaries( shop )?.vatRates ?? [],
		unmapped: unmappedPayments( shop ),
	};
}

export function saveOrderSettings(
	shop: ShopContext,
	wanted: OrderSettings
): OrderSettingsView {
	const before = orderSettings( shop );
	assertOrderSettings( wanted, before, readDictionaries( shop ) );
	const { shippingIndex, feeIndex, nipField, ...rest } = wanted;
	shop.db.transaction( () => {
		writeOption( shop, 'maps', {
			...readMaps( shop ),
			shippingIndex,
			feeIndex,
			nipField,
			reserve: wanted.reserve.enabled,
		} );
		writeOption( shop, 'orders', {
			...rest,
			since: rest.since ?? before.since,
		} );
	} );
	return orderSettingsView( shop );
}
