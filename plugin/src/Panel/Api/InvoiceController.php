<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Invoices\InvoiceDetail;

/**
 * One invoice of WAPRO.
 */
final class InvoiceController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceDetail $invoices ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET invoices/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->invoices->read( (int) $raw->get_param( 'id' ) );
	}
}
