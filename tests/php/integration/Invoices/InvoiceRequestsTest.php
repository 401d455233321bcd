<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\Attributes\TestWith;
use WaproMag\Database\Tables;
use WaproMag\Invoices\Requests\InvoiceRequestOptions;
use WaproMag\Panel\Messages\ObjectTitles;
use WaproMag\Panel\Orders\InvoiceRequestBox;
use WaproMag\Tests\OrderTestCase;

/**
 * The invoice for an order: for which one WAPRO is asked, and what of its answer stands on the order.
 */
final class InvoiceRequestsTest extends OrderTestCase {

	#[TestDox( 'I3: off by default, nothing is asked for' )]
	public function test_off(): void {
		$this->accepted();
		self::assertSame( [], $this->wished() );
	}

	#[TestDox( 'I3: the invoice is asked for once WAPRO has the order, not before, and once however often the order is saved and swept' )]
	public function test_once(): void {
		$this->rule();
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		self::assertSame( [], $this->wished(), 'WAPRO does not have the order yet.' );
		$this->accept( $this->claimed()[0] );
		$this->end_request();
		$this->foundation()->invoice_request_services()->sweep()->run( [ $order ] );
		$this->foundation()->invoice_request_services()->sweep()->run_all();

		[ $wish ] = $wishes = $this->wished();
		self::assertCount( 1, $wishes );
		self::assertSame( [ $this->reference( $order ), 'invoice:' . $order->get_id(), (string) $order->get_id() ], [ $wish['orderInvoice']['reference'], $wish['stream'], $wish['objectKey'] ] );
		$this->answer( $wish );

		foreach ( [ 'completed', 'processing', 'completed' ] as $status ) {
			$this->live( $order )->update_status( $status );
			$this->end_request();
			$this->claimed();
		}
		$this->foundation()->invoice_request_services()->sweep()->run_all();
		self::assertSame( [], $this->wished() );
	}

	#[TestDox( 'I3: what the hooks missed the daily pass finds' )]
	public function test_daily(): void {
		$order = $this->accepted();
		$this->rule( [ 'since' => time() - 3600 ] );
		self::assertSame( 1, $this->foundation()->invoice_request_services()->sweep()->run_all() );
		self::assertSame( [ $this->reference( $order ) ], array_column( array_column( $this->wished(), 'orderInvoice' ), 'reference' ) );
	}

	#[TestDox( 'I3: orders placed before the switching on are left to people' )]
	public function test_earlier(): void {
		$this->rule( [ 'since' => time() + 60 ] );
		$this->accepted();
		self::assertSame( 0, $this->foundation()->invoice_request_services()->sweep()->run_all() );
		self::assertSame( [], $this->wished() );
	}

	/**
	 * @param array<string, mixed> $rule
	 * @param array<string, mixed> $order
	 */
	#[DataProvider( 'rules' )]
	#[TestDox( 'I3: by the rule: $_dataName' )]
	public function test_rule( array $rule, array $order, bool $is_wanted ): void {
		$this->rule( $rule );
		$placed = $this->order( $this->linked_product( 'A-1' ), $order );
		if ( isset( $order['paid'] ) ) {
			$placed->set_date_paid( time() );
		} else {
			$placed->set_date_paid( null );
		}
		if ( isset( $order['customer'] ) ) {
			$placed->set_customer_id( 1 );
		}
		$placed->save();
		$this->end_request();
		$this->accept( $this->claimed()[0] );
		$this->end_request();
		self::assertCount( $is_wanted ? 1 : 0, $this->wished() );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>, bool}>
	 */
	public static function rules(): iterable {
		yield 'paid, as wanted' => [ [ 'onlyPaid' => true ], [ 'paid' => true ], true ];
		yield 'not paid, but must be' => [ [ 'onlyPaid' => true ], [], false ];
		yield 'not paid, and need not be' => [ [ 'onlyPaid' => false ], [], true ];
		yield 'another status' => [ [ 'onlyPaid' => false, 'statuses' => [ 'completed' ] ], [], false ];
		yield 'this status' => [ [ 'onlyPaid' => false, 'statuses' => [ 'on-hold' ] ], [ 'status' => 'on-hold' ], true ];
		yield 'a NIP, wanted' => [ [ 'onlyPaid' => false, 'nip' => 'with' ], [ 'nip' => '5260250274' ], true ];
		yield 'no NIP, wanted' => [ [ 'onlyPaid' => false, 'nip' => 'with' ], [], false ];
		yield 'a NIP, not wanted' => [ [ 'onlyPaid' => false, 'nip' => 'without' ], [ 'nip' => '5260250274' ], false ];
		yield 'no NIP, as wanted' => [ [ 'onlyPaid' => false, 'nip' => 'without' ], [], true ];
		yield 'a guest among guests' => [ [ 'onlyPaid' => false, 'customers' => [ 'guest' ] ], [], true ];
		yield 'a guest, only accounts' => [ [ 'onlyPaid' => false, 'customers' => [ 'account' ] ], [], false ];
		yield 'an account among accounts' => [ [ 'onlyPaid' => false, 'customers' => [ 'account' ] ], [ 'customer' => true ], true ];
		yield 'an account, only companies' => [ [ 'onlyPaid' => false, 'customers' => [ 'company' ] ], [ 'customer' => true ], false ];
	}

