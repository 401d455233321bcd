<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\StateWords;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\StatusWords;

/**
 * How far an order is, for the box on its screen: the buyer's words and icons, parcels, and what is left of each line.
 */
final class ProgressFacts {

	/**
	 * @param list<array{carrier: string, number: string, url: string|null}> $parcels
	 */
	public static function show( \WC_Order $order, OrderProgress $progress, array $parcels ): void {
		if ( [] === $progress->axes && [] === $parcels ) {
			return;
		}
		echo '<dl class="wapro-mag-facts wapro-mag-axes">';
		foreach ( $progress->axes as $axis => $point ) {
			/** @var 'production'|'transport'|'payment' $axis */
			printf(
				'<dt>%1$s %2$s</dt><dd class="wapro-mag-tone--%3$s">%4$s%5$s</dd>',
				AxisIcon::html( $axis ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
				esc_html( StatusWords::axis( $axis ) ),
				esc_attr( $point['tone'] ),
				esc_html( StateWords::name( $point['code'], $point['name'] ) ),
				null === $point['at'] ? '' : ' <small>' . esc_html( LocalTime::moment( $point['at'] ) ) . '</small>'
			);
		}
		if ( null !== $progress->due_on ) {
			printf( '<dt>%1$s</dt><dd>%2$s</dd>', esc_html__( 'Due', 'wapro-mag-for-woocommerce' ), esc_html( LocalTime::calendar_day( $progress->due_on ) ) );
		}
		if ( [] !== $parcels ) {
			printf(
				'<dt>%1$s</dt><dd>%2$s</dd>',
				esc_html( _n( 'Parcel', 'Parcels', count( $parcels ), 'wapro-mag-for-woocommerce' ) ),
				ParcelLinks::html( $parcels ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			);
		}
		echo '</dl>';
		self::show_lines( OrderLinesView::of( $order, $progress ) );
	}

	/**
	 * @param list<array{name: string, ordered: string, realised: string, left: string, is_left: bool}> $lines
	 */
	private static function show_lines( array $lines ): void {
		if ( [] === $lines ) {
			return;
		}
		echo '<ul class="wapro-mag-lines">';
		foreach ( $lines as $line ) {
			printf(
				'<li>%1$s<br><small>%2$s</small></li>',
				esc_html( $line['name'] ),
				esc_html(
					$line['is_left']
						/* translators: 1: shipped quantity, 2: ordered quantity, 3: quantity that is left */
						? sprintf( __( 'shipped %1$s of %2$s, %3$s left', 'wapro-mag-for-woocommerce' ), $line['realised'], $line['ordered'], $line['left'] )
						/* translators: %s: quantity */
						: sprintf( __( 'all shipped: %s', 'wapro-mag-for-woocommerce' ), $line['realised'] )
				)
			);
		}
		echo '</ul>';
	}
}
