<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\SettingsStore;

/**
 * How customers are kept.
 */
final class CustomerSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly SettingsStore $settings ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/customers';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->settings->customers()->masked();
	}
}
