<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Orders\BornOrderList;

/**
 * Orders that were made in WAPRO.
 */
final class BornOrdersController extends Controller {

	public function __construct( Schemas $schemas, private readonly BornOrderList $orders ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET orders/born';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->orders->page( $request );
	}
}
