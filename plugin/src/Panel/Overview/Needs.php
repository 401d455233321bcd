<?php
declare(strict_types=1);

namespace WaproMag\Panel\Overview;

use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\Invitations;
use WaproMag\Customers\Pairing\AccountTabs;
use WaproMag\Customers\Proposal;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Findings\Finding;
use WaproMag\Orders\PaymentMethods;
use WaproMag\Queue\Destination;
use WaproMag\Settings\PriceListCurrency;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\Unmapped;

/**
 * What waits for a person, most urgent first; nothing that needs nobody.
 *
 * @phpstan-type Need array{kind: string, count: int, oldestAt: string|null}
 */
final class Needs {

	/** A message without an answer settles itself by asking; a person is called when it did not within this time. */
	private const UNKNOWN_MINUTES = 5;

	/** An order leaves within seconds; when one did not within this time, something stands still, whatever the systems say. */
	private const WAITING_MINUTES = 10;

	public function __construct(
		private readonly Connection $db,
		private readonly SettingsStore $settings,
		private readonly Invitations $invitations,
	) {}

	/**
	 * @return list<Need>
	 */
	public function read( bool $paused, WorkerFacts $facts ): array {
		$unmapped = Unmapped::of( $this->settings->maps(), $this->settings->dictionaries() );

		return array_values(
			array_filter(
				[
					self::need( 'paused', (int) $paused ),
					self::need( 'worker_silent', (int) ! $facts->alive, $facts->seen_at ),
					self::need( 'wapro_away', (int) ( false === $facts->reachable ), $facts->since ),
					$paused || $facts->rests( 'orders' ) ? null : $this->orders_waiting( 'orders_waiting', Destination::WAPRO ),
					$paused || $facts->rests( 'production' ) || ! $this->settings->production()->is_open() ? null : $this->orders_waiting( 'production_waiting', Destination::PRODUCTION ),
					self::need( 'no_price_list', (int) ( null === $this->settings->maps()->price_list() ) ),
					self::need( 'wrong_currency', (int) PriceListCurrency::differs( $this->settings->maps(), $this->settings->dictionaries(), get_woocommerce_currency() ) ),
					self::need( 'unmapped_warehouse', count( $unmapped['warehouses'] ) ),
					self::need( 'unmapped_vat', count( $unmapped['vat'] ) ),
					$this->twins(),
					self::need( 'unmapped_payment', count( PaymentMethods::unmapped( $this->settings->orders() ) ) ),
					$this->old_rates(),
					$this->messages( 'rejected', 'updated_at', 0 ),
					$this->messages( 'unknown', 'COALESCE(sent_at, captured_at)', self::UNKNOWN_MINUTES ),
					$this->review(),
					$this->pairing(),
					$this->accounts( 'customers_to_pair', CustomerPairings::TO_DECIDE ),
					$this->accounts( 'customers_to_approve', AccountTabs::TO_APPROVE ),
					self::need( 'invitations_held', $this->invitations->counts()['held'] ),
					$this->proposals(),
					$this->findings( 'unmapped_category', '=' ),
					$this->findings( 'findings', '<>' ),
					$this->failed_runs(),
				]
			)
		);
	}

	/**
	 * @return Need|null
	 */
	private static function need( string $kind, int $count, ?string $oldest_at = null ): ?array {
		return 0 === $count ? null : [
			'kind'     => $kind,
			'count'    => $count,
			'oldestAt' => $oldest_at,
		];
	}

	/**
	 * @return Need|null
	 */
	private function old_rates(): ?array {
		$dates = array_column( $this->settings->orders()->old_rates( (string) wp_date( 'Y-m-d' ) ), 'date' );
		return $dates === [] ? null : self::need( 'old_rate', count( $dates ), min( $dates ) . 'T00:00:00Z' );
	}

