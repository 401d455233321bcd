<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Orders\Twins\TwinStore;
use WaproMag\Queue\PersonListener;

/**
 * A skipped order is WAPRO's by other ways, as entered there by hand, or is none: its stock is WAPRO's figure alone.
 */
final class SkippedOrders implements PersonListener {

	public function __construct( private OrderScopeStore $scope, private FigureRefresh $figures, private TwinStore $twins ) {}

	public function skipped( string $object_key ): void {
		$known = $this->scope->find( (int) $object_key );
		if ( $known !== null && $known['accepted_hash'] !== null && $known['reserved'] !== '1' ) {
			return; // A change alone was skipped, and no figure of WAPRO contains what it accepted.
		}
		$this->scope->settle( (int) $object_key );
		$this->twins->skipped( (int) $object_key );
		$this->figures->of_order( (int) $object_key );
	}

	public function retried( string $object_key ): void {
		$this->scope->back_in_flight( (int) $object_key );
		$this->twins->back( (int) $object_key );
	}
}
