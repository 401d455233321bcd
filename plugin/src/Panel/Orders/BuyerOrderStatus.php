<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\Progresses;
use WaproMag\Orders\Statuses\StateWords;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\StatusWords;

/**
 * What the buyer sees of an order's way: production, transport and payment with their dates, parcels to follow, and what
 * of each line has left. On the order's page in My Account and on the page after the purchase, classic and block alike.
 */
final class BuyerOrderStatus implements Registerable {

	private const TEMPLATE = 'order/wapro-mag-order-status.php';

	public function __construct( private readonly OrderStates $states, private readonly HistoryStore $history, private readonly Progresses $progresses ) {}

	public function register(): void {
		add_action( 'woocommerce_order_details_after_order_table', [ $this, 'show' ] );
	}

	/**
	 * @param mixed $order
	 */
	public function show( $order ): void {
		if ( ! $order instanceof \WC_Order ) {
			return;
		}
		$progress = $this->states->progress( $order->get_id() );
		$parcels  = $this->states->parcels( $order->get_id() );
		if ( $progress->axes === [] && $parcels === [] ) {
			return;
		}
		Templates::show(
			self::TEMPLATE,
			[
				'line'    => StatusLine::of( $progress ),
				'axes'    => $this->axes( $order->get_id(), $progress ),
				'due'     => $progress->due_on === null || $progress->is_done ? '' : LocalTime::calendar_day( $progress->due_on ),
				'parcels' => $parcels,
				'lines'   => OrderLinesView::of( $order, $progress ),
			]
		);
	}

	/**
	 * @return list<array{axis: string, label: string, tone: string, steps: list<array{name: string, day: string}>}> The last step is the present one.
	 */
	private function axes( int $order_id, OrderProgress $progress ): array {
		$past = $this->history->values_of( 'order', $order_id, OrderProgress::AXES );
		$axes = [];
		foreach ( $progress->axes as $axis => $point ) {
			/** @var 'production'|'transport'|'payment' $axis */
			$axes[] = [
				'axis'  => $axis,
				'label' => StatusWords::axis( $axis ),
				'tone'  => $point['tone'],
				'steps' => $this->steps( $axis, $point, $past[ $axis ] ?? [] ),
			];
		}
		return $axes;
	}

	/**
	 * What lies behind, and the present state. A part of the order that is further on is no step of the whole.
	 *
	 * @param array{code: string, name: string, at: string|null, tone: string} $point
	 * @param list<array{value: string, at: string|null}>                     $past
	 * @return list<array{name: string, day: string}>
	 */
	private function steps( string $axis, array $point, array $past ): array {
		$states = $this->progresses->states( $axis );
		$order  = array_flip( array_values( $states ) );
		$codes  = array_flip( array_keys( $states ) );
		$name   = StateWords::name( $point['code'], $point['name'] );
		$now    = $codes[ $point['code'] ] ?? 1;
		$known  = '';
		$steps  = [];
		foreach ( $past as $step ) {
			if ( $step['value'] === $name ) {
				$known = LocalTime::day( $step['at'] );
			} elseif ( ( $order[ $step['value'] ] ?? $now ) < $now ) {
				$steps[ $step['value'] ] ??= [ 'name' => $step['value'], 'day' => LocalTime::day( $step['at'] ) ];
			}
		}
		return [ ...array_values( $steps ), [ 'name' => $name, 'day' => $point['at'] === null ? $known : LocalTime::day( $point['at'] ) ] ];
	}
}
