/**
 * WordPress dependencies
 */
import { __, _n, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	Decision,
	Finding,
	FindingsActionResponse,
	FindingState,
} from '../data/findings.ts';
import { counted } from '../utils/counted.ts';
import { formatMoney, formatQuantity } from '../utils/format.ts';

/** The kind that is between the shop and production, not WAPRO. */
export const STOPPED_LINE = 'production_line_stopped';

export const findingStates: readonly FindingState[] = [
	'open',
	'kept',
	'ignored',
	'resolved',
];

function kinds(): Readonly< Record< string, string > > {
	return {
		shown_price_differs: __(
			'another price in the shop',
			'wapro-mag-for-woocommerce'
		),
		shown_stock_differs: __(
			'another stock in the shop',
			'wapro-mag-for-woocommerce'
		),
		goods_differ: __(
			'article and product differ',
			'wapro-mag-for-woocommerce'
		),
		warehouse_rows_differ: __(
			'warehouses in WAPRO differ',
			'wapro-mag-for-woocommerce'
		),
		ean_shared: __( 'EAN used twice', 'wapro-mag-for-woocommerce' ),
		sku_taken: __( 'SKU used twice', 'wapro-mag-for-woocommerce' ),
		category_unmapped: __(
			'category without a counterpart',
			'wapro-mag-for-woocommerce'
		),
		photo_broken: __( 'photo left out', 'wapro-mag-for-woocommerce' ),
		goods_row_broken: __(
			'article in WAPRO not readable',
			'wapro-mag-for-woocommerce'
		),
		stock_row_broken: __(
			'stock in WAPRO not readable',
			'wapro-mag-for-woocommerce'
		),
		price_row_broken: __(
			'price in WAPRO not readable',
			'wapro-mag-for-woocommerce'
		),
		deleted_in_shop: __(
			'product deleted in the shop',
			'wapro-mag-for-woocommerce'
		),
		gone_in_wapro: __(
			'article gone from WAPRO',
			'wapro-mag-for-woocommerce'
		),
		contact_without_email: __(
			'contact without an e-mail address',
			'wapro-mag-for-woocommerce'
		),
		account_not_customer: __(
			'address of the shop’s staff',
			'wapro-mag-for-woocommerce'
		),
		order_totals_differ: __(
			'another total in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		order_cancelled_in_wapro: __(
			'order cancelled in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		invoice_balance_differs: __(
			'another sum to pay than the payments give',
			'wapro-mag-for-woocommerce'
		),
		invoice_circle: __(
			'documents that correct each other in a circle',
			'wapro-mag-for-woocommerce'
		),
		company_balance_differs: __(
			'another sum of invoices to pay in WAPRO',
			'wapro-mag-for-woocommerce'
		),
		[ STOPPED_LINE ]: __(
			'line that production cannot make',
			'wapro-mag-for-woocommerce'
		),
	};
}

export const findingKinds = (): readonly string[] => Object.keys( kinds() );

export function kindWord( kind: string ): string {
	return kinds()[ kind ] ?? kind;
}

export function findingStateWord( state: FindingState ): string {
	switch ( state ) {
		case 'open':
			return _x( 'to decide', 'finding', 'wapro-mag-for-woocommerce' );
		case 'kept':
			return _x(
				'the shop’s was kept',
				'finding',
				'wapro-mag-for-woocommerce'
			);
		case 'ignored':
			return _x(
				'left for a while',
				'finding',
				'wapro-mag-for-woocommerce'
			);
		case 'resolved':
			return _x(
				'no difference any more',
				'finding',
				'wapro-mag-for-woocommerce'
			);
	}
}

export function decisionWord( decision: Decision ): string {
	switch ( decision ) {
		case 'take_wapro':
			return __( 'Take WAPRO’s', 'wapro-mag-for-woocommerce' );
		case 'keep_shop':
			return __( 'Keep the shop’s', 'wapro-mag-for-woocommerce' );
		case 'ignore':
			return __( 'Leave it for a while', 'wapro-mag-for-woocommerce' );
	}
}

/**
 * A value the Polish way; null where the side has none.
 * @param finding
 * @param value
 */
export function findingValue(
	finding: Finding,
	value: string | null
): string | null {
	if ( value === null || ! /^-?\d+(\.\d+)?$/.test( value ) ) {
		return value;
	}
	switch ( finding.kind ) {
		case 'shown_price_differs':
		case 'order_totals_differ':
			return formatMoney( value );
		case 'company_balance_differs':
			return formatMoney( value, finding.field ?? undefined );
		case 'shown_stock_differs':
			return formatQuantity( value );
		default:
			return value;
	}
}

export function decisionQuestion( decision: Decision, count: number ): string {
	if ( count === 0 ) {
		return __(
			'There is nothing to decide here.',
			'wapro-mag-for-woocommerce'
		);
	}
	switch ( decision ) {
		case 'take_wapro':
			return counted(
				/* translators: %s: number of products. */
				_n(
					'WAPRO’s data of %s product is fetched again and applied.',
					'WAPRO’s data of %s products is fetched again and applied.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'keep_shop':
			return counted(
				/* translators: %s: number of differences. */
				_n(
					'%s difference stays as the shop has it, until WAPRO changes it.',
					'%s differences stay as the shop has them, until WAPRO changes them.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'ignore':
			return counted(
				/* translators: %s: number of differences. */
				_n(
					'%s difference is left alone for a while.',
					'%s differences are left alone for a while.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
	}
}

export function decisionDone( {
	done,
	skipped,
}: FindingsActionResponse ): string {
	const first = counted(
		/* translators: %s: number of differences. */
		_n( '%s decided', '%s decided', done, 'wapro-mag-for-woocommerce' ),
		done
	);
	return skipped === 0
		? first
		: [
				first,
				counted(
					/* translators: %s: number of differences. */
					_n(
						'%s was no difference any more',
						'%s were no differences any more',
						skipped,
						'wapro-mag-for-woocommerce'
					),
					skipped
				),
			].join( ', ' );
}
