<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Checkout;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Invoices\CompanyLimits;
use WaproMag\Boot\ToldServices;
use WaproMag\Customers\Role;
use WaproMag\Database\Clock;
use WaproMag\Tests\CreditTestCase;

/**
 * What a debt or a used-up limit closes. `bacs` has days to pay, `cod` is paid on delivery, `cheque` in advance.
 */
final class CreditTest extends CreditTestCase {

	private const CLOSED = 'wapro_mag_credit';

	/**
	 * @return iterable<string, array{string, string, list<string>}>
	 */
	public static function matrix(): iterable {
		$all = [ 'bacs', 'cod', 'cheque' ];
		foreach ( [ 'off' => $all, 'warn' => $all, 'no_deferred' => [ 'cod', 'cheque' ], 'block' => [ 'cheque' ] ] as $rule => $open ) {
			foreach ( [ 'overdue', 'beyond the limit' ] as $why ) {
				yield "{$rule}, {$why}" => [ $rule, $why, $open ];
			}
			yield "{$rule}, nothing owed" => [ $rule, 'nothing', $all ];
		}
	}

	/**
	 * @param list<string> $open
	 */
	#[DataProvider( 'matrix' )]
	#[TestDox( 'I2: rule $rule, $why: what is open in the block checkout, in the classic one and where an order is paid later' )]
	public function test_matrix( string $rule, string $why, array $open ): void {
		$this->rule( $rule );
		$user    = $this->buyer( $company = $this->company( 'Budmax S.A.', [ 'erp_id' => '501', 'credit_limit' => $why === 'beyond the limit' ? '100.00' : '100000.00' ] ), Role::Company );
		if ( $why === 'overdue' ) {
			$this->owes( '500.00', -3 );
		}
		$this->acts_as( $user );
		$product = $this->linked_product( 'A-1' );
		foreach ( [ 'bacs', 'cod', 'cheque' ] as $method ) {
			WC()->cart->empty_cart();
			WC()->cart->add_to_cart( $product->get_id() );
			$is_open = in_array( $method, $open, true );
			self::assertSame( $is_open, in_array( $method, $this->cart()['payment_methods'], true ), "cart: {$method}" );
			self::assertSame( $is_open, ! str_contains( $this->classic_problem( $method ), 'Stan na' ), "classic: {$method}" );
			$answer = $this->store_api( 'POST', 'checkout', $this->checkout( [ 'payment_method' => $method ] ) );
			self::assertSame( $is_open ? 200 : self::CLOSED, $answer->get_status() === 200 ? 200 : $answer->get_data()['code'], "block: {$method} " . wp_json_encode( $answer->get_data() ) );
			$later  = $this->unpaid( $company, $user );
			$answer = $this->store_api( 'POST', "checkout/{$later->get_id()}", $this->checkout( [ 'payment_method' => $method, 'key' => $later->get_order_key(), 'billing_email' => 'kupujacy@example.com' ] ) );
			self::assertSame( $is_open ? 200 : self::CLOSED, $answer->get_status() === 200 ? 200 : $answer->get_data()['code'], "later: {$method}" );
		}
	}

	#[TestDox( 'I2: where nobody has chosen a rule, both checkouts say what is overdue and as of when, and close nothing' )]
	public function test_default(): void {
		$this->buyer_of_debtor();
		$cart = $this->cart();
		self::assertSame( [ 3, false ], [ count( $cart['payment_methods'] ), $cart['extensions']['wapro-mag-credit']['closes'] ] );
		ob_start();
		do_action( 'woocommerce_before_checkout_form' );
		$classic = wp_strip_all_tags( (string) ob_get_clean() );
		foreach ( [ $cart['extensions']['wapro-mag-credit']['sentence'], $classic ] as $said ) {
			self::assertMatchesRegularExpression( '/Po terminie: 500,00.zł\. Stan na \d\d\.\d\d\.\d{4}, \d\d:\d\d\./u', (string) $said );
		}
	}

	#[TestDox( 'I2: figures that are older than the setting close nothing and are shown with their time; without any reading nothing is said' )]
	public function test_stale(): void {
		$this->rule( 'block', 2 );
		$this->buyer_of_debtor();
		self::assertSame( [ 'cheque' ], $this->cart()['payment_methods'] );
		$this->read_ago( 2 * 3600 + 60 );
		$cart = $this->cart();
		self::assertSame( [ 'bacs', 'cheque', 'cod' ], self::sorted( $cart['payment_methods'] ) );
		self::assertFalse( $cart['extensions']['wapro-mag-credit']['closes'] );
		self::assertMatchesRegularExpression( '/^Po terminie: 500,00.zł\. Stan na \d\d\.\d\d\.\d{4}, \d\d:\d\d\.$/u', $cart['extensions']['wapro-mag-credit']['sentence'] );
		delete_option( 'wapro_mag_worker_status' );
		self::assertNull( $this->cart()['extensions']['wapro-mag-credit']['sentence'] );
	}

