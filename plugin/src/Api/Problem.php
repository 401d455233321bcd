<?php
declare(strict_types=1);

namespace WaproMag\Api;

/**
 * A refusal with a stable code and one plain sentence that says what to do next.
 */
final class Problem extends \RuntimeException {

	/**
	 * @param array<string, mixed> $details
	 */
	public function __construct(
		public readonly string $problem_code,
		string $message,
		public readonly int $status = 400,
		public readonly ?string $field = null,
		public readonly array $details = []
	) {
		parent::__construct( $message );
	}

	public function to_wp_error(): \WP_Error {
		$data = [ 'status' => $this->status ];
		if ( $this->field !== null ) {
			$data['field'] = $this->field;
		}
		if ( $this->details !== [] ) {
			$data['details'] = $this->details;
		}
		return new \WP_Error( $this->problem_code, $this->getMessage(), $data );
	}
}
