<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Orders\Statuses\StatusSettingsView;

/**
 * What states of WAPRO's orders are in the shop, and the other way round.
 */
final class StatusSettingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly StatusSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET settings/statuses';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->view->read();
	}
}
