<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Links\Link;
use WaproMag\Panel\LocalTime;
use WaproMag\Supplies\Supplies;
use WaproMag\Warehouses\OwnWarehouses;

/**
 * Part of the product box: what WAPRO has in each warehouse and what is on its way from suppliers.
 */
final class StockTable {

	public function __construct(
		private readonly WarehouseStock $stock,
		private readonly OwnWarehouses $warehouses,
	) {}

	public function show( \WC_Product $product, Link $link ): void {
		$unit    = $link->fact( 'unit' );
		$counted = $this->warehouses->counted( $product );
		$levels  = $this->stock->of( $product->get_id() );
		if ( [] !== $levels ) {
			printf(
				'<table class="widefat striped wapro-mag-stock"><thead><tr><th scope="col">%1$s</th><th scope="col">%2$s</th><th scope="col">%3$s</th></tr></thead><tbody>',
				esc_html__( 'Warehouse', 'wapro-mag-for-woocommerce' ),
				esc_html__( 'On hand', 'wapro-mag-for-woocommerce' ),
				esc_html__( 'Available', 'wapro-mag-for-woocommerce' )
			);
			foreach ( $levels as $level ) {
				printf(
					'<tr><th scope="row">%1$s%2$s</th><td>%3$s</td><td>%4$s</td></tr>',
					esc_html( $level['warehouse'] ),
					in_array( $level['warehouse'], $counted, true ) ? '' : ' <small>' . esc_html__( '(not sold from)', 'wapro-mag-for-woocommerce' ) . '</small>',
					esc_html( self::quantity( $level['on_hand'], $unit ) ),
					esc_html( self::quantity( $level['available'], $unit ) )
				);
			}
			echo '</tbody></table>';
		}
		self::show_supplies( Supplies::of( $link ), $unit );
	}

	private static function show_supplies( Supplies $supplies, string $unit ): void {
		if ( [] === $supplies->rows ) {
			return;
		}
		echo '<h4>' . esc_html__( 'Ordered at suppliers', 'wapro-mag-for-woocommerce' ) . '</h4><ul class="wapro-mag-supplies">';
		foreach ( $supplies->rows as $row ) {
			$details = array_filter( [ $row['supplier'], $row['warehouse'], $row['document'] ], static fn ( string $detail ): bool => '' !== $detail );
			printf(
				'<li><strong>%1$s</strong> %2$s<br><small>%3$s</small></li>',
				esc_html( self::quantity( $row['quantity'], $unit ) ),
				esc_html( self::day( $row['day'] ) ),
				esc_html( implode( ' · ', $details ) )
			);
		}
		echo '</ul>';
	}

	private static function day( string $day ): string {
		if ( '' === $day ) {
			return __( 'without a date', 'wapro-mag-for-woocommerce' );
		}
		$words = LocalTime::calendar_day( $day );

		return $day < (string) wp_date( 'Y-m-d' )
			/* translators: %s: day */
			? sprintf( __( 'was expected on %s', 'wapro-mag-for-woocommerce' ), $words )
			/* translators: %s: day */
			: sprintf( __( 'expected on %s', 'wapro-mag-for-woocommerce' ), $words );
	}

	/**
	 * Decimal text for people: "12.500000" → "12,5 m".
	 */
	private static function quantity( string $decimal, string $unit ): string {
		$short = str_contains( $decimal, '.' ) ? rtrim( rtrim( $decimal, '0' ), '.' ) : $decimal;

		return trim( str_replace( '.', wc_get_price_decimal_separator(), $short ) . " $unit" );
	}
}
