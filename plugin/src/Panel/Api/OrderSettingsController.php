<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Orders\OrderSettingsView;

/**
 * How orders go to WAPRO.
 */
final class OrderSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly OrderSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/orders';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->view->read();
	}
}
