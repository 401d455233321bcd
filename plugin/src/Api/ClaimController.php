<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Database\Clock;
use WaproMag\Health\StagingGuard;
use WaproMag\Queue\Claims;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Results;
use WaproMag\Settings\SettingsStore;

/**
 * Reports results and claims the next messages, in one request.
 */
final class ClaimController extends Controller {

	public function __construct(
		Schemas $schemas,
		private Clock $clock,
		private StagingGuard $staging,
		private Claims $claims,
		private Results $results,
		private SettingsStore $settings
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST messages/claim';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$results = $this->results->record( $request['destination'], $request['results'] ?? [] );
		$paused  = $this->staging->is_paused() || ! $this->is_open( $request['destination'] );
		$leases  = $paused ? [] : $this->claims->claim(
			$request['destination'],
			$request['objectType'],
			$request['limit'],
			$request['perStream'],
			$request['leaseSeconds'],
			$request['worker']
		);
		return [
			'now'     => Clock::iso( $this->clock->now() ),
			'paused'  => $paused,
			'results' => $results,
			'leases'  => $leases,
		];
	}

	private function is_open( string $destination ): bool {
		return $destination !== Destination::PRODUCTION || $this->settings->production()->is_open();
	}
}
