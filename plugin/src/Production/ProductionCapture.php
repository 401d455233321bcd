<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\EarlierOrders;
use WaproMag\Orders\GraceTime;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Queues orders for production at the end of the request that touched them, when it is known what they hold. What is
 * killed before that is found by the sweep.
 */
final class ProductionCapture implements Registerable {

	/** @var array<int, true> Orders of this request. */
	private array $noticed = [];

	public function __construct(
		private Outbox $outbox,
		private ProductionStore $store,
		private ProductionPayloads $payloads,
		private SettingsStore $settings,
		private EarlierOrders $earlier,
		private GraceTime $grace
	) {}

	public function register(): void {
		// After the lines were written down.
		add_action( 'shutdown', [ $this, 'release' ], 60 );
	}

	/** The order may concern production: the end of the request looks. */
	public function notice( int $order_id ): void {
		$this->noticed[ $order_id ] = true;
	}

	public function release(): void {
		$noticed       = array_keys( $this->noticed );
		$this->noticed = [];
		foreach ( $noticed as $order_id ) {
			try {
				if ( $this->is_to_be_told( $order_id ) ) {
					$this->capture( $order_id, Cause::ShopEvent );
				}
			} catch ( \Throwable $error ) {
				wc_get_logger()->error(
					'An order could not be queued for production; the sweep will find it.',
					[ 'source' => 'wapro-mag', 'order' => $order_id, 'error' => $error->getMessage() ]
				);
			}
		}
	}

	public function capture( int $order_id, Cause $cause ): void {
		$this->outbox->capture( Destination::PRODUCTION, Destination::ORDER, (string) $order_id, self::stream( $order_id ), $cause->value, $this->graced_until( $order_id ) );
	}

	/** What production was told of is followed at once. */
	private function graced_until( int $order_id ): ?string {
		if ( $this->settings->orders()->grace_seconds() === 0 || $this->store->find( $order_id ) !== null ) {
			return null;
		}
		$order = wc_get_order( $order_id );
		return $order instanceof \WC_Order ? $this->grace->until( $order ) : null;
	}

	/** Orders do not wait for each other: what cannot be made holds up nothing but itself. */
	public static function stream( int $order_id ): string {
		return "order:{$order_id}";
	}

	/**
	 * An order that production knows is told of every change, its end included; another one when it holds a line to make.
	 * While production is off the former are noted all the same: what was cancelled meanwhile must not be made for ever.
	 */
	private function is_to_be_told( int $order_id ): bool {
		if ( ! $this->settings->production()->is_on() ) {
			return $this->store->find( $order_id ) !== null;
		}
		if ( $this->store->is_known( $order_id ) ) {
			return true;
		}
		$order = wc_get_order( $order_id );
		return WcOrderReader::is_order( $order ) && ! $this->earlier->contains( $order ) && $this->payloads->concerns( $order );
	}
}
