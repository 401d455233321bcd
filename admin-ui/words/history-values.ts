/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { formatDay } from '../utils/format.ts';

/** States of companies and people. */
function customerValues(): Readonly< Record< string, string > > {
	const yes = __( 'yes', 'wapro-mag-for-woocommerce' );
	const no = __( 'no', 'wapro-mag-for-woocommerce' );
	return {
		'manages_people yes': yes,
		'manages_people no': no,
		'blocked 1': yes,
		'blocked 0': no,
		'overdue_block 1': yes,
		'overdue_block 0': no,
		'access waits': __( 'waits for approval', 'wapro-mag-for-woocommerce' ),
		'access open': __( 'open', 'wapro-mag-for-woocommerce' ),
		'role company': __( 'company-wide', 'wapro-mag-for-woocommerce' ),
		'role branch': __( 'branch', 'wapro-mag-for-woocommerce' ),
		'state active': __( 'active', 'wapro-mag-for-woocommerce' ),
		'state suspended': __( 'suspended', 'wapro-mag-for-woocommerce' ),
		'state former': __( 'former', 'wapro-mag-for-woocommerce' ),
	};
}

/** States that have a code; of products, companies and people. */
function values(): Readonly< Record< string, string > > {
	return {
		...customerValues(),
		'stock_status instock': __( 'in stock', 'wapro-mag-for-woocommerce' ),
		'stock_status outofstock': __(
			'out of stock',
			'wapro-mag-for-woocommerce'
		),
		'stock_status onbackorder': __(
			'on order',
			'wapro-mag-for-woocommerce'
		),
		'state registered': __( 'registered', 'wapro-mag-for-woocommerce' ),
		'state buffered': __( 'in the buffer', 'wapro-mag-for-woocommerce' ),
		'state cancelled': __( 'cancelled', 'wapro-mag-for-woocommerce' ),
		'reserved 1': __( 'yes', 'wapro-mag-for-woocommerce' ),
		'reserved 0': __( 'no', 'wapro-mag-for-woocommerce' ),
		'production created': __( 'new order', 'wapro-mag-for-woocommerce' ),
		'production changed': __(
			'changed order',
			'wapro-mag-for-woocommerce'
		),
		'production cancelled': __(
			'cancellation',
			'wapro-mag-for-woocommerce'
		),
		'payer changed': __( 'changed', 'wapro-mag-for-woocommerce' ),
		'delivery changed': __( 'changed', 'wapro-mag-for-woocommerce' ),
		'documentWish invoice': __( 'invoice', 'wapro-mag-for-woocommerce' ),
		'documentWish receipt': __( 'receipt', 'wapro-mag-for-woocommerce' ),
		'status publish': __(
			'visible in the shop',
			'wapro-mag-for-woocommerce'
		),
		'status pending': __( 'waits for review', 'wapro-mag-for-woocommerce' ),
		'status draft': __( 'draft', 'wapro-mag-for-woocommerce' ),
		'status private': __( 'private', 'wapro-mag-for-woocommerce' ),
		'status trash': __( 'in the bin', 'wapro-mag-for-woocommerce' ),
		'status deleted': __( 'deleted', 'wapro-mag-for-woocommerce' ),
		'origin reference': __(
			'this shop’s number',
			'wapro-mag-for-woocommerce'
		),
		'origin internet_id': __(
			'number of the other system',
			'wapro-mag-for-woocommerce'
		),
		'origin customer_number': __(
			'buyer’s number, contractor, lines and total',
			'wapro-mag-for-woocommerce'
		),
		'origin by_hand': __(
			'a person’s decision',
			'wapro-mag-for-woocommerce'
		),
		'virtual yes': __( 'yes', 'wapro-mag-for-woocommerce' ),
		'virtual no': __( 'no', 'wapro-mag-for-woocommerce' ),
	};
}

const DAYS: ReadonlySet< string > = new Set( [ 'due', 'expectedDate' ] );

/**
 * A value of the history as people say it; what has no words of its own stays as it is.
 * @param field
 * @param value
 */
export function historyValueWord(
	field: string,
	value: string | null
): string | null {
	return value !== null && DAYS.has( field )
		? formatDay( value )
		: ( values()[ `${ field } ${ value }` ] ?? value );
}
