<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * Why a field cannot be asked for as it is typed.
 */
final class DraftProblem {

	public const LABEL_MISSING   = 'label_missing';
	public const LABEL_TWICE     = 'label_twice';
	public const CODE_INVALID    = 'code_invalid';
	public const CODE_TWICE      = 'code_twice';
	public const TYPE_UNKNOWN    = 'type_unknown';
	public const TOO_LONG        = 'too_long';
	public const MARKUP          = 'markup';
	public const NUMBER_INVALID  = 'number_invalid';
	public const RANGE_REVERSED  = 'range_reversed';
	public const STEP_INVALID    = 'step_invalid';
	public const STEP_TOO_LARGE  = 'step_too_large';
	public const LENGTH_INVALID  = 'length_invalid';
	public const OPTIONS_MISSING = 'options_missing';
	public const OPTION_TWICE    = 'option_twice';
	public const RANGE_WIDER     = 'range_wider';
	public const OPTION_FOREIGN  = 'option_foreign';
	public const TOO_MANY        = 'too_many';
	public const NOTHING_ASKED   = 'nothing_asked';

	/**
	 * @param int    $row    From 0; -1: the whole definition.
	 * @param string $column Of Draft, '' for none.
	 * @param string $given  What stands there.
	 */
	public function __construct(
		public readonly string $code,
		public readonly int $row = -1,
		public readonly string $column = '',
		public readonly string $given = ''
	) {}
}
