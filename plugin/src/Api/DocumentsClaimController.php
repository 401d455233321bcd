<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Database\Clock;
use WaproMag\Documents\DocumentKeeping;
use WaproMag\Documents\DocumentQueue;
use WaproMag\Health\StagingGuard;
use WaproMag\Settings\SettingsStore;

/**
 * Takes what became of documents and hands out the next whose files are wanted.
 */
final class DocumentsClaimController extends Controller {

	public function __construct( Schemas $schemas, private Clock $clock, private StagingGuard $staging, private SettingsStore $settings, private DocumentQueue $queue, private DocumentKeeping $keeping ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST documents/claim';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$results = $this->queue->record( $request['results'] ?? [] );
		$this->keeping->remove_gone();
		$paused = $this->staging->is_paused();
		return [
			'now'       => Clock::iso( $this->clock->now() ),
			'paused'    => $paused,
			'mostBytes' => $this->settings->documents()->most_bytes(),
			'results'   => $results,
			'documents' => $paused ? [] : $this->queue->claim( $request['limit'], $request['leaseSeconds'] ),
		];
	}
}
