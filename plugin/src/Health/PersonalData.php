<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Orders\Born\BornDetails;
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
		$data   = $page === 1 ? $this->made_in_wapro( $email ) : [];
		foreach ( $orders as $order ) {
			$facts = [];
			foreach ( $this->erp_orders->for_order( $order->get_id() ) as $row ) {
				$facts[] = [ 'name' => __( 'Number in WAPRO Mag', 'wapro-mag-for-woocommerce' ), 'value' => (string) $row['number'] ];
				$facts[] = [ 'name' => __( 'Parcels', 'wapro-mag-for-woocommerce' ), 'value' => (string) $row['parcels'] ];
			}
			foreach ( $this->payloads( $order->get_id() ) as $payload ) {
				$facts[] = [ 'name' => __( 'Sent to WAPRO Mag', 'wapro-mag-for-woocommerce' ), 'value' => $payload ];
			}
			$facts = [ ...$facts, ...( new InvoiceData( $this->db ) )->facts( $order->get_id() ) ];
			if ( $facts !== [] ) {
				$data[] = self::item( 'order-' . $order->get_id(), $facts );
			}
		}
		return [ 'data' => $data, 'done' => count( $orders ) < self::PER_PAGE ];
	}

	/**
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public function erase( string $email, int $page = 1 ): array {
		$orders   = $this->orders( $email, $page );
		$removed  = $page === 1 && $this->erase_made_in_wapro( $email );
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
		// Of one that waits for a person WAPRO is asked anew; a decision that is on its way stays until it has arrived.
		$removed += $this->db->execute( 'DELETE FROM ' . Tables::name( Tables::ORDER_TWINS ) . " WHERE order_id = %d AND state <> 'sent'", $id );
		$removed += $this->db->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET person_id = NULL WHERE order_id = %d AND person_id IS NOT NULL', $id );
		$removed += $this->db->execute( 'UPDATE ' . Tables::name( Tables::ERP_ORDERS ) . ' SET parcels = NULL WHERE order_id = %d AND parcels IS NOT NULL', $id );
		$removed += $this->db->execute( 'UPDATE ' . Tables::name( Tables::PRODUCTION_PROGRESS ) . ' SET note = NULL WHERE order_id = %d AND note IS NOT NULL', $id );
		$removed += ( new OrderTraces( $this->db ) )->erase( $id, array_map( static fn ( array $row ): string => (string) $row['erp_id'], $this->erp_orders->for_order( $id ) ) );
		return ( new InvoiceData( $this->db ) )->erase( $id ) || $removed > 0;
	}

	/**
	 * Orders that were made in WAPRO for the company of a person with an account, and name the person.
	 *
	 * @return list<array<string, mixed>>
	 */
	private function made_in_wapro( string $email ): array {
		$rows = $this->db->rows( 'SELECT id, number, details FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE order_id IS NULL AND person_id = %d ORDER BY id', self::account( $email ) );
		return array_map(
			static fn ( array $row ): array => self::item(
				"erp-order-{$row['id']}",
				[
					[ 'name' => __( 'Number in WAPRO Mag', 'wapro-mag-for-woocommerce' ), 'value' => (string) $row['number'] ],
					[ 'name' => __( 'Ordered by', 'wapro-mag-for-woocommerce' ), 'value' => (string) ( json_decode( $row['details'] ?? '{}', true )['orderedBy'] ?? '' ) ],
				]
			),
			$rows
		);
	}

	private function erase_made_in_wapro( string $email ): bool {
		return $this->db->execute(
			'UPDATE ' . Tables::name( Tables::ERP_ORDERS ) . " SET details = JSON_SET(details, '$.orderedBy', NULL, '$." . BornDetails::ERASED . "', 1), person_id = NULL WHERE order_id IS NULL AND person_id = %d",
			self::account( $email )
		) > 0;
	}

	/** 0: nobody. */
	private static function account( string $email ): int {
		$user = get_user_by( 'email', $email );
		return $user instanceof \WP_User ? $user->ID : 0;
	}

	/**
	 * @param list<array{name: string, value: string}> $facts
	 * @return array<string, mixed>
	 */
	private static function item( string $id, array $facts ): array {
		return [
			'group_id'    => self::ID,
			'group_label' => __( 'Orders in WAPRO Mag', 'wapro-mag-for-woocommerce' ),
			'item_id'     => $id,
			'data'        => $facts,
		];
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
