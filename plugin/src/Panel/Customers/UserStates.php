<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Customers\Access;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\People;

/**
 * How accounts stand with WAPRO, read for a whole list at once.
 *
 * @phpstan-type State array{state: string, companies: list<array{id: int, name: string, member: Membership, approve: bool}>}
 */
final class UserStates {

	/** What a place of an account may wait for. */
	public const APPROVAL = 'approval';
	public const PROOF    = 'proof';

	/** @var array<int, State> */
	private array $known = [];

	public function __construct( private readonly People $people, private readonly CompanyStore $companies, private readonly CustomerPairings $pairings ) {}

	/**
	 * @param list<int> $users
	 */
	public function expect( array $users ): void {
		$users     = array_values( array_diff( $users, array_keys( $this->known ) ) );
		$members   = $this->people->of_users( $users );
		$companies = $this->companies->find_many( array_values( array_unique( array_map( static fn ( Membership $one ): int => $one->company_id, $members ) ) ) );
		$pairings  = $this->pairings->find_many( $users );
		foreach ( $users as $user ) {
			$state = $pairings[ $user ]['state'] ?? CustomerPairings::UNPAIRED;
			// Whether an account is paired is said by its places: WAPRO may have ended them all.
			$this->known[ $user ] = [ 'state' => $state === CustomerPairings::PAIRED ? CustomerPairings::UNPAIRED : $state, 'companies' => [] ];
		}
		foreach ( $members as $member ) {
			if ( $member->state !== MemberState::Former ) {
				$company = $companies[ $member->company_id ] ?? null;

				$this->known[ $member->user_id ]['state']       = CustomerPairings::PAIRED;
				$this->known[ $member->user_id ]['companies'][] = [ 'id' => $member->company_id, 'name' => $company->name ?? '#' . $member->company_id, 'member' => $member, 'approve' => $member->is_claim() && $company !== null && $company->flagged ];
			}
		}
	}

	/**
	 * @return State
	 */
	public function of( int $user ): array {
		$this->expect( [ $user ] );
		return $this->known[ $user ];
	}

	/** In a word: state, and what it still waits for. */
	public static function word( string $state, ?string $waits_for = null ): string {
		return match ( true ) {
			$waits_for === self::APPROVAL          => __( 'paired, waits for approval', 'wapro-mag-for-woocommerce' ),
			$waits_for === self::PROOF             => __( 'paired, e-mail address not confirmed yet', 'wapro-mag-for-woocommerce' ),
			$state === CustomerPairings::PAIRED    => __( 'paired', 'wapro-mag-for-woocommerce' ),
			$state === CustomerPairings::TO_DECIDE => __( 'to decide', 'wapro-mag-for-woocommerce' ),
			$state === CustomerPairings::LOOKING   => __( 'being looked for', 'wapro-mag-for-woocommerce' ),
			default                                => __( 'unpaired', 'wapro-mag-for-woocommerce' ),
		};
	}

	/**
	 * @param State $state
	 */
	public static function waits_for( array $state ): ?string {
		$proof = null;
		foreach ( $state['companies'] as $one ) {
			if ( $one['approve'] ) {
				return self::APPROVAL;
			}
			// Who only typed a tax number of a company that is closed waits for nothing that a person could do.
			$proof = $one['member']->access === Access::Waits && ! $one['member']->is_claim() ? self::PROOF : $proof;
		}
		return $proof;
	}
}
