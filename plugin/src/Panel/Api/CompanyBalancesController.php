<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Invoices\BalanceList;
use WaproMag\Panel\LocalTime;

/**
 * What companies have left to pay, beside what WAPRO counts.
 */
final class CompanyBalancesController extends Controller {

	public function __construct( Schemas $schemas, private readonly BalanceList $balances ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET invoices/balances';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->balances->page( $request, LocalTime::today() );
	}
}
