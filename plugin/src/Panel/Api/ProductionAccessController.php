<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Production\ProductionSecret;

/**
 * Where the production application sends progress, and whether it can sign it. Never the secret itself.
 */
final class ProductionAccessController extends Controller {

	public function __construct( Schemas $schemas, private readonly ProductionSecret $secret ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/production/access';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [
			'url'    => self::url(),
			'secret' => $this->secret->state(),
		];
	}

	public static function url(): string {
		return rest_url( self::NAMESPACE . '/production/progress' );
	}
}
