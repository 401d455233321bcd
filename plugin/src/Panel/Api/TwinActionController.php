<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Orders\Twins\TwinActions;
use WaproMag\Orders\Twins\TwinRows;

/**
 * Takes what a person decides about an order that WAPRO may have already.
 */
final class TwinActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly TwinActions $actions ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST pairing/orders/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return TwinRows::shape( $this->actions->act( (int) $raw['id'], $request, wp_get_current_user()->display_name ) );
	}
}
