import type {
	KeyResponse,
	Maps,
	OrderSettings,
	OrderSettingsView,
	Settings,
} from '../../contracts/generated/shop-api.ts';
import { eventually } from '../../tests/harness/process.ts';
import type { DemoShop } from './shop.ts';

/** The shop sells from these; the rest of WAPRO's warehouses it knows and ignores. */
const SELLING = [ 'M1', 'M2' ];

const TAX_CLASSES: Readonly< Record< string, string > > = {
	23: '',
	8: 'reduced-rate',
	zw: 'zero-rate',
};

/** What an admin does first: a key for the worker. */
export async function createWorkerKey(
	shop: DemoShop
): Promise< KeyResponse > {
	return shop.panel< KeyResponse >( 'POST settings/keys', {} );
}

/** What an admin does next: choose warehouses, price list and tax classes from what WAPRO has. */
export async function chooseMaps( shop: DemoShop ): Promise< Settings > {
	const { maps, dictionaries } = await eventually(
		'WAPRO’s dictionaries to arrive in the shop',
		async () => {
			const settings = await shop.panel< Settings >( 'GET settings' );
			return settings.dictionaries ? settings : false;
		},
		{ timeoutMs: 60_000, everyMs: 250 }
	);
	const chosen: Maps = {
		...maps,
		warehouses: ( dictionaries?.warehouses ?? [] ).map(
			( { symbol } ) => ( {
				symbol,
				use: SELLING.includes( symbol ) ? 'sell' : 'ignore',
			} )
		),
		priceList: 'DET',
		vat: ( dictionaries?.vatRates ?? [] ).flatMap( ( { code } ) => {
			const taxClass = TAX_CLASSES[ code ];
			return taxClass === undefined ? [] : [ { code, taxClass } ];
		} ),
		shippingIndex: 'USL-TRANSPORT',
		reserve: true,
	};
	const settings = await shop.panel< Settings >( 'PUT settings', {
		maps: chosen,
	} );
	await choosePayments( shop );
	return settings;
}

const PAYMENT_FORMS: Readonly< Record< string, string > > = {
	bacs: 'przelew',
	cod: 'pobranie',
};

/** What the shop's ways to pay are in WAPRO. */
async function choosePayments( shop: DemoShop ): Promise< void > {
	const { settings, methods } = await shop.panel< OrderSettingsView >(
		'GET settings/orders'
	);
	await shop.panel( 'PUT settings/orders', {
		...settings,
		payments: methods.flatMap( ( { id } ) => {
			const form = PAYMENT_FORMS[ id ];
			return form === undefined
				? []
				: [
						{
							method: id,
							form,
							days: null,
							ownTerms: id === 'bacs',
							statuses: null,
						},
					];
		} ),
	} satisfies OrderSettings );
}
