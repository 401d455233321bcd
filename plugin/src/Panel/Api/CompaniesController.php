<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Customers\CompanyList;

/**
 * Companies from WAPRO.
 */
final class CompaniesController extends Controller {

	public function __construct( Schemas $schemas, private readonly CompanyList $companies ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET companies';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->companies->page( $request );
	}
}
