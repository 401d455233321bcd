<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Invoices\Requests\InvoiceRequestOptions;

/**
 * For which orders WAPRO is asked for an invoice.
 */
final class InvoiceRequestSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceRequestOptions $options ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/order-invoices';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->options->view();
	}
}
