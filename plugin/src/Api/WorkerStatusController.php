<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Database\Clock;
use WaproMag\Health\StagingGuard;
use WaproMag\Health\WorkerStatusStore;
use WaproMag\Orders\Sweep;
use WaproMag\Panel\Overview\Lanes;
use WaproMag\Reconcile\FullPasses;

/**
 * The worker's beat: what it sees of itself and of WAPRO. Also drives the sweep where WP-Cron does not run.
 */
final class WorkerStatusController extends Controller {

	public function __construct(
		Schemas $schemas,
		private Clock $clock,
		private WorkerStatusStore $status,
		private StagingGuard $staging,
		private Sweep $sweep,
		private Lanes $lanes,
		private FullPasses $passes
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST worker/status';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->status->store( $request );
		$paused = $this->staging->is_paused();
		if ( ! $paused ) {
			$this->sweep->run_when_due();
			$this->passes->request_when_due();
		}
		$orders = $this->lanes->read( [] )[ Lanes::ORDERS_OUT ];
		return [
			'now'    => Clock::iso( $this->clock->now() ),
			'paused' => $paused,
			'queue'  => [
				'orders' => [
					'waiting'        => $orders['waiting'],
					'oldestAt'       => $orders['oldestAt'],
					'lastAcceptedAt' => $orders['lastAcceptedAt'],
				],
			],
		];
	}
}
