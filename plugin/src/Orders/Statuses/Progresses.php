<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Orders\ErpOrderStore;
use WaproMag\Production\ProductionProgress;
use WaproMag\Production\ProductionStage;
use WaproMag\Settings\SettingsStore;

/**
 * How far orders are, as it is kept.
 */
final class Progresses {

	public function __construct( private ErpOrderStore $erp_orders, private SettingsStore $settings, private ProductionProgress $production ) {}

	public function of( int $order_id ): OrderProgress {
		return $this->of_many( [ $order_id ] )[ $order_id ];
	}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, OrderProgress>
	 */
	public function of_many( array $order_ids ): array {
		return $this->among( $this->rows( $order_ids ) );
	}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, list<array<string, string|null>>> ERP orders of each of them, none for one that has none.
	 */
	public function rows( array $order_ids ): array {
		return array_replace( array_fill_keys( $order_ids, [] ), $this->erp_orders->for_orders( $order_ids ) );
	}

	/**
	 * @param array<int, list<array<string, string|null>>> $rows ERP orders by shop order.
	 * @return array<int, OrderProgress>
	 */
	public function among( array $rows ): array {
		$names    = self::names( $this->settings );
		$progress = array_map( static fn ( array $of_order ): OrderProgress => OrderProgress::of( $of_order, $names ), $rows );
		foreach ( $this->production->axis_of( array_keys( $rows ) ) as $order_id => $axis ) {
			$point                 = [ 'code' => $axis['code'], 'name' => $axis['name'], 'at' => $axis['at'], 'tone' => self::tone( $axis['stage'] ) ];
			$progress[ $order_id ] = $progress[ $order_id ]->with_production( $point, $axis['due_on'] );
		}
		return $progress;
	}

	/**
	 * @param array<string, string|null> $row An order of WAPRO that is no shop order's.
	 */
	public function of_row( array $row ): OrderProgress {
		return OrderProgress::of( [ $row ], self::names( $this->settings ) );
	}

	private static function tone( ProductionStage $stage ): string {
		return match ( $stage ) {
			ProductionStage::Planned => OrderProgress::WAITING,
			ProductionStage::Ready   => OrderProgress::DONE,
			default                  => OrderProgress::UNDERWAY,
		};
	}

	/**
	 * @return array<string, string> Name by code of an axis, from its first state to its last.
	 */
	public function states( string $axis ): array {
		return array_column( array_filter( self::offered( $this->settings ), static fn ( array $one ): bool => $one['axis'] === $axis ), 'name', 'code' );
	}

	/**
	 * Parcels as buyers follow them.
	 *
	 * @return list<array{carrier: string, number: string, url: string|null}>
	 */
	public function parcels( OrderProgress $progress ): array {
		$carriers = new Carriers( $this->settings->statuses()->carriers() );
		return array_map(
			static fn ( array $parcel ): array => [
				'carrier' => $parcel['carrier'],
				'number'  => $parcel['trackingNumber'],
				'url'     => $carriers->address( $parcel['carrier'], $parcel['trackingNumber'], $parcel['trackingUrl'] ?? null ),
			],
			$progress->parcels
		);
	}

	/**
	 * @return list<array{axis: string, code: string, name: string}> States of WAPRO, and those of the production application where it is asked.
	 */
	public static function offered( SettingsStore $settings ): array {
		$names    = self::names( $settings );
		$progress = $settings->production()->progress();
		$known    = array_column( array_filter( $names, static fn ( array $one ): bool => $one['axis'] === 'production' ), 'code' );
		$own      = $progress->is_of_application() ? array_values( array_diff( $progress->codes(), $known ) ) : [];
		return [ ...$names, ...array_map( static fn ( string $code ): array => [ 'axis' => 'production', 'code' => $code, 'name' => $progress->name( $code ) ], $own ) ];
	}

	/**
	 * @return list<array{axis: string, code: string, name: string}> States of WAPRO's dictionary.
	 */
	public static function names( SettingsStore $settings ): array {
		return array_values( $settings->dictionaries()['orderStatuses'] ?? [] );
	}
}
