<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Queue\RunStore;

/**
 * One run with its progress and outcome.
 */
final class RunController extends Controller {

	public function __construct( Schemas $schemas, private readonly RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET runs/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return RunAnswer::of( $this->runs, (int) $raw['id'] );
	}
}
