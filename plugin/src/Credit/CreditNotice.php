<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;

/**
 * Says before the forms of the classic checkout, and where an order is paid later, what is overdue.
 */
final class CreditNotice implements Registerable {

	/** Before coupon and log-in. */
	private const PRIORITY = 5;

	public function __construct( private CreditJudge $judge ) {}

	public function register(): void {
		add_action( 'woocommerce_before_checkout_form', [ $this, 'show' ], self::PRIORITY );
		add_action( 'before_woocommerce_pay', [ $this, 'show_for_order' ], self::PRIORITY );
	}

	public function show(): void {
		self::say( $this->judge->of_cart() );
	}

	public function show_for_order(): void {
		$order = wc_get_order( absint( get_query_var( 'order-pay' ) ) );
		if ( $order instanceof \WC_Order && current_user_can( 'pay_for_order', $order->get_id() ) ) {
			self::say( $this->judge->of_order( $order ) );
		}
	}

	private static function say( ?CreditVerdict $verdict ): void {
		if ( $verdict !== null ) {
			Templates::show( 'checkout/wapro-mag-credit.php', [ 'sentence' => $verdict->sentence, 'closes' => $verdict->closes ] );
		}
	}
}
