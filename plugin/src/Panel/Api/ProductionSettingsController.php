<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\SettingsStore;

/**
 * How orders go to production.
 */
final class ProductionSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly SettingsStore $settings ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/production';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->settings->production()->to_array();
	}
}
