/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { InvoiceDocument } from '../data/invoices.ts';
import { errorWords } from './codes.ts';

function refusal( code: string ): string {
	switch ( code ) {
		case 'document_too_large':
			return __(
				'The PDF is larger than the shop takes. Raise the limit in the settings of documents, or have WAPRO print it smaller, then try again.',
				'wapro-mag-for-woocommerce'
			);
		case 'document_broken':
			return __(
				'What WAPRO sent is no whole PDF. Have the invoice printed anew in WAPRO, then try again.',
				'wapro-mag-for-woocommerce'
			);
		case 'document_unknown':
			return __(
				'WAPRO has no file of this invoice. Check in WAPRO that the invoice is there and can be printed, then try again.',
				'wapro-mag-for-woocommerce'
			);
		case 'invoice_buffered':
			return __(
				'The invoice waits in WAPRO’s buffer and has no number yet. Close it in WAPRO, then try again.',
				'wapro-mag-for-woocommerce'
			);
	}
	const word = errorWords()[ code ];
	return word
		? sprintf(
				/* translators: %s: a cause such as "WAPRO cannot be reached" */
				__(
					'The PDF could not be fetched: %s. Try again when that is mended.',
					'wapro-mag-for-woocommerce'
				),
				word
			)
		: __(
				'The PDF could not be fetched. Try again; if it fails once more, pass the technical detail to whoever looks after the connection with WAPRO.',
				'wapro-mag-for-woocommerce'
			);
}

function delay( code: string ): string {
	const word = errorWords()[ code ];
	return word
		? sprintf(
				/* translators: %s: a cause such as "WAPRO cannot be reached" */
				__(
					'The last try brought nothing: %s. It is tried again by itself.',
					'wapro-mag-for-woocommerce'
				),
				word
			)
		: __(
				'The last try brought nothing. It is tried again by itself.',
				'wapro-mag-for-woocommerce'
			);
}

/**
 * Why the last try brought no file, and what to do; null: nothing failed.
 * @param document
 */
export function whyNoDocument( {
	state,
	code,
}: Pick< InvoiceDocument, 'state' | 'code' > ): string | null {
	if ( state === 'refused' ) {
		return refusal( code ?? '' );
	}
	return state === 'wanted' && code ? delay( code ) : null;
}
