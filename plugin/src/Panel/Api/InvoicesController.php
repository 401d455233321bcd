<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Invoices\InvoiceList;

/**
 * Invoices of WAPRO.
 */
final class InvoicesController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceList $invoices ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET invoices';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->invoices->page( $request );
	}
}