	/**
	 * @return Need|null
	 */
	private function orders_waiting( string $kind, string $destination ): ?array {
		$row = $this->db->row(
			'SELECT COUNT(*) AS count, MIN(captured_at) AS oldest FROM ' . Tables::name( Tables::MESSAGES ) . "
				WHERE direction = 'out' AND destination = %s AND object_type = 'order' AND status IN ('pending', 'sent', 'unknown')
				AND captured_at <= UTC_TIMESTAMP(3) - INTERVAL %d MINUTE",
			$destination,
			self::WAITING_MINUTES
		);
		return self::need( $kind, (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * @param string $moment Column or expression that the age is counted from.
	 * @return Need|null
	 */
	private function messages( string $status, string $moment, int $older_than_minutes ): ?array {
		$row = $this->db->row(
			"SELECT COUNT(*) AS count, MIN($moment) AS oldest FROM " . Tables::name( Tables::MESSAGES ) . "
				WHERE status = %s AND $moment <= UTC_TIMESTAMP(3) - INTERVAL %d MINUTE",
			$status,
			$older_than_minutes
		);
		return self::need( $status, (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * @return Need|null
	 */
	private function twins(): ?array {
		$row = $this->db->row( 'SELECT COUNT(*) AS count, MIN(held_at) AS oldest FROM ' . Tables::name( Tables::ORDER_TWINS ) . " WHERE state = 'waiting'" );
		return self::need( 'order_twins', (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * @return Need|null
	 */
	private function review(): ?array {
		$row = $this->db->row(
			'SELECT COUNT(*) AS count, MIN(state_since) AS oldest FROM ' . Tables::name( Tables::LINKS ) . "
				WHERE object_type = 'product' AND state = 'waiting'"
		);
		return self::need( 'review', (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * @return Need|null
	 */
	private function pairing(): ?array {
		$row = $this->db->row( 'SELECT COUNT(*) AS count, MIN(updated_at) AS oldest FROM ' . Tables::name( Tables::PAIRINGS ) . " WHERE object_type = 'product' AND state = 'to_decide'" );
		return self::need( 'pairing', (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * @param string $tab Of the customers' pairing desk.
	 * @return Need|null
	 */
	private function accounts( string $kind, string $tab ): ?array {
		$row = $this->db->row( 'SELECT COUNT(*) AS count, MIN(p.updated_at) AS oldest ' . AccountTabs::from( $tab ) );
		return self::need( $kind, (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * Those that are decided here.
	 *
	 * @return Need|null
	 */
	private function proposals(): ?array {
		$row = $this->db->row( 'SELECT COUNT(*) AS count, MIN(created_at) AS oldest FROM ' . Tables::name( Tables::PROPOSALS ) . " WHERE direction = %s AND state = 'waiting'", Proposal::TO_SHOP );
		return self::need( 'proposals', (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * Categories without a counterpart are mended in the settings; the others are decided one by one.
	 *
	 * @param '='|'<>' $is
	 * @return Need|null
	 */
	private function findings( string $kind, string $is ): ?array {
		$row = $this->db->row(
			'SELECT COUNT(*) AS count, MIN(first_at) AS oldest FROM ' . Tables::name( Tables::FINDINGS ) . " WHERE state = 'open' AND kind {$is} %s",
			Finding::CATEGORY_UNMAPPED
		);
		return self::need( $kind, (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}

	/**
	 * Full passes that failed and were not made good by a later one.
	 *
	 * @return Need|null
	 */
	private function failed_runs(): ?array {
		$runs = Tables::name( Tables::RUNS );
		$row  = $this->db->row(
			"SELECT COUNT(*) AS count, MIN(r.ended_at) AS oldest FROM {$runs} r
			WHERE r.state = 'failed' AND r.flow IN ('reconcileGoods', 'checkStock', 'pushGoods', 'refreshCustomers', 'reconcileOrders', 'reconcileInvoices') AND r.object_keys = '[]'
			AND NOT EXISTS (SELECT 1 FROM {$runs} later WHERE later.flow = r.flow AND later.state = 'done' AND later.object_keys = '[]' AND later.id > r.id)"
		);
		return self::need( 'runs_failed', (int) ( $row['count'] ?? 0 ), Clock::iso( $row['oldest'] ?? null ) );
	}
}
