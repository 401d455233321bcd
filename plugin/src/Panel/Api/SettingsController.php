<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Settings\SettingsView;

/**
 * All that the settings screen shows.
 */
final class SettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly SettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->view->read();
	}
}
