<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Problem;
use WaproMag\Api\Schemas;
use WaproMag\Queue\RunStore;

/**
 * Has a run that was stopped or failed go on where it ended.
 */
final class RunResumeController extends Controller {

	public function __construct( Schemas $schemas, private readonly RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST runs/{id}/resume';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$id  = (int) $raw['id'];
		$run = RunAnswer::of( $this->runs, $id );
		if ( in_array( $run['state'], [ 'requested', 'running' ], true ) ) {
			return $run;
		}
		if ( $this->runs->is_open( $run['flow'] ) ) {
			throw new Problem( 'run_open', __( 'Another run of this kind is under way. Wait for its end, or stop it first.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		if ( ! $this->runs->resume( $id ) ) {
			throw new Problem( 'run_done', __( 'This run came to its end. Start a new one.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		return RunAnswer::of( $this->runs, $id );
	}
}
