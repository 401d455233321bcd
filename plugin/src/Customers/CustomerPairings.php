<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * What is known of an account's contractor in WAPRO. What a person excluded stays excluded.
 *
 * @phpstan-type PairingRow array<string, string|null>
 */
final class CustomerPairings {

	/** Object type of an account, and of findings about contractors. */
	public const OBJECT = 'customer';

	/** A contact that WAPRO made of a guest's order: `object_id` is the contact. */
	private const GUEST = 'guest_contact';

	public const PAIRED    = 'paired';
	public const TO_DECIDE = 'to_decide';
	public const UNPAIRED  = 'unpaired';
	public const LOOKING   = 'looking';

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<array<string, mixed>> $candidates customers#CustomerCandidate.
	 */
	public function decide( int $user, string $state, ?string $erp_id = null, ?string $by = null, array $candidates = [], ?string $code = null, ?string $reason = null, ?string $decided_by = null ): void {
		$json   = (string) wp_json_encode( $candidates, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
		$values = [ self::OBJECT, $user, $state, $erp_id, $by, $code, $reason === null ? null : mb_substr( $reason, 0, 1000 ), $json, $decided_by === null ? null : mb_substr( $decided_by, 0, 200 ) ];
		$this->db->execute(
			'INSERT INTO ' . self::table() . ' (object_type, object_id, state, erp_key, matched_by, code, reason, candidates, decided_by, updated_at) VALUES ' . rtrim( Literal::row( $values ), ')' ) . ', UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE state = VALUES(state), erp_key = VALUES(erp_key), matched_by = VALUES(matched_by), code = VALUES(code), reason = VALUES(reason),
				candidates = VALUES(candidates), decided_by = VALUES(decided_by), updated_at = VALUES(updated_at)'
		);
	}

	/**
	 * @return PairingRow|null
	 */
	public function find( int $user ): ?array {
		return $this->find_many( [ $user ] )[ $user ] ?? null;
	}

	/**
	 * @param list<int> $users
	 * @return array<int, PairingRow> By account.
	 */
	public function find_many( array $users ): array {
		$found = [];
		$rows  = $users === [] ? [] : $this->db->rows( 'SELECT * FROM ' . self::table() . ' WHERE object_type = %s AND object_id IN (' . Connection::places( $users, '%d' ) . ')', self::OBJECT, ...$users );
		foreach ( $rows as $row ) {
			$found[ (int) $row['object_id'] ] = $row;
		}
		return $found;
	}

	/** WAPRO is being asked; what is known already stays. */
	public function looking( int $user ): void {
		$this->db->execute(
			'INSERT INTO ' . self::table() . ' (object_type, object_id, state, updated_at) VALUES (%s, %d, %s, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE state = VALUES(state), updated_at = VALUES(updated_at)',
			self::OBJECT,
			$user,
			self::LOOKING
		);
	}

	public function exclude( int $user, string $erp_id ): void {
		$excluded = self::decoded( $this->find( $user )['excluded'] ?? null );
		$this->db->execute(
			'UPDATE ' . self::table() . ' SET excluded = %s WHERE object_type = %s AND object_id = %d',
			(string) wp_json_encode( array_values( array_unique( [ ...$excluded, $erp_id ] ) ) ),
			self::OBJECT,
			$user
		);
	}

	public function include_again( int $user, string $erp_id ): void {
		$excluded = self::decoded( $this->find( $user )['excluded'] ?? null );
		$this->db->execute(
			'UPDATE ' . self::table() . ' SET excluded = %s WHERE object_type = %s AND object_id = %d',
			(string) wp_json_encode( array_values( array_diff( $excluded, [ $erp_id ] ) ) ),
			self::OBJECT,
			$user
		);
	}

	public function forget( int $user ): void {
		$this->db->execute( 'DELETE FROM ' . self::table() . ' WHERE object_type = %s AND object_id = %d', self::OBJECT, $user );
	}

	public function note_guest( string $contact ): void {
		$this->db->execute(
			'INSERT IGNORE INTO ' . self::table() . ' (object_type, object_id, state, updated_at) VALUES (%s, %s, %s, UTC_TIMESTAMP(3))',
			self::GUEST,
			$contact,
			self::UNPAIRED
		);
	}

	/**
	 * @param list<string> $contacts
	 * @return list<string> Those that WAPRO made of guests' orders.
	 */
	public function guest_contacts( array $contacts ): array {
		return $contacts === [] ? [] : $this->db->column( 'SELECT object_id FROM ' . self::table() . ' WHERE object_type = %s AND object_id IN (' . Connection::places( $contacts ) . ')', self::GUEST, ...$contacts );
	}

	/**
	 * A list kept as JSON.
	 *
	 * @return list<mixed>
	 */
	public static function decoded( ?string $json ): array {
		$list = json_decode( $json ?? '[]', true );
		return is_array( $list ) ? array_values( $list ) : [];
	}

	private static function table(): string {
		return Tables::name( Tables::PAIRINGS );
	}
}