	#[TestDox( 'I3: paying later, or another status, asks then; a change on its way goes first' )]
	public function test_later(): void {
		$this->rule( [ 'statuses' => [ 'processing' ] ] );
		$order = $this->accepted( [ 'status' => 'on-hold' ] );
		self::assertSame( [], $this->wished() );
		$this->live( $order )->payment_complete( 'T-1' );
		$this->end_request();
		self::assertSame( [], $this->wished(), 'WAPRO hears of the payment first.' );
		[ $change ] = $this->claimed();
		self::assertSame( 'change', $change['intent'] );
		$this->accept( $change, '501', '950' );
		$this->end_request();
		self::assertCount( 1, $this->wished() );
	}

	#[TestDox( 'I3: where changes are not sent, a payment that WAPRO never hears of does not hold the invoice up' )]
	public function test_changes_are_not_sent(): void {
		$this->rule( [ 'onlyPaid' => true ] );
		$this->set_orders( [ 'changes' => false ] );
		$order = $this->accepted( [ 'status' => 'on-hold' ] );
		$this->live( $order )->payment_complete( 'T-1' );
		$this->end_request();
		self::assertSame( [], $this->claimed(), 'The change is kept.' );
		self::assertSame( 1, $this->foundation()->invoice_request_services()->sweep()->run( [ $this->live( $order ) ] ) );
		self::assertCount( 1, $this->wished() );
	}

	#[TestDox( 'I3: a change that WAPRO refused leaves the invoice to people' )]
	public function test_refused_change(): void {
		$this->rule( [ 'onlyPaid' => true ] );
		$order = $this->accepted( [ 'status' => 'on-hold' ] );
		$this->live( $order )->payment_complete( 'T-1' );
		$this->end_request();
		$this->report( $this->claimed()[0], [ 'outcome' => 'rejected', 'code' => 'order_realised', 'reason' => 'Zrealizowane.' ] );
		$this->end_request();
		self::assertSame( 0, $this->foundation()->invoice_request_services()->sweep()->run_all() );
		self::assertSame( [], $this->wished() );
	}

