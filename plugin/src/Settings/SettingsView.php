<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Boot\Capabilities;
use WaproMag\Health\StagingGuard;

/**
 * All that the settings screen shows, as panel#Settings.
 */
final class SettingsView {

	public function __construct(
		private readonly SettingsStore $settings,
		private readonly StagingGuard $staging,
		private readonly WorkerKeys $keys,
	) {}

	/**
	 * @return array<string, mixed>
	 */
	public function read(): array {
		$maps         = $this->settings->maps();
		$dictionaries = $this->settings->dictionaries();
		$reason       = $this->staging->reason();

		return [
			'shopId'       => $this->settings->shop_id(),
			'maps'         => $maps->to_array(),
			'mapVersion'   => $this->settings->map_version(),
			'dictionaries' => $dictionaries,
			'taxClasses'   => TaxClasses::with_rates(),
			'unmapped'     => Unmapped::of( $maps, $dictionaries ),
			'paused'       => $this->staging->is_paused(),
			...( null === $reason ? [] : [ 'pausedReason' => $reason ] ),
			'knownUrl'     => $this->staging->known_url(),
			'siteUrl'      => $this->staging->site_url(),
			'keys'         => $this->keys->listed(),
			'editable'     => current_user_can( Capabilities::MANAGE ),
		];
	}
}
