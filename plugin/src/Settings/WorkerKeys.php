<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Boot\Capabilities;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;

/**
 * The sync worker's account and its WooCommerce API key. One key at a time: a new one ends the one before.
 */
final class WorkerKeys {

	private const LOGIN       = 'wapro-mag-worker';
	private const DESCRIPTION = 'WAPRO Mag worker';

	public function __construct( private readonly Connection $db ) {}

	/**
	 * Makes a key and revokes the former one. The secret can be read here and never again.
	 *
	 * @return array{consumerKey: string, consumerSecret: string}
	 */
	public function issue(): array {
		$user   = $this->worker_user();
		$key    = 'ck_' . wc_rand_hash();
		$secret = 'cs_' . wc_rand_hash();
		$this->db->execute(
			'INSERT INTO ' . $this->table() . ' (user_id, description, permissions, consumer_key, consumer_secret, truncated_key) VALUES (%d, %s, %s, %s, %s, %s)',
			$user,
			self::DESCRIPTION,
			'read_write',
			wc_api_hash( $key ),
			$secret,
			substr( $key, -7 )
		);
		$this->replace_former( $this->db->inserted_id() );

		return [
			'consumerKey'    => $key,
			'consumerSecret' => $secret,
		];
	}

	/**
	 * Keys of all worker accounts, newest first; never their secrets.
	 *
	 * @return list<array{id: int, description: string, truncated: string, lastAccess: string|null}>
	 */
	public function listed(): array {
		$users = array_map( 'intval', get_users( [ 'role' => Capabilities::WORKER_ROLE, 'fields' => 'ID' ] ) );
		if ( [] === $users ) {
			return [];
		}
		$rows = $this->db->rows(
			'SELECT key_id, description, truncated_key, last_access FROM ' . $this->table() . '
				WHERE user_id IN (' . Connection::places( $users, '%d' ) . ') ORDER BY key_id DESC',
			...$users
		);
		return array_map(
			static fn ( array $row ): array => [
				'id'          => (int) $row['key_id'],
				'description' => (string) $row['description'],
				'truncated'   => (string) $row['truncated_key'],
				'lastAccess'  => null === $row['last_access'] ? null : Clock::iso( get_gmt_from_date( $row['last_access'] ) ),
			],
			$rows
		);
	}

	/**
	 * Secret of the worker's key that was used last, which the worker knows too; null without a key.
	 */
	public function secret_in_use(): ?string {
		global $wpdb;
		// Keys are few, accounts are not: the keys are read first.
		$secret = $this->db->value(
			'SELECT k.consumer_secret FROM ' . $this->table() . " AS k
				STRAIGHT_JOIN {$wpdb->usermeta} AS m ON m.user_id = k.user_id AND m.meta_key = %s AND m.meta_value LIKE %s
				ORDER BY k.last_access DESC, k.key_id DESC LIMIT 1",
			$wpdb->get_blog_prefix() . 'capabilities',
			'%"' . $wpdb->esc_like( Capabilities::WORKER_ROLE ) . '"%'
		);
		return $secret === '' ? null : $secret;
	}

	private function replace_former( int $key_id ): void {
		$former = get_option( OptionNames::WORKER_KEY );
		if ( is_numeric( $former ) ) {
			$this->db->execute( 'DELETE FROM ' . $this->table() . ' WHERE key_id = %d AND description = %s', (int) $former, self::DESCRIPTION );
		}
		update_option( OptionNames::WORKER_KEY, $key_id, false );
	}

	/**
	 * @return int Id of an account that can do the worker's part of the Shop API and nothing else.
	 */
	private function worker_user(): int {
		$stored = get_option( OptionNames::WORKER_USER );
		$user   = is_numeric( $stored ) ? get_userdata( (int) $stored ) : false;
		if ( $user instanceof \WP_User && [ Capabilities::WORKER_ROLE ] === array_values( $user->roles ) ) {
			return $user->ID;
		}
		$made = wp_insert_user(
			[
				'user_login'           => $this->free_login(),
				'user_pass'            => wp_generate_password( 64, true, true ),
				'display_name'         => self::DESCRIPTION,
				'role'                 => Capabilities::WORKER_ROLE,
				'show_admin_bar_front' => 'false',
			]
		);
		if ( $made instanceof \WP_Error ) {
			throw new \WaproMag\Api\Problem(
				'worker_user_failed',
				/* translators: %s: reason given by WordPress */
				sprintf( __( 'The worker’s account could not be made: %s Check who may add users on this site, then try again.', 'wapro-mag-for-woocommerce' ), $made->get_error_message() ),
				500
			);
		}
		update_option( OptionNames::WORKER_USER, $made, false );

		return $made;
	}

	private function free_login(): string {
		$login = self::LOGIN;
		for ( $number = 2; username_exists( $login ) !== false; $number++ ) {
			$login = self::LOGIN . "-$number";
		}
		return $login;
	}

	private function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'woocommerce_api_keys';
	}
}
