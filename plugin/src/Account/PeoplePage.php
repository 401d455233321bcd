<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\Access;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\Role;
use WaproMag\Visibility\Scopes;

/**
 * People of a company: all of them for company-wide users, those who share a delivery point for the others.
 */
final class PeoplePage implements AccountPage {

	public const ENDPOINT = 'wapro-people';

	/** So many points a form lists; WAPRO assigns those beyond. */
	public const MOST_POINTS = 500;

	public function __construct( private ActiveChoice $active, private People $people, private PointStore $points, private Scopes $scopes ) {}

	public function endpoint(): string {
		return self::ENDPOINT;
	}

	public function title(): string {
		return __( 'People', 'wapro-mag-for-woocommerce' );
	}

	public function show(): void {
		$company = $this->active->current()->company;
		if ( $company === null ) {
			return;
		}
		$scope   = $this->scopes->current();
		$members = array_values( array_filter( $this->people->of_company( $company->id ), fn ( Membership $one ): bool => $this->is_shown( $one, $scope->points( $company->id ), $scope->user_id ) ) );
		cache_users( array_map( static fn ( Membership $one ): int => $one->user_id, $members ) );
		Templates::show(
			'myaccount/wapro-mag-people.php',
			[
				'company'    => $company,
				'people'     => array_map( fn ( Membership $one ): array => $this->row( $one, $scope->points( $company->id ) ), $members ),
				'may_manage' => $scope->may_manage_people( $company->id ),
				'self'       => $scope->user_id,
				'points'     => $scope->may_manage_people( $company->id ) ? $this->points->search( $company->id, null, '', self::MOST_POINTS, 0 ) : [],
				'nonce'      => AccountForms::nonce( $company ),
			]
		);
	}

	/**
	 * @param list<int>|null $points Of the person who looks; null: all.
	 */
	private function is_shown( Membership $one, ?array $points, int $user_id ): bool {
		return $one->state !== MemberState::Former && ! $one->is_claim()
			&& ( $points === null || $one->user_id === $user_id || array_intersect( $one->points, $points ) !== [] );
	}

	/**
	 * @param list<int>|null $seen Points of the person who looks: others are not theirs to know.
	 * @return array{id: int, name: string, email: string, role: string, points: list<string>, point_ids: list<int>, company_wide: bool, state: MemberState, barred: bool, waits: bool}
	 */
	private function row( Membership $one, ?array $seen ): array {
		$user  = get_userdata( $one->user_id );
		$names = array_map( static fn ( $point ): string => $point->name, $this->points->find_many( $seen === null ? $one->points : array_values( array_intersect( $one->points, $seen ) ) ) );
		return [
			'id'     => $one->user_id,
			// Whoever has not proven the address tells nothing of the account.
			'name'   => $user instanceof \WP_User && $one->access === Access::Open ? $user->display_name : (string) $one->contact_email,
			'email'  => $user instanceof \WP_User && $one->access === Access::Open ? $user->user_email : (string) $one->contact_email,
			'role'   => $one->role === Role::Company ? __( 'company-wide user', 'wapro-mag-for-woocommerce' ) : __( 'branch user', 'wapro-mag-for-woocommerce' ),
			'points' => array_values( $names ),
			'point_ids'    => $one->points,
			'company_wide' => $one->role === Role::Company,
			'state'  => $one->state,
			'barred' => $one->barred,
			'waits'  => $one->access === Access::Waits,
		];
	}
}
