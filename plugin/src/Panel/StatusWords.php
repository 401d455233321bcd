<?php
declare(strict_types=1);

namespace WaproMag\Panel;

use WaproMag\Links\LinkState;

/**
 * States in words and icons, the same ones as the panel uses. A colour never stands without them.
 */
final class StatusWords {

	private const ICONS = [
		'held'       => 'clock',
		'pending'    => 'clock',
		'sent'       => 'clock',
		'accepted'   => 'yes-alt',
		'rejected'   => 'dismiss',
		'unknown'    => 'editor-help',
		'skipped'    => 'controls-skipforward',
		'superseded' => 'update',
		'waiting'    => 'clock',
		'published'  => 'visibility',
		'hidden'     => 'hidden',
		'refused'    => 'dismiss',
	];

	public static function message( string $status ): string {
		return match ( $status ) {
			'held'       => __( 'being prepared', 'wapro-mag-for-woocommerce' ),
			'pending'    => __( 'pending', 'wapro-mag-for-woocommerce' ),
			'sent'       => __( 'sent', 'wapro-mag-for-woocommerce' ),
			'accepted'   => __( 'accepted', 'wapro-mag-for-woocommerce' ),
			'rejected'   => __( 'rejected', 'wapro-mag-for-woocommerce' ),
			'unknown'    => __( 'unknown', 'wapro-mag-for-woocommerce' ),
			'skipped'    => __( 'skipped', 'wapro-mag-for-woocommerce' ),
			'superseded' => __( 'superseded', 'wapro-mag-for-woocommerce' ),
			default      => $status,
		};
	}

	public static function product( string $state ): string {
		return match ( $state ) {
			LinkState::WAITING   => __( 'waiting for review', 'wapro-mag-for-woocommerce' ),
			LinkState::PUBLISHED => __( 'published', 'wapro-mag-for-woocommerce' ),
			LinkState::HIDDEN    => __( 'hidden', 'wapro-mag-for-woocommerce' ),
			LinkState::REFUSED   => __( 'refused', 'wapro-mag-for-woocommerce' ),
			default              => $state,
		};
	}

	/**
	 * The state of an order in WAPRO: buffered, registered, cancelled.
	 */
	public static function erp_order( string $state ): string {
		return match ( $state ) {
			'buffered'   => __( 'in the buffer', 'wapro-mag-for-woocommerce' ),
			'registered' => __( 'registered', 'wapro-mag-for-woocommerce' ),
			'cancelled'  => __( 'cancelled', 'wapro-mag-for-woocommerce' ),
			default      => $state,
		};
	}

	/**
	 * @param 'production'|'transport'|'payment' $axis
	 */
	public static function axis( string $axis ): string {
		return match ( $axis ) {
			'production' => __( 'Production', 'wapro-mag-for-woocommerce' ),
			'transport'  => __( 'Transport', 'wapro-mag-for-woocommerce' ),
			'payment'    => __( 'Payment', 'wapro-mag-for-woocommerce' ),
		};
	}

	/**
	 * Icon and word as escaped HTML.
	 */
	public static function badge( string $state, string $word ): string {
		return sprintf(
			'<span class="wapro-mag-state wapro-mag-state--%1$s"><span class="dashicons dashicons-%2$s" aria-hidden="true"></span> %3$s</span>',
			esc_attr( $state ),
			esc_attr( self::ICONS[ $state ] ?? 'marker' ),
			esc_html( $word )
		);
	}
}
