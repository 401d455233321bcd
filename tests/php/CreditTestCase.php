<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Checkout\CompanyOrders;
use WaproMag\Database\Clock;
use WaproMag\Invoices\InvoiceSettings;

/**
 * Buyers of companies that owe. `bacs` has days to pay, `cod` is paid on delivery, `cheque` in advance.
 */
abstract class CreditTestCase extends OrderTestCase {

	use CompanyBuyers;

	private int $number = 0;

	/** @var array<string, string> As the shop has them, by payment method. */
	private array $enabled = [];

	protected function setUp(): void {
		parent::setUp();
		foreach ( WC()->payment_gateways()->payment_gateways() as $gateway ) {
			$this->enabled[ $gateway->id ] = $gateway->enabled;

			$gateway->enabled = in_array( $gateway->id, [ 'bacs', 'cod', 'cheque' ], true ) ? 'yes' : 'no';
		}
		$row = static fn ( string $method, string $form, int $days ): array => [ 'method' => $method, 'form' => $form, 'days' => $days, 'ownTerms' => false, 'statuses' => null ];
		$this->set_orders( [ 'payments' => [ $row( 'bacs', 'przelew', 14 ), $row( 'cod', 'pobranie', 0 ), $row( 'cheque', 'przedpłata', 0 ) ] ] );
		$this->read_ago( 60 );
	}

	protected function tearDown(): void {
		foreach ( WC()->payment_gateways()->payment_gateways() as $gateway ) {
			$gateway->enabled = $this->enabled[ $gateway->id ];
		}
		parent::tearDown();
	}

	/**
	 * @param array<string, bool|string> $changes
	 */
	protected function rule( string $rule, int $hours = 24, array $changes = [] ): void {
		$settings = $this->foundation()->settings();
		$settings->store_invoices( InvoiceSettings::from_array( $changes + [ 'credit' => $rule, 'staleHours' => $hours ] + $settings->invoices()->to_array() ) );
	}

	/**
	 * WAPRO was read so long ago.
	 *
	 * @param array<string, mixed> $status What else the worker tells.
	 */
	protected function read_ago( int $seconds, array $status = [] ): void {
		update_option( 'wapro_mag_worker_status', $status + [ 'seenAt' => Clock::iso( $this->foundation()->clock()->in( -$seconds ) ), 'backend' => [ 'reachable' => true ] ], false );
	}

	/**
	 * @param array<string, mixed> $changes Of invoices#InvoiceItem.
	 */
	protected function owes( string $amount, int $due_in, string $currency = 'PLN', array $changes = [] ): void {
		$day  = static fn ( int $days ): string => ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( sprintf( '%+d days', $days ) )->format( 'Y-m-d' );
		$item = $changes + [ 'erpId' => (string) ( 9000 + ++$this->number ), 'asOf' => '5', 'deleted' => false, 'kind' => 'invoice', 'state' => 'issued', 'number' => "FS {$this->number}", 'contractorId' => '501', 'issuedOn' => $day( -20 ), 'dueOn' => $day( $due_in ), 'currency' => $currency, 'net' => $amount, 'vat' => '0', 'gross' => $amount, 'settled' => '0', 'remaining' => $amount ];
		KeptInvoices::keep( $this->foundation()->db(), $item );
	}

	/**
	 * @return array<string, mixed>
	 */
	protected function cart(): array {
		return json_decode( (string) wp_json_encode( $this->store_api( 'GET', 'cart' )->get_data() ), true );
	}

	protected function unpaid( int $company, int $user ): \WC_Order {
		$order = $this->order( $this->product( 'B' ), [ 'status' => 'pending', 'email' => 'kupujacy@example.com', 'quantity' => 1 ] );
		$order->set_customer_id( $user );
		$order->update_meta_data( CompanyOrders::COMPANY, (string) $company );
		$order->update_meta_data( CompanyOrders::PERSON, (string) $user );
		$order->save();
		$this->end_request();
		$this->foundation()->scopes()->forget();
		return $order;
	}
}
