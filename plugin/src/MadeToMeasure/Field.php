<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Catalogue\Decimal;

/**
 * One production parameter that a product asks its buyer for. Knows no WordPress.
 */
final class Field {

	/** A value is told to WAPRO in at most so many characters: messages#LineParameter. */
	public const VALUE = 100;

	/**
	 * @param Decimal|null $step    Counted from the minimum, as browsers do; null: any number.
	 * @param list<string> $options Of a choice.
	 */
	public function __construct(
		public readonly string $code,
		public readonly string $label,
		public readonly FieldType $type,
		public readonly string $unit = '',
		public readonly ?Decimal $min = null,
		public readonly ?Decimal $max = null,
		public readonly ?Decimal $step = null,
		public readonly int $length = self::VALUE,
		public readonly array $options = [],
		public readonly bool $required = true,
		public readonly string $help = ''
	) {}
}
