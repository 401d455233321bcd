<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\Statuses\OwnStatuses;
use WaproMag\Production\ProductionSettings;
use WaproMag\Tests\OrderTestCase;

final class WhichOrdersGoTest extends OrderTestCase {

	#[TestDox( 'O4: an order goes in the statuses of its payment method; the others in those for all' )]
	public function test_statuses_per_payment_method(): void {
		$this->pays_by( [ 'statuses' => [ 'completed' ] ] );
		$product = $this->linked_product( 'A-1' );
		$card    = $this->placed( $product );
		$later   = $this->paid_by( 'bacs' );
		self::assertSame( [], $this->messages_of( $later->get_id() ) );
		$this->only_message( $card->get_id() );

		$later->update_status( 'completed' );
		$this->end_request();

		self::assertSame( 'pending', $this->only_message( $later->get_id() )['status'] );
		self::assertSame( [ (string) $card->get_id(), (string) $later->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
	}

	#[TestDox( 'O4: a draft never goes, whatever the settings say' )]
	public function test_drafts(): void {
		$settings = OrderSettings::from_array( [ 'statuses' => [ 'checkout-draft', 'processing' ] ] );

		self::assertSame( [ false, true, [ ...OwnStatuses::ALL, 'processing' ] ], [ $settings->goes( 'checkout-draft', '' ), $settings->goes( 'processing', '' ), $settings->statuses() ] );
	}

	#[TestDox( 'O4: within the grace time an order is held, an edit goes with it, once' )]
	public function test_grace_time(): void {
		$this->set_orders( [ 'graceMinutes' => 30 ] );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		self::assertSame( 'held', $this->only_message( $order->get_id() )['status'] );
		self::assertEqualsWithDelta( time() + 1800, strtotime( $this->only_message( $order->get_id() )['held_until'] . ' UTC' ), 10 );
		self::assertSame( [], $this->claimed() );

		$order->set_customer_note( 'Proszę o telefon przed dostawą' );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed() );
		$this->let_time_pass();

		[ $claimed ] = $this->claimed();
		self::assertSame( 'Proszę o telefon przed dostawą', $claimed['order']['note'] );
		self::assertCount( 1, $this->messages_of( $order->get_id() ) );
	}

	#[TestDox( 'O4, O8: an order cancelled within the grace time never goes; one that is older goes at once' )]
	public function test_cancelled_within_grace(): void {
		$this->set_orders( [ 'graceMinutes' => 30, 'since' => '2026-01-01T00:00:00Z' ] );
		$product   = $this->linked_product( 'A-1' );
		$cancelled = $this->placed( $product );
		$cancelled->update_status( 'cancelled' );
		$this->end_request();
		$old = $this->order( $product, [ 'status' => 'pending' ] );
		$old->set_date_created( time() - 3600 );
		$old->set_status( 'processing' );
		$old->save();
		$this->end_request();
		$this->let_time_pass();

		self::assertSame( [ (string) $old->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
		$message = $this->only_message( $cancelled->get_id() );
		self::assertSame( [ 'superseded', 'cancelled_in_time' ], [ $message['status'], $message['error_code'] ] );
	}

	#[TestDox( 'O4, O2: within the grace time production is told nothing either: an edit goes with the order, a cancelled one is never made' )]
	public function test_grace_of_production(): void {
		$this->foundation()->settings()->store_production( ProductionSettings::from_array( [ 'on' => true, 'lines' => 'all' ] ) );
		$this->set_orders( [ 'graceMinutes' => 30 ] );
		$product   = $this->linked_product( 'A-1' );
		$cancelled = $this->placed( $product );
		$kept      = $this->placed( $product );
		self::assertSame( [], $this->claimed( [ 'destination' => 'production' ] ) );
		$cancelled->update_status( 'cancelled' );
		$kept->set_customer_note( 'Jednak w kolorze dębu' );
		$kept->save();
		$this->end_request();
		self::assertSame( [], $this->claimed( [ 'destination' => 'production' ] ) );
		$this->let_time_pass();

		$told = $this->claimed( [ 'destination' => 'production' ] );
		self::assertSame( [ [ (string) $kept->get_id(), 'created', 'Jednak w kolorze dębu' ] ], array_map( static fn ( array $message ): array => [ $message['objectKey'], $message['production']['event'], $message['production']['note'] ], $told ) );
		self::assertNull( $this->foundation()->production_orders()->find( $cancelled->get_id() ), 'Production was never told of it.' );
	}

	#[TestDox( 'O4: what the sweep finds within the grace time waits for its end, too' )]
	public function test_grace_of_the_lost(): void {
		$this->foundation()->settings()->store_production( ProductionSettings::from_array( [ 'on' => true, 'lines' => 'all' ] ) );
		$this->set_orders( [ 'graceMinutes' => 30 ] );
		$this->foundation()->sweep()->run();
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) );
		update_option( 'wapro_mag_swept_until', time() - 600 );

		self::assertSame( 2, $this->foundation()->sweep()->run() );
		self::assertSame( [ [ 'held', 'sweep' ], [ 'held', 'sweep' ] ], array_map( static fn ( array $row ): array => [ $row['status'], $row['cause'] ], $this->messages_of( $order->get_id() ) ) );
	}

	#[TestDox( 'O4: the sweep makes no message of an order whose payment method goes in another status' )]
	public function test_sweep(): void {
		$this->foundation()->sweep()->run();
		update_option( 'wapro_mag_swept_until', time() - 600 );
		$this->pays_by( [ 'statuses' => [ 'completed' ] ] );
		$order = $this->paid_by( 'bacs' );

		$this->foundation()->sweep()->run();
		self::assertSame( [], $this->messages_of( $order->get_id() ) );
		$this->pays_by( [] );
		update_option( 'wapro_mag_swept_until', time() - 600 );
		$this->foundation()->sweep()->run();
		$this->only_message( $order->get_id() );
	}

	#[TestDox( 'O4: minimum data that is missing is refused with its field and a sentence, before anything is sent' )]
	public function test_minimum_data(): void {
		$this->set_orders( [ 'required' => [ 'company_nip' ] ] );
		$order = $this->order( $this->linked_product( 'A-1' ) );
		$order->set_billing_company( 'Firma bez numeru' );
		$order->save();
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		$message = $this->only_message( $order->get_id() );
		self::assertSame( [ 'rejected', 'data_missing', 'payer.nip' ], [ $message['status'], $message['error_code'], $message['error_field'] ] );
		self::assertMatchesRegularExpression( '/NIP|tax number/', (string) $message['error_text'] );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function pays_by( array $changes ): void {
		$this->set_orders( [ 'payments' => [ $changes + [ 'method' => 'bacs', 'form' => 'przelew', 'days' => null, 'ownTerms' => false, 'statuses' => null ] ] ] );
	}

	private function paid_by( string $method ): \WC_Order {
		$order = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->add_product( $this->linked_product( uniqid( 'P-' ) ), 1 );
		$order->set_address( self::ADDRESS, 'billing' );
		$order->set_billing_email( 'later@example.com' );
		$order->set_payment_method( $method );
		$order->calculate_totals();
		$order->set_status( 'processing' );
		$order->save();
		$this->end_request();
		return $order;
	}
}
