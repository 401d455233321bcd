<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

/**
 * One picture for each axis of an order, the same for buyers and in the shop's admin. The word always stands beside it.
 */
final class AxisIcon {

	private const PATHS = [
		'production' => 'M2 20V9l6 4V9l6 4V4h6v16H2zm4-3h2v-2H6v2zm5 0h2v-2h-2v2zm5 0h2v-2h-2v2z',
		'transport'  => 'M2 5h12v3h4l4 5v5h-2.2a3 3 0 0 1-5.6 0H9.8a3 3 0 0 1-5.6 0H2V5zm12 5v4h6l-2.7-4H14zM7 18.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm10 0a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
		'payment'    => 'M2 5h20v14H2V5zm2 2v2h16V7H4zm0 5v5h16v-5H4zm2 2h5v1.5H6V14z',
	];

	/** Escaped. */
	public static function html( string $axis ): string {
		return sprintf( '<svg class="wapro-mag-axis-icon" viewBox="0 0 24 24" width="20" height="20" fill="currentColor" fill-rule="evenodd" aria-hidden="true" focusable="false"><path d="%s"/></svg>', esc_attr( self::PATHS[ $axis ] ?? '' ) );
	}
}
