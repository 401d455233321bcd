<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Orders\Amount;
use WaproMag\Orders\TotalsDifference;
use WaproMag\Tests\OrderTestCase;

/**
 * Orders that WooCommerce itself adds up, with coupons, delivery, a surcharge and points taken off, in each of its ways to
 * keep prices and to round tax.
 */
final class PaidToTheGroszTest extends OrderTestCase {

	private const SEED    = 20261130;
	private const BASKETS = 12;
	private const COUPONS = [ 'percent' => '7', 'fixed_cart' => '13.37', 'fixed_product' => '1.11' ];

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function ways(): iterable {
		yield 'gross prices' => [ 'yes', 'no' ];
		yield 'gross prices, tax rounded on the sum' => [ 'yes', 'yes' ];
		yield 'net prices' => [ 'no', 'no' ];
		yield 'net prices, tax rounded on the sum' => [ 'no', 'yes' ];
	}

	#[DataProvider( 'ways' )]
	#[TestDox( 'O4: at $_dataName WAPRO is told the order’s total to the grosz, one of rounding the sum excepted' )]
	public function test_total( string $include_tax, string $on_the_sum ): void {
		$this->set_taxes( $include_tax, $on_the_sum );
		$products = array_map( fn ( int $n ): \WC_Product => $this->linked_product( "A-{$n}", sprintf( '%d.%02d', $n * 31 % 200, $n * 37 % 100 ), 10_000 ), range( 1, 9 ) );
		foreach ( self::COUPONS as $type => $amount ) {
			$coupon = new \WC_Coupon();
			$coupon->set_props( [ 'code' => $type, 'discount_type' => $type, 'amount' => $amount ] );
			$coupon->save();
		}
		mt_srand( self::SEED );
		for ( $basket = 0; $basket < self::BASKETS; $basket++ ) {
			$order = $this->basket( $products, $basket );
			$this->end_request();
			[ $claimed ] = $this->claimed();
			$told        = TotalsDifference::agreed( $claimed['order'] );
			self::assertFalse(
				TotalsDifference::exceeds( $told, Amount::parse( (string) $order->get_total() ), $on_the_sum === 'yes' ? 1 : 0 ),
				"{$told->text( 2 )} instead of {$order->get_total()}: " . wp_json_encode( $claimed['order']['lines'] )
			);
			$this->accept( $claimed, (string) ( 501 + $basket ) );
		}
	}

	private function set_taxes( string $include_tax, string $on_the_sum ): void {
		update_option( 'woocommerce_calc_taxes', 'yes' );
		update_option( 'woocommerce_prices_include_tax', $include_tax );
		update_option( 'woocommerce_tax_round_at_subtotal', $on_the_sum );
		foreach ( (array) \WC_Tax::get_rates_for_tax_class( '' ) as $rate ) {
			\WC_Tax::_delete_tax_rate( $rate->tax_rate_id );
		}
		\WC_Tax::_insert_tax_rate( [ 'tax_rate_country' => 'PL', 'tax_rate' => '23', 'tax_rate_name' => 'VAT', 'tax_rate_class' => '', 'tax_rate_shipping' => 1 ] );
		$this->foundation()->settings()->store_dictionaries( [ 'asOf' => '1', 'vatRates' => [ [ 'code' => '23', 'name' => '23%', 'rate' => '23' ] ] ] );
		$this->set_orders( [ 'feeIndex' => 'USL-POMIAR' ] );
	}

	/**
	 * @param list<\WC_Product> $products
	 */
	private function basket( array $products, int $number ): \WC_Order {
		$order = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->set_address( self::ADDRESS, 'billing' );
		$order->set_billing_email( "koszyk{$number}@example.com" );
		for ( $lines = mt_rand( 1, 9 ); $lines > 0; $lines-- ) {
			$order->add_product( $products[ mt_rand( 0, count( $products ) - 1 ) ], mt_rand( 1, 9 ) );
		}
		$delivery = new \WC_Order_Item_Shipping();
		$delivery->set_props( [ 'method_id' => 'flat_rate', 'total' => '12.19' ] );
		$order->add_item( $delivery );
		foreach ( [ 'Punkty' => [ 3, sprintf( '-%d.%02d', mt_rand( 0, 9 ), mt_rand( 1, 99 ) ) ], 'Pobranie' => [ 5, '4.07' ] ] as $name => [ $each, $amount ] ) {
			if ( $number % $each === 0 ) {
				$fee = new \WC_Order_Item_Fee();
				$fee->set_props( [ 'name' => $name, 'total' => $amount ] );
				$order->add_item( $fee );
			}
		}
		$order->calculate_totals();
		if ( $number % 2 === 0 ) {
			$order->apply_coupon( array_keys( self::COUPONS )[ $number % 3 ] );
		}
		$order->set_status( 'processing' );
		$order->save();
		return $order;
	}
}
