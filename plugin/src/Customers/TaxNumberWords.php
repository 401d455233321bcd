<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * What is wrong with a tax number, in the buyer's words.
 */
final class TaxNumberWords {

	public static function sentence( TaxNumber $number ): string {
		return match ( true ) {
			$number->problem === null                                            => '',
			$number->problem === TaxNumber::CHECKSUM                             => __( 'This NIP is not right: one of its digits was mistyped. Check it against your company papers.', 'wapro-mag-for-woocommerce' ),
			$number->problem === TaxNumber::LENGTH && $number->is_polish()       => __( 'A NIP has ten digits. For a company from another country begin with its two letters, for example DE.', 'wapro-mag-for-woocommerce' ),
			$number->problem === TaxNumber::LENGTH                               => __( 'This tax number is too short.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: two letters of a country. */
			default                                                              => sprintf( __( 'This is no VAT number of the country %s. Check it, or clear the field.', 'wapro-mag-for-woocommerce' ), $number->country ),
		};
	}
}
