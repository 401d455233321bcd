<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Reconcile\LiveCheck;

/**
 * Checks a page of products: do they show what was applied last?
 */
final class LiveCheckController extends Controller {

	public function __construct( Schemas $schemas, private LiveCheck $check ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST catalogue/live-check';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->check->page( $request['after'], $request['limit'], $request['runId'] ?? null );
	}
}
