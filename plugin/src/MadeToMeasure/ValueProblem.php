<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * Why a value is not taken.
 */
final class ValueProblem {

	public const MISSING = 'parameter_missing';
	public const UNKNOWN = 'parameter_unknown';
	public const TYPE    = 'parameter_type';
	public const RANGE   = 'parameter_range';
	public const STEP    = 'parameter_step';
	public const LENGTH  = 'parameter_length';
	public const OPTION  = 'parameter_option';

	/**
	 * @param Field|null $field Null: the product asks for no such thing.
	 * @param string     $given As the buyer wrote it; the code of an unknown parameter.
	 */
	public function __construct(
		public readonly string $code,
		public readonly ?Field $field,
		public readonly string $given
	) {}
}
