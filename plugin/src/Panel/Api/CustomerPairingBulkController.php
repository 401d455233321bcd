<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Pairing\CustomerPairingActions;

/**
 * Pairs all exact matches, or looks for all again; with a count first.
 */
final class CustomerPairingBulkController extends Controller {

	public function __construct( Schemas $schemas, private readonly CustomerPairingActions $actions ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST pairing/customers';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->actions->act_on_all( $request['action'], $request['dryRun'], wp_get_current_user()->display_name );
	}
}
