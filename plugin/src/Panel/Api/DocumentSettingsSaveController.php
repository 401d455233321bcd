<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Documents\DocumentSettingsView;

/**
 * Takes new settings of documents and answers with them as they now stand.
 */
final class DocumentSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly DocumentSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/documents';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->view->save( $request );
		return $this->view->read();
	}
}
