<?php
declare(strict_types=1);

namespace WaproMag\Customers\Proposing;

use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\Proposal;
use WaproMag\Customers\ProposalKind;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Proposals for the panel, newest first.
 */
final class ProposalList {

	private const PER_PAGE = 20;

	public function __construct( private Connection $db, private CompanyStore $companies ) {}

	/**
	 * @param array<string, mixed> $query customers#ProposalsQuery.
	 * @return array<string, mixed> customers#ProposalsResponse.
	 */
	public function page( array $query ): array {
		$per_page  = $query['perPage'] ?? self::PER_PAGE;
		$state     = $query['state'] ?? 'open';
		$where     = $state === 'open' ? "state IN ('waiting', 'sent')" : 'state = %s';
		$arguments = $state === 'open' ? [] : [ $state ];
		if ( isset( $query['direction'] ) ) {
			$where      .= ' AND direction = %s';
			$arguments[] = $query['direction'];
		}
		$table = Tables::name( Tables::PROPOSALS );
		$total = (int) $this->db->value( "SELECT COUNT(*) FROM {$table} WHERE {$where}", ...$arguments );
		$rows  = $this->db->rows( "SELECT * FROM {$table} WHERE {$where} ORDER BY id DESC LIMIT %d OFFSET %d", ...[ ...$arguments, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'items' => $this->shapes( array_map( Proposal::from_row( ... ), $rows ) ),
			'total' => $total,
			'pages' => (int) ceil( $total / $per_page ),
		];
	}

	/**
	 * @return array<string, mixed> customers#Proposal.
	 */
	public function row( Proposal $proposal ): array {
		return $this->shapes( [ $proposal ] )[0];
	}

	/**
	 * @param list<Proposal> $proposals
	 * @return list<array<string, mixed>>
	 */
	private function shapes( array $proposals ): array {
		$companies = $this->companies->find_many( array_values( array_unique( array_map( static fn ( Proposal $one ): int => $one->company_id, $proposals ) ) ) );
		return array_map( static fn ( Proposal $one ): array => self::shape( $one, $companies[ $one->company_id ] ?? null ), $proposals );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function shape( Proposal $one, ?Company $company ): array {
		$open = $one->is_open();
		return [
			'id'          => $one->id,
			'direction'   => $one->direction,
			'kind'        => $one->kind->value,
			'companyId'   => $one->company_id,
			'companyName' => $company->name ?? '#' . $one->company_id,
			'title'       => self::title( $one, $company ),
			'changes'     => self::changes( $one ),
			'by'          => $one->actor,
			'state'       => $one->state->value,
			'reason'      => $one->reason,
			'at'          => Clock::iso( $one->created_at ),
			'actions'     => match ( true ) {
				! $open                               => [],
				$one->direction === Proposal::TO_SHOP => [ 'accept', 'refuse' ],
				$one->state->value === 'waiting'      => [ 'withdraw' ],
				default                               => [],
			},
		];
	}

	private static function title( Proposal $one, ?Company $company ): string {
		$person = trim( self::text( $one->after['firstName'] ?? '' ) . ' ' . self::text( $one->after['lastName'] ?? '' ) );
		$user   = $one->kind === ProposalKind::Contact && $person === '' ? get_userdata( (int) ( $one->after['userId'] ?? $one->user_id ?? 0 ) ) : false;
		return mb_substr(
			match ( $one->kind ) {
				ProposalKind::Address       => $company->name ?? '',
				ProposalKind::DeliveryPlace => self::text( $one->after['name'] ?? '' ),
				ProposalKind::Contact       => $user === false ? $person : $user->display_name,
			},
			0,
			500
		);
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	private static function changes( Proposal $one ): array {
		$changes = [];
		foreach ( $one->after as $field => $value ) {
			$before = self::text( $one->before[ $field ] ?? '' );
			$after  = self::text( $value );
			if ( $before !== $after && $field !== 'userId' ) {
				$changes[] = [ 'field' => mb_substr( $field, 0, 64 ), 'before' => $before === '' ? null : $before, 'after' => $after === '' ? null : $after ];
			}
		}
		return array_slice( $changes, 0, 50 );
	}

	private static function text( mixed $value ): string {
		return mb_substr( is_array( $value ) ? implode( ', ', array_map( static fn ( mixed $one ): string => '#' . ( is_scalar( $one ) ? $one : '' ), $value ) ) : ( is_scalar( $value ) ? (string) $value : '' ), 0, 2000 );
	}
}
