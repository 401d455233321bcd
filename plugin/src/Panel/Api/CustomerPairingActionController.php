<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Pairing\CustomerPairingActions;
use WaproMag\Customers\Pairing\CustomerPairingList;

/**
 * Takes what a person decides about one account's contractor.
 */
final class CustomerPairingActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly CustomerPairingActions $actions, private readonly CustomerPairingList $list ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST pairing/customers/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$user = (int) $raw['id'];
		$this->actions->act( $user, $request, wp_get_current_user()->display_name );

		return $this->list->row( $user );
	}
}
