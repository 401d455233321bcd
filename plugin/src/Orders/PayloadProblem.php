<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Why an order cannot be told to WAPRO as it is: stable code, field, and the facts of the sentence.
 */
final class PayloadProblem extends \RuntimeException {

	public function __construct(
		public readonly string $problem_code,
		public readonly string $field,
		public readonly string $subject = ''
	) {
		parent::__construct( $problem_code );
	}
}