	#[TestDox( 'I2: figures are as old as what keeps news from coming: the resting flow of changes, or what waits in WAPRO’s queue' )]
	public function test_held_up(): void {
		$this->rule( 'block', 2 );
		$this->buyer_of_debtor();
		$before = (string) Clock::iso( $this->foundation()->clock()->in( -3 * 3600 ) );
		$now    = (string) Clock::iso( $this->foundation()->clock()->now() );
		$rest   = static fn ( string $flow ): array => [ 'resting' => [ [ 'flow' => $flow, 'why' => 'quiet', 'since' => $before, 'until' => $now ] ] ];
		$queue  = static fn ( string $state, string $oldest ): array => [ 'changeQueue' => [ [ 'state' => $state, 'count' => 1, 'oldestAt' => $oldest ] ] ];
		foreach ( [ [ $rest( 'orders' ), true ], [ $rest( 'changes' ), false ], [ $queue( 'accepted', $before ), true ], [ $queue( 'pending', $now ), true ], [ $queue( 'pending', $before ), false ], [ $queue( 'sent', $before ), false ] ] as [ $status, $closes ] ) {
			$this->read_ago( 5, $status );
			self::assertSame( $closes, $this->cart()['extensions']['wapro-mag-credit']['closes'], (string) wp_json_encode( $status ) );
		}
	}

