<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Checkout;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Invoices\CompanyLimits;
use WaproMag\Boot\ToldServices;
use WaproMag\Checkout\CompanyOrders;
use WaproMag\Customers\Role;
use WaproMag\Tests\CreditTestCase;

/**
 * Orders on credit that no invoice bills yet, against WAPRO's limit.
 */
final class OpenOrdersTest extends CreditTestCase {

	private int $company_id = 0;

	private int $user = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->rule( 'no_deferred' );
		$this->company_id = $this->company( 'Budmax S.A.', [ 'erp_id' => '501', 'credit_limit' => '1000.00' ] );
		$this->user       = $this->buyer( $this->company_id, Role::Company );
	}

	protected function tearDown(): void {
		// The cart of one test is the next one's, too.
		WC()->cart->empty_cart();
		parent::tearDown();
	}

	#[TestDox( 'I2: what an order on credit takes of the limit: all of it, what its invoices leave of it, nothing' )]
	public function test_what_counts(): void {
		register_post_status( 'wc-wyslane' );
		add_filter( 'wc_order_statuses', static fn ( array $statuses ): array => $statuses + [ 'wc-wyslane' => 'Wysłane' ] );
		$cases = [
			'on credit'              => [ fn (): \WC_Order => $this->on_credit( '100.00' ), '100.00' ],
			'delivered'              => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'status' => 'completed' ] ), '100.00' ],
			'of another branch’s person' => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'person' => $this->buyer( $this->company_id, Role::Branch, [ $this->point( $this->company_id, 'Łódź' ) ] ) ] ), '100.00' ],
			'paid'                   => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'paid' => true ] ), '0.00' ],
			'cancelled'              => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'status' => 'cancelled' ] ), '0.00' ],
			'not placed'             => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'status' => 'pending' ] ), '0.00' ],
			'in a status of another plugin, not in WAPRO' => [ fn (): \WC_Order => $this->moved( $this->on_credit( '100.00' ), 'wyslane' ), '0.00' ],
			'in a status of another plugin, in WAPRO' => [ fn (): \WC_Order => $this->moved( $this->in_wapro( $this->on_credit( '100.00' ) ), 'wyslane' ), '100.00' ],
			'cancelled here, still in WAPRO' => [ fn (): \WC_Order => $this->moved( $this->in_wapro( $this->on_credit( '100.00' ) ), 'cancelled' ), '0.00' ],
			'in another currency'    => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'currency' => 'EUR' ] ), '0.00' ],
			'paid on delivery'       => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'method' => 'cod' ] ), '0.00' ],
			'of another company'     => [ fn (): \WC_Order => $this->on_credit( '100.00', [ 'company' => $this->company( 'Inna', [ 'erp_id' => '502' ] ) ] ), '0.00' ],
			'invoiced'               => [ fn (): \WC_Order => $this->billed( $this->on_credit( '100.00' ), '100.00' ), '0.00' ],
			'invoiced in part'       => [ fn (): \WC_Order => $this->billed( $this->on_credit( '100.01' ), '60.02' ), '39.99' ],
			'invoiced twice in part' => [ fn (): \WC_Order => $this->billed( $this->billed( $this->on_credit( '100.00' ), '60.00' ), '30.00' ), '10.00' ],
			'invoiced by reference'  => [ fn (): \WC_Order => $this->billed( $this->on_credit( '100.00' ), '60.00', [], true ), '40.00' ],
			'invoiced, then corrected' => [ fn (): \WC_Order => $this->billed( $this->billed( $this->on_credit( '100.00' ), '100.00' ), '-30.00', [ 'kind' => 'correction' ] ), '0.00' ],
			'with a proforma only'   => [ fn (): \WC_Order => $this->billed( $this->on_credit( '100.00' ), '100.00', [ 'kind' => 'proforma' ] ), '100.00' ],
			'with an invoice that was cancelled' => [ fn (): \WC_Order => $this->billed( $this->on_credit( '100.00' ), '100.00', [ 'state' => 'cancelled' ] ), '100.00' ],
			'refunded in part'       => [ fn (): \WC_Order => $this->refunded( $this->on_credit( '100.00' ), '25.50' ), '74.50' ],
			'cancelled in WAPRO'     => [ fn (): \WC_Order => $this->in_wapro( $this->on_credit( '100.00' ), 'cancelled' ), '0.00' ],
			'with a line that was removed in WAPRO' => [ fn (): \WC_Order => $this->in_wapro( $this->on_credit( '100.00' ), 'registered', '60.00' ), '60.00' ],
			'billed whole at WAPRO’s rounding' => [ fn (): \WC_Order => $this->billed( $this->in_wapro( $this->on_credit( '100.02' ), 'registered', '100.00' ), '100.00' ), '0.00' ],
			'of two parts, one cancelled in WAPRO' => [ fn (): \WC_Order => $this->in_wapro( $this->in_wapro( $this->on_credit( '100.00' ), 'cancelled', '60.00', 80_000 ), 'registered', '40.00' ), '40.00' ],
			'of two parts, one of unknown value' => [ fn (): \WC_Order => $this->in_wapro( $this->in_wapro( $this->on_credit( '100.00' ), 'registered', null, 80_000 ), 'registered', '40.00' ), '100.00' ],
			'worth more in WAPRO'    => [ fn (): \WC_Order => $this->in_wapro( $this->on_credit( '100.00' ), 'registered', '120.00' ), '100.00' ],
		];
		foreach ( $cases as $case => [ $make, $expected ] ) {
			$order = $make();
			self::assertSame( $expected, $this->counted(), $case );
			$order->delete( true );
			$this->end_request();
		}
	}

	#[TestDox( 'I2: orders without an invoice and this one together go beyond the limit; the sentence and My Account say that they are counted' )]
	public function test_beyond(): void {
		$this->owes( '300.00', 20 );
		$this->on_credit( '690.00' );
		$this->acts_as( $this->user );
		WC()->cart->add_to_cart( $this->linked_product( 'A-1' )->get_id() );
		$cart = $this->cart();
		self::assertNotContains( 'bacs', $cart['payment_methods'] );
		self::assertStringStartsWith( 'To zamówienie przekracza limit kredytowy: z 1 000,00 zł pozostało 10,00 zł. Wliczono zamówienia, do których nie ma jeszcze faktury: 690,00 zł. Stan na ', str_replace( "\u{a0}", ' ', (string) $cart['extensions']['wapro-mag-credit']['sentence'] ) );
		self::assertSame( [ [ 'company' => 'Budmax S.A.', 'limit' => '1000.0000', 'left' => '10.00', 'orders' => '690.00' ] ], $this->limits() );

		$this->rule( 'no_deferred', 24, [ 'countOrders' => false ] );
		self::assertContains( 'bacs', $this->cart()['payment_methods'] );
		self::assertSame( [ null, '700.00' ], [ $this->limits()[0]['orders'], $this->limits()[0]['left'] ] );
	}

	#[TestDox( 'I2: an order does not count against itself, neither while it is placed nor where it is paid later; against the next one it does' )]
	public function test_itself(): void {
		$this->acts_as( $this->user );
		$product = $this->linked_product( 'A-1' );
		$product->set_regular_price( '400' );
		$product->save();
		WC()->cart->add_to_cart( $product->get_id() );
		self::assertContains( 'bacs', $this->cart()['payment_methods'] );
		self::assertSame( 200, $this->store_api( 'POST', 'checkout', $this->checkout( [ 'payment_method' => 'bacs' ] ) )->get_status() );
		$this->end_request();
		$taken = $this->counted();
		self::assertGreaterThan( 399.0, (float) $taken );

		$later = $this->on_credit( '500.00' );
		self::assertSame( '', $this->refusal( $later ), 'Beside the first one it stays within the limit.' );
		$later->set_total( '700.00' );
		$later->save();
		self::assertStringContainsString( 'limit kredytowy', $this->refusal( $later ) );
	}

	#[TestDox( 'I2: an order that is paid after it was invoiced counts once: what its invoices bill is in WAPRO’s figures, by its id there or its reference' )]
	public function test_invoiced_and_paid_later(): void {
		$this->acts_as( $this->user );
		foreach ( [ [ '600.00', '550.00', false ], [ '390.00', '300.00', true ] ] as [ $total, $billed, $by_reference ] ) {
			$order = $this->on_credit( $total );
			$this->billed( $order, $billed, [ 'contractorId' => '501' ], $by_reference );
			self::assertSame( '', $this->refusal( $order ), 'What is owed and the rest of the order stay within the limit.' );
		}
		$order = $this->on_credit( '500.00' );
		self::assertStringContainsString( 'limit kredytowy', $this->refusal( $order ), 'An order without an invoice counts whole.' );
		$this->billed( $order, '500.00', [ 'contractorId' => '501', 'remaining' => '0.00', 'settled' => '500.00' ] );
		self::assertSame( '', $this->refusal( $order ), 'What its invoice bills is settled.' );
		$this->billed( $order, '400.01', [ 'contractorId' => '501' ] );
		self::assertStringContainsString( 'limit kredytowy', $this->refusal( $order ), 'More than the limit is owed already.' );
	}

	#[TestDox( 'I2: a limit of nought in WAPRO is none, or by setting closes credit' )]
	public function test_zero(): void {
		$user = $this->buyer( $this->company( 'Zero', [ 'erp_id' => '503', 'credit_limit' => '0.0000' ] ), Role::Company );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( 'A-1' )->get_id() );
		self::assertContains( 'bacs', $this->cart()['payment_methods'] );
		$this->rule( 'no_deferred', 24, [ 'zeroLimit' => 'nothing' ] );
		$cart = $this->cart();
		self::assertSame( [ false, true ], [ in_array( 'bacs', $cart['payment_methods'], true ), in_array( 'cheque', $cart['payment_methods'], true ) ] );
		self::assertStringContainsString( '0,00', (string) $cart['extensions']['wapro-mag-credit']['sentence'] );
	}

	/** What of the limit orders take. */
	private function counted(): string {
		return $this->limits()[0]['orders'] ?? '0.00';
	}

	/**
	 * @return list<array{company: string, limit: string, left: string, orders: string|null}>
	 */
	private function limits(): array {
		$this->foundation()->scopes()->forget();
		return ( new CompanyLimits( $this->foundation()->companies(), ( new ToldServices( $this->foundation() ) )->standings() ) )->of( $this->foundation()->scopes()->of( $this->user ) );
	}

	/**
	 * @param array<string, mixed> $changes status, method, currency, company, person, paid.
	 */
	private function on_credit( string $total, array $changes = [] ): \WC_Order {
		$order = wc_create_order( [ 'customer_id' => (int) ( $changes['person'] ?? $this->user ) ] );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->update_meta_data( CompanyOrders::COMPANY, (string) ( $changes['company'] ?? $this->company_id ) );
		$order->update_meta_data( CompanyOrders::PERSON, (string) ( $changes['person'] ?? $this->user ) );
		$order->set_payment_method( (string) ( $changes['method'] ?? 'bacs' ) );
		$order->set_currency( (string) ( $changes['currency'] ?? 'PLN' ) );
		$order->set_total( $total );
		$order->set_billing_email( 'kupujacy@example.com' );
		$order->set_status( (string) ( $changes['status'] ?? 'on-hold' ) );
		$order->set_date_paid( ( $changes['paid'] ?? false ) === true ? time() : null );
		$order->save();
		$this->end_request();
		return $order;
	}

	/**
	 * @param array<string, mixed> $changes Of the invoice.
	 */
	private function billed( \WC_Order $order, string $amount, array $changes = [], bool $by_reference = false ): \WC_Order {
		$this->in_wapro( $order );
		$reference = (string) ( $this->foundation()->order_scope()->find( $order->get_id() )['reference'] ?? '' );
		$share     = $by_reference ? [ 'reference' => $reference ] : [ 'erpId' => (string) ( 70000 + $order->get_id() ), 'reference' => $reference ];
		$this->owes( $amount, 20, 'PLN', $changes + [ 'contractorId' => '999', 'orders' => [ [ 'gross' => $amount ] + $share ] ] );
		return $order;
	}

	/** Without a value of WAPRO's own it keeps the one that is known. */
	private function in_wapro( \WC_Order $order, string $state = 'registered', ?string $gross = null, int $numbered = 70_000 ): \WC_Order {
		$this->foundation()->erp_orders()->write( (string) ( $numbered + $order->get_id() ), [ 'order_id' => (string) $order->get_id(), 'state' => $state, 'as_of' => '5' ] + ( $gross === null ? [] : [ 'gross' => $gross ] ) );
		return $order;
	}

	private function moved( \WC_Order $order, string $status ): \WC_Order {
		$order->set_status( $status );
		$order->save();
		return $order;
	}

	private function refunded( \WC_Order $order, string $amount ): \WC_Order {
		self::assertInstanceOf( \WC_Order_Refund::class, wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => $amount ] ) );
		return $order;
	}

	/** What is said where the order is paid later by a method with a term; '': nothing. */
	private function refusal( \WC_Order $order ): string {
		apply_filters( 'rest_request_after_callbacks', null );
		$_POST['payment_method'] = 'bacs';
		try {
			do_action( 'woocommerce_before_pay_action', $order );
		} finally {
			unset( $_POST['payment_method'] );
		}
		$said = implode( ' ', array_column( wc_get_notices( 'error' ), 'notice' ) );
		wc_clear_notices();
		return $said;
	}
}
