<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\SettingsStore;

/**
 * How the shop gets along with other integrators on the same WAPRO.
 */
final class ExchangeSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly SettingsStore $settings ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/exchange';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->settings->exchange()->to_array();
	}
}
