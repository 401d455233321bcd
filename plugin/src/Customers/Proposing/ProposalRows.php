<?php
declare(strict_types=1);

namespace WaproMag\Customers\Proposing;

use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\Proposal;
use WaproMag\Customers\ProposalKind;
use WaproMag\Database\Clock;

/**
 * Proposals as the panel shows them: what was, what would be, who decides.
 */
final class ProposalRows {

	public function __construct( private CompanyStore $companies, private PointStore $points ) {}

	/**
	 * @return array<string, mixed> customers#Proposal.
	 */
	public function row( Proposal $proposal ): array {
		return $this->shapes( [ $proposal ] )[0];
	}

	/**
	 * @param list<Proposal> $proposals
	 * @return list<array<string, mixed>> customers#Proposal each.
	 */
	public function shapes( array $proposals ): array {
		$companies = $this->companies->find_many( array_values( array_unique( array_map( static fn ( Proposal $one ): int => $one->company_id, $proposals ) ) ) );
		$points    = $this->points->find_many( array_values( array_unique( array_merge( [], ...array_map( self::points_in( ... ), $proposals ) ) ) ) );
		return array_map( static fn ( Proposal $one ): array => self::shape( $one, $companies[ $one->company_id ] ?? null, $points ), $proposals );
	}

	/**
	 * @return list<int> Delivery points that it names.
	 */
	private static function points_in( Proposal $one ): array {
		return array_values( array_map( intval( ... ), array_filter( array_merge( (array) ( $one->before['points'] ?? [] ), (array) ( $one->after['points'] ?? [] ) ), is_numeric( ... ) ) ) );
	}

	/**
	 * @param array<int, DeliveryPoint> $points
	 * @return array<string, mixed>
	 */
	private static function shape( Proposal $one, ?Company $company, array $points ): array {
		$open = $one->is_open();
		return [
			'id'          => $one->id,
			'direction'   => $one->direction,
			'kind'        => $one->kind->value,
			'companyId'   => $one->company_id,
			'companyName' => $company->name ?? '#' . $one->company_id,
			'title'       => self::title( $one, $company ),
			'changes'     => self::changes( $one, $points ),
			'by'          => $one->actor,
			'state'       => $one->state->value,
			'reason'      => $one->reason,
			'held'        => $one->direction === Proposal::TO_WAPRO && ! $one->as_proposal,
			'at'          => Clock::iso( $one->created_at ),
			'decidedAt'   => Clock::iso( $one->decided_at ),
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
	 * @param array<int, DeliveryPoint> $points
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	private static function changes( Proposal $one, array $points ): array {
		$changes = [];
		foreach ( $one->after as $field => $value ) {
			$before = $field === 'points' ? self::names( $one->before[ $field ] ?? [], $points ) : self::text( $one->before[ $field ] ?? '' );
			$after  = $field === 'points' ? self::names( $value, $points ) : self::text( $value );
			if ( $before !== $after && $field !== 'userId' ) {
				$changes[] = [ 'field' => mb_substr( $field, 0, 64 ), 'before' => $before === '' ? null : $before, 'after' => $after === '' ? null : $after ];
			}
		}
		return array_slice( $changes, 0, 50 );
	}

	private static function text( mixed $value ): string {
		return is_scalar( $value ) ? mb_substr( (string) $value, 0, 2000 ) : '';
	}

	/**
	 * @param array<int, DeliveryPoint> $points
	 */
	private static function names( mixed $ids, array $points ): string {
		$names = array_map( static fn ( mixed $id ): string => $points[ is_numeric( $id ) ? (int) $id : 0 ]->name ?? '#' . self::text( $id ), array_values( (array) $ids ) );
		return mb_substr( implode( ', ', $names ), 0, 2000 );
	}
}
