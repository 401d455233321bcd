<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Customers\CompanyView;

/**
 * One company with its people and delivery points.
 */
final class CompanyController extends Controller {

	public function __construct( Schemas $schemas, private readonly CompanyView $companies ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET companies/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->companies->read( (int) $raw['id'] );
	}
}
