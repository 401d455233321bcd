<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Orders\OrderSettingsSaver;
use WaproMag\Orders\OrderSettingsView;

/**
 * Takes new settings of orders and answers with them as they now stand.
 */
final class OrderSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly OrderSettingsSaver $saver, private readonly OrderSettingsView $view ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/orders';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->saver->save( $request );

		return $this->view->read();
	}
}
