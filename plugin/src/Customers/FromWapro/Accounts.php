<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Database\Connection;

/**
 * Reads shop accounts, many at once.
 */
final class Accounts {

	private const AT_ONCE = 1000;

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $emails In small letters.
	 * @return array<string, Account> By mail address.
	 */
	public function by_email( array $emails ): array {
		$found = [];
		foreach ( array_chunk( $emails, self::AT_ONCE ) as $chunk ) {
			foreach ( $this->read( 'u.user_email IN (' . Connection::places( $chunk ) . ')', $chunk ) as $account ) {
				// Accounts with one address exist where another plugin made them: the oldest one is meant.
				$found[ $account->email ] ??= $account;
			}
		}
		return $found;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Account> By id.
	 */
	public function by_id( array $ids ): array {
		$found = [];
		foreach ( array_chunk( $ids, self::AT_ONCE ) as $chunk ) {
			foreach ( $this->read( 'u.ID IN (' . Connection::places( $chunk, '%d' ) . ')', $chunk ) as $account ) {
				$found[ $account->id ] = $account;
			}
		}
		return $found;
	}

	/**
	 * @param list<string|int> $arguments
	 * @return list<Account>
	 */
	private function read( string $where, array $arguments ): array {
		global $wpdb;
		$rows = $this->db->rows(
			"SELECT u.ID, u.user_email, m.meta_value, u.user_pass LIKE '" . NewAccounts::NO_PASSWORD . "%%' AS open FROM {$wpdb->users} u LEFT JOIN {$wpdb->usermeta} m ON m.user_id = u.ID AND m.meta_key = %s WHERE {$where} ORDER BY u.ID",
			self::capabilities_key(),
			...$arguments
		);
		return array_map(
			static function ( array $row ): Account {
				$roles = maybe_unserialize( (string) $row['meta_value'] );
				return new Account( (int) $row['ID'], mb_strtolower( (string) $row['user_email'], 'UTF-8' ), is_array( $roles ) ? array_map( strval( ... ), array_keys( array_filter( $roles, static fn ( mixed $is ): bool => (bool) $is ) ) ) : [], $row['open'] !== '1' );
			},
			$rows
		);
	}

	public static function capabilities_key(): string {
		global $wpdb;
		return $wpdb->get_blog_prefix() . 'capabilities';
	}
}
