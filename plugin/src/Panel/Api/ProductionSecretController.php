<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Production\ProductionSecret;

/**
 * A new secret for the production application; it is in this answer and nowhere afterwards.
 */
final class ProductionSecretController extends Controller {

	public function __construct( Schemas $schemas, private readonly ProductionSecret $secret ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST settings/production/secret';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [
			'url'    => ProductionAccessController::url(),
			'secret' => $this->secret->issue(),
		];
	}
}
