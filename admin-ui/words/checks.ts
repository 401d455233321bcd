/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';

interface CheckWords {
	/** What is checked, as a sentence that is either true or not. */
	readonly name: string;
	/** What to do when it is not. */
	readonly advice: string;
}

function shopChecks(): Readonly< Record< string, CheckWords > > {
	return {
		shop_reachable: {
			name: __(
				'The worker reaches the shop',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Check SHOP_URL of the worker and whether its machine may open connections to the shop.',
				'wapro-mag-for-woocommerce'
			),
		},
		shop_login: {
			name: __(
				'The shop takes the worker’s key',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Create a new key here and give it to the worker.',
				'wapro-mag-for-woocommerce'
			),
		},
		shop_address: {
			name: __(
				'The worker uses the shop’s own address',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Give the worker exactly the address shown above.',
				'wapro-mag-for-woocommerce'
			),
		},
		shop_clock: {
			name: __(
				'The clocks of shop and worker agree',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Set both clocks by a time server.',
				'wapro-mag-for-woocommerce'
			),
		},
		shop_not_paused: {
			name: __( 'Exchange is not paused', 'wapro-mag-for-woocommerce' ),
			advice: __(
				'Confirm the address of the shop at the top of this page.',
				'wapro-mag-for-woocommerce'
			),
		},
		shop_bell: {
			name: __(
				'The worker hears the shop’s bell',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'The worker must be able to read the folder of uploads. Until then it looks for orders less often.',
				'wapro-mag-for-woocommerce'
			),
		},
		warehouses_chosen: {
			name: __(
				'At least one warehouse is for sale',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Choose it under Warehouses and save.',
				'wapro-mag-for-woocommerce'
			),
		},
		price_list_chosen: {
			name: __( 'A price list is chosen', 'wapro-mag-for-woocommerce' ),
			advice: __(
				'Choose it under Prices and save.',
				'wapro-mag-for-woocommerce'
			),
		},
	};
}

function waproChecks(): Readonly< Record< string, CheckWords > > {
	return {
		wapro_reachable: {
			name: __( 'The worker reaches WAPRO', 'wapro-mag-for-woocommerce' ),
			advice: __(
				'Check WAPRO_URL of the worker and whether the gateway of WAPRO is running.',
				'wapro-mag-for-woocommerce'
			),
		},
		wapro_login: {
			name: __(
				'WAPRO takes the worker’s password',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Correct WAPRO_USER and WAPRO_PASSWORD of the worker.',
				'wapro-mag-for-woocommerce'
			),
		},
		wapro_contract: {
			name: __(
				'WAPRO and worker speak the same version',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Update the older of the two.',
				'wapro-mag-for-woocommerce'
			),
		},
		wapro_clock: {
			name: __(
				'The clocks of WAPRO and worker agree',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Set both clocks by a time server.',
				'wapro-mag-for-woocommerce'
			),
		},
		wapro_dictionaries: {
			name: __( 'WAPRO gives its lists', 'wapro-mag-for-woocommerce' ),
			advice: __(
				'Look at the rights of the integration’s user in WAPRO: it must see warehouses, price lists and VAT codes.',
				'wapro-mag-for-woocommerce'
			),
		},
	};
}

function productionChecks(): Readonly< Record< string, CheckWords > > {
	return {
		production_set: {
			name: __(
				'The worker knows where production orders go',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Set PRODUCTION_URL with PRODUCTION_SECRET, or PRODUCTION_FOLDER, in the worker’s configuration, or switch production off here.',
				'wapro-mag-for-woocommerce'
			),
		},
		production_reachable: {
			name: __(
				'The worker reaches the production application',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Check PRODUCTION_URL of the worker and whether the production application is running.',
				'wapro-mag-for-woocommerce'
			),
		},
		production_answers: {
			name: __(
				'The worker can read the folder with answers of production',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Check PRODUCTION_ANSWERS_FOLDER of the worker and the rights on that folder: files are moved in it.',
				'wapro-mag-for-woocommerce'
			),
		},
		production_folder: {
			name: __(
				'The worker can write into the folder of production',
				'wapro-mag-for-woocommerce'
			),
			advice: __(
				'Check PRODUCTION_FOLDER of the worker, the rights on that folder and the room on its disk.',
				'wapro-mag-for-woocommerce'
			),
		},
	};
}

/**
 * What a pass over the catalogue found, before the figures; undefined for a condition that holds or does not.
 * @param name
 */
export function foundWords( name: string ): string | undefined {
	const words: Readonly< Record< string, string > > = {
		catalogue_compared: __(
			'Articles compared, in WAPRO / in the shop',
			'wapro-mag-for-woocommerce'
		),
		goods_differed: __(
			'Articles that had changed',
			'wapro-mag-for-woocommerce'
		),
		stock_differed: __(
			'Stock that had changed',
			'wapro-mag-for-woocommerce'
		),
		prices_differed: __(
			'Prices that had changed',
			'wapro-mag-for-woocommerce'
		),
		gone_differed: __(
			'Articles that WAPRO no longer lists',
			'wapro-mag-for-woocommerce'
		),
		goods_shown_differed: __(
			'Products that showed something else',
			'wapro-mag-for-woocommerce'
		),
		stock_shown_differed: __(
			'Products that showed another stock',
			'wapro-mag-for-woocommerce'
		),
		prices_shown_differed: __(
			'Products that showed another price',
			'wapro-mag-for-woocommerce'
		),
	};
	return words[ name ];
}

/**
 * Words of the connection test's checks; one that is new here is shown as it is called.
 * @param name
 */
export function checkWords( name: string ): CheckWords {
	return (
		shopChecks()[ name ] ??
		waproChecks()[ name ] ??
		productionChecks()[ name ] ?? {
			name: name.replaceAll( '_', ' ' ),
			advice: '',
		}
	);
}
