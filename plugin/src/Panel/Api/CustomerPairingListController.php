<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Pairing\CustomerPairingList;

/**
 * Accounts on the pairing desk.
 */
final class CustomerPairingListController extends Controller {

	public function __construct( Schemas $schemas, private readonly CustomerPairingList $list ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET pairing/customers';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->list->page( $request );
	}
}
