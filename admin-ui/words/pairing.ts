/**
 * WordPress dependencies
 */
import { __, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	PairedBy,
	PairingCandidate,
	PairingRow,
	PairingState,
	PairingTab,
} from '../data/pairing.ts';
import { compared, isSame } from './compared.ts';
import type { Comparison } from './compared.ts';
import { pairingCodes } from './pairing-codes.ts';
import type { Tone } from './status.ts';

export function tabWord( tab: PairingTab ): string {
	switch ( tab ) {
		case 'to_decide':
			return _x( 'To decide', 'products', 'wapro-mag-for-woocommerce' );
		case 'unpaired':
			return _x( 'Unpaired', 'products', 'wapro-mag-for-woocommerce' );
		case 'paired':
			return _x( 'Paired', 'products', 'wapro-mag-for-woocommerce' );
	}
}

export function pairingStateWord( state: PairingState ): string {
	switch ( state ) {
		case 'paired':
			return _x( 'paired', 'product', 'wapro-mag-for-woocommerce' );
		case 'to_decide':
			return _x( 'to decide', 'product', 'wapro-mag-for-woocommerce' );
		case 'looking':
			return __(
				'being looked for in WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'would_pair':
			return __( 'article found', 'wapro-mag-for-woocommerce' );
		case 'would_create':
			return __( 'new to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'queued':
			return __( 'on its way to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'refused':
			return __( 'cannot go to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'unpaired':
			return __( 'without an article', 'wapro-mag-for-woocommerce' );
	}
}

export function pairingStateTone( state: PairingState ): Tone {
	switch ( state ) {
		case 'paired':
			return 'good';
		case 'to_decide':
			return 'attention';
		case 'looking':
		case 'queued':
			return 'waiting';
		case 'refused':
			return 'trouble';
		case 'would_pair':
		case 'would_create':
		case 'unpaired':
			return 'neutral';
	}
}

/** How a pair was found. */
export const pairedBy: readonly PairedBy[] = [
	'index',
	'ean',
	'trade_index',
	'person',
	'created',
];

export function pairedByWord( by: PairedBy ): string {
	switch ( by ) {
		case 'index':
			return __( 'same catalogue index', 'wapro-mag-for-woocommerce' );
		case 'ean':
			return __( 'same EAN', 'wapro-mag-for-woocommerce' );
		case 'trade_index':
			return __( 'same trade index', 'wapro-mag-for-woocommerce' );
		case 'person':
			return __( 'chosen by a person', 'wapro-mag-for-woocommerce' );
		case 'created':
			return __( 'made of the product', 'wapro-mag-for-woocommerce' );
	}
}

export function pairingCodeWord( code: string ): string {
	return pairingCodes()[ code ]?.name ?? code;
}

/**
 * Why the product has no article: in the panel's own words where it knows the code, else in the words of whoever
 * refused.
 * @param row
 */
export function pairingReason( {
	code,
	reason,
}: Pick< PairingRow, 'code' | 'reason' > ): string | null {
	return (
		( code === null ? undefined : pairingCodes()[ code ]?.sentence ) ??
		( reason === '' ? null : reason )
	);
}

/** Why an article is offered for a product. */
export function candidateReason(
	{ sku }: Pick< PairingRow, 'sku' >,
	{ by, index }: PairingCandidate
): string {
	if ( by === 'index' && ! isSame( sku ?? '', index ) ) {
		return __(
			'the index that was asked for',
			'wapro-mag-for-woocommerce'
		);
	}
	return pairedByWord( by );
}

function vatText( code: string ): string {
	return /^\d+$/.test( code ) ? `${ code }%` : code;
}

export function vatWord( code: string ): string {
	return sprintf(
		/* translators: %s: VAT code, e.g. 23% or zw. */
		__( 'VAT %s', 'wapro-mag-for-woocommerce' ),
		vatText( code )
	);
}

/**
 * Fields of an article beside those of a product, in one order for both.
 * @param row
 * @param candidate
 */
export function comparisons(
	row: PairingRow,
	candidate: PairingCandidate
): readonly Comparison[] {
	const isTradeIndex = isSame( candidate.tradeIndex ?? '', row.sku ?? '' );
	return [
		...compared(
			__( 'Name', 'wapro-mag-for-woocommerce' ),
			candidate.name,
			row.name
		),
		...compared(
			__( 'Catalogue index', 'wapro-mag-for-woocommerce' ),
			candidate.index,
			row.sku
		),
		...compared(
			__( 'Trade index', 'wapro-mag-for-woocommerce' ),
			candidate.tradeIndex,
			isTradeIndex ? row.sku : null
		),
		...compared(
			__( 'EAN', 'wapro-mag-for-woocommerce' ),
			candidate.ean,
			row.ean
		),
		...compared(
			__( 'VAT', 'wapro-mag-for-woocommerce' ),
			candidate.vatCode && vatText( candidate.vatCode ),
			row.vatCode && vatText( row.vatCode )
		),
	];
}
