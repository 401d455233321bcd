<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Panel\PanelUrl;
use WaproMag\Queue\Destination;

/**
 * Names of contractors, accounts and proposals that messages are about.
 *
 * @phpstan-import-type Title from ObjectTitles
 */
final class CustomerTitles {

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param list<array<string, string|null>> $messages Rows with id, direction, object_type, object_key.
	 * @return array<int, Title> By message id, of those that are about customers.
	 */
	public function of( array $messages ): array {
		$companies = $this->companies( self::keys( $messages, Destination::CUSTOMER, 'in' ) );
		$proposals = $this->proposals( self::keys( $messages, Destination::PROPOSAL, 'out' ) );
		$users     = self::keys( $messages, Destination::CUSTOMER, 'out' );
		cache_users( array_map( 'intval', $users ) );
		$titles = [];
		foreach ( $messages as $message ) {
			$key = (string) $message['object_key'];
			if ( Destination::PROPOSAL === $message['object_type'] ) {
				$titles[ (int) $message['id'] ] = [ 'title' => $proposals[ $key ] ?? "#$key", 'url' => null ];
			} elseif ( Destination::CUSTOMER === $message['object_type'] ) {
				$titles[ (int) $message['id'] ] = 'in' === $message['direction'] ? $companies[ $key ] ?? [ 'title' => $key, 'url' => null ] : self::account( (int) $key );
			}
		}
		return $titles;
	}

	/**
	 * @param list<array<string, string|null>> $messages
	 * @return list<string>
	 */
	private static function keys( array $messages, string $type, string $direction ): array {
		$of_type = array_filter( $messages, static fn ( array $one ): bool => $one['object_type'] === $type && $one['direction'] === $direction );
		return array_values( array_unique( array_map( static fn ( array $one ): string => (string) $one['object_key'], $of_type ) ) );
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, Title> By ERP id.
	 */
	private function companies( array $erp_ids ): array {
		$rows   = [] === $erp_ids ? [] : $this->db->rows( 'SELECT id, erp_id, name FROM ' . Tables::name( Tables::COMPANIES ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
		$titles = [];
		foreach ( $rows as $row ) {
			$titles[ (string) $row['erp_id'] ] = [ 'title' => (string) $row['name'], 'url' => PanelUrl::to( "/companies/{$row['id']}" ) ];
		}
		return $titles;
	}

	/**
	 * @param list<string> $keys
	 * @return array<array-key, string> Name by key.
	 */
	private function named( string $table, string $key, string $name, array $keys ): array {
		$rows = [] === $keys ? [] : $this->db->rows( "SELECT {$key} AS named_by, {$name} AS name FROM " . Tables::name( $table ) . " WHERE {$key} IN (" . Connection::places( $keys ) . ')', ...$keys );
		return array_map( strval( ... ), array_column( $rows, 'name', 'named_by' ) );
	}

	/**
	 * @param list<string> $ids
	 * @return array<array-key, string>
	 */
	private function proposals( array $ids ): array {
		$companies = $this->named( Tables::PROPOSALS, 'id', 'company_id', $ids );
		$names     = $this->named( Tables::COMPANIES, 'id', 'name', array_values( array_unique( $companies ) ) );
		return array_map( static fn ( string $company ): string => $names[ $company ] ?? "#$company", $companies );
	}

	/**
	 * @return Title
	 */
	private static function account( int $id ): array {
		$user = get_userdata( $id );
		return false === $user ? [ 'title' => "#$id", 'url' => null ] : [ 'title' => $user->display_name, 'url' => admin_url( 'user-edit.php?user_id=' . $id ) ];
	}
}
