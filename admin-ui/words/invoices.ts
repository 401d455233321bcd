/**
 * WordPress dependencies
 */
import { __, _n, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	CompanyBalance,
	InvoiceDetail,
	InvoiceRow,
	InvoiceTime,
	Settlement,
	Trouble,
} from '../data/invoices.ts';
import { counted } from '../utils/counted.ts';
import { formatCount } from '../utils/format.ts';
import type { Tone } from './status.ts';

export function invoiceKindWord( kind: InvoiceRow[ 'kind' ] ): string {
	switch ( kind ) {
		case 'invoice':
			return __( 'Invoice', 'wapro-mag-for-woocommerce' );
		case 'correction':
			return __( 'Correction', 'wapro-mag-for-woocommerce' );
		case 'advance':
			return __( 'Advance invoice', 'wapro-mag-for-woocommerce' );
		case 'final':
			return __( 'Final invoice', 'wapro-mag-for-woocommerce' );
		case 'proforma':
			return __( 'Pro forma invoice', 'wapro-mag-for-woocommerce' );
		case 'receipt':
			return __( 'Receipt', 'wapro-mag-for-woocommerce' );
	}
}

export function settlementWord( settlement: Settlement ): string {
	switch ( settlement ) {
		case 'open':
			return __( 'to be paid', 'wapro-mag-for-woocommerce' );
		case 'part':
			return __( 'paid in part', 'wapro-mag-for-woocommerce' );
		case 'paid':
			return __( 'paid', 'wapro-mag-for-woocommerce' );
		case 'credited':
			return __( 'settled by correction', 'wapro-mag-for-woocommerce' );
		case 'cancelled':
			return _x( 'cancelled', 'invoice', 'wapro-mag-for-woocommerce' );
	}
}

type Standing = Pick<
	InvoiceRow,
	'kind' | 'state' | 'settlement' | 'remaining'
>;

/**
 * Whether nobody has to pay it as it is: it waits in the buffer, or is a pro forma.
 * @param invoice
 */
const isNoDebt = ( { kind, state, settlement }: Standing ): boolean =>
	state === 'buffered' || ( kind === 'proforma' && settlement === 'paid' );

/**
 * What of this one is settled; a correction may owe the buyer instead.
 * @param invoice
 */
export function invoiceStateWord( invoice: Standing ): string {
	const { state, settlement, remaining } = invoice;
	if ( isNoDebt( invoice ) ) {
		return state === 'buffered'
			? __( 'in WAPRO’s buffer', 'wapro-mag-for-woocommerce' )
			: _x(
					'for information',
					'pro forma invoice',
					'wapro-mag-for-woocommerce'
				);
	}
	return settlement === 'credited' && remaining.startsWith( '-' )
		? __( 'in the buyer’s favour', 'wapro-mag-for-woocommerce' )
		: settlementWord( settlement );
}

export function invoiceTone( invoice: InvoiceRow ): Tone {
	const { settlement, time } = invoice;
	if ( isNoDebt( invoice ) ) {
		return 'neutral';
	}
	if ( time === 'overdue' ) {
		return 'trouble';
	}
	switch ( settlement ) {
		case 'open':
		case 'part':
			return time === 'due_soon' ? 'attention' : 'waiting';
		case 'paid':
		case 'credited':
			return 'good';
		case 'cancelled':
			return 'neutral';
	}
}

/** For the filter. */
export function timeWord( time: InvoiceTime ): string {
	switch ( time ) {
		case 'overdue':
			return __( 'overdue', 'wapro-mag-for-woocommerce' );
		case 'due_soon':
			return sprintf(
				/* translators: %d: number of days */
				__( 'due within %d days', 'wapro-mag-for-woocommerce' ),
				7
			);
		case 'not_due':
			return __( 'due later', 'wapro-mag-for-woocommerce' );
	}
}

/**
 * How far away its day is.
 * @param days Negative: since then; null: it does not matter.
 */
export function dueWord( days: number | null ): string | null {
	if ( days === null ) {
		return null;
	}
	if ( days === 0 ) {
		return __( 'due today', 'wapro-mag-for-woocommerce' );
	}
	return days < 0
		? sprintf(
				/* translators: %d: number of days */
				_n(
					'overdue by %d day',
					'overdue by %d days',
					-days,
					'wapro-mag-for-woocommerce'
				),
				-days
			)
		: sprintf(
				/* translators: %d: number of days */
				_n(
					'due in %d day',
					'due in %d days',
					days,
					'wapro-mag-for-woocommerce'
				),
				days
			);
}

