<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\CatalogueView;

/**
 * How the catalogue is kept, with what it acts on.
 */
final class CatalogueSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly CatalogueView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/catalogue';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->view->read();
	}
}
