/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';

/**
 * Names of payload fields as a person reads them; a field without a name here is shown as it is called.
 */
export function fieldWords(): Readonly< Record< string, string > > {
	return {
		reference: __( 'Reference in WAPRO', 'wapro-mag-for-woocommerce' ),
		number: __( 'Number', 'wapro-mag-for-woocommerce' ),
		buyerNumber: __( 'Buyer’s own number', 'wapro-mag-for-woocommerce' ),
		placedAt: __( 'Placed', 'wapro-mag-for-woocommerce' ),
		currency: __( 'Currency', 'wapro-mag-for-woocommerce' ),
		basis: __( 'Prices are', 'wapro-mag-for-woocommerce' ),
		payer: __( 'Payer', 'wapro-mag-for-woocommerce' ),
		delivery: __( 'Delivery', 'wapro-mag-for-woocommerce' ),
		paymentMethod: __(
			'Payment method in the shop',
			'wapro-mag-for-woocommerce'
		),
		paymentForm: __( 'Payment form', 'wapro-mag-for-woocommerce' ),
		paymentDays: __( 'Days to pay', 'wapro-mag-for-woocommerce' ),
		rate: __( 'Rate', 'wapro-mag-for-woocommerce' ),
		rateDate: __( 'Date of the rate', 'wapro-mag-for-woocommerce' ),
		discount: __( 'Discount in per cent', 'wapro-mag-for-woocommerce' ),
		documentWish: __( 'Document', 'wapro-mag-for-woocommerce' ),
		paidAmount: __( 'Paid', 'wapro-mag-for-woocommerce' ),
		note: __( 'Note', 'wapro-mag-for-woocommerce' ),
		deliveryMethod: __( 'Way of delivery', 'wapro-mag-for-woocommerce' ),
		coupons: __( 'Coupons', 'wapro-mag-for-woocommerce' ),
		reserve: __( 'Reserve stock', 'wapro-mag-for-woocommerce' ),
		warehouses: __( 'Warehouses', 'wapro-mag-for-woocommerce' ),
		warehouse: __( 'Warehouse', 'wapro-mag-for-woocommerce' ),
		lines: __( 'Lines', 'wapro-mag-for-woocommerce' ),
		summary: __( 'Summary per VAT code', 'wapro-mag-for-woocommerce' ),
		company: __( 'Company', 'wapro-mag-for-woocommerce' ),
		firstName: __( 'First name', 'wapro-mag-for-woocommerce' ),
		lastName: __( 'Last name', 'wapro-mag-for-woocommerce' ),
		nip: __( 'NIP', 'wapro-mag-for-woocommerce' ),
		email: __( 'E-mail', 'wapro-mag-for-woocommerce' ),
		phone: __( 'Phone', 'wapro-mag-for-woocommerce' ),
		street: __( 'Street', 'wapro-mag-for-woocommerce' ),
		postcode: __( 'Postcode', 'wapro-mag-for-woocommerce' ),
		city: __( 'Town', 'wapro-mag-for-woocommerce' ),
		country: __( 'Country', 'wapro-mag-for-woocommerce' ),
		lineId: __( 'Line', 'wapro-mag-for-woocommerce' ),
		index: __( 'Catalogue index', 'wapro-mag-for-woocommerce' ),
		name: __( 'Name', 'wapro-mag-for-woocommerce' ),
		quantity: __( 'Quantity', 'wapro-mag-for-woocommerce' ),
		unit: __( 'Unit', 'wapro-mag-for-woocommerce' ),
		netPrice: __( 'Net price', 'wapro-mag-for-woocommerce' ),
		grossPrice: __( 'Gross price', 'wapro-mag-for-woocommerce' ),
		vatCode: __( 'VAT', 'wapro-mag-for-woocommerce' ),
		vat: __( 'VAT amount', 'wapro-mag-for-woocommerce' ),
		net: __( 'Net', 'wapro-mag-for-woocommerce' ),
		gross: __( 'Gross', 'wapro-mag-for-woocommerce' ),
		parameters: __( 'Parameters', 'wapro-mag-for-woocommerce' ),
		state: __( 'State', 'wapro-mag-for-woocommerce' ),
		reason: __( 'Reason', 'wapro-mag-for-woocommerce' ),
		since: __( 'Since', 'wapro-mag-for-woocommerce' ),
		orders: __( 'Orders in WAPRO', 'wapro-mag-for-woocommerce' ),
		erpId: __( 'Id in WAPRO', 'wapro-mag-for-woocommerce' ),
		reserved: __( 'Stock reserved', 'wapro-mag-for-woocommerce' ),
		asOf: __( 'State of WAPRO', 'wapro-mag-for-woocommerce' ),
		twins: __( 'Looked for in WAPRO first', 'wapro-mag-for-woocommerce' ),
		foreignIds: __(
			'Numbers of other systems',
			'wapro-mag-for-woocommerce'
		),
		customerNumber: __(
			'By the buyer’s own number',
			'wapro-mag-for-woocommerce'
		),
		likely: __( 'Likely duplicates', 'wapro-mag-for-woocommerce' ),
		decision: __( 'Decision', 'wapro-mag-for-woocommerce' ),
		erpIds: __( 'Ids in WAPRO', 'wapro-mag-for-woocommerce' ),
		match: __( 'Found by', 'wapro-mag-for-woocommerce' ),
		source: __( 'From', 'wapro-mag-for-woocommerce' ),
	};
}

function valueWords(): Readonly< Record< string, string > > {
	return {
		'basis net': __( 'net', 'wapro-mag-for-woocommerce' ),
		'basis gross': __( 'gross', 'wapro-mag-for-woocommerce' ),
		'documentWish invoice': __( 'invoice', 'wapro-mag-for-woocommerce' ),
		'documentWish receipt': __( 'receipt', 'wapro-mag-for-woocommerce' ),
		'state waiting': __( 'waits for review', 'wapro-mag-for-woocommerce' ),
		'state published': __( 'published', 'wapro-mag-for-woocommerce' ),
		'state hidden': __( 'hidden', 'wapro-mag-for-woocommerce' ),
		'state refused': __( 'refused', 'wapro-mag-for-woocommerce' ),
		'state registered': __( 'registered', 'wapro-mag-for-woocommerce' ),
		'state buffered': __(
			'in WAPRO’s buffer',
			'wapro-mag-for-woocommerce'
		),
		'state cancelled': __( 'cancelled', 'wapro-mag-for-woocommerce' ),
		'decision link': __(
			'it is the order that WAPRO has',
			'wapro-mag-for-woocommerce'
		),
		'decision create': __(
			'make a new order',
			'wapro-mag-for-woocommerce'
		),
		'match reference': __(
			'this shop’s number',
			'wapro-mag-for-woocommerce'
		),
		'match internet_id': __(
			'number of the other system',
			'wapro-mag-for-woocommerce'
		),
		'match customer_number': __(
			'buyer’s number, contractor, lines and total',
			'wapro-mag-for-woocommerce'
		),
		'match by_hand': __(
			'a person’s decision',
			'wapro-mag-for-woocommerce'
		),
	};
}

export function fieldWord( name: string ): string {
	return fieldWords()[ name ] ?? name;
}

export function valueWord( name: string, value: string ): string {
	if ( value === 'true' ) {
		return __( 'yes', 'wapro-mag-for-woocommerce' );
	}
	if ( value === 'false' ) {
		return __( 'no', 'wapro-mag-for-woocommerce' );
	}
	return valueWords()[ `${ name } ${ value }` ] ?? value;
}
