<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Problem;
use WaproMag\Api\Schemas;
use WaproMag\Health\StagingGuard;
use WaproMag\Queue\Bell;
use WaproMag\Settings\SettingsView;

/**
 * A person says that the shop has moved and is no copy; the exchange goes on.
 */
final class ConfirmAddressController extends Controller {

	public function __construct(
		Schemas $schemas,
		private readonly StagingGuard $staging,
		private readonly SettingsView $view,
		private readonly Bell $bell,
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST settings/confirm-address';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		if ( true !== $request['confirm'] ) {
			throw new Problem( 'not_confirmed', __( 'Nothing was changed: confirm that this is the shop itself and not a copy.', 'wapro-mag-for-woocommerce' ), 400, 'confirm' );
		}
		$this->staging->confirm_address();
		$this->bell->ring();

		return $this->view->read();
	}
}