export function troubleWord( trouble: Trouble ): string {
	switch ( trouble ) {
		case 'finding':
			return __(
				'figures that do not agree',
				'wapro-mag-for-woocommerce'
			);
		case 'no_company':
			return __(
				'contractor is no company of the shop',
				'wapro-mag-for-woocommerce'
			);
		case 'no_order':
			return __(
				'over an order that the shop has not got',
				'wapro-mag-for-woocommerce'
			);
	}
}

/**
 * Said also when there is none.
 * @param ksef
 */
export function ksefWord( ksef: InvoiceRow[ 'ksef' ] ): string {
	if ( ksef.number ) {
		return ksef.number;
	}
	switch ( ksef.state ) {
		case 'accepted':
			return __( 'accepted by KSeF', 'wapro-mag-for-woocommerce' );
		case 'pending':
			return __( 'waiting for KSeF', 'wapro-mag-for-woocommerce' );
		case 'rejected':
			return __( 'refused by KSeF', 'wapro-mag-for-woocommerce' );
		default:
			return __( 'outside KSeF', 'wapro-mag-for-woocommerce' );
	}
}

export function stageWord(
	kind: InvoiceDetail[ 'settlements' ][ number ][ 'kind' ]
): string {
	switch ( kind ) {
		case 'payment':
			return __( 'payment', 'wapro-mag-for-woocommerce' );
		case 'compensation':
			return __( 'compensation', 'wapro-mag-for-woocommerce' );
		case 'credit':
			return __( 'correction', 'wapro-mag-for-woocommerce' );
	}
}

export function relationWord(
	relation: InvoiceDetail[ 'related' ][ number ][ 'relation' ]
): string {
	switch ( relation ) {
		case 'original':
			return __( 'First invoice', 'wapro-mag-for-woocommerce' );
		case 'corrects':
			return __( 'Corrects', 'wapro-mag-for-woocommerce' );
		case 'corrected_by':
			return __( 'Corrected by', 'wapro-mag-for-woocommerce' );
		case 'advance':
			return __( 'Advance', 'wapro-mag-for-woocommerce' );
		case 'final':
			return __(
				'Settled by final invoice',
				'wapro-mag-for-woocommerce'
			);
	}
}

export function balanceWord( state: CompanyBalance[ 'state' ] ): string {
	switch ( state ) {
		case 'equal':
			return __( 'agrees with WAPRO', 'wapro-mag-for-woocommerce' );
		case 'differs':
			return __( 'differs from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'newer':
			return __(
				'invoices came since WAPRO counted',
				'wapro-mag-for-woocommerce'
			);
		case 'unknown':
			return __(
				'WAPRO has not counted yet',
				'wapro-mag-for-woocommerce'
			);
	}
}

export function balanceTone( state: CompanyBalance[ 'state' ] ): Tone {
	switch ( state ) {
		case 'equal':
			return 'good';
		case 'differs':
			return 'trouble';
		case 'newer':
			return 'waiting';
		case 'unknown':
			return 'neutral';
	}
}

export function invoicesCount( count: number ): string {
	return counted(
		/* translators: %s: number of invoices. */
		_n(
			'%s invoice of WAPRO.',
			'%s invoices of WAPRO.',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);
}

export function refreshQuestion( count: number ): string {
	return count === 0
		? __(
				'There is no invoice to fetch here.',
				'wapro-mag-for-woocommerce'
			)
		: counted(
				/* translators: %s: number of invoices. */
				_n(
					'%s invoice is fetched from WAPRO again and shown as it stands there.',
					'%s invoices are fetched from WAPRO again and shown as they stand there.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
}

export function refreshAsked( count: number ): string {
	return counted(
		/* translators: %s: number of invoices. */
		_n(
			'WAPRO is asked for %s invoice.',
			'WAPRO is asked for %s invoices.',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);
}

export function differingCount( count: number ): string {
	return count === 0
		? __(
				'What companies have left to pay: no sum differs from what WAPRO has counted.',
				'wapro-mag-for-woocommerce'
			)
		: sprintf(
				/* translators: %s: number of sums. */
				_n(
					'%s sum differs from what WAPRO counts.',
					'%s sums differ from what WAPRO counts.',
					count,
					'wapro-mag-for-woocommerce'
				),
				formatCount( count )
			);
}

export const withoutNumber = (): string =>
	__( 'no number yet', 'wapro-mag-for-woocommerce' );
