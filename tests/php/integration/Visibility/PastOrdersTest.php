<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;

/**
 * Guests' orders that WooCommerce gives to whoever proves the e-mail on them.
 */
final class PastOrdersTest extends VisibilityTestCase {

	#[TestDox( 'C4: a verified e-mail brings the guest’s own orders and no order of a company, also the one it once was typed on' )]
	public function test_verified_email(): void {
		$of_company = $this->company_order( [ 'customer' => 0, 'person' => null ] );
		$own        = $this->company_order( [ 'customer' => 0, 'company' => null, 'point' => null, 'person' => null ] );
		$customer   = wp_insert_user( [ 'user_login' => 'wspolny', 'user_email' => self::EMAIL, 'user_pass' => 'haslo-testowe', 'role' => 'customer' ] );
		self::assertIsInt( $customer );

		do_action( 'woocommerce_customer_email_verified', $customer );

		wp_cache_flush();
		self::assertSame( [ $customer, 0 ], [ ( new \WC_Order( $own->get_id() ) )->get_customer_id(), ( new \WC_Order( $of_company->get_id() ) )->get_customer_id() ] );
		$this->foundation()->scopes()->forget();
		self::assertFalse( $this->foundation()->scopes()->of( $customer )->sees_order( $of_company->get_id() ) );
	}
}
