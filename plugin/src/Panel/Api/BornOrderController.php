<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Orders\BornOrderDetail;

/**
 * One order that was made in WAPRO.
 */
final class BornOrderController extends Controller {

	public function __construct( Schemas $schemas, private readonly BornOrderDetail $orders ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET orders/born/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->orders->read( (int) $raw->get_param( 'id' ) );
	}
}
