<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\Cause;
use WaproMag\Queue\RunStore;
use WaproMag\Settings\SettingsStore;

/**
 * Who says how far an order is in production: the application, for orders that it was told of and where the shop has chosen
 * it; WAPRO for all others. Never both.
 */
final class ProductionAxis {

	private const RUN       = 'refreshOrders';
	private const MOST_KEYS = 1000;

	public function __construct( private Connection $db, private ProductionStore $orders, private SettingsStore $settings, private RunStore $runs ) {}

	public function is_of_application( int $order_id ): bool {
		return $this->settings->production()->progress()->is_of_application() && $this->orders->find( $order_id ) !== null;
	}

	/**
	 * WAPRO's answer, without its word on production where that is not asked for.
	 *
	 * @param array<string, mixed> $item apply#OrderStatusItem.
	 * @return array<string, mixed>
	 */
	public function withhold( array $item, ?int $order_id ): array {
		if ( isset( $item['production'] ) && $order_id !== null && $this->is_of_application( $order_id ) ) {
			unset( $item['production'] );
		}
		return $item;
	}

	/** What WAPRO said of it before does not count any more. */
	public function take_over( int $order_id ): void {
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::ERP_ORDERS ) . ' SET production_code = NULL, production_name = NULL, production_at = NULL WHERE order_id = %d AND production_name IS NOT NULL',
			$order_id
		);
	}

	/** WAPRO is asked for what was not taken from it while the application spoke. */
	public function give_back(): void {
		$keys = $this->db->column(
			'SELECT e.erp_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e JOIN ' . Tables::name( Tables::PRODUCTION_ORDERS ) . " p ON p.order_id = e.order_id
			WHERE e.state <> 'cancelled' ORDER BY e.id DESC LIMIT %d",
			self::MOST_KEYS
		);
		if ( $keys !== [] ) {
			$this->runs->request( self::RUN, Cause::Settings->value, null, array_map( 'strval', $keys ) );
		}
	}
}
