<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What is known of a product's counterpart in WAPRO. What a person excluded stays excluded.
 *
 * @phpstan-type PairingRow array<string, string|null>
 */
final class PairingStore {

	public const PRODUCT = 'product';

	public const PAIRED       = 'paired';
	public const TO_DECIDE    = 'to_decide';
	public const WOULD_PAIR   = 'would_pair';
	public const WOULD_CREATE = 'would_create';
	public const QUEUED       = 'queued';
	public const REFUSED      = 'refused';
	public const UNPAIRED     = 'unpaired';

	/** A person asked for an article, and the worker has not answered yet. */
	public const LOOKING = 'looking';

	/** How pairs were found, beside the worker's index, ean and trade_index. */
	public const BY_PERSON  = 'person';
	public const BY_CREATED = 'created';

	public function __construct( private Connection $db ) {}

	/** A product stays one of the run that came to it last, whatever becomes of it. */
	public function decide( int $product, Decision $decision ): void {
		$this->db->execute(
			'INSERT INTO ' . $this->table() . " (object_type, object_id, state, erp_key, matched_by, code, reason, candidates, run_id, dry_run, decided_by, updated_at)
			VALUES (%s, %d, %s, NULLIF(%s, ''), NULLIF(%s, ''), NULLIF(%s, ''), NULLIF(%s, ''), %s, NULLIF(%d, 0), %d, NULLIF(%s, ''), UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE state = VALUES(state), erp_key = VALUES(erp_key), matched_by = VALUES(matched_by), code = VALUES(code), reason = VALUES(reason),
				candidates = VALUES(candidates), run_id = COALESCE(VALUES(run_id), run_id), dry_run = VALUES(dry_run), decided_by = VALUES(decided_by), updated_at = VALUES(updated_at)",
			self::PRODUCT,
			$product,
			$decision->state,
			$decision->index ?? '',
			$decision->by ?? '',
			$decision->code ?? '',
			mb_substr( $decision->reason ?? '', 0, 1000 ),
			(string) wp_json_encode( $decision->candidates ),
			$decision->run ?? 0,
			(int) $decision->dry_run,
			$decision->decided_by ?? ''
		);
	}

	/**
	 * @return PairingRow|null
	 */
	public function find( int $product ): ?array {
		return $this->find_many( [ $product ] )[ $product ] ?? null;
	}

	/**
	 * @param list<int> $products
	 * @return array<int, PairingRow> By product.
	 */
	public function find_many( array $products ): array {
		$found = [];
		$rows  = $products === [] ? [] : $this->db->rows( 'SELECT * FROM ' . $this->table() . ' WHERE object_type = %s AND object_id IN (' . Connection::places( $products, '%d' ) . ')', self::PRODUCT, ...$products );
		foreach ( $rows as $row ) {
			$found[ (int) $row['object_id'] ] = $row;
		}
		return $found;
	}

	public function exclude( int $product, string $index ): void {
		$excluded = self::decoded( $this->find( $product )['excluded'] ?? null );
		$this->db->execute(
			'UPDATE ' . $this->table() . ' SET excluded = %s WHERE object_type = %s AND object_id = %d',
			(string) wp_json_encode( array_values( array_unique( [ ...$excluded, $index ] ) ) ),
			self::PRODUCT,
			$product
		);
	}

	/**
	 * Articles that were found for a product.
	 *
	 * @param array<string, string|null>|null $row
	 * @return list<array<string, mixed>> catalogue#GoodsCandidate.
	 */
	public static function candidates( ?array $row ): array {
		return array_values( array_filter( self::decoded( $row['candidates'] ?? null ), 'is_array' ) );
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

	private function table(): string {
		return Tables::name( Tables::PAIRINGS );
	}
}
