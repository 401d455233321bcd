<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Panel\PanelUrl;
use WaproMag\Queue\Destination;

/**
 * Names and addresses of the objects that messages are about, read for a whole page at once.
 *
 * @phpstan-type Title array{title: string, url: string|null}
 */
final class ObjectTitles {

	/** Kinds of objects whose keys are no index of an article. */
	public const NOT_OF_ARTICLES = [ Destination::ORDER, Destination::ORDER_INVOICE, Destination::CUSTOMER, Destination::PROPOSAL, InvoicesApply::OBJECT ];

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param list<array<string, string|null>> $messages Rows with id, direction, object_type, object_key.
	 * @return array<int, Title> By message id.
	 */
	public function of( array $messages ): array {
		$erp_orders = $this->erp_orders( self::keys( $messages, 'in' ) );
		$orders     = $this->orders( [ ...self::keys( $messages, 'out' ), ...array_column( $erp_orders, 'order_id' ) ] );
		$products   = $this->products( self::keys( $messages, null ) );
		$invoices   = $this->invoices( self::keys_where( $messages, static fn ( array $one ): bool => InvoicesApply::OBJECT === $one['object_type'] ) );
		$customers  = ( new CustomerTitles( $this->db ) )->of( $messages );

		$titles = [];
		foreach ( $messages as $message ) {
			$key = (string) $message['object_key'];
			if ( isset( $customers[ (int) $message['id'] ] ) ) {
				$title = $customers[ (int) $message['id'] ];
			} elseif ( InvoicesApply::OBJECT === $message['object_type'] ) {
				$title = $invoices[ $key ] ?? [ 'title' => $key, 'url' => null ];
			} elseif ( ! self::is_of_order( $message ) ) {
				$title = $products[ $key ] ?? [ 'title' => $key, 'url' => null ];
			} elseif ( 'out' === $message['direction'] ) {
				$title = $orders[ $key ] ?? self::shop_order( $key, null );
			} else {
				$title = self::from_erp( $key, $erp_orders[ $key ] ?? null, $orders );
			}
			$titles[ (int) $message['id'] ] = $title;
		}
		return $titles;
	}

	/**
	 * @param list<array<string, string|null>> $messages
	 * @param 'in'|'out'|null                  $order_direction Keys of order messages in this direction; null: indexes of articles.
	 * @return list<string>
	 */
	private static function keys( array $messages, ?string $order_direction ): array {
		return self::keys_where(
			$messages,
			static fn ( array $one ): bool => null === $order_direction ? ! in_array( $one['object_type'], self::NOT_OF_ARTICLES, true ) : self::is_of_order( $one ) && $one['direction'] === $order_direction
		);
	}

	/**
	 * @param list<array<string, string|null>>            $messages
	 * @param callable( array<string, string|null> ): bool $is_one
	 * @return list<string>
	 */
	private static function keys_where( array $messages, callable $is_one ): array {
		return array_values( array_unique( array_map( static fn ( array $one ): string => (string) $one['object_key'], array_filter( $messages, $is_one ) ) ) );
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, Title> By ERP id.
	 */
	private function invoices( array $erp_ids ): array {
		$rows   = [] === $erp_ids ? [] : $this->db->rows( 'SELECT id, erp_id, number FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
		$titles = [];
		foreach ( $rows as $row ) {
			$titles[ (string) $row['erp_id'] ] = [ 'title' => (string) ( $row['number'] ?? $row['erp_id'] ), 'url' => PanelUrl::to( "/invoices/{$row['id']}" ) ];
		}
		return $titles;
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, array<string, string|null>> By ERP id.
	 */
	private function erp_orders( array $erp_ids ): array {
		if ( [] === $erp_ids ) {
			return [];
		}
		$rows = $this->db->rows(
			'SELECT id, erp_id, order_id, company_id, number FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')',
			...$erp_ids
		);
		return array_column( $rows, null, 'erp_id' );
	}

	/**
	 * @param list<string|null> $ids
	 * @return array<array-key, Title> By order id.
	 */
	private function orders( array $ids ): array {
		$ids = array_values( array_diff( array_unique( array_map( 'intval', $ids ) ), [ 0 ] ) );
		if ( [] === $ids ) {
			return [];
		}
		$titles = [];
		$orders = wc_get_orders(
			[
				'post__in' => $ids,
				'limit'    => -1,
				'type'     => 'shop_order',
				'status'   => [ ...array_keys( wc_get_order_statuses() ), 'trash' ],
			]
		);
		foreach ( is_array( $orders ) ? $orders : [] as $order ) {
			if ( $order instanceof \WC_Order ) {
				$titles[ (string) $order->get_id() ] = self::shop_order( $order->get_order_number(), $order->get_edit_order_url() );
			}
		}
		return $titles;
	}

	/**
	 * @param list<string> $indexes
	 * @return array<array-key, Title> By index.
	 */
	private function products( array $indexes ): array {
		global $wpdb;
		if ( [] === $indexes ) {
			return [];
		}
		$rows   = $this->db->rows(
			'SELECT l.erp_key, l.shop_id, p.post_title, p.post_parent FROM ' . Tables::name( Tables::LINKS ) . " l
				JOIN {$wpdb->posts} p ON p.ID = l.shop_id
				WHERE l.object_type = 'product' AND l.erp_key IN (" . Connection::places( $indexes ) . ')',
			...$indexes
		);
		$titles = [];
		foreach ( $rows as $row ) {
			$id = (int) $row['post_parent'] > 0 ? (int) $row['post_parent'] : (int) $row['shop_id'];

			$titles[ (string) $row['erp_key'] ] = [
				/* translators: 1: product name, 2: catalogue index */
				'title' => sprintf( __( '%1$s (%2$s)', 'wapro-mag-for-woocommerce' ), (string) $row['post_title'], (string) $row['erp_key'] ),
				'url'   => admin_url( "post.php?post=$id&action=edit" ),
			];
		}
		return $titles;
	}

	/**
	 * @param array<string, string|null>|null $erp_order
	 * @param array<array-key, Title>         $orders
	 * @return Title
	 */
	private static function from_erp( string $erp_id, ?array $erp_order, array $orders ): array {
		$shop_order = $orders[ (string) ( $erp_order['order_id'] ?? '' ) ] ?? null;
		if ( null !== $shop_order ) {
			return $shop_order;
		}
		return [
			/* translators: %s: number of an order in WAPRO */
			'title' => sprintf( __( 'WAPRO order %s', 'wapro-mag-for-woocommerce' ), $erp_order['number'] ?? $erp_id ),
			'url'   => isset( $erp_order['company_id'] ) && null === $erp_order['order_id'] ? PanelUrl::to( "/orders/born/{$erp_order['id']}" ) : null,
		];
	}

	/**
	 * An order, or the wish for its invoice.
	 *
	 * @param array<string, string|null> $message
	 */
	private static function is_of_order( array $message ): bool {
		return in_array( $message['object_type'], [ Destination::ORDER, Destination::ORDER_INVOICE ], true );
	}

	/**
	 * @return Title
	 */
	private static function shop_order( string $number, ?string $url ): array {
		return [
			/* translators: %s: order number */
			'title' => sprintf( __( 'Order #%s', 'wapro-mag-for-woocommerce' ), $number ),
			'url'   => $url,
		];
	}
}
