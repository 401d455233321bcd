<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Visibility;

use WaproMag\Visibility\OrderOwnership;
use WaproMag\Visibility\OrderOwnerships;

final class FixedOwnerships implements OrderOwnerships {

	/**
	 * @param array<int, OrderOwnership> $written By order.
	 * @param array<int, OrderOwnership> $noted   Where it differs by now.
	 */
	public function __construct( private readonly array $written, private readonly array $noted = [] ) {}

	public function as_written( int $order_id ): ?OrderOwnership {
		return $this->written[ $order_id ] ?? null;
	}

	public function as_noted( int $order_id ): ?OrderOwnership {
		return $this->noted[ $order_id ] ?? $this->as_written( $order_id );
	}

	public function load( array $order_ids ): void {}
}
