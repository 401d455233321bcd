<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\ShopStatuses;
use WaproMag\Settings\SettingsStore;

/**
 * All that the settings screen of statuses shows, as statuses#StatusSettingsView.
 */
final class StatusSettingsView {

	public function __construct( private SettingsStore $settings ) {}

	/**
	 * @return array<string, mixed>
	 */
	public function read(): array {
		return [
			'settings' => $this->settings->statuses()->to_array(),
			'axes'     => $this->axes(),
			'targets'  => ShopStatuses::named( self::targets() ),
			'own'      => ShopStatuses::named( self::own() ),
			'ends'     => ShopStatuses::named( self::ends() ),
			'known'    => Carriers::known(),
		];
	}

	/**
	 * @return list<array{axis: string, code: string, name: string}>
	 */
	public function axes(): array {
		$axes = Progresses::offered( $this->settings );
		foreach ( [ [ 'transport', OrderProgress::PART_SHIPPED ], [ 'payment', OrderProgress::PART_PAID ] ] as [ $axis, $code ] ) {
			$of_axis = array_filter( $axes, static fn ( array $one ): bool => $one['axis'] === $axis );
			if ( $of_axis !== [] && ! in_array( $code, array_column( $of_axis, 'code' ), true ) ) {
				$axes[] = [ 'axis' => $axis, 'code' => $code, 'name' => StateWords::name( $code, '' ) ];
			}
		}
		return $axes;
	}

	/**
	 * Statuses that a state of WAPRO may bring; none in which the order would go back to WAPRO as cancelled.
	 *
	 * @return array<string, string> Name by slug.
	 */
	public static function targets(): array {
		return array_diff_key( ShopStatuses::that_may_go(), [ 'pending' => 1 ] ) + self::own();
	}

	/**
	 * @return array<string, string> Name by slug.
	 */
	public static function own(): array {
		return array_combine( OwnStatuses::ALL, array_map( OwnStatuses::name( ... ), OwnStatuses::ALL ) );
	}

	/**
	 * @return array<string, string> Name by slug: statuses in which a sale is over.
	 */
	public static function ends(): array {
		return array_diff_key( ShopStatuses::all(), array_flip( [ ...OrderSettings::DRAFTS, ...OwnStatuses::ALL, 'pending', 'processing', 'on-hold', 'completed' ] ) );
	}
}
