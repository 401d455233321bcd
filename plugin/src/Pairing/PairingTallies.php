<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * How many products stand where: by tab, by reason, and of the last runs over the whole catalogue. Each figure counts
 * what the list of the same filters shows.
 */
final class PairingTallies {

	/** Field of catalogue#PairingTally → state. */
	private const STATES = [
		'wouldPair'   => PairingStore::WOULD_PAIR,
		'wouldCreate' => PairingStore::WOULD_CREATE,
		'queued'      => PairingStore::QUEUED,
		'toDecide'    => PairingStore::TO_DECIDE,
		'refused'     => PairingStore::REFUSED,
	];

	public function __construct( private Connection $db, private PairingTabs $tabs ) {}

	/**
	 * @return array<string, int> By tab.
	 */
	public function tabs(): array {
		$counts = [];
		foreach ( [ PairingTabs::PAIRED, PairingTabs::TO_DECIDE, PairingTabs::UNPAIRED ] as $tab ) {
			$counts[ $tab ] = (int) $this->db->value( "SELECT COUNT(*) {$this->tabs->from( $tab )}" );
		}
		return $counts;
	}

	/**
	 * @return list<array{state: string, code: string, count: int}> catalogue#PairingReason.
	 */
	public function codes( string $tab ): array {
		return $tab === PairingTabs::PAIRED ? [] : self::reasons( $this->db->rows( "SELECT pairing.state, pairing.code, COUNT(*) AS count {$this->tabs->from( $tab )} AND pairing.code IS NOT NULL GROUP BY pairing.state, pairing.code" ) );
	}

	/**
	 * What the last dry run over everything found.
	 *
	 * @return array<string, mixed>|null catalogue#PairingTally.
	 */
	public function preview(): ?array {
		return $this->tally( "dry_run = 1 AND state = 'done'" );
	}

	/**
	 * What has become of the products of the last push of everything.
	 *
	 * @return array<string, mixed>|null catalogue#PairingTally.
	 */
	public function last_push(): ?array {
		return $this->tally( 'dry_run = 0 AND started_at IS NOT NULL' );
	}

	/**
	 * @return array<string, mixed>|null
	 */
	private function tally( string $which ): ?array {
		$run = $this->db->row( 'SELECT id, COALESCE(ended_at, started_at) AS at FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'pushGoods' AND object_keys = '[]' AND {$which} ORDER BY id DESC LIMIT 1" );
		if ( $run === null ) {
			return null;
		}
		$id       = (int) $run['id'];
		$unlinked = $this->db->rows( "SELECT pairing.state, pairing.code, COUNT(*) AS count {$this->tabs->known()} AND pairing.run_id = %d GROUP BY pairing.state, pairing.code", $id );
		$linked   = $this->db->rows( "SELECT pairing.matched_by, COUNT(*) AS count {$this->tabs->from( PairingTabs::PAIRED )} AND pairing.run_id = %d GROUP BY pairing.matched_by", $id );
		return [
			'runId'   => $id,
			'at'      => Clock::iso( $run['at'] ),
			...array_map( static fn ( string $state ): int => self::sum( $unlinked, 'state', $state ), self::STATES ),
			'paired'  => self::sum( $linked ),
			'created' => self::sum( $linked, 'matched_by', PairingStore::BY_CREATED ),
			'reasons' => self::reasons( $unlinked ),
		];
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 */
	private static function sum( array $rows, ?string $column = null, ?string $value = null ): int {
		$matching = array_filter( $rows, static fn ( array $row ): bool => $column === null || $row[ $column ] === $value );
		return array_sum( array_map( 'intval', array_column( $matching, 'count' ) ) );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<array{state: string, code: string, count: int}> Most frequent first.
	 */
	private static function reasons( array $rows ): array {
		$reasons = [];
		foreach ( $rows as $row ) {
			if ( $row['code'] !== null ) {
				$reasons[] = [ 'state' => (string) $row['state'], 'code' => $row['code'], 'count' => (int) $row['count'] ];
			}
		}
		usort( $reasons, static fn ( array $one, array $other ): int => [ $other['count'], $one['code'] ] <=> [ $one['count'], $other['code'] ] );
		return $reasons;
	}
}
