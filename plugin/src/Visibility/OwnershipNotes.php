<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Orders\WcOrderReader;

/**
 * Whose an order is goes into the table of scopes whenever the order is saved, before it is paid, too: lists read it
 * there. A subscription that carries its order's company is none.
 */
final class OwnershipNotes implements Registerable {

	/** @var list<int|null> What was noted last: an order is saved many times while it is placed. */
	private array $noted = [];

	public function __construct( private readonly OrderScopeStore $scope, private readonly WcOrderReader $reader, private readonly Scopes $scopes ) {}

	public function register(): void {
		add_action( 'woocommerce_after_order_object_save', [ $this, 'note' ] );
	}

	/**
	 * @param mixed $order
	 */
	public function note( mixed $order ): void {
		if ( ! WcOrderReader::is_order( $order ) || $order->has_status( [ 'auto-draft', 'checkout-draft' ] ) ) {
			return;
		}
		$owner = OrderOwnership::of( $order );
		$now   = [ $order->get_id(), $owner->company, $owner->point, $owner->person ];
		if ( $this->noted === $now ) {
			return;
		}
		if ( $owner->company === null ) {
			$this->scope->belongs_to_no_company( $order->get_id() );
			$this->noted = $now;
			return;
		}
		$this->scope->belongs( $order->get_id(), $owner->company, $owner->point, $owner->person, $this->reader->reference( $order ), $this->reader->stream( $order ) );
		$this->noted = $now;
		$this->scopes->forget();
	}
}
