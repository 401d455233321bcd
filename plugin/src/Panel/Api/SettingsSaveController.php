<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\MapsSaver;
use WaproMag\Settings\SettingsView;

/**
 * Takes new maps and answers with the settings as they now stand.
 */
final class SettingsSaveController extends Controller {

	public function __construct(
		Schemas $schemas,
		private readonly MapsSaver $saver,
		private readonly SettingsView $view,
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request['maps'], wp_get_current_user()->display_name );

		return $this->view->read();
	}
}
