<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Catalogue\ItemResult;
use WaproMag\Customers\Company;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\People;
use WaproMag\Customers\ProposalStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoicesOfMerged;

/**
 * A contractor that WAPRO merged into another one: people, delivery points, orders, invoices and proposals go with it,
 * and its own company closes.
 */
final class Merging {

	public function __construct( private Connection $db, private CompanyRows $companies, private People $people, private ProposalStore $proposals, private InvoicesOfMerged $invoices, private ChunkHistory $history ) {}

	public function merge( Known $known, Company $from, Contractor $one, Chunk $chunk ): void {
		$into = $this->surviving( $known, $from, (string) $one->merged_into, $chunk );
		$this->move_people( $known, $from, $into );
		foreach ( [ Tables::DELIVERY_POINTS, Tables::ORDER_SCOPE, Tables::ERP_ORDERS ] as $table ) {
			$this->db->execute( 'UPDATE ' . Tables::name( $table ) . ' SET company_id = %d WHERE company_id = %d', $into->id, $from->id );
		}
		$this->invoices->move( $one->erp_id, (string) $into->erp_id );
		$this->proposals->move( $from->id, $into->id );
		$this->db->execute( 'UPDATE ' . Tables::name( Tables::COMPANIES ) . ' SET merged_into = %s WHERE merged_into = %s', (string) $into->erp_id, $one->erp_id );
		$this->companies->change( [ $from->id => [ 'flagged' => 0, 'merged_into' => $into->erp_id, 'erp_hash' => $one->hash, 'as_of' => $one->as_of ] ] );
		$this->history->merged( $from, $into );
		$chunk->findings[ $one->erp_id ] = [];
		$chunk->results[ $one->erp_id ]  = ItemResult::updated( $one->erp_id, $from->id );
	}

	/** One that the shop does not know yet takes the place of the other until WAPRO has told of it. */
	private function surviving( Known $known, Company $from, string $erp_id, Chunk $chunk ): Company {
		$into = $known->companies[ $erp_id ] ?? null;
		if ( $into === null ) {
			$chunk->wanted[] = $erp_id;
			$into            = $this->companies->add( [ $erp_id => [ ...Contractor::values_of( $from ), 'flagged' => (int) $from->flagged ] ] )[ $erp_id ];

			$known->companies[ $erp_id ] = $into;
		}
		return $into;
	}

	private function move_people( Known $known, Company $from, Company $into ): void {
		$moved = [];
		$pairs = [];
		foreach ( $known->members_of( $from->id ) as $member ) {
			$this->people->remove( $from->id, $member->user_id );
			$present = $known->member( $into->id, $member->user_id );
			$after   = $present === null ? self::moved( $member, $into ) : self::united( $present, $member );
			$moved[] = $after;
			$pairs[] = [ $member, $member->with( [ 'state' => MemberState::Former, 'contact_erp_id' => null ] ) ];
			if ( $present === null || ! $present->equals( $after ) ) {
				$pairs[] = [ $present, $after ];
			}
			$known->put( $after );
		}
		$this->people->save_many( $moved );
		$this->history->people( $known, $pairs );
	}

	private static function moved( Membership $member, Company $into ): Membership {
		$state = ! $into->flagged && $member->state === MemberState::Active ? MemberState::Former : $member->state;
		return $member->with( [ 'company_id' => $into->id, 'state' => $state ] );
	}

	/** Somebody of both companies keeps the wider role and all the points, and stays suspended where one of them was so. */
	private static function united( Membership $present, Membership $member ): Membership {
		if ( $member->state === MemberState::Suspended ) {
			return $present->with( [ 'state' => MemberState::Suspended, 'barred' => $present->barred || $member->barred ] );
		}
		if ( ! $member->counts() ) {
			return $present;
		}
		$points = array_values( array_unique( [ ...$present->points, ...$member->points ] ) );
		sort( $points );
		return $present->with( [ 'role' => $present->role->wider( $member->role ), 'points' => $points, 'manages_people' => $present->manages_people || $member->manages_people ] );
	}
}
