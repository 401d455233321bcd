<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Invoices\InvoiceSettingsView;

/**
 * What buyers are told of invoices, and what a debt closes.
 */
final class InvoiceSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/invoices';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->view->read();
	}
}
