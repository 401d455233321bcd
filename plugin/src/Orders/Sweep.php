<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Connection;
use WaproMag\Invoices\Requests\InvoiceRequestSweep;
use WaproMag\Production\ProductionSweep;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\MessageStatus;
use WaproMag\Queue\Streams;
use WaproMag\Settings\OptionNames;
use WaproMag\Settings\SettingsStore;

/**
 * Finds what hooks could not hold: orders whose process died before their row was written, edits that fired nothing,
 * streams without a row. Looks back a quarter of an hour further than needed, because saving an order takes time.
 */
final class Sweep {

	public const OVERLAP_SECONDS  = 900;
	public const INTERVAL_SECONDS = 300;

	private const PAGE = 100;
	private const MOST = 2000;

	public function __construct(
		private Connection $db,
		private OrderOutbox $outbox,
		private LastStates $states,
		private Streams $streams,
		private OrderScopeStore $scope,
		private OrderPayloads $payloads,
		private InFlight $in_flight,
		private SettingsStore $settings,
		private EarlierOrders $earlier,
		private ProductionSweep $production,
		private InvoiceRequestSweep $requests,
		private int $most = self::MOST
	) {}

	/**
	 * Sweeps when the last one is long enough ago: by the schedule, and by the worker's beat where WP-Cron sleeps.
	 */
	public function run_when_due(): void {
		if ( time() - $this->swept_until() >= self::INTERVAL_SECONDS ) {
			$this->run();
		}
	}

	/**
	 * @return int Messages made.
	 */
	public function run(): int {
		$lock = substr( md5( DB_NAME . $GLOBALS['wpdb']->prefix ), 0, 16 ) . '_wapro_mag_sweep';
		if ( $this->db->value( 'SELECT GET_LOCK(%s, 0)', $lock ) !== '1' ) {
			return 0;
		}
		try {
			return $this->sweep();
		} finally {
			$this->db->value( 'SELECT RELEASE_LOCK(%s)', $lock );
		}
	}

	private function sweep(): int {
		$began = time();
		$until = $this->swept_until();
		if ( $until === 0 ) {
			// Orders from before the plugin are not its business: look back from here on, and not before.
			update_option( OptionNames::SWEPT_UNTIL, $began + self::OVERLAP_SECONDS, false );
			return 0;
		}
		$cursor = $this->cursor( $began );
		$ids    = array_filter( $this->modified_since( min( $until, $began ) - self::OVERLAP_SECONDS ), static fn ( int $id ): bool => $id > $cursor['after'] );
		$part   = array_slice( $ids, 0, $this->most );
		$found  = 0;
		foreach ( array_chunk( $part, self::PAGE ) as $page ) {
			$found += $this->sweep_orders( $page );
		}
		$this->streams->restore_missing( Destination::WAPRO );
		$this->in_flight->clear_settled();
		if ( $part !== [] && count( $part ) < count( $ids ) ) {
			$this->go_on_later( max( $part ), $cursor['began'], count( $ids ) - count( $part ) );
			return $found;
		}
		delete_option( OptionNames::SWEEP_CURSOR );
		update_option( OptionNames::SWEPT_UNTIL, max( $cursor['began'], $until ), false );
		return $found;
	}

	/**
	 * The window stays where it is until its last order was looked at: the next beat goes on behind this one.
	 */
	private function go_on_later( int $after, int $began, int $left ): void {
		update_option( OptionNames::SWEEP_CURSOR, [ 'after' => $after, 'began' => $began ], false );
		wc_get_logger()->notice(
			'More orders were modified than one sweep looks at; the next one goes on.',
			[ 'source' => 'wapro-mag', 'after' => $after, 'left' => $left ]
		);
	}

	/**
	 * @return array{after: int, began: int} Last order that was looked at, and when the pass over this window began.
	 */
	private function cursor( int $now ): array {
		$stored = get_option( OptionNames::SWEEP_CURSOR );
		return is_array( $stored ) && is_int( $stored['after'] ?? null ) && is_int( $stored['began'] ?? null )
			? [ 'after' => $stored['after'], 'began' => $stored['began'] ]
			: [ 'after' => 0, 'began' => $now ];
	}

	/**
	 * @return list<int> Ascending.
	 */
	private function modified_since( int $since ): array {
		$ids = wc_get_orders(
			[
				'type'          => 'shop_order',
				'status'        => [ ...$this->settings->orders()->statuses(), ...$this->settings->statuses()->withdrawing() ],
				'date_modified' => '>=' . $since,
				'return'        => 'ids',
				'limit'         => -1,
			]
		);
		$ids = is_array( $ids ) ? array_map( 'intval', array_filter( $ids, 'is_numeric' ) ) : [];
		sort( $ids );
		return $ids;
	}

	/**
	 * @param list<int> $ids
	 */
	private function sweep_orders( array $ids ): int {
		$found  = wc_get_orders( [ 'type' => 'shop_order', 'status' => 'any', 'post__in' => $ids, 'limit' => count( $ids ) ] );
		$orders = array_filter( is_array( $found ) ? $found : [], static fn ( mixed $order ): bool => $order instanceof \WC_Order );
		$states = $this->states->of_orders( Destination::WAPRO, $ids );
		$made   = 0;
		foreach ( $orders as $order ) {
			if ( $this->is_lost( $order, $states[ $order->get_id() ] ?? null ) ) {
				$this->outbox->capture( $order, Cause::Sweep );
				++$made;
			}
		}
		return $made + $this->production->run( $orders ) + $this->requests->run( $orders );
	}

	/**
	 * @param string|null $state State of the order's last message to WAPRO.
	 */
	private function is_lost( \WC_Order $order, ?string $state ): bool {
		$goes = $this->settings->orders()->goes( $order->get_status(), (string) $order->get_payment_method() );
		if ( $state === null ) {
			return $goes && ! $this->earlier->contains( $order );
		}
		if ( ! $goes && ! $this->settings->statuses()->withdraws( $order->get_status() ) ) {
			return false;
		}
		// What a person skipped is theirs until somebody touches the order again.
		if ( $state === MessageStatus::Skipped->value || in_array( $state, MessageStatus::OPEN, true ) ) {
			return false;
		}
		$live = $this->payloads->live_hash( $order );
		return $live !== null && $live !== ( $this->scope->find( $order->get_id() )['content_hash'] ?? null );
	}

	private function swept_until(): int {
		$stored = get_option( OptionNames::SWEPT_UNTIL );
		$until  = is_numeric( $stored ) ? (int) $stored : 0;
		// Further ahead than any sweep says: the clock was wrong then.
		return $until > time() + self::OVERLAP_SECONDS ? time() - self::INTERVAL_SECONDS : $until;
	}
}
