<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Orders\ErpOrderStore;
use WaproMag\Settings\SettingsStore;

/**
 * How far orders are, as it is kept.
 */
final class Progresses {

	public function __construct( private ErpOrderStore $erp_orders, private SettingsStore $settings ) {}

	public function of( int $order_id ): OrderProgress {
		return $this->among( $this->erp_orders->for_order( $order_id ) );
	}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, OrderProgress>
	 */
	public function of_many( array $order_ids ): array {
		return array_map( $this->among( ... ), $this->rows( $order_ids ) );
	}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, list<array<string, string|null>>> ERP orders of each of them, none for one that has none.
	 */
	public function rows( array $order_ids ): array {
		return array_replace( array_fill_keys( $order_ids, [] ), $this->erp_orders->for_orders( $order_ids ) );
	}

	/**
	 * @param list<array<string, string|null>> $rows ERP orders of one shop order.
	 */
	public function among( array $rows ): OrderProgress {
		return OrderProgress::of( $rows, self::names( $this->settings ) );
	}

	/**
	 * @return array<string, string> Name by code of an axis, from its first state to its last.
	 */
	public function states( string $axis ): array {
		return array_column( array_filter( self::names( $this->settings ), static fn ( array $one ): bool => $one['axis'] === $axis ), 'name', 'code' );
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
	 * @return list<array{axis: string, code: string, name: string}> States of WAPRO's dictionary.
	 */
	public static function names( SettingsStore $settings ): array {
		return array_values( $settings->dictionaries()['orderStatuses'] ?? [] );
	}
}
