<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Transaction;

/**
 * Makes accounts of contacts, many at once and without a password: it is set, and hashed, by whoever follows the
 * invitation. Same rows as WordPress's own way of adding a customer.
 */
final class NewAccounts {

	/** No hash of any password: WordPress compares it with none. */
	public const NO_PASSWORD = '!no-password-yet-';

	private const LONGEST_LOGIN = 40;

	/** So many accounts' listeners write within one commit; WooCommerce's rows are not locked for longer. */
	private const ANNOUNCED_AT_ONCE = 20;

	public function __construct( private Connection $db, private Transaction $transaction ) {}

	/**
	 * Within the caller's transaction.
	 *
	 * @param array<string, array{PersonFacts, Company}> $people By mail address.
	 * @return array<string, int> Account by mail address.
	 */
	public function add( array $people ): array {
		global $wpdb;
		if ( $people === [] ) {
			return [];
		}
		$logins = $this->logins( $people );
		$now    = gmdate( 'Y-m-d H:i:s' );
		$rows   = [];
		foreach ( $people as $email => [ $person ] ) {
			$rows[] = Literal::row( [ $logins[ $email ], self::NO_PASSWORD . bin2hex( random_bytes( 20 ) ), mb_substr( sanitize_title( $logins[ $email ] ), 0, 50 ), (string) $email, '', $now, '', 0, self::display_name( $person ) ] );
		}
		$this->db->execute( "INSERT INTO {$wpdb->users} (user_login, user_pass, user_nicename, user_email, user_url, user_registered, user_activation_key, user_status, display_name) VALUES " . implode( ', ', $rows ) );
		$ids  = $this->ids( array_values( $logins ) );
		$made = [];
		$meta = [];
		foreach ( $people as $email => [ $person, $company ] ) {
			$id             = $ids[ $logins[ $email ] ];
			$made[ $email ] = $id;
			foreach ( self::meta( $person, $company, $logins[ $email ] ) as $key => $value ) {
				// As add_user_meta() stores it: a text that looks like a stored object would be read as that object.
				$meta[] = Literal::row( [ $id, $key, self::as_stored( $value ) ] );
			}
		}
		foreach ( array_chunk( $meta, 1000 ) as $chunk ) {
			$this->db->execute( "INSERT INTO {$wpdb->usermeta} (user_id, meta_key, meta_value) VALUES " . implode( ', ', $chunk ) );
		}
		return $made;
	}

	/**
	 * Tells other plugins, after the transaction. WordPress counts its users once, not once for each.
	 *
	 * @param list<int> $ids
	 */
	public function announce( array $ids ): void {
		if ( $ids === [] ) {
			return;
		}
		wp_cache_set_users_last_changed();
		$counts = remove_action( 'user_register', 'wp_maybe_update_user_counts' );
		cache_users( $ids );
		try {
			foreach ( array_chunk( $ids, self::ANNOUNCED_AT_ONCE ) as $some ) {
				$this->transaction->share_commit(
					static function () use ( $some ): void {
						array_map( self::tell( ... ), $some );
					}
				);
			}
		} finally {
			if ( $counts ) {
				add_action( 'user_register', 'wp_maybe_update_user_counts', 10, 0 );
				wp_maybe_update_user_counts();
			}
		}
	}

	private static function tell( int $id ): void {
		$user = get_userdata( $id );
		if ( $user !== false ) {
			do_action( 'user_register', $id, [ 'ID' => $id, 'user_login' => $user->user_login, 'user_email' => $user->user_email, 'display_name' => $user->display_name, 'first_name' => $user->first_name, 'last_name' => $user->last_name, 'role' => 'customer' ] );
			do_action( 'woocommerce_new_customer', $id, new \WC_Customer( $id ) );
		}
	}

