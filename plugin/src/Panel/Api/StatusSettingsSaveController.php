<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Orders\Statuses\StatusSettingsSaver;
use WaproMag\Orders\Statuses\StatusSettingsView;

/**
 * Takes a new map of statuses and answers with it as it now stands.
 */
final class StatusSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly StatusSettingsSaver $saver, private readonly StatusSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/statuses';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request );

		return $this->view->read();
	}
}
