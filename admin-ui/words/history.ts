/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';

function summaries(): Readonly< Record< string, string > > {
	return {
		created: _x( 'created', 'history', 'wapro-mag-for-woocommerce' ),
		reviewed: _x( 'reviewed', 'history', 'wapro-mag-for-woocommerce' ),
		published: _x( 'published', 'history', 'wapro-mag-for-woocommerce' ),
		hidden: _x( 'hidden', 'history', 'wapro-mag-for-woocommerce' ),
		restored: _x( 'restored', 'history', 'wapro-mag-for-woocommerce' ),
		refused: _x( 'refused', 'history', 'wapro-mag-for-woocommerce' ),
		placed: _x( 'order placed', 'history', 'wapro-mag-for-woocommerce' ),
		accepted: _x(
			'accepted in WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		rejected: _x( 'rejected', 'history', 'wapro-mag-for-woocommerce' ),
		skipped: _x( 'skipped', 'history', 'wapro-mag-for-woocommerce' ),
		retried: _x( 'sent again', 'history', 'wapro-mag-for-woocommerce' ),
		change_not_sent: __(
			'changed after WAPRO had accepted it; the change is not sent',
			'wapro-mag-for-woocommerce'
		),
	};
}

function fields(): Readonly< Record< string, string > > {
	return {
		name: __( 'name', 'wapro-mag-for-woocommerce' ),
		description: __( 'description', 'wapro-mag-for-woocommerce' ),
		short_description: __(
			'short description',
			'wapro-mag-for-woocommerce'
		),
		status: __( 'status', 'wapro-mag-for-woocommerce' ),
		state: __( 'state', 'wapro-mag-for-woocommerce' ),
		stock: __( 'stock', 'wapro-mag-for-woocommerce' ),
		stock_quantity: __( 'stock', 'wapro-mag-for-woocommerce' ),
		stock_status: __( 'availability', 'wapro-mag-for-woocommerce' ),
		price: __( 'price', 'wapro-mag-for-woocommerce' ),
		regular_price: __( 'price', 'wapro-mag-for-woocommerce' ),
		vat: __( 'VAT', 'wapro-mag-for-woocommerce' ),
		vatCode: __( 'VAT', 'wapro-mag-for-woocommerce' ),
		tax_class: __( 'VAT', 'wapro-mag-for-woocommerce' ),
		weight: __( 'weight', 'wapro-mag-for-woocommerce' ),
		categories: __( 'categories', 'wapro-mag-for-woocommerce' ),
		category: __( 'categories', 'wapro-mag-for-woocommerce' ),
		number: __( 'number in WAPRO', 'wapro-mag-for-woocommerce' ),
		production: __( 'production', 'wapro-mag-for-woocommerce' ),
		transport: __( 'transport', 'wapro-mag-for-woocommerce' ),
		payment: __( 'payment', 'wapro-mag-for-woocommerce' ),
		paidAmount: __( 'Paid', 'wapro-mag-for-woocommerce' ),
		parcels: __( 'parcels', 'wapro-mag-for-woocommerce' ),
		reserved: __( 'reservation', 'wapro-mag-for-woocommerce' ),
	};
}

export function summaryWord( summary: string ): string {
	return summaries()[ summary ] ?? summary;
}

export function historyFieldWord( field: string ): string {
	return fields()[ field ] ?? field;
}
