/**
 * WordPress dependencies
 */
import { __, _n, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	CustomerCandidate,
	CustomerPairingQuery,
	CustomerPairingRow,
} from '../data/customer-pairing.ts';
import { counted } from '../utils/counted.ts';
import { compared } from './compared.ts';
import type { Comparison } from './compared.ts';
import type { Tone } from './status.ts';

export type CustomerTab = NonNullable< CustomerPairingQuery[ 'tab' ] >;
export type AccessFilter = NonNullable< CustomerPairingQuery[ 'access' ] >;
export type FoundBy = NonNullable< CustomerPairingRow[ 'by' ] >;

/** What waits for a person first. */
export const customerTabs: readonly CustomerTab[] = [
	'to_decide',
	'unpaired',
	'paired',
];

export function customerTabWord( tab: CustomerTab ): string {
	switch ( tab ) {
		case 'to_decide':
			return _x( 'To decide', 'customers', 'wapro-mag-for-woocommerce' );
		case 'unpaired':
			return _x( 'Unpaired', 'customers', 'wapro-mag-for-woocommerce' );
		case 'paired':
			return _x( 'Paired', 'customers', 'wapro-mag-for-woocommerce' );
	}
}

export function matchWord(
	reason: CustomerCandidate[ 'reasons' ][ number ]
): string {
	switch ( reason ) {
		case 'nip':
			return __( 'same NIP', 'wapro-mag-for-woocommerce' );
		case 'vat_number':
			return __( 'same VAT number', 'wapro-mag-for-woocommerce' );
		case 'contact_email':
			return __( 'e-mail of a contact', 'wapro-mag-for-woocommerce' );
		case 'email':
			return __( 'same e-mail', 'wapro-mag-for-woocommerce' );
		case 'name':
			return __( 'like name', 'wapro-mag-for-woocommerce' );
	}
}

/** How a pair was found. */
export const foundBy: readonly FoundBy[] = [
	'nip',
	'vat_number',
	'wapro',
	'order',
	'person',
	'email',
];

export function foundByWord( by: FoundBy ): string {
	switch ( by ) {
		case 'nip':
			return __( 'same NIP', 'wapro-mag-for-woocommerce' );
		case 'vat_number':
			return __( 'same VAT number', 'wapro-mag-for-woocommerce' );
		case 'email':
			return __( 'same e-mail', 'wapro-mag-for-woocommerce' );
		case 'person':
			return __( 'chosen by a person', 'wapro-mag-for-woocommerce' );
		case 'order':
			return __(
				'made with the first order',
				'wapro-mag-for-woocommerce'
			);
		case 'wapro':
			return __( 'contact in WAPRO', 'wapro-mag-for-woocommerce' );
	}
}

export const accessFilters: readonly AccessFilter[] = [
	'to_approve',
	'waits',
	'open',
];

export function accessFilterWord( access: AccessFilter ): string {
	switch ( access ) {
		case 'to_approve':
			return __( 'waits for your approval', 'wapro-mag-for-woocommerce' );
		case 'waits':
			return __( 'closed', 'wapro-mag-for-woocommerce' );
		case 'open':
			return __( 'open', 'wapro-mag-for-woocommerce' );
	}
}

/** What the access of an account is, in the words of the filter that finds it. */
export function accessOf( row: CustomerPairingRow ): AccessFilter {
	if ( row.access === 'open' ) {
		return 'open';
	}
	return row.by !== 'wapro' && row.actions.includes( 'approve' )
		? 'to_approve'
		: 'waits';
}

export function accessTone( access: AccessFilter ): Tone {
	switch ( access ) {
		case 'to_approve':
			return 'attention';
		case 'waits':
			return 'neutral';
		case 'open':
			return 'good';
	}
}

/** Why an account that waits does so. */
export function customerReason( {
	code,
	reason,
}: Pick< CustomerPairingRow, 'code' | 'reason' > ): string | null {
	switch ( code ) {
		case 'several_contractors':
			return __(
				'WAPRO has several contractors with this number. Choose the one that is invoiced.',
				'wapro-mag-for-woocommerce'
			);
		case 'only_alike':
			return __(
				'No contractor has this account’s NIP; these only look like it.',
				'wapro-mag-for-woocommerce'
			);
		default:
			return reason === '' ? null : reason;
	}
}

const plainNumber = ( text: string ) =>
	text
		.toUpperCase()
		.replace( /[^A-Z0-9]/g, '' )
		.replace( /^PL/, '' );

/**
 * Fields of a contractor beside those of an account.
 * @param row
 * @param candidate
 */
export function comparedFields(
	row: CustomerPairingRow,
	candidate: CustomerCandidate
): readonly Comparison[] {
	return [
		...compared(
			__( 'Name', 'wapro-mag-for-woocommerce' ),
			candidate.name,
			row.companyName ?? row.name
		),
		...compared(
			__( 'NIP', 'wapro-mag-for-woocommerce' ),
			candidate.nip,
			row.nip,
			plainNumber
		),
		...compared(
			__( 'E-mail', 'wapro-mag-for-woocommerce' ),
			candidate.email,
			row.email
		),
		...compared(
			__( 'Town', 'wapro-mag-for-woocommerce' ),
			candidate.city,
			null
		),
		...compared(
			__( 'Code in WAPRO', 'wapro-mag-for-woocommerce' ),
			candidate.code,
			null
		),
	];
}

export const accountsToDecide = ( count: number ): string =>
	counted(
		/* translators: %s: number of accounts. */
		_n(
			'%s account waits for you to say which contractor it is.',
			'%s accounts wait for you to say which contractors they are.',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);

export const accountsToApprove = ( count: number ): string =>
	counted(
		/* translators: %s: number of accounts. */
		_n(
			'%s account waits for approval of access to its company.',
			'%s accounts wait for approval of access to their companies.',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);
