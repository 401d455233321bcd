<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Why one field of the settings cannot be kept, in a sentence for the shop admin.
 */
final class FieldError {

	public function __construct(
		public readonly string $field,
		public readonly string $code,
		public readonly string $message,
	) {}

	/**
	 * @return array{field: string, code: string, message: string}
	 */
	public function to_array(): array {
		return [
			'field'   => $this->field,
			'code'    => $this->code,
			'message' => $this->message,
		];
	}
}
