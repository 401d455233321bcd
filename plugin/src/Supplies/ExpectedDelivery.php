<?php
declare(strict_types=1);

namespace WaproMag\Supplies;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Quietly;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\SettingsStore;
use WaproMag\Warehouses\OwnWarehouses;

/**
 * Tells buyers, where the shop wants it, when a product that is out of stock is expected; who supplies it stays inside.
 */
final class ExpectedDelivery implements Registerable {

	public function __construct( private LinkStore $links, private SettingsStore $settings, private OwnWarehouses $warehouses ) {}

	public function register(): void {
		add_filter( 'woocommerce_get_availability_text', [ $this, 'add_day' ], 20, 2 );
	}

	public function add_day( mixed $text, mixed $product ): mixed {
		if ( ! is_string( $text ) || ! $product instanceof \WC_Product || ! $this->is_wanted( $product ) ) {
			return $text;
		}
		$day = Quietly::run( fn (): ?string => $this->day( $product ) );
		if ( $day === null ) {
			return $text;
		}
		$sentence = sprintf(
			/* translators: %s: day in the shop's own form, e.g. December 12, 2026 */
			__( 'Expected delivery: %s', 'wapro-mag-for-woocommerce' ),
			$day
		);
		return $text === '' ? $sentence : rtrim( $text, '.' ) . '. ' . $sentence;
	}

	private function is_wanted( \WC_Product $product ): bool {
		return $this->settings->catalogue()->shows_supplies()
			&& ( ! $product->is_in_stock() || $product->is_on_backorder( 1 ) );
	}

	private function day( \WC_Product $product ): ?string {
		$link = $this->links->find_by_shop_id( Link::PRODUCT, $product->get_id() );
		$day  = $link === null ? null : Supplies::of( $link )->first_day( $this->warehouses->counted( $product ), (string) wp_date( 'Y-m-d' ) );
		// Noon keeps the day in every zone.
		$time   = $day === null ? false : strtotime( "{$day} 12:00:00 UTC" );
		$format = get_option( 'date_format' );
		return $time === false ? null : (string) wp_date( is_string( $format ) && $format !== '' ? $format : 'Y-m-d', $time, new \DateTimeZone( 'UTC' ) );
	}
}
