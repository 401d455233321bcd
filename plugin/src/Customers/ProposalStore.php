<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * The table of proposals.
 */
final class ProposalStore {

	private const LONGEST_REASON = 500;

	public function __construct( private Connection $db ) {}

	/** @phpstan-impure */
	public function find( int $id ): ?Proposal {
		$row = $this->db->row( 'SELECT * FROM ' . self::table() . ' WHERE id = %d', $id );
		return $row === null ? null : Proposal::from_row( $row );
	}

	/**
	 * @param array<string, mixed> $before
	 * @param array<string, mixed> $after
	 * @return int Id of the proposal.
	 */
	public function add( string $reference, string $direction, ProposalKind $kind, int $company_id, ?int $point_id, ?int $user_id, bool $as_proposal, array $before, array $after, ?string $actor ): int {
		$values = [ $reference, $direction, $kind->value, $company_id, $point_id, $user_id, (int) $as_proposal, self::encoded( $before ), self::encoded( $after ), ProposalState::Waiting->value, $actor === null ? null : mb_substr( $actor, 0, 200 ) ];
		$this->db->execute(
			'INSERT INTO ' . self::table() . ' (reference, direction, kind, company_id, point_id, user_id, as_proposal, before_values, after_values, state, actor, created_at) VALUES ' . rtrim( Literal::row( $values ), ')' ) . ', UTC_TIMESTAMP(3))'
		);
		return $this->db->inserted_id();
	}

	/**
	 * What WAPRO says of something that the shop leads, once: what a person refused is not asked again until WAPRO says
	 * something else.
	 *
	 * @param array<string, mixed> $before
	 * @param array<string, mixed> $after
	 */
	public function offer_to_shop( ProposalKind $kind, int $company_id, ?int $point_id, ?int $user_id, array $before, array $after ): void {
		$last = $this->db->row(
			'SELECT * FROM ' . self::table() . ' WHERE company_id = %d AND direction = %s AND kind = %s AND COALESCE(point_id, 0) = %d AND COALESCE(user_id, 0) = %d ORDER BY id DESC LIMIT 1',
			$company_id,
			Proposal::TO_SHOP,
			$kind->value,
			$point_id ?? 0,
			$user_id ?? 0
		);
		if ( $last === null || $last['state'] === ProposalState::Accepted->value ) {
			$this->add( wp_generate_uuid4(), Proposal::TO_SHOP, $kind, $company_id, $point_id, $user_id, true, $before, $after, null );
		} elseif ( $last['after_values'] !== self::encoded( $after ) ) {
			$this->db->execute(
				'UPDATE ' . self::table() . ' SET before_values = %s, after_values = %s, state = %s, reason = NULL, decided_at = NULL, created_at = UTC_TIMESTAMP(3) WHERE id = %d',
				self::encoded( $before ),
				self::encoded( $after ),
				ProposalState::Waiting->value,
				(int) $last['id']
			);
		}
	}

	/**
	 * @param non-empty-list<ProposalState> $from Where it may stand: whoever comes second changes nothing.
	 * @return bool Whether it stood there, and otherwise.
	 */
	public function set_state( int $id, array $from, ProposalState $state, ?string $reason = null ): bool {
		$states = array_map( static fn ( ProposalState $one ): string => $one->value, $from );
		return $this->db->execute(
			'UPDATE ' . self::table() . " SET state = %s, reason = NULLIF(%s, ''), decided_at = IF(%s IN ('accepted', 'refused'), UTC_TIMESTAMP(3), NULL) WHERE id = %d AND state IN (" . Connection::places( $states ) . ") AND (state <> %s OR COALESCE(reason, '') <> %s)",
			$state->value,
			self::bounded( $reason ),
			$state->value,
			$id,
			...[ ...$states, $state->value, self::bounded( $reason ) ]
		) === 1;
	}

	/**
	 * What WAPRO's users decided.
	 *
	 * @param list<array<string, mixed>> $answers customers#ProposalAnswer.
	 * @return list<Proposal> Those that are decided now, as they stood before.
	 */
	public function answered( array $answers ): array {
		$decided = array_values( array_filter( $answers, static fn ( array $answer ): bool => $answer['state'] !== 'waiting' ) );
		$rows    = [];
		foreach ( array_chunk( array_column( $decided, 'reference' ), 500 ) as $references ) {
			array_push( $rows, ...$this->db->rows( 'SELECT * FROM ' . self::table() . " WHERE direction = 'to_wapro' AND state <> 'accepted' AND reference IN (" . Connection::places( $references ) . ')', ...$references ) );
		}
		$by_reference = array_column( $decided, null, 'reference' );
		$proposals    = [];
		foreach ( $rows as $row ) {
			$answer = $by_reference[ (string) $row['reference'] ];
			// Withdrawn while it was under way: what WAPRO's user accepted is written there.
			if ( $row['state'] === $answer['state'] ) {
				continue;
			}
			$this->db->execute(
				'UPDATE ' . self::table() . " SET state = %s, reason = NULLIF(%s, ''), decided_at = COALESCE(NULLIF(%s, ''), UTC_TIMESTAMP(3)) WHERE id = %d",
				(string) $answer['state'],
				self::bounded( $answer['reason'] ?? null ),
				Clock::from_iso( $answer['decidedAt'] ?? null ) ?? '',
				(int) $row['id']
			);
			$proposals[] = Proposal::from_row( [ ...$row, 'state' => (string) $answer['state'], 'reason' => $answer['reason'] ?? null ] );
		}
		return $proposals;
	}

	public function move( int $from_company, int $to_company ): void {
		$this->db->execute( 'UPDATE ' . self::table() . ' SET company_id = %d WHERE company_id = %d', $to_company, $from_company );
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private static function encoded( array $values ): string {
		return (string) wp_json_encode( $values, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	private static function bounded( ?string $reason ): string {
		return mb_substr( $reason ?? '', 0, self::LONGEST_REASON );
	}

	private static function table(): string {
		return Tables::name( Tables::PROPOSALS );
	}
}
