<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Boot\Registerable;
use WaproMag\Queue\Cause;

/**
 * What the production application says of an order moves it and is told to its buyer, as WAPRO's news are.
 */
final class ProductionNews implements Registerable {

	public function __construct( private Progresses $progresses, private StatusMover $mover, private OrderNews $news ) {}

	public function register(): void {
		add_action( 'wapro_mag/production_progress', [ $this, 'follow' ] );
	}

	public function follow( int $order_id ): void {
		$progress = $this->progresses->of( $order_id );
		$this->news->note( $order_id, $progress->without_production(), $progress, Cause::Production->value );
		$this->mover->follow( [ $order_id ], Cause::Production->value, null );
		$this->news->tell( [ $order_id ] );
	}
}
