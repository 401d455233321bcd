<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * The page on which a buyer reviews what an order brought. WooCommerce opens it to its owner, and to any guest with the
 * order's key: of a company's order it stays with the owner, while they see the order. A review is the word of the one
 * who bought, so that colleagues have no part in it.
 */
final class OrderReviews implements Registerable {

	/** WooCommerce's names for the page and for what it sends. */
	private const PAGE = 'review_order';
	private const SENT = 'woocommerce_submit_order_reviews';

	public function __construct( private readonly Scopes $scopes ) {}

	public function register(): void {
		add_filter( 'woocommerce_review_order_eligible_statuses', [ $this, 'statuses' ], 20, 2 );
	}

	/**
	 * WooCommerce asks the same when it plans and sends mails, where nobody is looking.
	 *
	 * @param mixed $statuses
	 * @param mixed $order
	 * @return mixed Statuses in which the order can be reviewed.
	 */
	public function statuses( mixed $statuses, mixed $order = null ): mixed {
		if ( ! $order instanceof \WC_Order || ! self::somebody_looks() ) {
			return $statuses;
		}
		return $this->scopes->hides( $order->get_id() ) ? [] : $statuses;
	}

	private static function somebody_looks(): bool {
		return doing_action( 'wp_ajax_' . self::SENT ) || doing_action( 'wp_ajax_nopriv_' . self::SENT )
			|| ( did_action( 'wp' ) > 0 && is_page( (int) wc_get_page_id( self::PAGE ) ) );
	}
}
