<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Invoices\Requests\InvoiceRequestOptions;

/**
 * Takes the rule of invoices for orders and answers with it as it now stands.
 */
final class InvoiceRequestSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceRequestOptions $options ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/order-invoices';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->options->save( $request );

		return $this->options->view();
	}
}
