<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Pairing\PairingActions;
use WaproMag\Pairing\PairingList;

/**
 * Takes what a person decides about one product on the pairing desk.
 */
final class PairingActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly PairingActions $actions, private readonly PairingList $list ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST pairing/goods/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$product = (int) $raw['id'];
		$this->actions->act( $product, $request, wp_get_current_user()->display_name );

		return $this->list->row( $product );
	}
}
