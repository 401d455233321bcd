<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Settings\SettingsStore;

/**
 * Takes WAPRO's dictionaries: warehouses, price lists, VAT rates, units, payment forms, order statuses.
 */
final class DictionariesController extends Controller {

	public function __construct( Schemas $schemas, private SettingsStore $settings, private StagingGuard $staging ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST worker/dictionaries';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		return [ 'changed' => $this->settings->store_dictionaries( $request ) ];
	}
}
