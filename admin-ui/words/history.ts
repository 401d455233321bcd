/**
 * WordPress dependencies
 */
import { __, _x, sprintf } from '@wordpress/i18n';

function summaries(): Readonly< Record< string, string > > {
	return {
		created: _x( 'created', 'history', 'wapro-mag-for-woocommerce' ),
		reviewed: _x( 'reviewed', 'history', 'wapro-mag-for-woocommerce' ),
		published: _x( 'published', 'history', 'wapro-mag-for-woocommerce' ),
		hidden: _x( 'hidden', 'history', 'wapro-mag-for-woocommerce' ),
		restored: _x( 'restored', 'history', 'wapro-mag-for-woocommerce' ),
		refused: _x( 'refused', 'history', 'wapro-mag-for-woocommerce' ),
		placed: _x( 'order placed', 'history', 'wapro-mag-for-woocommerce' ),
		document_requested: _x(
			'PDF asked for',
			'history',
			'wapro-mag-for-woocommerce'
		),
		document_fetched: _x(
			'PDF fetched from WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		document_fetched_anew: _x(
			'changed PDF fetched from WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		document_downloaded: _x(
			'PDF downloaded',
			'history',
			'wapro-mag-for-woocommerce'
		),
		document_mailed: _x(
			'PDF mailed to',
			'history',
			'wapro-mag-for-woocommerce'
		),
		document_mail_failed: _x(
			'PDF could not be mailed to',
			'history',
			'wapro-mag-for-woocommerce'
		),
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
		...customerSummaries(),
		...orderSummaries(),
		...twinSummaries(),
		...mailSummaries(),
	};
}

/** What happens to an order after it was placed. */
function orderSummaries(): Readonly< Record< string, string > > {
	return {
		production_told: _x(
			'taken by production',
			'history',
			'wapro-mag-for-woocommerce'
		),
		production_refused: _x(
			'refused on its way to production',
			'history',
			'wapro-mag-for-woocommerce'
		),
		production_line_stopped: _x(
			'a line waits, the others went to production',
			'history',
			'wapro-mag-for-woocommerce'
		),
		production_refused_later: _x(
			'refused by production, which had taken it',
			'history',
			'wapro-mag-for-woocommerce'
		),
		changed_in_wapro: _x(
			'change taken over by WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		cancelled_in_wapro: _x(
			'cancelled in WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		cancelled_in_time: _x(
			'withdrawn before it was sent; nothing was made in WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		money_refund_not_sent: _x(
			'money refunded without goods; WAPRO is not told, correct the document there if one is due',
			'history',
			'wapro-mag-for-woocommerce'
		),
	};
}

/** What happens to orders that WAPRO may have already. */
function twinSummaries(): Readonly< Record< string, string > > {
	return {
		linked: _x(
			'linked to an order that WAPRO had already',
			'history',
			'wapro-mag-for-woocommerce'
		),
		held: _x(
			'held: WAPRO may have this order already',
			'history',
			'wapro-mag-for-woocommerce'
		),
		twin_link: _x(
			'decided: it is the order that WAPRO has',
			'history',
			'wapro-mag-for-woocommerce'
		),
		twin_create: _x(
			'decided: make a new order in WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		twin_undone: _x(
			'decision taken back',
			'history',
			'wapro-mag-for-woocommerce'
		),
	};
}

/** What a person is told of an invoice. */
function mailSummaries(): Readonly< Record< string, string > > {
	return {
		mail_issued: _x(
			'told by mail: new invoice',
			'history',
			'wapro-mag-for-woocommerce'
		),
		mail_due_soon: _x(
			'told by mail: due soon',
			'history',
			'wapro-mag-for-woocommerce'
		),
		mail_overdue: _x(
			'told by mail: overdue',
			'history',
			'wapro-mag-for-woocommerce'
		),
		mail_part_paid: _x(
			'told by mail: paid in part',
			'history',
			'wapro-mag-for-woocommerce'
		),
		mail_settled: _x(
			'told by mail: settled',
			'history',
			'wapro-mag-for-woocommerce'
		),
	};
}

