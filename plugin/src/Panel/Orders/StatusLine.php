<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\StateWords;
use WaproMag\Panel\LocalTime;

/**
 * An order's way in one line, as "In production, due 28.11". The furthest that it has come says most.
 */
final class StatusLine {

	/** '' when WAPRO has told nothing. */
	public static function of( OrderProgress $progress ): string {
		$axis = self::axis( $progress );
		if ( $axis === null ) {
			return '';
		}
		$point = $progress->axes[ $axis ];
		$name  = StateWords::name( $point['code'], $point['name'] );
		if ( $axis !== 'production' || $progress->due_on === null || $point['tone'] === OrderProgress::DONE ) {
			return $name;
		}
		/* translators: 1: state of an order, as "In production", 2: day */
		return sprintf( __( '%1$s, due %2$s', 'wapro-mag-for-woocommerce' ), $name, LocalTime::near_day( $progress->due_on ) );
	}

	/**
	 * @return 'production'|'transport'|'payment'|null
	 */
	public static function axis( OrderProgress $progress ): ?string {
		foreach ( [ 'transport', 'production' ] as $axis ) {
			if ( ( $progress->axes[ $axis ]['tone'] ?? OrderProgress::WAITING ) !== OrderProgress::WAITING ) {
				return $axis;
			}
		}
		return match ( true ) {
			isset( $progress->axes['production'] ) => 'production',
			isset( $progress->axes['transport'] )  => 'transport',
			isset( $progress->axes['payment'] )    => 'payment',
			default                                => null,
		};
	}
}
