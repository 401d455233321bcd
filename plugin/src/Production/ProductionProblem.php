<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * Why an order cannot go to production as it is: stable code, field, and the facts of the sentence.
 */
final class ProductionProblem extends \RuntimeException {

	/**
	 * @param string $line_name    Name of the line, '' when the order as a whole is at fault.
	 * @param string $parameter Name of the parameter, or of the field.
	 * @param string $value     What stands there.
	 * @param string $allowed   What may stand there.
	 */
	public function __construct(
		public readonly string $problem_code,
		public readonly string $field,
		public readonly string $line_name = '',
		public readonly string $parameter = '',
		public readonly string $value = '',
		public readonly string $allowed = ''
	) {
		parent::__construct( $problem_code );
	}
}
