<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Why an order does not go, in a sentence that says what to do next.
 */
final class OrderSentences {

	public static function of( PayloadProblem $problem ): string {
		$subject = $problem->subject;
		return match ( $problem->problem_code ) {
			/* translators: %s: name of a product. */
			'product_not_linked' => sprintf( __( 'The product “%s” is not linked to an article of WAPRO. Flag the article in WAPRO or link it, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of an order line. */
			'vat_unmapped'       => sprintf( __( 'No VAT code of WAPRO is set for the tax class of “%s”. Map it in the settings, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of an order line. */
			'vat_conflict'       => sprintf( __( 'The VAT charged on “%s” is not that of its VAT code in WAPRO. Correct the tax of the order or the map in the settings, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of a fee or of a way of delivery. */
			'vat_service_unmapped' => sprintf( __( 'The shop charged no VAT on “%s”, and nobody has decided under which VAT code WAPRO takes it. Choose one in the settings of orders, under “Delivery and fees as services” – or correct the tax of the order –, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of an order line. */
			'vat_exempt_unmapped' => sprintf( __( '“%s” was sold abroad without VAT, and nobody has decided under which VAT code of WAPRO. Choose it in the settings of orders, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			'warehouse_unmapped' => __( 'No warehouse is chosen for sale. Choose at least one in the settings, then retry.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: name of an order line. */
			'shipping_unmapped'  => sprintf( __( 'No service article of WAPRO is set for “%s”. Enter its catalogue index in the settings, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of an order line. */
			'quantity_invalid'   => sprintf( __( 'The quantity of “%s” is not greater than zero. Correct the order, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of an order line. */
			'price_invalid'      => sprintf( __( 'WAPRO takes no negative or unreadable price, as “%s” has. Correct the order (a discount as a coupon), then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: name of a payment method of the shop. */
			'payment_unmapped'   => sprintf( __( 'Nobody has decided what the payment method “%s” is in WAPRO. Choose its payment form in the settings of orders, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			/* translators: %s: code of a currency. */
			'rate_unknown'       => sprintf( __( 'The rate of %s is not known. Enter it in the settings of orders, then retry.', 'wapro-mag-for-woocommerce' ), $subject ),
			'data_missing'       => self::missing( $problem->field ),
			/* translators: 1: name of a field, 2: number of characters. */
			'too_long'           => sprintf( __( 'The field %1$s is longer than the %2$s characters that WAPRO keeps. Shorten it in the order, then retry.', 'wapro-mag-for-woocommerce' ), $problem->field, $subject ),
			/* translators: 1: name of a field. */
			default              => sprintf( __( 'The field %s is not one that WAPRO takes. Correct the order, then retry.', 'wapro-mag-for-woocommerce' ), $problem->field ),
		};
	}

	private static function missing( string $field ): string {
		return match ( $field ) {
			'payer.email'    => __( 'The order has no e-mail address. Enter it in the order, then retry.', 'wapro-mag-for-woocommerce' ),
			'payer.phone'    => __( 'The order has no phone number. Enter it in the order, then retry.', 'wapro-mag-for-woocommerce' ),
			'payer.nip'   => __( 'The order is for a company, but has no tax number. Enter it in the order, or remove the company\'s name, then retry.', 'wapro-mag-for-woocommerce' ),
			default       => __( 'The billing address of the order is not complete. Complete street, postcode and town, then retry.', 'wapro-mag-for-woocommerce' ),
		};
	}
}
