<?php
declare(strict_types=1);

namespace WaproMag\Boot;

/**
 * Links, history, catalogue, stock and prices.
 */
final class CatalogueServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function all(): array {
		return [];
	}
}
