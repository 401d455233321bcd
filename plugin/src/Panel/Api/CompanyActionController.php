<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Customers\CompanyActions;
use WaproMag\Panel\Customers\CompanyView;

/**
 * Takes what an admin decides about a company's person.
 */
final class CompanyActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly CompanyActions $actions, private readonly CompanyView $companies ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST companies/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$company = (int) $raw['id'];
		$this->actions->act( $company, (int) $request['userId'], (string) $request['action'], wp_get_current_user()->display_name );

		return $this->companies->read( $company );
	}
}
