<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Queue\RunStore;

/**
 * Hands the worker a run that somebody asked for.
 */
final class RunClaimController extends Controller {

	public function __construct( Schemas $schemas, private RunStore $runs, private StagingGuard $staging ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST worker/runs/claim';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$claimed = $this->staging->is_paused() ? null : $this->runs->claim( $request['worker'], $request['leaseSeconds'], $request['flows'] );
		return $claimed === null
			? [ 'run' => null ]
			: [ 'token' => $claimed['token'], 'run' => RunStore::shape( $claimed['run'] ) ];
	}
}
