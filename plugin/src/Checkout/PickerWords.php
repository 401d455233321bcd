<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

/**
 * What the picker of delivery points says, and the NIP field while it is typed in.
 */
final class PickerWords {

	/**
	 * @return array<string, string>
	 */
	public static function picker(): array {
		return [
			'label'     => __( 'Delivery point', 'wapro-mag-for-woocommerce' ),
			'hint'      => __( 'Type a name, a town, a street or a postcode.', 'wapro-mag-for-woocommerce' ),
			'searching' => __( 'Searching…', 'wapro-mag-for-woocommerce' ),
			'none'      => __( 'No delivery point fits. Try a shorter word.', 'wapro-mag-for-woocommerce' ),
			'failed'    => __( 'The delivery points could not be read. Type again in a moment.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: number of delivery points. */
			'found'     => __( 'Delivery points: %s', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: number of delivery points. */
			'more'      => __( 'Delivery points: %s. Type more to narrow them down.', 'wapro-mag-for-woocommerce' ),
		];
	}

	/**
	 * @return array<string, string>
	 */
	public static function block(): array {
		return self::picker() + [
			'title'       => __( 'Delivery point', 'wapro-mag-for-woocommerce' ),
			'company'     => __( 'You buy for', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: company with address and NIP. */
			'invoice'     => __( 'Invoice for: %s', 'wapro-mag-for-woocommerce' ),
			'own'         => __( 'Deliver to the company’s own address', 'wapro-mag-for-woocommerce' ),
			'freeAddress' => __( 'Deliver to another address', 'wapro-mag-for-woocommerce' ),
			'changed'     => __( 'Cart, delivery and prices follow the new choice.', 'wapro-mag-for-woocommerce' ),
			'refused'     => __( 'The choice could not be changed. Load the page again and try once more.', 'wapro-mag-for-woocommerce' ),
		];
	}

	/**
	 * @return array{length: string, checksum: string}
	 */
	public static function nip(): array {
		return [
			'length'   => __( 'A NIP has ten digits. For a company from another country begin with its two letters, for example DE.', 'wapro-mag-for-woocommerce' ),
			'checksum' => __( 'This NIP is not right: one of its digits was mistyped. Check it against your company papers.', 'wapro-mag-for-woocommerce' ),
		];
	}
}
