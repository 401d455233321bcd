<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

/**
 * States of an order's axes in words: WAPRO's own, and ours for those that the shop tells from lines and parts.
 */
final class StateWords {

	public static function name( string $code, string $name ): string {
		return match ( true ) {
			$name !== ''                            => $name,
			$code === OrderProgress::PART_SHIPPED   => __( 'Partly shipped', 'wapro-mag-for-woocommerce' ),
			$code === OrderProgress::PART_PAID      => __( 'Partly paid', 'wapro-mag-for-woocommerce' ),
			default                                 => $code,
		};
	}
}
