<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Invoices\InvoiceSettingsSaver;
use WaproMag\Invoices\InvoiceSettingsView;

/**
 * Takes new settings of invoices and answers with them as they now stand.
 */
final class InvoiceSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceSettingsSaver $saver, private readonly InvoiceSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/invoices';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request );

		return $this->view->read();
	}
}