/** What happens to companies and their people. */
function customerSummaries(): Readonly< Record< string, string > > {
	return {
		access_closed: _x(
			'access closed',
			'history',
			'wapro-mag-for-woocommerce'
		),
		access_reopened: _x(
			'access opened again',
			'history',
			'wapro-mag-for-woocommerce'
		),
		access_approved: _x(
			'access approved',
			'history',
			'wapro-mag-for-woocommerce'
		),
		merged: _x(
			'merged with another contractor',
			'history',
			'wapro-mag-for-woocommerce'
		),
		joined_company: _x(
			'joined a company',
			'history',
			'wapro-mag-for-woocommerce'
		),
		left_company: _x(
			'left a company',
			'history',
			'wapro-mag-for-woocommerce'
		),
		paired_customer: _x(
			'paired with a contractor in WAPRO',
			'history',
			'wapro-mag-for-woocommerce'
		),
		unpaired_customer: _x(
			'no longer paired with a contractor',
			'history',
			'wapro-mag-for-woocommerce'
		),
		viewing_begun: _x(
			'an admin began to see the shop as this user',
			'history',
			'wapro-mag-for-woocommerce'
		),
		viewing_ended: _x(
			'an admin stopped seeing the shop as this user',
			'history',
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

function customerFields(): Readonly< Record< string, string > > {
	return {
		company: __( 'company', 'wapro-mag-for-woocommerce' ),
		person: __( 'person', 'wapro-mag-for-woocommerce' ),
		point: __( 'delivery point', 'wapro-mag-for-woocommerce' ),
		points: __( 'delivery points', 'wapro-mag-for-woocommerce' ),
		role: __( 'role', 'wapro-mag-for-woocommerce' ),
		access: __( 'access', 'wapro-mag-for-woocommerce' ),
		contact: __( 'contact in WAPRO', 'wapro-mag-for-woocommerce' ),
		manages_people: __( 'may manage people', 'wapro-mag-for-woocommerce' ),
		proposal: __( 'proposed change', 'wapro-mag-for-woocommerce' ),
		code: __( 'code in WAPRO', 'wapro-mag-for-woocommerce' ),
		nip: __( 'NIP', 'wapro-mag-for-woocommerce' ),
		email: __( 'e-mail address', 'wapro-mag-for-woocommerce' ),
		phone: __( 'phone', 'wapro-mag-for-woocommerce' ),
		street: __( 'street', 'wapro-mag-for-woocommerce' ),
		postcode: __( 'postcode', 'wapro-mag-for-woocommerce' ),
		city: __( 'town', 'wapro-mag-for-woocommerce' ),
		country: __( 'country', 'wapro-mag-for-woocommerce' ),
		payment_form: __( 'payment form', 'wapro-mag-for-woocommerce' ),
		payment_days: __( 'days to pay', 'wapro-mag-for-woocommerce' ),
		credit_limit: __( 'credit limit', 'wapro-mag-for-woocommerce' ),
		overdue_days: __(
			'days overdue before sales stop',
			'wapro-mag-for-woocommerce'
		),
		overdue_block: __(
			'sales stop when overdue',
			'wapro-mag-for-woocommerce'
		),
		blocked: __( 'blocked in WAPRO', 'wapro-mag-for-woocommerce' ),
		price_list: __( 'price list', 'wapro-mag-for-woocommerce' ),
		salesman: __( 'salesman', 'wapro-mag-for-woocommerce' ),
		payer_erp_id: __( 'payer', 'wapro-mag-for-woocommerce' ),
	};
}

function fields(): Readonly< Record< string, string > > {
	return {
		...movements(),
		...goodsFields(),
		...customerFields(),
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
		expectedDate: __( 'expected to be made', 'wapro-mag-for-woocommerce' ),
		produced: __( 'made so far', 'wapro-mag-for-woocommerce' ),
		transport: __( 'transport', 'wapro-mag-for-woocommerce' ),
		payment: __( 'payment', 'wapro-mag-for-woocommerce' ),
		paidAmount: __( 'Paid', 'wapro-mag-for-woocommerce' ),
		parcels: __( 'parcels', 'wapro-mag-for-woocommerce' ),
		realised: __( 'shipped', 'wapro-mag-for-woocommerce' ),
		due: __( 'due', 'wapro-mag-for-woocommerce' ),
		settled: __( 'settled', 'wapro-mag-for-woocommerce' ),
		mail: __( 'mail to', 'wapro-mag-for-woocommerce' ),
		remaining: __( 'remaining', 'wapro-mag-for-woocommerce' ),
		overpaid: __( 'overpaid', 'wapro-mag-for-woocommerce' ),
		ksefNumber: __( 'KSeF number', 'wapro-mag-for-woocommerce' ),
		file: __( 'file', 'wapro-mag-for-woocommerce' ),
		reserved: __( 'reservation', 'wapro-mag-for-woocommerce' ),
		lines: __( 'lines', 'wapro-mag-for-woocommerce' ),
		gross: __( 'total with VAT', 'wapro-mag-for-woocommerce' ),
		note: __( 'note', 'wapro-mag-for-woocommerce' ),
		paymentForm: __( 'payment form', 'wapro-mag-for-woocommerce' ),
		documentWish: __( 'document', 'wapro-mag-for-woocommerce' ),
		buyerNumber: __( 'buyer’s own number', 'wapro-mag-for-woocommerce' ),
		deliveryMethod: __( 'way of delivery', 'wapro-mag-for-woocommerce' ),
		coupons: __( 'coupons', 'wapro-mag-for-woocommerce' ),
		payer: __( 'buyer’s data', 'wapro-mag-for-woocommerce' ),
		delivery: __( 'delivery address', 'wapro-mag-for-woocommerce' ),
		refund: __( 'refund', 'wapro-mag-for-woocommerce' ),
		origin: __( 'found by', 'wapro-mag-for-woocommerce' ),
		source: __( 'system the order came from', 'wapro-mag-for-woocommerce' ),
	};
}

export function summaryWord( summary: string ): string {
	return summaries()[ summary ] ?? movements()[ summary ] ?? summary;
}

/** A field of an order line, as in `lines.12.width`. */
const OF_LINE = /^lines\.\d+\.(.+)$/;

export function historyFieldWord( field: string ): string {
	const ofLine = OF_LINE.exec( field )?.[ 1 ];
	return ofLine === undefined
		? ( fields()[ field ] ?? field )
		: sprintf(
				/* translators: %s: field of an order line, such as: width. */
				__( 'order line, %s', 'wapro-mag-for-woocommerce' ),
				historyFieldWord( ofLine )
			);
}

/**
 * Whether the field tells of an event, which has nothing before it.
 * @param field
 */
export function isHistoryEvent( field: string ): boolean {
	return field.startsWith( 'movement_' ) || OF_LINE.test( field );
}