	#[TestDox( 'I2: the sentence names overdue sums by currency, limit, what is left and the time; other currencies count against no limit' )]
	public function test_sentence(): void {
		$this->rule( 'no_deferred' );
		$user = $this->buyer( $company = $this->company( 'Budmax S.A.', [ 'erp_id' => '501', 'credit_limit' => '1000.00' ] ), Role::Company );
		$this->owes( '250.55', -3 );
		$this->owes( '100.00', 20 );
		$this->owes( '-50.55', 5 );
		$this->owes( '9000.00', -1, 'EUR' );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( 'A-1' )->get_id() );
		$said     = (string) $this->cart()['extensions']['wapro-mag-credit']['sentence'];
		$sentence = str_replace( "\u{a0}", ' ', $said );
		self::assertStringContainsString( "1\u{a0}000,00\u{a0}zł", $said, 'No line ends within an amount.' );
		self::assertStringStartsWith( 'Po terminie: 250,55 zł, 9 000,00 €. Limit kredytowy: 1 000,00 zł, pozostało: 700,00 zł. Stan na ', $sentence );
		self::assertStringEndsWith( 'Do czasu rozliczenia płatność z odroczonym terminem jest niedostępna. Wybierz inną metodę.', $sentence );
		$limits = new CompanyLimits( $this->foundation()->companies(), ( new ToldServices( $this->foundation() ) )->standings() );
		self::assertSame( [ [ 'company' => 'Budmax S.A.', 'limit' => '1000.0000', 'left' => '700.00', 'orders' => null ] ], $limits->of( $this->foundation()->scopes()->of( $user ) ) );
		$branch = $this->buyer( $company, Role::Branch, [ $this->point( $company, 'Łódź' ) ] );
		self::assertSame( [], $limits->of( $this->foundation()->scopes()->of( $branch ) ), 'What all branches owe is not one branch’s to see.' );
	}

	#[TestDox( 'I2: what was paid beyond an invoice frees nothing of the limit before WAPRO has paired it; what a correction owes does' )]
	public function test_overpaid(): void {
		$user  = $this->buyer( $this->company( 'Budmax S.A.', [ 'erp_id' => '501', 'credit_limit' => '1000.00' ] ), Role::Company );
		$left  = fn (): ?string => ( new CompanyLimits( $this->foundation()->companies(), ( new ToldServices( $this->foundation() ) )->standings() ) )->of( $this->foundation()->scopes()->of( $user ) )[0]['left'] ?? null;
		$this->owes( '300.00', 20 );
		$this->owes( '80.00', -2, 'PLN', [ 'settled' => '80.00', 'remaining' => '0', 'overpaid' => '40.00' ] );
		self::assertSame( '700.00', $left() );
		$this->owes( '-50.00', 5 );
		self::assertSame( '750.00', $left() );
	}

	#[TestDox( 'I2: all people of a company share its figures; another company, a guest and whoever owes nothing are free' )]
	public function test_shared(): void {
		$this->rule( 'block' );
		$company = $this->company( 'Budmax S.A.', [ 'erp_id' => '501' ] );
		$branch  = $this->buyer( $company, Role::Branch, [ $this->point( $company, 'Łódź' ) ] );
		$this->owes( '500.00', -3 );
		$other   = $this->buyer( $this->company( 'Inna', [ 'erp_id' => '502' ] ), Role::Company );
		$product = $this->linked_product( 'A-1' );
		foreach ( [ $branch => 1, $other => 3, 0 => 3 ] as $user => $open ) {
			$this->acts_as( $user );
			WC()->cart->add_to_cart( $product->get_id() );
			self::assertCount( $open, $this->cart()['payment_methods'], "user {$user}" );
		}
	}

	#[TestDox( 'I2: a debt within the days of grace that WAPRO gives the contractor is shown and closes nothing' )]
	public function test_grace(): void {
		$this->rule( 'block' );
		$this->buyer_of_debtor( [ 'overdue_days' => 3 ] );
		self::assertSame( [ 3, false ], [ count( $this->cart()['payment_methods'] ), $this->cart()['extensions']['wapro-mag-credit']['closes'] ] );
		$this->owes( '1.00', -4 );
		self::assertSame( [ 1, true ], [ count( $this->cart()['payment_methods'] ), $this->cart()['extensions']['wapro-mag-credit']['closes'] ] );
	}

	#[TestDox( 'I2: terms of the company’s own in WAPRO decide whether its method has a term' )]
	public function test_own_terms(): void {
		$this->rule( 'no_deferred' );
		$this->set_orders( [ 'payments' => [ [ 'method' => 'cheque', 'form' => 'przedpłata', 'days' => 0, 'ownTerms' => true, 'statuses' => null ] ] ] );
		$this->buyer_of_debtor( [ 'payment_form' => 'przelew 30', 'payment_days' => 30 ] );
		self::assertNotContains( 'cheque', $this->cart()['payment_methods'] );
	}

	#[TestDox( 'I2: whoever was only handed the link to pay an order learns no figures of the company' )]
	public function test_link(): void {
		$this->rule( 'block' );
		$company = $this->company( 'Budmax S.A.', [ 'erp_id' => '501' ] );
		$order   = $this->unpaid( $company, $this->buyer( $company, Role::Company ) );
		$this->owes( '500.00', -3 );
		wp_set_current_user( 0 );
		$_POST['payment_method'] = 'bacs';
		try {
			do_action( 'woocommerce_before_pay_action', $order );
		} finally {
			unset( $_POST['payment_method'] );
		}
		$said = implode( ' ', array_column( wc_get_notices( 'error' ), 'notice' ) );
		wc_clear_notices();
		self::assertStringContainsString( 'płatnością z góry', $said );
		self::assertStringNotContainsString( '500', $said );
	}

	#[TestDox( 'I2: an order that the request’s body names opens nothing: of a cart the cart’s buyer is asked, of an order the one that is paid' )]
	public function test_named_order(): void {
		$this->rule( 'block' );
		$free = $this->unpaid( $this->company( 'Inna', [ 'erp_id' => '502' ] ), 0 );
		$this->buyer_of_debtor();
		$this->assert_closed( 'checkout', [ 'id' => $free->get_id() ] );
		$order = $this->unpaid( (int) $this->foundation()->active_choice()->current()->company?->id, get_current_user_id() );
		$plain = $this->order( $this->product( 'C' ), [ 'status' => 'pending', 'email' => 'kupujacy@example.com', 'quantity' => 1 ] );
		$this->assert_closed( "checkout/{$plain->get_id()}", [ 'id' => "{$order->get_id()}th", 'key' => $order->get_order_key(), 'billing_email' => 'kupujacy@example.com' ] );
	}

	#[TestDox( 'I2: without a rule a checkout asks nothing about debts; where debts cannot be read, it closes nothing' )]
	public function test_unreadable(): void {
		$this->buyer_of_debtor();
		$asked = 0;
		$count = static function ( string $query ) use ( &$asked ): string {
			$asked += str_contains( $query, 'AS late' ) ? 1 : 0;
			return $query;
		};
		add_filter( 'query', $count );
		$this->rule( 'off' );
		self::assertSame( [ 3, 0 ], [ count( $this->cart()['payment_methods'] ), $asked ] );
		remove_filter( 'query', $count );
		$this->rule( 'block' );
		self::assertCount( 1, $this->cart()['payment_methods'] );

		$broken = static fn ( string $query ): string => str_contains( $query, 'AS late' ) ? 'SELECT * FROM wapro_mag_there_is_none' : $query;
		add_filter( 'query', $broken );
		$cart = $this->cart();
		remove_filter( 'query', $broken );
		self::assertSame( [ 3, null ], [ count( $cart['payment_methods'] ), $cart['extensions']['wapro-mag-credit']['sentence'] ] );
	}

	#[TestDox( 'I2: what a company owes is read once in a request, however often WooCommerce asks which methods there are' )]
	public function test_once(): void {
		$this->rule( 'no_deferred' );
		$this->buyer_of_debtor( [ 'credit_limit' => '100000.00' ] );
		$asked = [ 'AS late' => 0, 'AS waiting' => 0, 'AS billed' => 0 ];
		$count = static function ( string $query ) use ( &$asked ): string {
			foreach ( array_keys( $asked ) as $mark ) {
				$asked[ $mark ] += str_contains( $query, $mark ) ? 1 : 0;
			}
			return $query;
		};
		add_filter( 'query', $count );
		$this->cart();
		$read  = $asked;
		$asked = [ 'AS late' => 0, 'AS waiting' => 0, 'AS billed' => 0 ];
		$this->classic_problem( 'bacs' );
		$classic = $asked;
		$asked   = [ 'AS late' => 0, 'AS waiting' => 0, 'AS billed' => 0 ];
		// Behind an answer another request begins.
		apply_filters( 'rest_request_after_callbacks', null );
		self::assertSame( 200, $this->store_api( 'POST', 'checkout', $this->checkout( [ 'payment_method' => 'cheque' ] ) )->get_status() );
		remove_filter( 'query', $count );
		self::assertSame( [ [ 1, 1, 0 ], [ 1, 1, 0 ], [ 1, 1, 1 ] ], array_map( 'array_values', [ $read, $classic, $asked ] ) );
	}

	#[TestDox( 'I2: a rule that closes nothing reads nothing where it is only asked which methods there are, as on each page of My Account; an empty cart never asks' )]
	public function test_nothing_to_close(): void {
		$this->rule( 'warn' );
		$this->buyer_of_debtor( [ 'credit_limit' => '100000.00' ] );
		$asked = 0;
		$count = static function ( string $query ) use ( &$asked ): string {
			$asked += (int) preg_match( '/AS (late|waiting|billed)\b/', $query );
			return $query;
		};
		add_filter( 'query', $count );
		self::assertCount( 3, WC()->payment_gateways()->get_available_payment_gateways() );
		self::assertSame( 0, $asked );
		$this->rule( 'no_deferred' );
		self::assertCount( 2, WC()->payment_gateways()->get_available_payment_gateways() );
		self::assertSame( 2, $asked );

		WC()->cart->empty_cart();
		apply_filters( 'rest_request_after_callbacks', null );
		self::assertNull( $this->cart()['extensions']['wapro-mag-credit']['sentence'] );
		remove_filter( 'query', $count );
		self::assertSame( 2, $asked );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function assert_closed( string $path, array $body ): void {
		$data = (array) $this->store_api( 'POST', $path, $this->checkout( $body + [ 'payment_method' => 'bacs' ] ) )->get_data();
		self::assertSame( self::CLOSED, $data['code'] ?? '', (string) wp_json_encode( $data ) );
	}

	/**
	 * @param array<string, string|int|null> $changes
	 */
	private function buyer_of_debtor( array $changes = [] ): void {
		$user = $this->buyer( $this->company( 'Budmax S.A.', $changes + [ 'erp_id' => '501' ] ), Role::Company );
		$this->owes( '500.00', -3 );
		$this->acts_as( $user );
		WC()->cart->add_to_cart( $this->linked_product( 'A-1' )->get_id() );
	}

	/** What WooCommerce's classic checkout says of the method, asked as its form asks. */
	private function classic_problem( string $method ): string {
		$errors = new \WP_Error();
		do_action( 'woocommerce_after_checkout_validation', [ 'payment_method' => $method ], $errors );
		self::assertSame( $errors->get_error_message( self::CLOSED ) === '', isset( WC()->payment_gateways()->get_available_payment_gateways()[ $method ] ) );
		return $errors->get_error_message( self::CLOSED );
	}

	/**
	 * @param list<string> $values
	 * @return list<string>
	 */
	private static function sorted( array $values ): array {
		sort( $values );
		return $values;
	}
}
