<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use Automattic\WooCommerce\Utilities\OrderUtil;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Panel\Orders\BuyerOrderStatus;
use WaproMag\Panel\Orders\OrderBox;
use WaproMag\Panel\Orders\OrdersBulkAction;
use WaproMag\Panel\Orders\OrdersFilter;
use WaproMag\Panel\Orders\OrdersList;
use WaproMag\Panel\Orders\OrderStates;

final class OrderScreensTest extends PanelTestCase {

	private const SHIPPED = [
		'production_code' => 'done',
		'production_name' => 'Wyprodukowane',
		'production_at'   => '2026-11-20 09:00:00.000',
		'transport_code'  => 'shipped',
		'transport_name'  => 'Wysłane',
		'transport_at'    => '2026-11-22 13:32:00.000',
		'payment_code'    => 'paid',
		'payment_name'    => 'Zapłacone',
		'parcels'         => '[{"carrier":"DPD","trackingNumber":"123","trackingUrl":"https://dpd.example/123"},{"carrier":"Zło","trackingNumber":"<b>9</b>","trackingUrl":"javascript:alert(1)"}]',
	];

	#[TestDox( 'H1, O3: the order box shows the state, the number, three axes with dates, parcels and the last events' )]
	public function test_box(): void {
		$order   = $this->order();
		$message = $this->message( 'order', (string) $order->get_id(), 'rejected', 'product_not_linked', 'Towar <i>Okno</i> nie jest powiązany.' );
		$this->erp_order( '701', $order->get_id(), self::SHIPPED );

		$html = $this->box( $order );
		self::assertStringContainsString( 'ZO 701/2026', $html );
		self::assertStringContainsString( 'Wysłane', $html );
		self::assertStringContainsString( '22.11.2026, 14:32', $html );
		self::assertStringContainsString( 'Towar &lt;i&gt;Okno&lt;/i&gt; nie jest powiązany.', $html );
		self::assertStringContainsString( "path=%2Fmessages%2F$message", $html );
		self::assertStringContainsString( 'action=wapro_mag_retry_order', $html );
		self::assertStringContainsString( 'href="https://dpd.example/123"', $html );
		self::assertStringNotContainsString( 'javascript:', $html );
		self::assertStringNotContainsString( '<b>9</b>', $html );
	}

	#[TestDox( 'O8: a change that came too late stands on the order screen with what WAPRO has done and the next step' )]
	public function test_box_of_conflict(): void {
		$order   = $this->order();
		$message = $this->message( 'order', (string) $order->get_id(), 'rejected', 'order_realised', 'ZO 701/2026: W produkcji' );
		$this->f->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . " SET intent = 'change' WHERE id = %d", $message );
		$this->erp_order( '701', $order->get_id(), self::SHIPPED );

		$html = $this->box( $order );
		self::assertStringContainsString( 'Zmiana zamówienia do WAPRO:', $html );
		self::assertStringContainsString( 'ZO 701/2026: W produkcji', $html );
		self::assertStringContainsString( 'Potem pomiń komunikat z powodem.', $html );

