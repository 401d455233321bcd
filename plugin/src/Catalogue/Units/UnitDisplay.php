<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Units;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\Pack;
use WaproMag\Settings\SettingsStore;

/**
 * Says beside the price of which unit it is, and how many of them a pack holds.
 */
final class UnitDisplay implements Registerable {

	public function __construct( private SettingsStore $settings ) {}

	public function register(): void {
		add_filter( 'woocommerce_get_price_html', [ $this, 'add_unit' ], 20, 2 );
	}

	public function add_unit( mixed $html, \WC_Product $product ): mixed {
		if ( ! is_string( $html ) || $html === '' || ! $this->settings->catalogue()->shows_unit() ) {
			return $html;
		}
		$pack = self::pack_of( $product );
		if ( $pack === null ) {
			return $html;
		}
		$html .= sprintf( ' <span class="wapro-mag-unit">/ %s</span>', esc_html( $pack->unit ) );
		if ( $pack->sales_unit !== null && $pack->converter !== null ) {
			/* translators: 1: unit of a pack, 2: quantity, 3: unit, such as "pack = 12 pcs". */
			$text  = sprintf( __( '%1$s = %2$s %3$s', 'wapro-mag-for-woocommerce' ), $pack->sales_unit, self::number( $pack->converter ), $pack->unit );
			$html .= sprintf( ' <small class="wapro-mag-pack">%s</small>', esc_html( $text ) );
		}
		return $html;
	}

	public static function pack_of( \WC_Product $product ): ?Pack {
		$text = $product->get_meta( Pack::META );
		return is_string( $text ) && $text !== '' ? Pack::from_text( $text ) : null;
	}

	public static function number( string $value ): string {
		return str_replace( '.', wc_get_price_decimal_separator(), $value );
	}
}
