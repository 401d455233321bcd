<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Catalogue\ItemResult;
use WaproMag\Customers\Company;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Links\Counter;

/**
 * Brings some companies to the state of their contractors, within the caller's transaction.
 */
final class ContractorsWrite {

	/** Whether the company may buy: what else is wrong with a contractor does not hold it up. Numbers and marks only, which always fit. */
	private const BLOCKS = [ 'blocked', 'overdue_block', 'overdue_days', 'credit_limit' ];

	public function __construct(
		private KnownReader $reader,
		private CompanyRows $companies,
		private PlannedPoints $points,
		private PlannedPeople $people,
		private Merging $merging,
		private FieldDisputes $disputes,
		private ChunkHistory $history,
		private CustomerSettings $settings
	) {}

	/**
	 * @param list<Contractor> $contractors Each once.
	 */
	public function write( array $contractors ): Chunk {
		$chunk   = new Chunk();
		$known   = $this->reader->read( $contractors );
		$opening = [];
		$merged  = [];
		$stamps  = [];
		$later   = [];
		$limited = [];
		foreach ( $contractors as $one ) {
			$company = $known->companies[ $one->erp_id ] ?? null;
			$id      = $company?->id;
			if ( $company !== null && Counter::is_older( $one->as_of, $company->as_of ) ) {
				$chunk->results[ $one->erp_id ] = ItemResult::stale( $one->erp_id, $id );
			} elseif ( $one->problem !== null && ( $company === null || $one->merged_into === null ) ) {
				$chunk->results[ $one->erp_id ] = ItemResult::rejected( $one->erp_id, $one->problem, $id );
				if ( $company !== null && $company->flagged ) {
					$limited[] = [ $company, $one ];
				}
			} elseif ( $company === null && ! $one->flagged ) {
				$chunk->results[ $one->erp_id ] = ItemResult::unchanged( $one->erp_id, null );
			} elseif ( $company !== null && $this->is_same( $company, $one ) ) {
				$chunk->results[ $one->erp_id ] = ItemResult::unchanged( $one->erp_id, $id );
				if ( $one->message_id !== null && $one->as_of !== $company->as_of ) {
					$later[ $company->id ] = $one->as_of;
				}
			} elseif ( $company !== null && $one->merged_into !== null ) {
				$merged[] = [ $company, $one ];
			} elseif ( $company !== null && ! $one->flagged ) {
				$this->close( $known, $company, $one, $chunk );
				$stamps[ $company->id ] = self::stamp( $company, $one );
			} else {
				$opening[] = $one;
			}
		}
		$stamps += $this->open( $known, $opening, $chunk );
		foreach ( $limited as [ $company, $one ] ) {
			$stamps[ $company->id ] = $this->limit( $known, $company, $one, $chunk );
		}
		$this->people->write( $known, $chunk );
		foreach ( $merged as [ $company, $one ] ) {
			$this->merging->merge( $known, $company, $one, $chunk );
		}
		$this->companies->change( $stamps );
		$this->companies->advance( $later );
		$this->history->people( $known, $this->people->changes() );
		$this->history->settle( $chunk );
		$chunk->invites = $this->people->has_queued();
		$this->disputes->of_people( $this->people->disputes() );
		return $chunk;
	}

	/** What is told of it afterwards. */
	public function history(): ChunkHistory {
		return $this->history;
	}

	private function is_same( Company $company, Contractor $one ): bool {
		if ( ! $one->flagged ) {
			return ! $company->flagged && $company->merged_into === $one->merged_into;
		}
		return $one->hash !== null && $company->erp_hash === $one->hash && $company->flagged && $company->map_version === $this->settings->version();
	}

	private function close( Known $known, Company $company, Contractor $one, Chunk $chunk ): void {
		$this->people->close( $known, $company );
		$this->history->closed( $company );
		$chunk->findings[ $one->erp_id ] = [];
		$chunk->results[ $one->erp_id ]  = ItemResult::updated( $one->erp_id, $company->id );
	}

	/**
	 * One that is refused: nothing of it is written but who may no longer come in, with which role, and whether the company is
	 * blocked. Without a hash, so that it is judged anew whenever it comes.
	 *
	 * @return array<string, string|int|null> Row to change.
	 */
	private function limit( Known $known, Company $company, Contractor $one, Chunk $chunk ): array {
		$values = [ ...Contractor::values_of( $company ), ...array_intersect_key( $one->values, array_flip( self::BLOCKS ) ) ];
		$this->history->limited( $company, CompanyDiff::changes( $company, $values ) );
		$chunk->findings[ $one->erp_id ] = [];
		$this->people->plan( $known, $company, $one->people, $chunk, true );
		return [ ...$values, 'flagged' => 1, 'erp_hash' => null, 'as_of' => $one->as_of, 'map_version' => $company->map_version, 'merged_into' => null ];
	}

	/**
	 * @param list<Contractor> $contractors
	 * @return array<int, array<string, string|int|null>> Rows to change, by company.
	 */
	private function open( Known $known, array $contractors, Chunk $chunk ): array {
		$new = [];
		foreach ( $contractors as $one ) {
			if ( ! isset( $known->companies[ $one->erp_id ] ) ) {
				$new[ $one->erp_id ] = [ ...$one->values, ...$this->stamps( $one, true, null ) ];
			}
		}
		foreach ( $this->companies->add( $new ) as $erp_id => $company ) {
			$known->companies[ $erp_id ] = $company;
		}
		$rows = [];
		foreach ( $contractors as $one ) {
			$company                         = $known->companies[ $one->erp_id ];
			$chunk->findings[ $one->erp_id ] = [];
			$is_new                          = isset( $new[ $one->erp_id ] );
			$values                          = $is_new ? $one->values : $this->disputes->address( $company, $one->values );
			[ $of_points, $disputed ]        = $this->points->plan( $known, $company, $one->places );
			$this->history->opened( $company, $one, $is_new, [ ...CompanyDiff::changes( $company, $values ), ...$of_points ] );
			$this->disputes->of_points( $company, $disputed );
			if ( ! $is_new ) {
				$rows[ $company->id ] = [ ...$values, ...$this->stamps( $one, true, null ) ];
				if ( ! $company->flagged ) {
					$this->people->reopen( $known, $company );
				}
			}
		}
		$this->points->write( $known );
		foreach ( $contractors as $one ) {
			$this->people->plan( $known, $known->companies[ $one->erp_id ], $one->people, $chunk );
		}
		return $rows;
	}

	/**
	 * @return array<string, string|int|null>
	 */
	private function stamps( Contractor $one, bool $flagged, ?string $merged_into ): array {
		return [
			'flagged'     => (int) $flagged,
			'erp_hash'    => $one->hash,
			'as_of'       => $one->as_of,
			'map_version' => $this->settings->version(),
			'merged_into' => $merged_into,
		];
	}

	/**
	 * A company that closes keeps what the shop knows of it.
	 *
	 * @return array<string, string|int|null>
	 */
	private static function stamp( Company $company, Contractor $one ): array {
		return [
			...Contractor::values_of( $company ),
			'flagged'     => 0,
			'erp_hash'    => $one->hash,
			'as_of'       => $one->as_of,
			'map_version' => $company->map_version,
			'merged_into' => null,
		];
	}
}
