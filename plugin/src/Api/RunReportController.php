<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Queue\RunStore;

/**
 * Takes a run's progress and its end.
 */
final class RunReportController extends Controller {

	public function __construct( Schemas $schemas, private RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST worker/runs/{id}/report';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [ 'stop' => $this->runs->report( (int) $raw['id'], $request ) ];
	}
}
