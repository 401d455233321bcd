<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\BornOrderPage;
use WaproMag\Account\RepeatBornOrder;
use WaproMag\Database\Tables;
use WaproMag\Settings\ExchangeSettings;

/**
 * Orders that were made in WAPRO for a company of the shop.
 */
final class BornOrdersTest extends VisibilityTestCase {

	private const NUMBER = 'ZO 77/TEL';

	private ?string $placed_at = null;

	#[TestDox( 'O7: an order made in WAPRO is kept for its company and is no order of WooCommerce: no mail, no stock, nothing to send' )]
	public function test_kept(): void {
		$stock  = $this->stocked();
		$mails  = 0;
		$count  = static function ( mixed $sent ) use ( &$mails ): mixed {
			++$mails;
			return $sent;
		};
		add_filter( 'pre_wp_mail', $count );
		$before = $this->number_of_orders();

		self::assertSame( 'created', $this->apply_born( [ 'messageId' => '81' ] ) );

		remove_filter( 'pre_wp_mail', $count );
		$row = $this->row();
		self::assertSame( [ null, (string) $this->company, (string) $this->point, '123.0000', 'PLN' ], [ $row['order_id'], $row['company_id'], $row['delivery_point_id'], $row['gross'], $row['currency'] ] );
		self::assertSame( $before, $this->number_of_orders() );
		self::assertSame( 0, $mails );
		self::assertSame( 10, ( new \WC_Product_Simple( $stock ) )->get_stock_quantity() );
		self::assertSame( '0', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE direction = 'out'" ) );
		$history = $this->foundation()->history()->page( 'erporder', (int) $row['id'], 1 );
		self::assertSame( [ 'created' ], array_column( $history['items'], 'summary' ) );
	}

	#[TestDox( 'O7: the same twice changes nothing, an older answer is left aside, a deleted order counts as cancelled' )]
	public function test_again(): void {
		$this->apply_born();
		self::assertSame( 'unchanged', $this->apply_born() );
		self::assertSame( 'updated', $this->apply_born( [ 'asOf' => '60', 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ] ] ) );
		self::assertSame( 'stale', $this->apply_born( [ 'asOf' => '59', 'transport' => [ 'code' => 'packing', 'name' => 'Pakowanie' ] ] ) );
		self::assertSame( 'updated', $this->apply( [ 'erpId' => '777', 'asOf' => '61', 'deleted' => true ] ) );
		self::assertSame( [ 'cancelled', 'shipped' ], [ $this->row()['state'], $this->row()['transport_code'] ] );
	}

