<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Catalogue\Person;
use WaproMag\Queue\RunStore;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Settings\SettingsStore;

/**
 * Takes new settings of the exchange and answers with them as they now stand.
 */
final class ExchangeSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly SettingsStore $settings, private readonly RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/exchange';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$before = $this->settings->exchange();
		$this->settings->store_exchange( ExchangeSettings::from_array( $request ) );
		$now = $this->settings->exchange();
		// What is shown from now on and is there already comes without waiting for an event.
		if ( $now->shows_born() && ( ! $before->shows_born() || $now->born_days() > $before->born_days() ) ) {
			$this->runs->request( 'reconcileOrders', 'settings', Person::name() );
		}

		return $this->settings->exchange()->to_array();
	}
}
