/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { InvoiceDocument } from '../data/invoices.ts';
import { formatCount } from '../utils/format.ts';
import type { Tone } from './status.ts';

export function documentStateWord( state: InvoiceDocument[ 'state' ] ): string {
	switch ( state ) {
		case 'none':
			return __( 'not fetched', 'wapro-mag-for-woocommerce' );
		case 'waits':
			return __( 'waiting for KSeF', 'wapro-mag-for-woocommerce' );
		case 'wanted':
			return __( 'being prepared', 'wapro-mag-for-woocommerce' );
		case 'ready':
			return __( 'in the shop', 'wapro-mag-for-woocommerce' );
		case 'refused':
			return __( 'could not be fetched', 'wapro-mag-for-woocommerce' );
	}
}

export function documentTone( {
	state,
	outdated,
}: Pick< InvoiceDocument, 'state' | 'outdated' > ): Tone {
	switch ( state ) {
		case 'none':
			return 'neutral';
		case 'waits':
		case 'wanted':
			return 'waiting';
		case 'ready':
			return outdated ? 'attention' : 'good';
		case 'refused':
			return 'trouble';
	}
}

/**
 * What is to be known beside the state.
 * @param document
 */
export function documentSentence( document: InvoiceDocument ): string | null {
	const { state, outdated, url } = document;
	switch ( state ) {
		case 'none':
			return __(
				'PDFs of older invoices are fetched when somebody asks for them.',
				'wapro-mag-for-woocommerce'
			);
		case 'waits':
			return __(
				'The PDF will be here when the invoice has its number in KSeF.',
				'wapro-mag-for-woocommerce'
			);
		case 'wanted':
			return url === null
				? __(
						'The worker fetches it from WAPRO. This usually takes less than a minute.',
						'wapro-mag-for-woocommerce'
					)
				: __(
						'The document has changed. A new PDF is being prepared; this is the one before.',
						'wapro-mag-for-woocommerce'
					);
		case 'ready':
			return outdated
				? __(
						'The document has changed since this PDF was made.',
						'wapro-mag-for-woocommerce'
					)
				: null;
		case 'refused':
			return null;
	}
}

export function askForDocument( {
	state,
	outdated,
}: Pick< InvoiceDocument, 'state' | 'outdated' > ): string {
	if ( state === 'refused' ) {
		return __( 'Try again', 'wapro-mag-for-woocommerce' );
	}
	return outdated
		? __( 'Prepare a new PDF', 'wapro-mag-for-woocommerce' )
		: __( 'Prepare PDF', 'wapro-mag-for-woocommerce' );
}

export const fileSize = ( bytes: number ): string =>
	bytes < 1_048_576
		? `${ formatCount( Math.ceil( bytes / 1024 ) ) } KB`
		: `${ formatCount( Math.round( bytes / 1_048_576 ) ) } MB`;
