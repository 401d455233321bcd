<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

/**
 * Finds whose an order is.
 */
interface OrderOwnerships {

	/** As the order itself says; null: there is no such order. */
	public function as_written( int $order_id ): ?OrderOwnership;

	/** As it is now, should companies have been merged since; null: nothing was noted. */
	public function as_noted( int $order_id ): ?OrderOwnership;

	/**
	 * Makes the next questions about these orders cost no more queries.
	 *
	 * @param list<int> $order_ids
	 */
	public function load( array $order_ids ): void;
}
