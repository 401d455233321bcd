<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Orders\ErpOrderStore;
use WaproMag\Queue\Destination;
use WaproMag\Queue\MessageStatus;

/**
 * The plugin's share in WordPress's export and erasure of personal data: what was sent to WAPRO of a person's orders,
 * and what WAPRO answered. What stands in WAPRO itself is the company's to answer for.
 */
final class PersonalData implements Registerable {

	private const ID       = 'wapro-mag';
	private const PER_PAGE = 20;

	public function __construct( private Connection $db, private ErpOrderStore $erp_orders ) {}

	public function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', [ $this, 'add_exporter' ] );
		add_filter( 'wp_privacy_personal_data_erasers', [ $this, 'add_eraser' ] );
		add_action( 'woocommerce_privacy_remove_order_personal_data', [ $this, 'erase_order' ] );
	}

	/**
	 * @param array<string, mixed> $exporters
	 * @return array<string, mixed>
	 */
	public function add_exporter( array $exporters ): array {
		return $exporters + [
			self::ID => [
				'exporter_friendly_name' => __( 'Orders in WAPRO Mag', 'wapro-mag-for-woocommerce' ),
				'callback'               => [ $this, 'export' ],
			],
		];
	}

	/**
	 * @param array<string, mixed> $erasers
	 * @return array<string, mixed>
	 */
	public function add_eraser( array $erasers ): array {
		return $erasers + [
			self::ID => [
				'eraser_friendly_name' => __( 'Orders in WAPRO Mag', 'wapro-mag-for-woocommerce' ),
				'callback'             => [ $this, 'erase' ],
			],
		];
	}

	/**
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public function export( string $email, int $page = 1 ): array {
		$orders = $this->orders( $email, $page );
		$data   = [];
		foreach ( $orders as $order ) {
			$facts = [];
			foreach ( $this->erp_orders->for_order( $order->get_id() ) as $row ) {
				$facts[] = [ 'name' => __( 'Number in WAPRO Mag', 'wapro-mag-for-woocommerce' ), 'value' => (string) $row['number'] ];
				$facts[] = [ 'name' => __( 'Parcels', 'wapro-mag-for-woocommerce' ), 'value' => (string) $row['parcels'] ];
			}
			foreach ( $this->payloads( $order->get_id() ) as $payload ) {
				$facts[] = [ 'name' => __( 'Sent to WAPRO Mag', 'wapro-mag-for-woocommerce' ), 'value' => $payload ];
			}
			if ( $facts !== [] ) {
				$data[] = [
					'group_id'    => self::ID,
					'group_label' => __( 'Orders in WAPRO Mag', 'wapro-mag-for-woocommerce' ),
					'item_id'     => 'order-' . $order->get_id(),
					'data'        => $facts,
				];
			}
		}
		return [ 'data' => $data, 'done' => count( $orders ) < self::PER_PAGE ];
	}

	/**
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public function erase( string $email, int $page = 1 ): array {
		$orders   = $this->orders( $email, $page );
		$removed  = false;
		$retained = false;
		foreach ( $orders as $order ) {
			$removed  = $this->erase_order( $order ) || $removed;
			$retained = $this->has_open_message( $order->get_id() ) || $retained;
		}
		return [
			'items_removed'  => $removed,
			'items_retained' => $retained,
			'messages'       => $retained ? [ __( 'An order is still on its way to WAPRO Mag; its data was kept. Repeat the erasure when it has arrived.', 'wapro-mag-for-woocommerce' ) ] : [],
			'done'           => count( $orders ) < self::PER_PAGE,
		];
	}

	public function erase_order( \WC_Order $order ): bool {
		$id       = $order->get_id();
		$messages = Tables::name( Tables::MESSAGES );
		$removed  = $this->db->execute(
			'DELETE p FROM ' . Tables::name( Tables::PAYLOADS ) . " p JOIN {$messages} m ON m.id = p.message_id
			WHERE m.object_type = %s AND m.object_key = %s AND m.direction = 'out' AND m.status NOT IN (" . Connection::places( MessageStatus::OPEN ) . ')',
			Destination::ORDER,
			(string) $id,
			...MessageStatus::OPEN
		);
		$removed += $this->db->execute( 'DELETE FROM ' . Tables::name( Tables::ORDER_TWINS ) . " WHERE order_id = %d AND state IN ('linked', 'created', 'skipped')", $id );
		$removed += $this->db->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET person_id = NULL WHERE order_id = %d AND person_id IS NOT NULL', $id );
		$removed += $this->db->execute( 'UPDATE ' . Tables::name( Tables::ERP_ORDERS ) . ' SET parcels = NULL WHERE order_id = %d AND parcels IS NOT NULL', $id );
		$removed += $this->db->execute( 'UPDATE ' . Tables::name( Tables::PRODUCTION_PROGRESS ) . ' SET note = NULL WHERE order_id = %d AND note IS NOT NULL', $id );
		return $removed > 0;
	}

	/**
	 * @return list<\WC_Order>
	 */
	private function orders( string $email, int $page ): array {
		$orders = wc_get_orders( [ 'type' => 'shop_order', 'billing_email' => $email, 'limit' => self::PER_PAGE, 'paged' => $page, 'orderby' => 'ID', 'order' => 'ASC' ] );
		return array_values( array_filter( is_array( $orders ) ? $orders : [], static fn ( mixed $order ): bool => $order instanceof \WC_Order ) );
	}

	/**
	 * @return list<string>
	 */
	private function payloads( int $order_id ): array {
		return $this->db->column(
			'SELECT p.payload FROM ' . Tables::name( Tables::PAYLOADS ) . ' p JOIN ' . Tables::name( Tables::MESSAGES ) . " m ON m.id = p.message_id
			WHERE m.object_type = %s AND m.object_key = %s AND m.direction = 'out' AND p.payload IS NOT NULL ORDER BY p.message_id",
			Destination::ORDER,
			(string) $order_id
		);
	}

	private function has_open_message( int $order_id ): bool {
		return $this->db->value(
			'SELECT id FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = %s AND object_key = %s AND direction = 'out' AND status IN (" . Connection::places( MessageStatus::OPEN ) . ') LIMIT 1',
			...[ Destination::ORDER, (string) $order_id, ...MessageStatus::OPEN ]
		) !== null;
	}
}
