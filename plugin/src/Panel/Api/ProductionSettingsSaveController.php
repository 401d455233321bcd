<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Production\ProductionSettingsSaver;
use WaproMag\Settings\SettingsStore;

/**
 * Takes new settings of production and answers with them as they now stand.
 */
final class ProductionSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly ProductionSettingsSaver $saver, private readonly SettingsStore $settings ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/production';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request );

		return $this->settings->production()->to_array();
	}
}
