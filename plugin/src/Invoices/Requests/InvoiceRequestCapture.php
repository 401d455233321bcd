<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\AnswerFirst;
use WaproMag\Queue\Cause;

/**
 * Hears of orders that were saved or that WAPRO took. They are judged at the end of the request, behind its answer.
 */
final class InvoiceRequestCapture implements Registerable {

	private const HOOKS = [ 'woocommerce_update_order', 'woocommerce_order_status_changed', 'woocommerce_payment_complete' ];

	/** Behind the orders themselves. */
	private const LATE = 60;

	/** @var array<int, true> */
	private array $noticed = [];

	public function __construct( private InvoiceRequestOptions $options, private InvoiceRequests $requests ) {}

	public function register(): void {
		foreach ( self::HOOKS as $hook ) {
			add_action( $hook, fn ( mixed $order_id ) => $this->notice( is_numeric( $order_id ) ? (int) $order_id : 0 ), 100, 1 );
		}
		add_action( 'shutdown', [ $this, 'release' ], self::LATE );
	}

	public function notice( int $order_id ): void {
		$this->noticed[ $order_id ] = true;
	}

	public function release(): void {
		$noticed       = array_keys( $this->noticed );
		$this->noticed = [];
		if ( $noticed === [] || ! $this->options->read()->is_on() ) {
			return;
		}
		AnswerFirst::send();
		foreach ( $noticed as $order_id ) {
			$this->consider( $order_id );
		}
	}

	/** A request must not break for the invoice: the sweep finds what was missed. */
	private function consider( int $order_id ): void {
		try {
			$order = wc_get_order( $order_id );
			if ( $order instanceof \WC_Order ) {
				$this->requests->consider( $order, Cause::ShopEvent );
			}
		} catch ( \Throwable $error ) {
			wc_get_logger()->error(
				'The invoice of an order could not be asked for; the sweep will find it.',
				[ 'source' => 'wapro-mag', 'order' => $order_id, 'error' => $error->getMessage() ]
			);
		}
	}
}
