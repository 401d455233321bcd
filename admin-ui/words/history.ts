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
		paired: _x(
			'paired with an article in WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		unpaired: _x(
			'no longer paired',
			'history',
			'wapro-mag-for-woocommerce'
		),
		sent_to_wapro: _x(
			'made in WAPRO from the shop’s product',
			'history',
			'wapro-mag-for-woocommerce'
		),
		photos_sent: _x(
			'photos taken over by WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		change_not_sent: __(
			'changed after WAPRO had accepted it; the change is not sent',
			'wapro-mag-for-woocommerce'
		),
	};
}

/** What moved the stock in WAPRO. */
function movements(): Readonly< Record< string, string > > {
	return {
		movement_received: __( 'goods received', 'wapro-mag-for-woocommerce' ),
		movement_issued: __( 'goods issued', 'wapro-mag-for-woocommerce' ),
		movement_moved: __(
			'moved between warehouses',
			'wapro-mag-for-woocommerce'
		),
		movement_reserved: __( 'goods reserved', 'wapro-mag-for-woocommerce' ),
		movement_released: __(
			'reservation released',
			'wapro-mag-for-woocommerce'
		),
		movement_corrected: __(
			'stock corrected',
			'wapro-mag-for-woocommerce'
		),
	};
}

function goodsFields(): Readonly< Record< string, string > > {
	const attributes = __( 'attributes', 'wapro-mag-for-woocommerce' );
	const producer = __( 'producer', 'wapro-mag-for-woocommerce' );
	const index = __( 'catalogue index', 'wapro-mag-for-woocommerce' );
	return {
		sku: index,
		index,
		tradeIndex: __( 'trade index', 'wapro-mag-for-woocommerce' ),
		ean: __( 'EAN', 'wapro-mag-for-woocommerce' ),
		length: __( 'length', 'wapro-mag-for-woocommerce' ),
		width: __( 'width', 'wapro-mag-for-woocommerce' ),
		height: __( 'height', 'wapro-mag-for-woocommerce' ),
		unit: __( 'unit and pack', 'wapro-mag-for-woocommerce' ),
		virtual: __( 'service', 'wapro-mag-for-woocommerce' ),
		brand: producer,
		producer,
		attribute: attributes,
		attributes,
		categoryPath: __( 'category in WAPRO', 'wapro-mag-for-woocommerce' ),
		group: __( 'variable product', 'wapro-mag-for-woocommerce' ),
		photos: __( 'photos', 'wapro-mag-for-woocommerce' ),
		sale_price: __( 'promotion price', 'wapro-mag-for-woocommerce' ),
		variation_taken: __(
			'values taken by another variation',
			'wapro-mag-for-woocommerce'
		),
		variation_incomplete: __(
			'values missing for a variation',
			'wapro-mag-for-woocommerce'
		),
	};
}

function fields(): Readonly< Record< string, string > > {
	return {
		...movements(),
		...goodsFields(),
		name: __( 'name', 'wapro-mag-for-woocommerce' ),
		description: __( 'description', 'wapro-mag-for-woocommerce' ),
		short_description: __(
			'short description',
			'wapro-mag-for-woocommerce'
		),
		shortDescription: __(
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
	return summaries()[ summary ] ?? movements()[ summary ] ?? summary;
}

export function historyFieldWord( field: string ): string {
	return fields()[ field ] ?? field;
}

/**
 * Whether the field tells of an event, which has nothing before it.
 * @param field
 */
export function isHistoryEvent( field: string ): boolean {
	return field.startsWith( 'movement_' );
}

/** States of a product that WooCommerce and WordPress know by a code. */
function values(): Readonly< Record< string, string > > {
	return {
		'stock_status instock': __( 'in stock', 'wapro-mag-for-woocommerce' ),
		'stock_status outofstock': __(
			'out of stock',
			'wapro-mag-for-woocommerce'
		),
		'stock_status onbackorder': __(
			'on order',
			'wapro-mag-for-woocommerce'
		),
		'status publish': __(
			'visible in the shop',
			'wapro-mag-for-woocommerce'
		),
		'status pending': __( 'waits for review', 'wapro-mag-for-woocommerce' ),
		'status draft': __( 'draft', 'wapro-mag-for-woocommerce' ),
		'status private': __( 'private', 'wapro-mag-for-woocommerce' ),
		'status trash': __( 'in the bin', 'wapro-mag-for-woocommerce' ),
		'status deleted': __( 'deleted', 'wapro-mag-for-woocommerce' ),
		'virtual yes': __( 'yes', 'wapro-mag-for-woocommerce' ),
		'virtual no': __( 'no', 'wapro-mag-for-woocommerce' ),
	};
}

/**
 * A value of the history as people say it; what has no words of its own stays as it is.
 * @param field
 * @param value
 */
export function historyValueWord(
	field: string,
	value: string | null
): string | null {
	return values()[ `${ field } ${ value }` ] ?? value;
}
