<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Queue\RunStore;
use WaproMag\Settings\SettingsStore;

/**
 * Asks the worker for the passes that are due: the whole catalogue and all contractors once a night, stock at an interval of its own. The
 * shop asks, so that two workers never do the same pass twice.
 */
final class FullPasses {

	private const NIGHTLY = [ 'reconcileGoods', 'refreshCustomers', 'reconcileOrders', 'reconcileInvoices' ];

	private const LOCK = 'wapro_mag_full_passes';

	public function __construct( private Connection $db, private RunStore $runs, private SettingsStore $settings ) {}

	/** Harmless however often it is called: the last request counts. */
	public function request_when_due(): void {
		if ( ! $this->is_set_up() || ! $this->claimed() ) {
			return;
		}
		try {
			$due = $this->settings->nightly_hour()->last_due( time(), wp_timezone() );
			foreach ( self::NIGHTLY as $flow ) {
				$this->request( $flow, $due );
			}
			$this->request( 'checkStock', time() - 60 * $this->settings->catalogue()->check_minutes() );
		} finally {
			$this->db->value( 'SELECT RELEASE_LOCK(%s)', $this->lock() );
		}
	}

	private function request( string $flow, int $due ): void {
		$last = $this->runs->last_requested( $flow, 'nightly' );
		if ( ( $last === null || (int) strtotime( $last . ' UTC' ) < $due ) && ! $this->runs->is_open( $flow ) ) {
			$this->runs->request( $flow, 'nightly' );
		}
	}

	/** Nothing to compare before an admin said what the shop sells. */
	private function is_set_up(): bool {
		$maps = $this->settings->maps();
		return $maps->sell_warehouses() !== [] && $maps->price_list() !== null;
	}

	private function claimed(): bool {
		return $this->db->value( 'SELECT GET_LOCK(%s, 0)', $this->lock() ) === '1';
	}

	private function lock(): string {
		global $wpdb;
		return substr( md5( DB_NAME . $wpdb->prefix ), 0, 16 ) . '_' . self::LOCK;
	}
}