	/**
	 * @param array<string, array{PersonFacts, Company}> $people
	 * @return array<string, string> By mail address; none of them taken.
	 */
	private function logins( array $people ): array {
		global $wpdb;
		$wanted = [];
		foreach ( $people as $email => [ $person ] ) {
			$own              = sanitize_user( substr( (string) $email, 0, (int) strpos( (string) $email, '@' ) ), true );
			$own              = strtolower( mb_substr( $own === '' ? 'klient' : $own, 0, self::LONGEST_LOGIN ) );
			$wanted[ $email ] = [ $own, "{$own}-{$person->erp_id}" ];
		}
		$all     = array_merge( ...array_values( $wanted ) );
		$titles  = array_map( static fn ( string $login ): string => mb_substr( sanitize_title( $login ), 0, 50 ), $all );
		$taken   = array_fill_keys( array_map( strval( ... ), (array) apply_filters( 'illegal_user_logins', [] ) ), true );
		$present = $this->db->rows( "SELECT user_login, user_nicename FROM {$wpdb->users} WHERE user_login IN (" . Connection::places( $all ) . ') OR user_nicename IN (' . Connection::places( $titles ) . ')', ...$all, ...$titles );
		foreach ( $present as $row ) {
			$taken[ strtolower( (string) $row['user_login'] ) ]    = true;
			$taken[ strtolower( (string) $row['user_nicename'] ) ] = true;
		}
		$logins = [];
		foreach ( $wanted as $email => $tries ) {
			$free = array_values( array_filter( $tries, static fn ( string $login ): bool => ! isset( $taken[ $login ] ) && ! isset( $taken[ sanitize_title( $login ) ] ) ) )[0] ?? $tries[0] . '-' . bin2hex( random_bytes( 4 ) );
			$logins[ $email ]                = $free;
			$taken[ $free ]                  = true;
			$taken[ sanitize_title( $free ) ] = true;
		}
		return $logins;
	}

	/**
	 * @param list<string> $logins
	 * @return array<array-key, int> By login.
	 */
	private function ids( array $logins ): array {
		global $wpdb;
		$ids = [];
		foreach ( $this->db->rows( "SELECT ID, user_login FROM {$wpdb->users} WHERE user_login IN (" . Connection::places( $logins ) . ')', ...$logins ) as $row ) {
			$ids[ (string) $row['user_login'] ] = (int) $row['ID'];
		}
		return $ids;
	}

	/**
	 * @param string|array<string, bool> $value
	 */
	private static function as_stored( string|array $value ): string {
		$stored = maybe_serialize( $value );
		return is_string( $stored ) ? $stored : '';
	}

	/**
	 * @return array<string, string|array<string, bool>>
	 */
	private static function meta( PersonFacts $person, Company $company, string $login ): array {
		global $wpdb;
		$first   = sanitize_text_field( $person->first_name );
		$last    = sanitize_text_field( $person->last_name );
		$billing = array_filter(
			[
				'billing_first_name' => $first,
				'billing_last_name'  => $last,
				'billing_company'    => $company->name,
				'billing_address_1'  => $company->street,
				'billing_city'       => $company->city,
				'billing_postcode'   => $company->postcode,
				'billing_country'    => $company->country,
				'billing_email'      => $person->email,
				'billing_phone'      => $person->phone !== '' ? $person->phone : $company->phone,
			],
			static fn ( string $value ): bool => $value !== ''
		);
		return [
			'nickname'                      => $login,
			'first_name'                    => $first,
			'last_name'                     => $last,
			'description'                   => '',
			'rich_editing'                  => 'true',
			'syntax_highlighting'           => 'true',
			'comment_shortcuts'             => 'false',
			'admin_color'                   => 'modern',
			'use_ssl'                       => '0',
			'show_admin_bar_front'          => 'true',
			'locale'                        => '',
			Accounts::capabilities_key()    => [ 'customer' => true ],
			$wpdb->get_blog_prefix() . 'user_level' => '0',
		] + $billing;
	}

	private static function display_name( PersonFacts $person ): string {
		$name = sanitize_text_field( $person->name() );
		return mb_substr( $name !== '' ? $name : $person->email, 0, 250 );
	}
}
