<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Database\Clock;
use WaproMag\Queue\Results;

/**
 * Reports results alone.
 */
final class ResultsController extends Controller {

	public function __construct( Schemas $schemas, private Clock $clock, private Results $results ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST messages/results';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [
			'now'     => Clock::iso( $this->clock->now() ),
			'results' => $this->results->record( $request['destination'], $request['results'] ),
		];
	}
}
