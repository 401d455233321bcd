<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Documents\DocumentSettingsView;

/**
 * How files of documents come to buyers.
 */
final class DocumentSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly DocumentSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/documents';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->view->read();
	}
}
