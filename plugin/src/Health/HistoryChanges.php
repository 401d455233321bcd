<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Takes out of the history's changes what says who a person is, whose data are erased: that something changed stays.
 *
 * @phpstan-type Change array{field: string, before: string|null, after: string|null}
 */
final class HistoryChanges {

	public function __construct( private Connection $db ) {}

	/**
	 * @param string                     $where     Condition on the history's rows.
	 * @param list<string|int>           $arguments Of it.
	 * @param callable( Change ): Change $blank
	 * @return int How many entries became others.
	 */
	public function blank( string $where, array $arguments, callable $blank ): int {
		$history = Tables::name( Tables::HISTORY );
		$blanked = 0;
		foreach ( $this->db->rows( "SELECT id, changes FROM {$history} WHERE {$where}", ...$arguments ) as $row ) {
			$changes = json_decode( (string) $row['changes'], true );
			$kept    = is_array( $changes ) ? array_map( $blank, $changes ) : $changes;
			if ( $kept !== $changes ) {
				$blanked += $this->db->execute( "UPDATE {$history} SET changes = %s WHERE id = %d", (string) wp_json_encode( $kept, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), (int) $row['id'] );
			}
		}
		return $blanked;
	}
}
