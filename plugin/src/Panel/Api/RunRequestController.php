<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Queue\RunStore;

/**
 * Asks the worker for a run; it takes it when the bell rings or with its next poll.
 */
final class RunRequestController extends Controller {

	public function __construct( Schemas $schemas, private readonly RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST runs';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$id = $this->runs->request( $request['flow'], 'by_hand', wp_get_current_user()->display_name, $request['keys'] ?? [], $request['dryRun'] ?? false, $request['pairOnly'] ?? false );

		return RunAnswer::of( $this->runs, $id );
	}
}
