<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Clock;
use WaproMag\Production\ProductionCapture;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Notices orders. The first hook of a request writes the message down, held for a minute, because the order may not
 * have a line yet; the end of the request releases it. Whatever is killed in between is found a minute later.
 */
final class OrderCapture implements Registerable {

	public const HOLD_SECONDS = 60;

	/** Hooks and the argument that holds the order's id. */
	private const ORDER_HOOKS = [
		'woocommerce_trash_order'           => 0,
		'woocommerce_untrash_order'         => 0,
		'woocommerce_before_delete_order'   => 0,
		'woocommerce_new_order_item'        => 2,
		'woocommerce_update_order_item'     => 2,
		'woocommerce_order_refunded'        => 0,
		'woocommerce_refund_deleted'        => 1,
		'trashed_post'                      => 0,
		'untrashed_post'                    => 0,
	];

	/** Those that bring the order itself, and its argument; the id is the first. Reading it anew costs a checkout dearly. */
	private const HOOKS_WITH_ORDER = [
		'woocommerce_new_order'            => 1,
		'woocommerce_update_order'         => 1,
		'woocommerce_order_status_changed' => 3,
	];

	private const UNPLACED = [ 'new', 'auto-draft', 'draft', 'checkout-draft', 'pending' ];

	/** @var array<int, true> Orders with a held message of this request. */
	private array $held = [];

	/**
	 * Orders that were no business of WAPRO when they were last saved in this request, as one that is being made: only
	 * another saving changes that, so their lines need not ask. True: a line came since, and the end of the request looks.
	 *
	 * @var array<int, bool>
	 */
	private array $unconcerned = [];

	public function __construct(
		private Outbox $outbox,
		private OrderScopeStore $scope,
		private WcOrderReader $reader,
		private LineSnapshots $snapshots,
		private SettingsStore $settings,
		private EarlierOrders $earlier,
		private FigureRefresh $figures,
		private ToldOrders $told,
		private Clock $clock,
		private ProductionCapture $production,
		private GraceTime $grace
	) {}

	public function register(): void {
		foreach ( self::ORDER_HOOKS as $hook => $position ) {
			add_action(
				$hook,
				function ( mixed ...$arguments ) use ( $position ): void {
					$this->notice_part( (int) ( $arguments[ $position ] ?? 0 ) );
				},
				100,
				$position + 1
			);
		}
		foreach ( self::HOOKS_WITH_ORDER as $hook => $position ) {
			add_action(
				$hook,
				function ( mixed ...$arguments ) use ( $position ): void {
					$order = $arguments[ $position ] ?? null;
					$this->notice( (int) ( $arguments[0] ?? 0 ), $order instanceof \WC_Order ? $order : null );
				},
				100,
				$position + 1
			);
		}
		add_action( 'woocommerce_before_delete_order_item', [ $this, 'notice_item' ], 100 );
		add_filter( 'woocommerce_can_reduce_order_stock', [ $this, 'notice_taking' ], PHP_INT_MAX, 2 );
		add_action( 'woocommerce_reduce_order_stock', [ $this, 'notice_stock' ], 100 );
		add_action( 'woocommerce_restore_order_stock', [ $this, 'notice_restored_stock' ], 100 );
		add_action( 'shutdown', [ $this, 'release' ], 50 );
	}

	/**
	 * @param \WC_Order|null $order As it was just saved, where that is at hand.
	 */
	public function notice( int $order_id, ?\WC_Order $order = null ): void {
		if ( $order_id === 0 || isset( $this->held[ $order_id ] ) ) {
			return;
		}
		$this->guarded( 'hold', $order_id, fn () => $this->hold( $order_id, $order ?? wc_get_order( $order_id ) ) );
	}

	/** Something of the order changed, and the hook does not bring the order. */
	private function notice_part( int $order_id ): void {
		if ( isset( $this->unconcerned[ $order_id ] ) ) {
			$this->unconcerned[ $order_id ] = true;
			return;
		}
		$this->notice( $order_id );
	}

	public function notice_item( int $item_id ): void {
		$this->guarded( 'item', 0, fn () => $this->notice_part( (int) wc_get_order_id_by_order_item_id( $item_id ) ) );
	}

	/**
	 * WooCommerce asks this right before it lowers the first product's stock: a figure of WAPRO that is applied between
	 * two lines, or while mails go out, must know of the order already.
	 *
	 * @param mixed $may   What other plugins answered.
	 * @param mixed $order The order.
	 * @return mixed $may, untouched.
	 */
	public function notice_taking( mixed $may, mixed $order = null ): mixed {
		if ( (bool) $may && WcOrderReader::is_order( $order ) ) {
			$this->note_stock( $order, $this->scope->begins_taking( ... ) );
		}
		return $may;
	}

	/**
	 * An order that took stock is in flight from now on, whether or not its status lets it go to WAPRO.
	 */
	public function notice_stock( \WC_Order $order ): void {
		if ( WcOrderReader::is_order( $order ) ) {
			$this->note_stock( $order, $this->scope->has_taken( ... ) );
		}
	}

