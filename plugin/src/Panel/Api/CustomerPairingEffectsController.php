<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Pairing\PairingEffects;

/**
 * What pairing an account with a contractor changes.
 */
final class CustomerPairingEffectsController extends Controller {

	public function __construct( Schemas $schemas, private readonly PairingEffects $effects ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET pairing/customers/{id}/effects';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->effects->of( (int) $raw['id'], $request['erpId'] );
	}
}
