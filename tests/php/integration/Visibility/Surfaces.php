<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

/**
 * Every place that can show an order, an address, a person or a document: in the matrix, or left out for a reason.
 */
final class Surfaces {

	/** Routes whose answer depends on who sees the order or the company: walked by the matrix. */
	public const ROUTES = [
		'/wc/store/order/(?P<id>[\d]+)',
		'/wc/store/v1/order/(?P<id>[\d]+)',
		'/wc/store/checkout/(?P<id>[\d]+)',
		'/wc/store/v1/checkout/(?P<id>[\d]+)',
		'/wc-wapro-mag/v1/account/points',
		'/wc-wapro-mag/v1/account/choice',
	];

	/** Patterns of routes that are for staff or for the worker, by a right of theirs: no visitor gets an answer. */
	public const BY_RIGHT = [
		'~^/wc/v[1-4]/(orders|customers|refunds|reports|coupons|webhooks|settings|system_status|taxes|shipping|shipping_methods|payment_gateways|variations|products)(/|$)~' => 'wc/v1–v4: rights of the shop’s staff',
		'~^/wc-analytics/~' => 'reports: rights of the shop’s staff',
		'~^/wc-wapro-mag/v1/(?!account/)~' => 'the worker’s and the panel’s own rights',
	];

	/** Patterns of routes that hold no order, address of a buyer, person or document of an order. */
	public const HARMLESS = [
		'~^/$|^/batch/v1$|^/(wc/store|[a-z0-9-]+)(/v?[a-z0-9.]+)?$~i' => 'indexes of routes; a batch asks the routes themselves',
		'~^/oembed/1\.0/~' => 'public posts only',
		'~^/wc-wapro-mag/v1/account/public-register$~' => 'public registers’ data of any company; nothing of the shop’s or WAPRO’s',
		'~^/wp/v2/~' => 'WordPress’s own: posts, terms, media, settings, users with posts; orders are not among its types',
		'~^/wp-(site-health|block-editor|abilities)/v1/~' => 'WordPress’s administration, by its rights',
		'~^/wc/store(/v1)?/(batch|cart|products)(/|$)~' => 'the visitor’s own cart, and the catalogue',
		'~^/wc/store(/v1)?/checkout$~' => 'the order that the visitor’s own session is about to place',
		'~^/wc/private/~' => 'patterns of the shop’s pages',
		'~^/wc/pos/v1/~' => 'catalogue of the point of sale, by right',
		'~^/wc/v[1-4]/(marketplace|data|paypal-[a-z]+)(/|$)~' => 'no order of the shop, or the payment provider’s own notices',
		'~^/(wc-admin|wc-admin-email|wc-telemetry|wccom-site|jetpack)/~' => 'administration of WooCommerce and Jetpack, by their rights',
	];

	/** Endpoints of My Account and checkout that the matrix walks. */
	public const ENDPOINTS = [ 'order-pay', 'order-received', 'orders', 'view-order', 'downloads', 'edit-account', 'edit-address', 'payment-methods', 'wapro-company', 'wapro-points', 'wapro-people', 'wapro-order', 'wapro-invoices', 'wapro-invoice' ];

	/** Endpoints that show nothing of an order, address, person or document. */
	public const HARMLESS_ENDPOINTS = [
		'lost-password'              => 'answers everybody alike',
		'customer-logout'            => 'ends the session',
		'add-payment-method'         => 'a form',
		'delete-payment-method'      => 'the account’s own cards, checked by WooCommerce',
		'set-default-payment-method' => 'the account’s own cards, checked by WooCommerce',
	];

	/** What scripts of the shop's pages ask without a log-in. */
	public const HARMLESS_CALLS = [
		'~^(wc_ajax_|wp_ajax_nopriv_woocommerce_)(get_refreshed_fragments|apply_coupon|remove_coupon|update_shipping_method|get_cart_totals|update_order_review|add_to_cart|remove_from_cart|checkout|get_variation|get_customer_location)$~' => 'the visitor’s own cart and checkout',
		'~^admin_post_nopriv_wapro_mag_document$~' => 'leads to the log-in; the file itself is walked by DocumentsTest',
		'~^wp_ajax_nopriv_(as_async_request_queue_runner|wp_\d+_wc_[a-z_]+)$~' => 'work in the background, with a nonce of its own',
	];
}
