<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\CustomerSettingsSaver;
use WaproMag\Settings\SettingsStore;

/**
 * Takes new settings of customers and answers with them as they now stand.
 */
final class CustomerSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly CustomerSettingsSaver $saver, private readonly SettingsStore $settings ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/customers';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request, wp_get_current_user()->display_name );

		return $this->settings->customers()->masked();
	}
}
