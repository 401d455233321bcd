<?php
declare(strict_types=1);

namespace WaproMag\Boot;

/**
 * Settings, the control panel's page and routes, boxes and columns on WooCommerce's screens.
 */
final class PanelServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function all(): array {
		return [];
	}
}
