<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Queue\RunStore;

/**
 * Asks a run to stop; one that has ended stays as it is.
 */
final class RunStopController extends Controller {

	public function __construct( Schemas $schemas, private readonly RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST runs/{id}/stop';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->runs->stop( (int) $raw['id'] );

		return RunAnswer::of( $this->runs, (int) $raw['id'] );
	}
}
