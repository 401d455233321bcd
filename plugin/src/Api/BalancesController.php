<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Invoices\Balances;
use WaproMag\Panel\LocalTime;

/**
 * Takes what WAPRO counts of contractors' open invoices.
 */
final class BalancesController extends Controller {

	public function __construct( Schemas $schemas, private Balances $balances ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST invoices/balances';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->balances->take( $request, LocalTime::today() );
	}
}