		$this->f->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . " SET status = 'skipped' WHERE id = %d", $message );
		self::assertStringNotContainsString( 'Potem pomiń komunikat', $this->box( $order ) );
	}

	#[TestDox( 'The order box of somebody who may only look has no buttons; an order never captured says so' )]
	public function test_box_of_viewer(): void {
		$order = $this->order();
		( new \WP_User( $this->user_id( 'klient' ) ) )->add_cap( 'wapro_mag_view' );
		wp_set_current_user( $this->user_id( 'klient' ) );

		$html = $this->box( $order );
		self::assertStringNotContainsString( 'class="button"', $html );
		self::assertStringContainsString( '<p>', $html );
	}

	#[TestDox( 'The orders list names the state with icon and word and filters by it' )]
	public function test_list(): void {
		$accepted = $this->order();
		$rejected = $this->order();
		$never    = $this->order();
		$this->message( 'order', (string) $accepted->get_id(), 'rejected' );
		$this->message( 'order', (string) $accepted->get_id(), 'accepted' );
		$this->message( 'order', (string) $rejected->get_id(), 'rejected' );
		$this->erp_order( '702', $accepted->get_id() );

		$list = new OrdersList( new OrderStates( $this->f->db(), $this->f->progresses() ) );
		self::assertStringContainsString( 'wapro-mag-state--accepted', $this->printed( static fn () => $list->show_cell( 'wapro_mag', $accepted ) ) );
		self::assertStringContainsString( 'ZO 702/2026', $this->printed( static fn () => $list->show_cell( 'wapro_mag', $accepted ) ) );
		self::assertStringContainsString( 'wapro-mag-state--rejected', $this->printed( static fn () => $list->show_cell( 'wapro_mag', $rejected->get_id() ) ) );
		self::assertStringNotContainsString( 'wapro-mag-state', $this->printed( static fn () => $list->show_cell( 'wapro_mag', $never ) ) );
		self::assertSame( [ 'order_number', 'order_status', 'wapro_mag', 'total' ], array_keys( $list->add_column( [ 'order_number' => '', 'order_status' => '', 'total' => '' ] ) ) );

		self::assertSame( [ $rejected->get_id() ], $this->filtered( 'rejected' ) );
		self::assertSame( [ $accepted->get_id() ], $this->filtered( 'accepted' ) );
		self::assertSame( [], $this->filtered( 'waiting' ) );
	}

	#[TestDox( 'A whole list of orders is read in three queries: messages, orders in WAPRO, and WAPRO’s words for their states' )]
	public function test_list_queries(): void {
		global $wpdb;
		$ids    = array_map( fn (): int => $this->order()->get_id(), range( 1, 10 ) );
		$states = new OrderStates( $this->f->db(), $this->f->progresses() );
		$states->expect( $ids );
		$before = $wpdb->num_queries;
		foreach ( $ids as $id ) {
			$states->message( $id );
			$states->erp_orders( $id );
			$states->progress( $id );
		}
		self::assertSame( 3, $wpdb->num_queries - $before );
	}

	#[TestDox( 'O6: chosen orders lead to the panel, which asks with a count before anything is sent or fetched' )]
	public function test_bulk_action(): void {
		$order   = $this->order();
		$message = $this->message( 'order', (string) $order->get_id(), 'rejected' );
		$bulk    = new OrdersBulkAction();

		self::assertSame( [ OrdersBulkAction::RETRY, OrdersBulkAction::REFRESH ], array_keys( $bulk->offer( [] ) ) );
		parse_str( (string) wp_parse_url( $bulk->handle( 'back', OrdersBulkAction::RETRY, [ $order->get_id(), '17' ] ), PHP_URL_QUERY ), $query );
		self::assertSame( [ 'page' => 'wapro-mag', 'path' => '/messages', 'orders' => $order->get_id() . ',17', 'ask' => 'retry' ], $query );
		self::assertStringContainsString( 'ask=refresh', $bulk->handle( 'back', OrdersBulkAction::REFRESH, [ 17 ] ) );
		self::assertSame( 'back', $bulk->handle( 'back', OrdersBulkAction::RETRY, [] ) );
		self::assertSame( 'rejected', $this->status_of( $message ) );
	}

	#[TestDox( 'O6: sending orders again is neither offered nor done for somebody who may not manage' )]
	public function test_bulk_action_refused(): void {
		wp_set_current_user( $this->user_id( 'klient' ) );

		self::assertSame( [], ( new OrdersBulkAction() )->offer( [] ) );
		self::assertSame( 'back', ( new OrdersBulkAction() )->handle( 'back', OrdersBulkAction::RETRY, [ 17 ] ) );
	}

	#[TestDox( 'O6: the box of an order that was never sent offers to send it' )]
	public function test_box_of_unsent(): void {
		self::assertStringContainsString( 'action=wapro_mag_retry_order', $this->box( $this->order() ) );
	}

	#[TestDox( 'O3: the buyer sees production, transport and payment with dates, and parcels to follow' )]
	public function test_buyer(): void {
		$order = $this->order();
		$this->erp_order( '703', $order->get_id(), self::SHIPPED );

		$html = $this->buyers( $order );
		foreach ( [ 'Wyprodukowane', '20.11.2026', 'Wysłane', 'Zapłacone', 'href="https://dpd.example/123"', 'aria-current="step"' ] as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( 'javascript:', $html );
		self::assertStringNotContainsString( '<b>9</b>', $html );
	}

	#[TestDox( 'O3: a buyer’s order page holds the statuses, and nothing of the kind before WAPRO has told any' )]
	public function test_buyer_page(): void {
		$order = $this->order();
		self::assertStringNotContainsString( 'wapro-mag-order-status', $this->order_page( $order ) );

		$told = $this->order();
		$this->erp_order( '704', $told->get_id(), self::SHIPPED );
		self::assertStringContainsString( 'wapro-mag-order-status', $this->order_page( $told ) );
	}

	#[TestDox( 'O3: one shop order that is two orders in WAPRO is shown as one: no further than its slower part, with the parcels of both' )]
	public function test_buyer_parts(): void {
		$order = $this->order();
		$this->erp_order( '705', $order->get_id(), self::SHIPPED );
		$this->erp_order( '706', $order->get_id(), [ 'transport_code' => 'waiting', 'transport_name' => 'Czeka', 'parcels' => '[{"carrier":"GLS","trackingNumber":"77"}]' ] + self::SHIPPED );

		$html = $this->buyers( $order );
		self::assertStringContainsString( 'Częściowo wysłane', $html );
		self::assertSame( 3, substr_count( $html, 'aria-current="step"' ), 'One state per axis.' );
		self::assertStringContainsString( 'href="https://dpd.example/123"', $html );
		self::assertStringContainsString( 'href="https://gls-group.com/PL/pl/sledzenie-paczek/?match=77"', $html );
	}

	#[TestDox( 'O8: a buyer does not see the ERP order that a change has cancelled' )]
	public function test_buyer_of_a_changed_order(): void {
		$order = $this->order();
		$this->erp_order( '705', $order->get_id(), self::SHIPPED );
		$this->erp_order( '706', $order->get_id(), [ 'state' => 'cancelled', 'transport_name' => 'Czeka' ] );

		$html = $this->buyers( $order );
		self::assertStringNotContainsString( 'Czeka', $html );
	}

	private function order(): \WC_Order {
		$order = wc_create_order( [ 'customer_id' => $this->user_id( 'klient' ), 'status' => 'processing' ] );
		self::assertInstanceOf( \WC_Order::class, $order );
		$this->f->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = 'order' AND object_key = %s", (string) $order->get_id() );

		return $order;
	}

	private function buyers( \WC_Order $order ): string {
		return $this->printed( fn () => ( new BuyerOrderStatus( new OrderStates( $this->f->db(), $this->f->progresses() ), $this->f->history(), $this->f->progresses() ) )->show( $order ) );
	}

	private function box( \WC_Order $order ): string {
		return $this->printed( fn () => ( new OrderBox( new OrderStates( $this->f->db(), $this->f->progresses() ), $this->f->history(), $this->f->order_totals(), $this->f->unsent_orders() ) )->show( $order ) );
	}

	/**
	 * Orders that the admin list shows under the filter.
	 *
	 * @return list<int>
	 */
	private function filtered( string $state ): array {
		$_GET['wapro_mag_state'] = $state;
		try {
			return OrderUtil::custom_orders_table_usage_is_enabled() ? $this->filtered_orders() : $this->filtered_posts();
		} finally {
			unset( $_GET['wapro_mag_state'] );
		}
	}

	/**
	 * @return list<int>
	 */
	private function filtered_orders(): array {
		$arguments = ( new OrdersFilter() )->ask( [ 'type' => 'shop_order', 'limit' => 20, 'paginate' => true ] );

		$page      = wc_get_orders( $arguments );
		self::assertInstanceOf( \stdClass::class, $page );

		return array_values( array_map( static fn ( \WC_Order $order ): int => $order->get_id(), $page->orders ) );
	}

	/**
	 * @return list<int>
	 */
	private function filtered_posts(): array {
		set_current_screen( 'edit-shop_order' );
		$former                  = $GLOBALS['wp_the_query'];
		$GLOBALS['wp_the_query'] = new \WP_Query();
		try {
			return array_values( array_map( 'intval', $GLOBALS['wp_the_query']->query( [ 'post_type' => 'shop_order', 'post_status' => 'any', 'fields' => 'ids' ] ) ) );
		} finally {
			$GLOBALS['wp_the_query'] = $former;
			unset( $GLOBALS['current_screen'] );
		}
	}

	private function order_page( \WC_Order $order ): string {
		wp_set_current_user( $this->user_id( 'klient' ) );

		return $this->printed( static fn () => wc_get_template( 'order/order-details.php', [ 'order_id' => $order->get_id(), 'show_downloads' => false, 'downloads' => [] ] ) );
	}

	/**
	 * @param callable(): void $show
	 */
	private function printed( callable $show ): string {
		ob_start();
		$show();

		return (string) ob_get_clean();
	}
}
