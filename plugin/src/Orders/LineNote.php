<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What the buyer chose for a line, in one readable text: "Colour: white; Side: left".
 */
final class LineNote {

	public static function of( \WC_Order_Item_Product $item ): string {
		$parts = [];
		foreach ( $item->get_formatted_meta_data() as $meta ) {
			$parts[] = trim( wp_strip_all_tags( $meta->display_key . ': ' . $meta->display_value ) );
		}
		return html_entity_decode( implode( '; ', $parts ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
}
