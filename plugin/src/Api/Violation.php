<?php
declare(strict_types=1);

namespace WaproMag\Api;

/**
 * Where and how a value breaks its schema.
 */
final class Violation {

	public function __construct(
		public readonly string $field,
		public readonly string $keyword,
		public readonly string $expected = ''
	) {}
}