	/**
	 * The shop put the order's stock on top of WAPRO's figure, which contains it still if WAPRO reserved it.
	 */
	public function notice_restored_stock( \WC_Order $order ): void {
		$this->guarded( 'figures', $order->get_id(), function () use ( $order ): void {
			if ( $this->scope->find( $order->get_id() ) !== null ) {
				$this->figures->of_order( $order->get_id() );
			}
		} );
	}

	/**
	 * Runs at the end of the request, when the orders are as their makers wanted them.
	 */
	public function release(): void {
		$looked_at         = array_keys( array_filter( $this->unconcerned ) );
		$this->unconcerned = [];
		if ( $this->held !== [] || $looked_at !== [] ) {
			AnswerFirst::send();
		}
		array_map( $this->notice( ... ), $looked_at );
		$held       = array_keys( $this->held );
		$this->held = [];
		foreach ( $held as $order_id ) {
			$this->guarded( 'release', $order_id, fn () => $this->release_one( $order_id ) );
		}
	}

	private function hold( int $order_id, mixed $order ): void {
		if ( $order instanceof \WC_Order_Refund ) {
			$this->notice( $order->get_parent_id() );
		}
		if ( ! WcOrderReader::is_order( $order ) ) {
			return;
		}
		$this->production->notice( $order_id );
		if ( ! $this->concerns_wapro( $order ) ) {
			$this->unconcerned[ $order_id ] ??= false;
			return;
		}
		unset( $this->unconcerned[ $order_id ] );
		$this->outbox->capture(
			Destination::WAPRO,
			Destination::ORDER,
			(string) $order_id,
			$this->reader->stream( $order ),
			Cause::ShopEvent->value,
			$this->clock->in( self::HOLD_SECONDS )
		);
		$this->held[ $order_id ] = true;
		// A line's quantity may have been raised, for which WooCommerce takes stock and says so by no hook of its own.
		$this->scope->back_in_flight( $order_id );
	}

	/**
	 * Orders that go, and those that WAPRO may have: their cancellation is a fact too. One that WAPRO refused, or that waits
	 * there for a decision, needs none any more once it is cancelled.
	 */
	private function concerns_wapro( \WC_Order $order ): bool {
		$status = $order->get_status();
		if ( $this->settings->orders()->goes( $status, (string) $order->get_payment_method() ) ) {
			return ! $this->earlier->contains( $order );
		}
		return ! in_array( $status, self::UNPLACED, true )
			&& ( $this->told->may_hold( $order->get_id() ) || $this->told->is_about_to_hear( $order->get_id() ) || ( $this->settings->statuses()->withdraws( $status ) && $this->told->was_refused( $order->get_id() ) ) );
	}

	private function release_one( int $order_id ): void {
		$order = wc_get_order( $order_id );
		if ( ! WcOrderReader::is_order( $order ) ) {
			return; // Deleted meanwhile: the message is let go by its time limit and says so.
		}
		$this->guarded( 'snapshot', $order_id, fn () => $this->snapshots->complete( $order ) );
		$this->note( $order );
		$graced = $this->grace->until( $order );
		$until  = $graced === null || $this->told->may_hold( $order_id ) ? null : $graced;
		$of     = [ Destination::WAPRO, Destination::ORDER, (string) $order_id, $this->reader->stream( $order ) ];
		$waited = $until === null ? $this->outbox->release( ...$of ) : $this->outbox->hold( ...[ ...$of, $until ] );
		if ( ! $waited ) {
			// What was handed out may be older than what this request has written since.
			$this->outbox->capture( ...[ ...$of, Cause::ShopEvent->value, $until ] );
		}
	}

	/**
	 * @param callable( int, int, string, string ): void $write
	 */
	private function note_stock( \WC_Order $order, callable $write ): void {
		$this->guarded( 'scope', $order->get_id(), function () use ( $order, $write ): void {
			if ( ! $this->earlier->contains( $order ) ) {
				$write( $order->get_id(), $order->get_customer_id(), $this->reader->reference( $order ), $this->reader->stream( $order ) );
			}
		} );
	}

	private function note( \WC_Order $order ): void {
		$this->scope->note( $order->get_id(), $order->get_customer_id(), $this->reader->reference( $order ), $this->reader->stream( $order ) );
	}

	/**
	 * The queue must never break a checkout: the sweep finds what could not be written.
	 *
	 * @param callable(): void $work
	 */
	private function guarded( string $step, int $order_id, callable $work ): void {
		try {
			$work();
		} catch ( \Throwable $error ) {
			wc_get_logger()->error(
				'An order could not be queued; the sweep will find it.',
				[ 'source' => 'wapro-mag', 'step' => $step, 'order' => $order_id, 'error' => $error->getMessage() ]
			);
		}
	}
}
