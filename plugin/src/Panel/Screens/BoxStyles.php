<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Boot\Plugin;
use WaproMag\Boot\Registerable;

/**
 * A handful of rules for boxes and columns; colours come from WordPress, and never stand alone.
 */
final class BoxStyles implements Registerable {

	private const CSS = '
.wapro-mag-state .dashicons { font-size: 16px; width: 16px; height: 16px; vertical-align: text-bottom; }
.wapro-mag-state--accepted .dashicons, .wapro-mag-state--published .dashicons { color: #008a20; }
.wapro-mag-state--rejected .dashicons, .wapro-mag-state--refused .dashicons { color: #d63638; }
.wapro-mag-state--unknown .dashicons { color: #996800; }
#wapro-mag-register td { overflow-wrap: anywhere; }
.wapro-mag-box .wapro-mag-reason { border-left: 4px solid #d63638; padding-left: 8px; }
.wapro-mag-facts { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 8px 0; }
.wapro-mag-facts dd { margin: 0; overflow-wrap: anywhere; }
.wapro-mag-axes dt { display: flex; gap: 6px; align-items: flex-start; }
.wapro-mag-axes dd small { display: block; }
.wapro-mag-axis-icon { flex: none; vertical-align: text-bottom; }
.wapro-mag-way .wapro-mag-axis-icon { width: 16px; height: 16px; }
.wapro-mag-lines { margin: 8px 0; }
.wapro-mag-lines li { margin: 0 0 6px; }
.wapro-mag-history { margin-left: 0; list-style: none; overflow-wrap: anywhere; }
.wapro-mag-stock { margin-bottom: 12px; }
.wapro-mag-stock th, .wapro-mag-stock td { padding: 4px 6px; }
.wapro-mag-rule { margin: 12px 0; }
.wapro-mag-rule legend { font-weight: 600; }
.wapro-mag-rule label { display: block; margin: 4px 0; }
.wapro-mag-rule .wapro-mag-rule__warehouse { margin-left: 24px; }
.wapro-mag-supplies small { overflow-wrap: anywhere; }
.wapro-mag-variation { margin-bottom: 8px; }
.wapro-mag-variation summary { cursor: pointer; font-weight: 600; }
.column-wapro_mag { width: 17ch; }
';

	public function register(): void {
		add_action( 'admin_enqueue_scripts', [ $this, 'load' ] );
	}

	public function load(): void {
		$screen = get_current_screen();
		if ( null !== $screen && ( in_array( $screen->post_type, [ 'product', 'shop_order' ], true ) || in_array( $screen->id, [ 'user-edit', 'profile' ], true ) || wc_get_page_screen_id( 'shop-order' ) === $screen->id ) ) {
			wp_register_style( 'wapro-mag-boxes', false, [ 'dashicons' ], Plugin::VERSION );
			wp_enqueue_style( 'wapro-mag-boxes' );
			wp_add_inline_style( 'wapro-mag-boxes', self::CSS );
		}
	}
}
