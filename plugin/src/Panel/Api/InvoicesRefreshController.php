<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Invoices\InvoiceRefresh;

/**
 * Has invoices fetched anew: chosen ones, or all of a filter; counted first.
 */
final class InvoicesRefreshController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceRefresh $refresh ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST invoices/refresh';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->refresh->request( $request, wp_get_current_user()->display_name );
	}
}
