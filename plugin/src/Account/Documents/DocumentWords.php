<?php
declare(strict_types=1);

namespace WaproMag\Account\Documents;

/**
 * Why there is no file, in a buyer's words. What the worker said is for the shop's staff.
 */
final class DocumentWords {

	public static function refusal( string $code ): string {
		return match ( $code ) {
			'document_too_large' => __( 'the seller’s file is too large. Ask us for it.', 'wapro-mag-for-woocommerce' ),
			'document_broken'    => __( 'the seller’s file is damaged. Try again later, or ask us for it.', 'wapro-mag-for-woocommerce' ),
			'document_unknown'   => __( 'the seller has no file of this document. Ask us for it.', 'wapro-mag-for-woocommerce' ),
			'invoice_buffered'   => __( 'the document is not closed yet. Try again later.', 'wapro-mag-for-woocommerce' ),
			'nothing_issued'     => __( 'no goods have left yet.', 'wapro-mag-for-woocommerce' ),
			default              => __( 'it could not be fetched. Try again later, or ask us for it.', 'wapro-mag-for-woocommerce' ),
		};
	}
}
