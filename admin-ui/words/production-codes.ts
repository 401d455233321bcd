/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';

/**
 * Short names of what stands between an order and production.
 */
export function productionCodes(): Readonly< Record< string, string > > {
	return {
		parameter_missing: __(
			'parameter is missing',
			'wapro-mag-for-woocommerce'
		),
		parameter_not_a_number: __(
			'parameter is not a number',
			'wapro-mag-for-woocommerce'
		),
		parameter_out_of_range: __(
			'parameter is out of range',
			'wapro-mag-for-woocommerce'
		),
		parameter_not_an_option: __(
			'parameter knows no such option',
			'wapro-mag-for-woocommerce'
		),
		parameter_not_yes_or_no: __(
			'parameter is neither yes nor no',
			'wapro-mag-for-woocommerce'
		),
		parameter_too_long: __(
			'parameter is too long',
			'wapro-mag-for-woocommerce'
		),
		product_without_index: __(
			'product has no index and no SKU',
			'wapro-mag-for-woocommerce'
		),
		due_date_invalid: __(
			'due date is no date',
			'wapro-mag-for-woocommerce'
		),
		production_invalid: __(
			'not as the format of production wants it',
			'wapro-mag-for-woocommerce'
		),
		production_unset: __(
			'worker knows no address of production',
			'wapro-mag-for-woocommerce'
		),
		production_unreachable: __(
			'production cannot be reached',
			'wapro-mag-for-woocommerce'
		),
		production_denied: __(
			'production refused the signature',
			'wapro-mag-for-woocommerce'
		),
		production_throttled: __(
			'production asks for a pause',
			'wapro-mag-for-woocommerce'
		),
		production_away: __(
			'production is away',
			'wapro-mag-for-woocommerce'
		),
		production_timeout: __(
			'production did not answer in time',
			'wapro-mag-for-woocommerce'
		),
		production_lost: __(
			'answer of production was lost',
			'wapro-mag-for-woocommerce'
		),
		production_error: __(
			'production failed at this order',
			'wapro-mag-for-woocommerce'
		),
		production_refused: __(
			'production refused the order',
			'wapro-mag-for-woocommerce'
		),
		production_refused_later: __(
			'production refuses what it took',
			'wapro-mag-for-woocommerce'
		),
		production_folder_full: __(
			'disk of the production folder is full',
			'wapro-mag-for-woocommerce'
		),
		production_folder_unwritable: __(
			'production folder cannot be written',
			'wapro-mag-for-woocommerce'
		),
	};
}
