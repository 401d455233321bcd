<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Pairing\PairingDecisions;

/**
 * Takes what the worker found for products without an article.
 */
final class PairingController extends Controller {

	public function __construct( Schemas $schemas, private StagingGuard $staging, private PairingDecisions $decisions ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST catalogue/pairing';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		return [ 'items' => $this->decisions->follow( $request['runId'], $request['dryRun'], $request['items'] ) ];
	}
}
