<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Orders\Born\OrdersCompare;

/**
 * Tells a full pass which orders to fetch.
 */
final class OrdersCompareController extends Controller {

	public function __construct( Schemas $schemas, private OrdersCompare $compare ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST orders/compare';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->compare->page( $request );
	}
}