	#[TestDox( 'I3: an order in WAPRO’s buffer waits; registered there, its invoice is asked for' )]
	public function test_order_in_the_buffer(): void {
		$this->rule();
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->report( $this->claimed()[0], [ 'outcome' => 'accepted', 'asOf' => '900', 'orders' => [ [ 'erpId' => '501', 'state' => 'buffered', 'warehouse' => 'M1', 'reserved' => true ] ] ] );
		$this->end_request();
		self::assertSame( [], $this->wished() );
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '501', 'asOf' => '950', 'deleted' => false, 'reference' => $this->reference( $order ), 'number' => 'ZO 501/2026', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true ] ] ] );
		$this->end_request();
		self::assertCount( 1, $this->wished() );
	}

	#[TestDox( 'I3: issued stands on the order with its number; invoices that did not come are fetched' )]
	public function test_issued(): void {
		$this->rule();
		$order = $this->accepted();
		$this->answer( $this->wished()[0], 'issued', 'FS 7/2026' );
		self::assertSame( 'issued', $this->state( $order ) );
		self::assertContains( 'invoice_issued', $this->history_of( $order->get_id() ) );
		self::assertSame( '["71"]', $this->foundation()->db()->value( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshInvoices'" ) );
		$this->bring( 'FS 7/2026' );
		self::assertStringContainsString( 'FS 7/2026', $this->box( $order ) );
		self::assertStringNotContainsString( 'anulowana', $this->box( $order ) );
		$this->bring( 'FS 7/2026', 'cancelled' );
		self::assertStringContainsString( 'anulowana albo usunięta w WAPRO', $this->box( $order ) );
	}

	#[TestDox( 'I3: what waits in the buffer is issued when it comes with its number' )]
	public function test_buffered(): void {
		$this->rule();
		$order = $this->accepted();
		$this->answer( $this->wished()[0], 'buffered' );
		self::assertSame( 'buffered', $this->state( $order ) );
		$this->bring( null );
		self::assertSame( 'buffered', $this->state( $order ) );
		$this->bring( 'FS 8/2026' );
		self::assertSame( 'issued', $this->state( $order ) );
		self::assertSame( [ 'invoice_buffered', 'invoice_issued' ], array_slice( $this->history_of( $order->get_id() ), -2 ) );
	}

	#[TestDox( 'I3: a refusal stands on the order with WAPRO’s reason and is not repeated; a person asks again' )]
	public function test_refused(): void {
		$this->rule();
		$order = $this->accepted();
		$this->report( $this->wished()[0], [ 'outcome' => 'rejected', 'code' => 'contractor_blocked', 'reason' => 'Kontrahent jest zablokowany.' ] );
		self::assertSame( 'refused', $this->state( $order ) );
		self::assertStringContainsString( 'Kontrahent jest zablokowany.', $this->box( $order ) );
		$this->live( $order )->update_status( 'completed' );
		$this->end_request();
		self::assertSame( 0, $this->foundation()->invoice_request_services()->sweep()->run_all() );
		self::assertSame( [], $this->wished() );

		self::assertTrue( $this->foundation()->invoice_request_services()->requests()->ask_by_hand( $this->live( $order ) ) );
		self::assertFalse( $this->foundation()->invoice_request_services()->requests()->ask_by_hand( $this->live( $order ) ), 'It is on its way.' );
		$this->claimed();
		$this->answer( $this->wished()[0] );
		self::assertSame( 'issued', $this->state( $order ) );
	}

	#[TestDox( 'I3: a refused wish is retried from the list of messages, and a skipped one is not made again' )]
	public function test_by_the_list(): void {
		$this->rule();
		$order = $this->accepted();
		$wish  = $this->wished()[0];
		$this->report( $wish, [ 'outcome' => 'rejected', 'code' => 'order_buffered', 'reason' => 'Jest w buforze.' ] );
		$this->foundation()->messages()->retry( [ $wish['id'] ], 'Anna' );
		self::assertSame( 'asked', $this->state( $order ) );
		$row = $this->foundation()->db()->rows( 'SELECT * FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE id = %d', $wish['id'] );
		self::assertSame( [ $wish['id'] => $this->live( $order )->get_edit_order_url() ], array_map( static fn ( array $title ): ?string => $title['url'], ( new ObjectTitles( $this->foundation()->db() ) )->of( $row ) ) );
		$again = $this->wished()[0];
		self::assertSame( $wish['id'], $again['id'] );
		$this->report( $again, [ 'outcome' => 'rejected', 'code' => 'order_buffered', 'reason' => 'Jest w buforze.' ] );
		$this->foundation()->messages()->skip( [ $wish['id'] ], 'ręcznie', 'Anna' );
		self::assertSame( 'skipped', $this->state( $order ) );
		self::assertSame( 0, $this->foundation()->invoice_request_services()->sweep()->run_all() );
	}

	#[TestDox( 'I3: what a person asked for beyond the rule is not forgotten while a change of the order is on its way or was refused: it says why and is asked for again' )]
	#[TestWith( [ 'on its way' ] )]
	#[TestWith( [ 'refused' ] )]
	public function test_by_hand_before_a_change( string $change ): void {
		$this->rule( [ 'onlyPaid' => true, 'statuses' => [ 'completed' ] ] );
		$order    = $this->accepted( [ 'status' => 'on-hold' ] );
		$requests = $this->foundation()->invoice_request_services()->requests();
		$this->live( $order )->payment_complete( 'T-1' );
		$this->end_request();
		if ( $change === 'refused' ) {
			$this->report( $this->claimed()[0], [ 'outcome' => 'rejected', 'code' => 'order_realised', 'reason' => 'Zrealizowane.' ] );
		}
		self::assertTrue( $requests->ask_by_hand( $this->live( $order ) ) );
		self::assertSame( [], $this->wished() );
		self::assertSame( 'refused', $this->state( $order ) );
		self::assertStringContainsString( 'WAPRO', (string) $this->foundation()->invoice_request_services()->store()->find( $order->get_id() )['reason'] );

		if ( $change === 'refused' ) {
			$message = (int) $this->foundation()->db()->value( 'SELECT id FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = 'order' AND status = 'rejected'" );
			$this->foundation()->messages()->skip( [ $message ], 'ręcznie', 'Anna' );
		} else {
			$this->accept( $this->claimed()[0], '501', '950' );
			$this->end_request();
		}
		self::assertTrue( $requests->ask_by_hand( $this->live( $order ) ) );
		self::assertCount( 1, $this->wished() );
	}

	#[TestDox( 'I3: what a person asked for too early the rule asks for when the order comes to it' )]
	public function test_by_hand_then_by_the_rule(): void {
		$this->rule( [ 'onlyPaid' => true, 'statuses' => [ 'completed' ] ] );
		$order = $this->accepted( [ 'status' => 'on-hold' ] );
		$this->live( $order )->payment_complete( 'T-1' );
		$this->end_request();
		self::assertTrue( $this->foundation()->invoice_request_services()->requests()->ask_by_hand( $this->live( $order ) ) );
		self::assertSame( [], $this->wished() );
		$this->accept( $this->claimed()[0], '501', '950' );
		$this->end_request();
		self::assertSame( 'refused', $this->state( $order ), 'The rule does not want it yet.' );
		$this->live( $order )->update_status( 'completed' );
		$this->end_request();
		self::assertCount( 1, $this->wished() );
	}

	#[DataProvider( 'impossible' )]
	#[TestDox( 'I3: never for an order that is $how, also when it becomes so while the wish waits' )]
	public function test_never( string $how ): void {
		$this->rule( [ 'statuses' => [ 'processing', 'completed', 'on-hold' ] ] );
		$order = $this->accepted();
		self::assertSame( 'asked', $this->state( $order ) );
		match ( $how ) {
			'linked to a foreign one' => $this->foundation()->erp_orders()->write( '501', [ 'origin' => 'internet_id' ] ),
			'cancelled in WAPRO'      => $this->foundation()->erp_orders()->write( '501', [ 'state' => 'cancelled' ] ),
			'refunded in part'        => wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => '1.00' ] ),
			default                   => $this->live( $order )->update_status( $how ),
		};
		self::assertSame( [], $this->wished() );
		self::assertSame( '', $this->state( $order ) );
		self::assertFalse( $this->foundation()->invoice_request_services()->requests()->ask_by_hand( $this->live( $order ) ) );
		self::assertSame( 0, $this->foundation()->invoice_request_services()->sweep()->run_all() );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function impossible(): iterable {
		foreach ( [ 'cancelled', 'failed', 'refunded', 'refunded in part', 'linked to a foreign one', 'cancelled in WAPRO' ] as $how ) {
			yield $how => [ $how ];
		}
	}

	#[TestDox( 'I3: the rule is saved whole; a status that is none and an empty choice are refused by name' )]
	public function test_settings(): void {
		$values = [ 'enabled' => true, 'onlyPaid' => false, 'statuses' => [ 'completed' ], 'nip' => 'with', 'customers' => [ 'company' ] ];
		$save   = fn ( array $changes ): \WP_REST_Response => $this->request( 'PUT', '/wc-wapro-mag/v1/settings/order-invoices', $changes + $values, 1 );
		self::assertSame( $values, $save( [] )->get_data()['settings'] );
		self::assertArrayHasKey( 'since', $save( [] )->get_data() );
		foreach ( [ 'statuses' => [ [ 'cancelled' ], 'status_unknown' ], 'customers' => [ [], 'customers_missing' ] ] as $field => [ $value, $code ] ) {
			$refusal = $save( [ $field => $value ] );
			self::assertSame( [ 400, $code, $field ], [ $refusal->get_status(), $refusal->get_data()['code'], $refusal->get_data()['data']['field'] ] );
		}
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function rule( array $changes = [] ): void {
		update_option( 'wapro_mag_commission', $changes + [ 'enabled' => true, 'onlyPaid' => false, 'since' => time() - 5 ] );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function accepted( array $changes = [] ): \WC_Order {
		$order = $this->placed( $this->linked_product( 'A-1' ), $changes );
		$this->accept( $this->claimed()[0] );
		$this->end_request();
		return $order;
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private function wished(): array {
		return $this->claimed( [ 'objectType' => 'order_invoice' ] );
	}

	/**
	 * @param array<string, mixed> $wish
	 */
	private function answer( array $wish, string $outcome = 'issued', ?string $number = null ): void {
		$invoice = [ 'erpId' => '71' ] + ( $number === null ? [] : [ 'number' => $number ] );
		$this->report( $wish, [ 'outcome' => 'accepted', 'asOf' => '990', 'invoice' => [ 'outcome' => $outcome, 'known' => false, 'invoices' => [ $invoice ] ] ] );
	}

	/** @phpstan-impure */
	private function state( \WC_Order $order ): string {
		return $this->foundation()->invoice_request_services()->store()->find( $order->get_id() )['state']->value ?? '';
	}

	private function live( \WC_Order $order ): \WC_Order {
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		return $live;
	}

	private function reference( \WC_Order $order ): string {
		return $this->foundation()->order_scope()->find( $order->get_id() )['reference'] ?? '';
	}

	private function box( \WC_Order $order ): string {
		wp_set_current_user( 1 );
		$f = $this->foundation();
		ob_start();
		( new InvoiceRequestBox( new InvoiceRequestOptions(), $f->invoice_request_services()->store(), $f->invoice_request_services()->requests(), $f->history() ) )->show( $order->get_id() );
		return (string) ob_get_clean();
	}

	/** The order's invoice, as WAPRO tells of it. */
	private function bring( ?string $number, string $state = 'issued' ): void {
		static $as_of = 1000;
		$item = [
			'erpId'          => '71',
			'asOf'           => (string) ++$as_of,
			'deleted'        => false,
			'hash'           => 'aaaaaaaaaaaaaaaa',
			'kind'           => 'invoice',
			'state'          => $number === null ? 'buffered' : $state,
			'contractorName' => 'Anna',
			'issuedOn'       => '2026-11-20',
			'currency'       => 'PLN',
			'net'            => '200',
			'vat'            => '46',
			'gross'          => '246',
			'settled'        => '0',
			'remaining'      => '246',
			'summary'        => [ [ 'vatCode' => '23', 'net' => '200', 'vat' => '46', 'gross' => '246' ] ],
			'orders'         => [ [ 'erpId' => '501', 'gross' => '246' ] ],
			'settlements'    => [],
		] + ( $number === null ? [] : [ 'number' => $number ] );
		$this->worker( 'apply/invoices', [ 'cause' => 'wapro_event', 'items' => [ $item ] ] );
	}
}
