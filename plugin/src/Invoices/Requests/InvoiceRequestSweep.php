<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Queue\Cause;

/**
 * Finds orders whose invoice should have been asked for and was not: among those of late, and once a day among all.
 */
final class InvoiceRequestSweep {

	private const PAGE = 100;

	/** An order that waits longer for what its invoice needs is left to people. */
	private const DAYS = 60;

	public function __construct( private InvoiceRequestOptions $options, private InvoiceRequestStore $store, private InvoiceRequests $requests ) {}

	/**
	 * @param array<\WC_Order> $orders
	 * @return int Messages made.
	 */
	public function run( array $orders, Cause $cause = Cause::Sweep ): int {
		return ! $this->options->read()->is_on() ? 0 : count( array_filter( $orders, fn ( \WC_Order $order ): bool => $this->requests->consider( $order, $cause ) ) );
	}

	/**
	 * @return int Messages made.
	 */
	public function run_all(): int {
		$since = $this->options->read()->since();
		$after = 0;
		$made  = 0;
		while ( $since !== null ) {
			$ids = $this->store->not_asked( max( $since, time() - self::DAYS * 86400 ), $after, self::PAGE );
			if ( $ids === [] ) {
				break;
			}
			$orders = wc_get_orders( [ 'type' => 'shop_order', 'status' => 'any', 'post__in' => $ids, 'limit' => count( $ids ) ] );
			$made  += $this->run( array_filter( is_array( $orders ) ? $orders : [], static fn ( mixed $order ): bool => $order instanceof \WC_Order ), Cause::Nightly );
			$after  = max( $ids );
		}
		return $made;
	}
}
