<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Queue\Bell;
use WaproMag\Settings\OptionNames;
use WaproMag\Settings\SettingsStore;

/**
 * What the worker's flows need to know of the shop.
 */
final class WorkerSettingsController extends Controller {

	private const DEFAULT_POLL_SECONDS = 30;

	public function __construct(
		Schemas $schemas,
		private SettingsStore $settings,
		private StagingGuard $staging,
		private Bell $bell
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET worker/settings';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$maps      = $this->settings->maps();
		$catalogue = $this->settings->catalogue();
		$poll     = get_option( OptionNames::POLL_SECONDS, self::DEFAULT_POLL_SECONDS );
		$exchange = $this->settings->exchange();
		$optional = [
			'pausedReason' => $this->staging->reason(),
			'priceList'    => $maps->price_list(),
		];
		$rules    = $exchange->flow_rules()->set();
		return array_filter( $optional, static fn ( ?string $value ): bool => $value !== null && $value !== '' ) + ( $exchange->shows_born() ? [ 'bornOrderDays' => $exchange->born_days() ] : [] ) + ( $rules === [] ? [] : [ 'flows' => $rules ] ) + ( $this->settings->documents()->is_on() ? [ 'documents' => true ] : [] ) + [
			'shopId'      => $this->settings->shop_id(),
			'siteUrl'     => $this->staging->site_url(),
			'paused'      => $this->staging->is_paused(),
			'bellUrl'     => $this->bell->url(),
			'warehouses'  => $maps->sell_warehouses(),
			'pollSeconds' => min( 3600, max( 1, is_numeric( $poll ) ? (int) $poll : self::DEFAULT_POLL_SECONDS ) ),
			'mapVersion'  => $this->settings->map_version(),
			'goodsDirection'    => $catalogue->goods_direction(),
			'photosDirection'   => $catalogue->photos_direction(),
			'checkStockMinutes' => $catalogue->check_minutes(),
			'photoMaxBytes'     => $catalogue->photo_max_bytes(),
			'reconcileAt'       => $exchange->nightly_at(),
			'production'        => $this->settings->production()->for_worker(),
			'timeZone'          => wp_timezone_string(),
		];
	}
}
