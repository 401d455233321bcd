<?php
declare(strict_types=1);

namespace WaproMag\Customers\Pairing;

use WaproMag\Api\Problem;
use WaproMag\Customers\Access;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\Lookups;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Pairs;
use WaproMag\Customers\People;
use WaproMag\Database\Transaction;

/**
 * What a person decides about an account's contractor.
 */
final class CustomerPairingActions {

	public function __construct(
		private CustomerPairings $pairings,
		private CustomerPairingList $list,
		private Pairs $pairs,
		private People $people,
		private CompanyStore $companies,
		private Lookups $lookups,
		private Transaction $transaction
	) {}

	/**
	 * @param array<string, mixed> $request customers#CustomerPairingActionRequest.
	 * @throws Problem When it cannot be done, with the next step.
	 */
	public function act( int $user, array $request, string $actor ): void {
		if ( get_userdata( $user ) === false ) {
			throw new Problem( 'not_found', __( 'There is no such account any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		}
		$this->transaction->run(
			fn () => match ( $request['action'] ) {
				'pair'     => $this->pair( $user, self::erp_id( $request ), $actor ),
				'not_same' => $this->not_same( $user, self::erp_id( $request ) ),
				'undo'     => $this->undo( $user, $request, $actor ),
				'approve'  => $this->approve( $user, $request, $actor ),
				default    => $this->lookups->ask( $user, 'by_hand' ),
			}
		);
	}

	/**
	 * @param 'pair_exact'|'look_again' $action
	 * @return array{done: int, skipped: int, refused: int} customers#CustomerPairingBulkResponse.
	 */
	public function act_on_all( string $action, bool $dry_run, string $actor ): array {
		$exact  = $action === 'pair_exact' ? $this->list->exact() : [];
		$users  = $action === 'pair_exact' ? array_keys( $exact ) : $this->list->undecided();
		$counts = [ 'done' => count( $users ), 'skipped' => $action === 'pair_exact' ? $this->list->count( CustomerPairings::TO_DECIDE ) - count( $exact ) : 0, 'refused' => 0 ];
		foreach ( $dry_run ? [] : $users as $user ) {
			if ( $action !== 'pair_exact' ) {
				$this->lookups->ask( $user, 'by_hand' );
			} elseif ( ! $this->transaction->run( fn (): bool => $this->pair_exact( $user, $exact[ $user ], $actor ) ) ) {
				--$counts['done'];
				++$counts['refused'];
			}
		}
		return $counts;
	}

	/**
	 * @param array<string, mixed> $candidate customers#CustomerCandidate.
	 * @return bool Whether it still could be paired.
	 */
	private function pair_exact( int $user, array $candidate, string $actor ): bool {
		if ( get_userdata( $user ) === false || $this->waiting_or_paired( $user ) !== [] ) {
			return false;
		}
		$this->pairs->pair( $user, (string) $candidate['erpId'], $candidate, LookupResults::how( $candidate ), null, false, 'by_hand', $actor );
		return true;
	}

	/** Pairs for invoicing; that it opens the company's data is a decision of its own. */
	private function pair( int $user, string $erp_id, string $actor ): void {
		if ( $this->waiting_or_paired( $user ) !== [] ) {
			throw new Problem( 'already_paired', __( 'This account has a contractor already. Undo that pair first.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		$facts = null;
		foreach ( CustomerPairings::decoded( $this->pairings->find( $user )['candidates'] ?? null ) as $one ) {
			$facts = is_array( $one ) && $one['erpId'] === $erp_id ? $one : $facts;
		}
		if ( $facts === null && $this->companies->find_by_erp( $erp_id ) === null ) {
			/* translators: %s: id of a contractor */
			throw new Problem( 'contractor_unknown', sprintf( __( 'Contractor %s is none of those that were found for this account. Have it looked for again.', 'wapro-mag-for-woocommerce' ), $erp_id ), 409, 'erpId' );
		}
		$this->pairings->include_again( $user, $erp_id );
		$this->pairs->pair( $user, $erp_id, $facts ?? [], 'person', null, false, 'by_hand', $actor );
	}

	private function not_same( int $user, string $erp_id ): void {
		$known = $this->pairings->find( $user );
		/** @var list<array<string, mixed>> $left */
		$left = array_values( array_filter( CustomerPairings::decoded( $known['candidates'] ?? null ), static fn ( mixed $one ): bool => is_array( $one ) && $one['erpId'] !== $erp_id ) );
		$this->pairings->decide( $user, $left === [] ? CustomerPairings::UNPAIRED : CustomerPairings::TO_DECIDE, null, null, $left, $known['code'] ?? null );
		$this->pairings->exclude( $user, $erp_id );
	}

	/**
	 * @param array<string, mixed> $request
	 */
	private function undo( int $user, array $request, string $actor ): void {
		$member  = $this->place( $user, $request );
		$company = $member !== null && in_array( $member->origin, CustomerPairingList::UNDOABLE, true ) ? $this->companies->find( $member->company_id ) : null;
		if ( $company === null ) {
			throw new Problem( 'not_linked', __( 'This account has no pair that can be undone here: WAPRO lists it as a contact. Take the contact off there.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		$this->pairs->undo( $user, $company, $actor );
	}

	/**
	 * @param array<string, mixed> $request
	 */
	private function approve( int $user, array $request, string $actor ): void {
		$member  = $this->place( $user, $request );
		$company = $member?->access === Access::Waits ? $this->companies->find( $member->company_id ) : null;
		if ( $member === null || $company === null ) {
			throw new Problem( 'not_linked', __( 'Nothing of this account waits for approval any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		if ( ! $company->flagged ) {
			throw new Problem( 'contractor_not_flagged', __( 'The contractor is not flagged for this shop. Flag it in WAPRO Mag first.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		$this->pairs->approve( $member, $actor );
	}

	/**
	 * The account's place that is meant: with the contractor that the person saw, else the one that the desk shows.
	 *
	 * @param array<string, mixed> $request
	 */
	private function place( int $user, array $request ): ?Membership {
		$members = $this->people->memberships_of( $user );
		if ( isset( $request['erpId'] ) ) {
			$company = $this->companies->find_by_erp( $request['erpId'] );
			$members = array_values( array_filter( $members, static fn ( Membership $one ): bool => $one->company_id === $company?->id ) );
		}
		return CustomerPairingList::shown( $members, $this->companies->find_many( array_map( static fn ( Membership $one ): int => $one->company_id, $members ) ) );
	}

	/**
	 * @return list<Membership> Those that a pairing or an order made, and that WAPRO has not ended.
	 */
	private function waiting_or_paired( int $user ): array {
		return array_values( array_filter( $this->people->memberships_of( $user ), static fn ( Membership $one ): bool => $one->state !== MemberState::Former && in_array( $one->origin, CustomerPairingList::UNDOABLE, true ) ) );
	}

	/**
	 * @param array<string, mixed> $request
	 */
	private static function erp_id( array $request ): string {
		return $request['erpId'] ?? throw new Problem( 'rest_invalid_param', __( 'Name the contractor.', 'wapro-mag-for-woocommerce' ), 400, 'erpId' );
	}
}
