<?php
declare(strict_types=1);

namespace WaproMag\Boot;

/**
 * Queue, orders, health and the worker's routes.
 */
final class CoreServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function all(): array {
		return [];
	}
}
