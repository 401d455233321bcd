<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\CatalogueSaver;
use WaproMag\Settings\CatalogueView;

/**
 * Takes new settings of the catalogue and answers with them as they now stand.
 */
final class CatalogueSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly CatalogueSaver $saver, private readonly CatalogueView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/catalogue';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request, wp_get_current_user()->display_name );

		return $this->view->read();
	}
}
