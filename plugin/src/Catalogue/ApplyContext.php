<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Why an apply call came and in which run.
 */
final class ApplyContext {

	public function __construct(
		public readonly string $cause,
		public readonly ?int $run_id = null
	) {}

	/**
	 * @param array<string, mixed> $request apply#Apply…Request.
	 */
	public static function from_request( array $request ): self {
		return new self( (string) $request['cause'], isset( $request['runId'] ) ? (int) $request['runId'] : null );
	}
}
