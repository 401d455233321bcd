<?php
declare(strict_types=1);

namespace WaproMag\Panel\Overview;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Health\StagingGuard;
use WaproMag\Health\WorkerStatusStore;
use WaproMag\Settings\SettingsStore;

/**
 * The facts behind the first screen, as panel#Overview.
 */
final class OverviewQuery {

	public function __construct(
		private readonly Connection $db,
		private readonly Clock $clock,
		private readonly StagingGuard $staging,
		private readonly WorkerStatusStore $worker_status,
		private readonly Lanes $lanes,
		private readonly DayStrip $day,
		private readonly Needs $needs,
		private readonly SettingsStore $settings,
	) {}

	/**
	 * @return array<string, mixed>
	 */
	public function read(): array {
		$now    = $this->clock->now();
		$reason = $this->staging->reason();
		$facts  = WorkerFacts::of( $this->worker_status->last(), time() );
		$lanes  = $this->lanes->read( $facts->change_queue() );
		if ( ! $this->settings->production()->is_on() ) {
			unset( $lanes[ Lanes::PRODUCTION ] );
		}

		return [
			'now'            => (string) Clock::iso( $now ),
			'paused'         => $this->staging->is_paused(),
			...( null === $reason ? [] : [ 'pausedReason' => $reason ] ),
			'wapro'          => [
				...$facts->wapro(),
				'lastAcceptedOrderAt' => $lanes[ Lanes::ORDERS_OUT ]['lastAcceptedAt'],
			],
			'worker'         => $facts->worker(),
			...$lanes,
			'lastFullPassAt' => $this->last_full_pass(),
			'hours'          => $this->day->read( $now ),
			...( $facts->resting() === [] ? [] : [ 'resting' => $facts->resting() ] ),
			'needs'          => $this->needs->read( $this->staging->is_paused(), $facts ),
		];
	}

	/**
	 * The last pass over all goods that ran to its end.
	 */
	private function last_full_pass(): ?string {
		return Clock::iso(
			$this->db->value(
				'SELECT ended_at FROM ' . Tables::name( Tables::RUNS ) . "
					WHERE state = 'done' AND flow = 'reconcileGoods' ORDER BY id DESC LIMIT 1"
			)
		);
	}
}