	#[TestDox( 'O7: nothing is kept of a contractor that is no company here, of one whose flag is off, of a time before the setting, or with the module off' )]
	public function test_not_kept(): void {
		self::assertSame( 'unchanged', $this->apply_born( [ 'contractorId' => '599' ] ) );
		self::assertSame( 'unchanged', $this->apply_born( [ 'placedAt' => gmdate( 'Y-m-d\TH:i:s\Z', time() - 91 * 86400 ) ] ) );
		self::assertSame( 'unchanged', $this->apply_born( [ 'reference' => $this->foundation()->settings()->shop_id() . '-5-abcdef' ] ), 'An order of this shop that it lost.' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::COMPANIES ) . ' SET flagged = 0 WHERE id = %d', $this->company );
		self::assertSame( 'unchanged', $this->apply_born() );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::COMPANIES ) . ' SET flagged = 1 WHERE id = %d', $this->company );
		$this->switch( false );
		self::assertSame( 'unchanged', $this->apply_born() );
	}

	#[TestDox( 'O7: an order that WAPRO gives to another contractor leaves the company' )]
	public function test_moved(): void {
		$this->apply_born();
		self::assertSame( 'updated', $this->apply_born( [ 'asOf' => '60', 'contractorId' => '599' ] ) );
		self::assertNull( $this->row()['company_id'] );
		self::assertSame( 'updated', $this->apply_born( [ 'asOf' => '61', 'contractorId' => '502', 'deliveryPlaceId' => '9001' ] ) );
		self::assertSame( [ (string) $this->other_company, null ], [ $this->row()['company_id'], $this->row()['delivery_point_id'] ] );
	}

	#[TestDox( 'O7: once it is linked to an order of the shop it is no longer shown as made in WAPRO' )]
	public function test_linked(): void {
		$this->apply_born();
		$order     = $this->company_order();
		$reference = (string) $this->foundation()->db()->value( 'SELECT reference FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $order->get_id() );
		$this->be( 'company-wide' );
		self::assertNotNull( $this->page()->seen( $this->id() ) );

		self::assertSame( 'updated', $this->apply_born( [ 'asOf' => '60', 'reference' => $reference ] ) );

		self::assertSame( (string) $order->get_id(), $this->row()['order_id'] );
		self::assertNull( $this->page()->seen( $this->id() ) );
		self::assertSame( [], $this->foundation()->born_orders()->find_many( [ $this->id() ] ) );
	}

	#[TestDox( 'O7, C4: list and page show it to those who see its delivery point; to others there is no such page' )]
	public function test_matrix(): void {
		$this->apply_born();
		$this->company_order();
		foreach ( self::VISITORS as $visitor ) {
			$seen   = in_array( $visitor, self::SEEING, true );
			$list   = $this->browse( '/my-account/orders/', $visitor );
			$answer = $this->browse( "/my-account/wapro-order/{$this->id()}/", $visitor );
			self::assertSame( $seen, str_contains( $list['body'], self::NUMBER ), "list for {$visitor}" );
			self::assertSame( $seen, str_contains( $answer['body'], self::NUMBER ) && str_contains( $answer['body'], 'Okno na telefon' ), "page for {$visitor}: " . self::words( $answer['body'] ) );
			if ( $visitor !== 'guest' ) {
				self::assertSame( $seen ? 200 : 404, $answer['status'], $visitor );
			}
		}
		self::assertSame( 404, $this->browse( '/my-account/wapro-order/987654/', 'company-wide' )['status'] );
		$this->switch( false );
		self::assertSame( 404, $this->browse( "/my-account/wapro-order/{$this->id()}/", 'company-wide' )['status'] );
		self::assertStringNotContainsString( self::NUMBER, $this->browse( '/my-account/orders/', 'company-wide' )['body'] );
	}

	#[TestDox( 'O7, C4: an order without a delivery point is for who ordered it and for company-wide users' )]
	public function test_without_point(): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::COMPANY_USERS ) . ' SET contact_erp_id = 4001 WHERE user_id = %d', $this->visitors['other branch'] );
		$this->apply_born( [ 'deliveryPlaceId' => null, 'contactId' => '4001' ] );
		foreach ( self::VISITORS as $visitor ) {
			$this->be( $visitor );
			self::assertSame( in_array( $visitor, [ 'other branch', 'company-wide' ], true ), $this->page()->seen( $this->id() ) !== null, $visitor );
		}
	}

	#[TestDox( 'O7: pages of the list hold both kinds in the order of their dates, each order once, with the same number of statements whatever there is' )]
	public function test_merged_pages(): void {
		$want = [];
		for ( $day = 1; $day <= 13; $day++ ) {
			$at = time() - $day * 86400;
			if ( $day % 3 === 0 ) {
				$this->apply_born( [ 'erpId' => (string) ( 800 + $day ), 'number' => "ZO {$day}/B", 'placedAt' => gmdate( 'Y-m-d\TH:i:s\Z', $at ) ] );
				$want[] = "ZO {$day}/B";
			} else {
				$order = $this->company_order();
				$order->set_date_created( $at );
				$order->save();
				$want[] = "#{$order->get_id()}";
			}
		}
		$found = [];
		foreach ( [ 1, 2 ] as $page ) {
			$body = $this->browse( "/my-account/orders/{$page}/", 'company-wide' )['body'];
			preg_match_all( '~order-number" data-title="[^"]*"[^>]*>\s*<a [^>]*>\s*([^<]+?)\s*</a>~', $body, $numbers );
			self::assertCount( $page === 1 ? 10 : 3, $numbers[1], $body );
			array_push( $found, ...$numbers[1] );
			self::assertSame( $page === 1, str_contains( $body, '/my-account/orders/2/' ) );
		}
		self::assertSame( $want, $found );
	}

	#[TestDox( 'O7: the list costs the same number of statements with three orders made in WAPRO as with thirty' )]
	public function test_cost(): void {
		$costs = [];
		foreach ( [ 3, 30 ] as $many ) {
			for ( $one = 0; $one < $many; $one++ ) {
				$this->apply_born( [ 'erpId' => (string) ( 1000 + $many * 100 + $one ), 'number' => "ZO {$many}-{$one}" ] );
			}
			$this->be( 'company-wide' );
			$this->list_of_current();
			global $wpdb;
			$before = $wpdb->num_queries;
			$result = $this->list_of_current();
			$costs[] = $wpdb->num_queries - $before;
			self::assertSame( $many === 3 ? 3 : 33, $result->total );
		}
		self::assertSame( $costs[0], $costs[1] );
	}

	#[TestDox( 'O7: what the shop sells of it can be ordered again; the rest is named' )]
	public function test_repeat(): void {
		$product = $this->stocked();
		$this->apply_born();
		$this->be( 'company-wide' );
		wc_load_cart();
		WC()->cart->empty_cart();
		$order = $this->page()->seen( $this->id() );
		self::assertNotNull( $order );

		$done = ( new RepeatBornOrder( $this->page() ) )->fill( $order );

		self::assertSame( [ 'added' => 1, 'left' => [ 'Montaż poza sklepem' ] ], $done );
		$item = array_values( WC()->cart->get_cart() )[0];
		self::assertSame( [ $product, 2 ], [ $item['product_id'], (int) $item['quantity'] ] );
		WC()->cart->empty_cart();
	}

	#[TestDox( 'O7, S3: a full pass is told what differs and what WAPRO no longer names' )]
	public function test_compare(): void {
		$this->apply_born( [ 'hash' => 'aaaaaaaaaaaaaaaa' ] );
		$this->apply_born( [ 'erpId' => '790', 'hash' => 'bbbbbbbbbbbbbbbb' ] );
		$ask = [ 'since' => gmdate( 'Y-m-d\TH:i:s\Z', time() - 90 * 86400 ), 'after' => '0' ];
		$row = static fn ( string $id, string $hash ): array => [ 'erpId' => $id, 'hash' => $hash ];

		self::assertSame( [ 'differing' => [], 'gone' => [], 'inShop' => 2 ], $this->compare( $ask + [ 'rows' => [ $row( '777', 'aaaaaaaaaaaaaaaa' ), $row( '790', 'bbbbbbbbbbbbbbbb' ) ] ] ) );
		self::assertSame( [ 'differing' => [ '777', '800' ], 'gone' => [ '790' ], 'inShop' => 2 ], $this->compare( $ask + [ 'rows' => [ $row( '777', 'cccccccccccccccc' ), $row( '800', 'dddddddddddddddd' ) ] ] ) );
		self::assertSame( [ 'differing' => [], 'gone' => [], 'inShop' => 1 ], $this->compare( [ 'last' => '780' ] + $ask + [ 'rows' => [ $row( '777', 'aaaaaaaaaaaaaaaa' ) ] ] ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function apply_born( array $changes = [] ): string {
		$line = [ 'lineId' => '', 'reserved' => '0', 'realised' => '0', 'unit' => 'szt', 'netPrice' => '50', 'grossPrice' => '61.50', 'vatCode' => '23' ];
		return $this->apply(
			array_filter(
				$changes + [
					'erpId'           => '777',
					'asOf'            => '50',
					'number'          => self::NUMBER,
					'state'           => 'registered',
					'warehouse'       => 'M1',
					'reserved'        => true,
					'net'             => '100.00',
					'gross'           => '123.00',
					'contractorId'    => '501',
					'placedAt'        => $this->placed_at ??= gmdate( 'Y-m-d\TH:i:s\Z', time() - 3600 ),
					'currency'        => 'PLN',
					'deliveryPlaceId' => '9001',
					'deliveryPlace'   => 'Oddział Zgierz, Długa 1',
					'orderedBy'       => 'Jan z telefonu',
					'production'      => [ 'code' => 'in_production', 'name' => 'W produkcji' ],
					'lines'           => [ [ 'index' => 'TEL-1', 'name' => 'Okno na telefon', 'ordered' => '2' ] + $line, [ 'index' => 'TEL-2', 'name' => 'Montaż poza sklepem', 'ordered' => '1' ] + $line ],
				],
				static fn ( mixed $value ): bool => $value !== null
			)
		);
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private function apply( array $item ): string {
		return (string) $this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ $item + [ 'deleted' => false ] ] ] )['items'][0]['outcome'];
	}

	/**
	 * @param array<string, mixed> $request
	 * @return array<string, mixed>
	 */
	private function compare( array $request ): array {
		return $this->worker( 'orders/compare', $request );
	}

	private function list_of_current(): \stdClass {
		$orders = wc_get_orders( apply_filters( 'woocommerce_my_account_my_orders_query', [ 'customer' => get_current_user_id(), 'page' => 1, 'paginate' => true ] ) );
		self::assertInstanceOf( \stdClass::class, $orders );
		return $orders;
	}

	private function page(): BornOrderPage {
		return new BornOrderPage( $this->foundation()->born_orders(), $this->foundation()->scopes(), $this->foundation()->settings() );
	}

	private function switch( bool $on ): void {
		$settings = $this->foundation()->settings();
		$settings->store_exchange( ExchangeSettings::from_array( [ 'born' => [ 'on' => $on, 'days' => 90 ] ] + $settings->exchange()->to_array() ) );
	}

	private function stocked(): int {
		$product = new \WC_Product_Simple();
		$product->set_name( 'Okno na telefon' );
		$product->set_regular_price( '70' );
		$product->set_manage_stock( true );
		$product->set_stock_quantity( 10 );
		$product->save();
		$this->foundation()->db()->execute( 'INSERT INTO ' . Tables::name( Tables::LINKS ) . " (object_type, erp_key, shop_id, flagged, state, state_since, created_at) VALUES ('goods', 'TEL-1', %d, 1, 'published', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))", $product->get_id() );
		return $product->get_id();
	}

	private function number_of_orders(): int {
		return count( (array) wc_get_orders( [ 'limit' => -1, 'return' => 'ids', 'status' => 'any' ] ) );
	}

	private function id(): int {
		return (int) $this->row()['id'];
	}

	/**
	 * @return array<string, string|null>
	 */
	private function row(): array {
		return $this->foundation()->db()->row( 'SELECT * FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE erp_id = 777' ) ?? [];
	}
}
