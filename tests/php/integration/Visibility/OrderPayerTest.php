<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;

/**
 * The contractor that pays for an order, as WAPRO names it. Also run with orders kept as posts: WAPRO_MAG_HPOS=no.
 */
final class OrderPayerTest extends VisibilityTestCase {

	private const PAYER = 'Inna Firma';

	#[TestDox( 'O4: who pays for an order, where WAPRO says that it is another one, stands in its box, and on its page for company-wide users only' )]
	public function test_payer(): void {
		$order = $this->told( [ 'payerId' => '502' ] );

		self::assertStringContainsString( 'Płatnik w WAPRO', $this->box( $order ) );
		self::assertMatchesRegularExpression( '~%2Fcompanies%2F' . $this->other_company . '"[^>]*>' . self::PAYER . '<~', $this->box( $order ) );
		$seeing = array_values( array_filter( self::VISITORS, fn ( string $visitor ): bool => str_contains( $this->page( $order, $visitor ), 'Płatnik: ' . self::PAYER ) ) );
		self::assertSame( [ 'company-wide' ], $seeing );
	}

	#[TestDox( 'O4: nothing is said of a payer while WAPRO names none, and no more once it names none; one whom the shop does not know is told to the admin by number' )]
	public function test_no_payer(): void {
		$order = $this->told( [] );
		self::assertStringNotContainsString( 'Płatnik', $this->box( $order ) . $this->page( $order, 'company-wide' ) );

		$order = $this->told( [ 'payerId' => '777' ], 'A-2', '602' );
		self::assertStringContainsString( 'kontrahent 777', $this->box( $order ) );
		self::assertStringNotContainsString( 'Płatnik', $this->page( $order, 'company-wide' ) );

		$order->set_customer_note( 'zmiana' );
		$order->save();
		$this->end_request();
		$this->answer( $this->claimed()[0], [], '602', '950' );
		self::assertStringNotContainsString( 'Płatnik', $this->box( $order ) );
	}

	/**
	 * An order of the company's branch that WAPRO has registered.
	 *
	 * @param array{payerId?: string} $customer
	 */
	private function told( array $customer, string $index = 'A-1', string $erp_id = '601' ): \WC_Order {
		$this->goods = $this->linked_product( $index );
		$order       = $this->company_order();
		$this->answer( $this->claimed()[0], $customer, $erp_id, '900' );
		return $order;
	}

	/**
	 * @param array<string, mixed>    $message
	 * @param array{payerId?: string} $customer
	 */
	private function answer( array $message, array $customer, string $erp_id, string $as_of ): void {
		$this->report(
			$message,
			[
				'outcome'  => 'accepted',
				'asOf'     => $as_of,
				'customer' => $customer + [ 'contractorId' => '501', 'created' => false ],
				'orders'   => [ [ 'erpId' => $erp_id, 'number' => "ZO {$erp_id}/2026", 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => false, 'net' => '100.00', 'gross' => '123.00' ] ],
			]
		);
	}

	private function box( \WC_Order $order ): string {
		ob_start();
		do_action( 'wapro_mag/order_box', $order->get_id() );
		return (string) ob_get_clean();
	}

	/** The order's page in My Account, as the visitor gets it. */
	private function page( \WC_Order $order, string $visitor ): string {
		return $this->browse( "/my-account/view-order/{$order->get_id()}/", $visitor )['body'];
	}
}
