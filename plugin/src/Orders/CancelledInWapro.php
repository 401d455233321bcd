<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Quietly;
use WaproMag\Database\Tables;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Settings\SettingsStore;

/**
 * Orders that go on in the shop although WAPRO has cancelled or deleted all that it had of them: their buyers wait in vain. A
 * finding, until one side follows the other.
 */
final class CancelledInWapro implements Registerable {

	public const OBJECT = 'order';

	private const KINDS = [ Finding::ORDER_CANCELLED_IN_WAPRO ];

	public function __construct( private Connection $db, private FindingStore $findings, private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'woocommerce_order_status_changed', [ $this, 'on_status' ], 10, 3 );
		foreach ( [ 'woocommerce_trash_order', 'woocommerce_untrash_order', 'trashed_post', 'untrashed_post' ] as $hook ) {
			add_action( $hook, [ $this, 'on_trash' ], 20, 1 );
		}
		// Before its book-keeping forgets it.
		add_action( 'woocommerce_delete_order', [ $this, 'on_deleted' ], 10, 1 );
		add_action( 'deleted_post', [ $this, 'on_deleted_post' ], 10, 2 );
	}

	/**
	 * Asks only where an order ends, or goes on after all: never while one is placed.
	 *
	 * @param mixed $order_id
	 * @param mixed $from     Status.
	 * @param mixed $to       Status.
	 */
	public function on_status( mixed $order_id, mixed $from, mixed $to ): void {
		if ( is_numeric( $order_id ) && is_string( $from ) && is_string( $to ) && $this->waits( $from ) !== $this->waits( $to ) && ! in_array( $from, OrderSettings::DRAFTS, true ) ) {
			$this->heard( (int) $order_id );
		}
	}

	/**
	 * @param mixed $order_id Or that of another post.
	 */
	public function on_trash( mixed $order_id ): void {
		if ( is_numeric( $order_id ) && OrderUtil::is_order( (int) $order_id, [ 'shop_order' ] ) ) {
			$this->heard( (int) $order_id );
		}
	}

	/** Orders that are posts are deleted past WooCommerce, too; where they have tables of their own, a post is but a copy. */
	public function on_deleted_post( int $post_id, \WP_Post $post ): void {
		if ( $post->post_type === 'shop_order' && ! OrderUtil::custom_orders_table_usage_is_enabled() ) {
			$this->on_deleted( $post_id );
		}
	}

	/** @param mixed $order_id */
	public function on_deleted( mixed $order_id ): void {
		if ( is_numeric( $order_id ) ) {
			Quietly::run( fn () => $this->forget( (int) $order_id ), [ 'order' => (int) $order_id ] );
		}
	}

	/**
	 * @param list<int> $order_ids Of which WAPRO or the shop has news.
	 */
	public function judge( array $order_ids ): void {
		if ( $order_ids === [] ) {
			return;
		}
		$agreed = [];
		$found  = [];
		foreach ( $this->standing( $order_ids ) as $row ) {
			$order_id = (int) $row['order_id'];
			$order    = $row['cancelled'] === '1' ? wc_get_order( $order_id ) : null;
			if ( $order instanceof \WC_Order && $this->waits( $order->get_status() ) ) {
				$found[] = new Finding( Finding::ORDER_CANCELLED_IN_WAPRO, '', self::OBJECT, $order_id, (string) $row['reference'], wc_get_order_status_name( $order->get_status() ), $row['numbers'] );
			} else {
				$agreed[] = (string) $row['reference'];
			}
		}
		$this->findings->resolve( self::OBJECT, $agreed, self::KINDS );
		$this->findings->report( $found );
	}

	/** Whether the order waits in the shop for what WAPRO will not do, and nobody has said that it may. */
	public function concerns( string $reference ): bool {
		return in_array( FindingStore::OPEN, array_column( $this->findings->unresolved( self::OBJECT, [ $reference ], self::KINDS ), 'state' ), true );
	}

	private function heard( int $order_id ): void {
		Quietly::run( fn () => $this->judge( [ $order_id ] ), [ 'order' => $order_id ] );
	}

	private function forget( int $order_id ): void {
		$reference = $this->db->value( 'SELECT reference FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $order_id );
		$this->findings->resolve( self::OBJECT, $reference === null ? [] : [ $reference ], self::KINDS );
	}

	private function waits( string $status ): bool {
		return $this->settings->statuses()->goes_on( $status );
	}

	/**
	 * @param non-empty-list<int> $order_ids
	 * @return list<array<string, string|null>> Order, reference, numbers in WAPRO and whether all of them are cancelled.
	 */
	private function standing( array $order_ids ): array {
		return $this->db->rows(
			"SELECT s.order_id, s.reference, GROUP_CONCAT(e.number ORDER BY e.id SEPARATOR ', ') AS numbers, SUM(e.state <> 'cancelled') = 0 AS cancelled
			FROM " . Tables::name( Tables::ORDER_SCOPE ) . ' s JOIN ' . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.order_id = s.order_id
			WHERE s.order_id IN (' . Connection::places( $order_ids, '%d' ) . ') GROUP BY s.order_id, s.reference',
			...$order_ids
		);
	}
}
