<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Api\Problem;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\PointStore;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scope;
use WaproMag\Visibility\Scopes;

/**
 * What the person of this request chose, held against what it may do now: rights and points may be gone meanwhile.
 */
final class ActiveChoice {

	public const COMPANY = 'wapro_mag_active_company';
	public const POINT   = 'wapro_mag_active_point';

	/** Instead of a point: an address of one's own. */
	private const FREE = 'free';

	/** @var array<int, Choice> By user, for this request. */
	private array $known = [];

	public function __construct( private CompanyStore $companies, private PointStore $points, private Scopes $scopes, private SettingsStore $settings ) {}

	public function current(): Choice {
		$user = get_current_user_id();
		return $this->known[ $user ] ??= $user === 0 ? new Choice() : $this->read( $user );
	}

	/**
	 * @param int|null $point_id Null: no point – the company's own address, where the person may order for it, or with
	 *                           $free_address one that the person types.
	 * @throws Problem When it is not the person's to choose; the same words whether it exists or not.
	 */
	public function choose( int $company_id, ?int $point_id, bool $free_address = false ): Choice {
		$user  = get_current_user_id();
		$scope = $this->scopes->of( $user );
		if ( ! ( $point_id === null ? $scope->sees_company( $company_id ) : $scope->may_buy_for( $company_id, $point_id ) ) ) {
			throw new Problem( 'not_found', __( 'There is no such delivery point. Load the page again and choose another one.', 'wapro-mag-for-woocommerce' ), 404, 'point' );
		}
		if ( $free_address && ! $this->settings->customers()->allows_free_address() ) {
			throw new Problem( 'address_fixed', __( 'Addresses are kept by the company. Choose one of its delivery points.', 'wapro-mag-for-woocommerce' ), 409, 'freeAddress' );
		}
		update_user_meta( $user, self::COMPANY, (string) $company_id );
		update_user_meta( $user, self::POINT, $free_address ? self::FREE : (string) ( $point_id ?? '' ) );
		unset( $this->known[ $user ] );
		$choice = $this->current();
		/**
		 * A person buys for another company or delivery point from now on.
		 *
		 * @param Choice $choice
		 */
		do_action( 'wapro_mag/choice_changed', $choice );
		return $choice;
	}

	/** Whoever changes companies, points or people and goes on asking calls this. */
	public function forget(): void {
		$this->known = [];
	}

	private function read( int $user ): Choice {
		$scope = $this->scopes->of( $user );
		$mine  = array_filter( $this->companies->find_many( $scope->companies() ), static fn ( Company $company ): bool => $scope->sees_company( $company->id ) );
		if ( $mine === [] ) {
			return new Choice();
		}
		uasort( $mine, static fn ( Company $a, Company $b ): int => strnatcasecmp( $a->name, $b->name ) );
		$company = $mine[ (int) get_user_meta( $user, self::COMPANY, true ) ] ?? $mine[ array_key_first( $mine ) ];
		return $this->of( $user, $scope, $mine, $company );
	}

	/**
	 * @param array<int, Company> $mine
	 */
	private function of( int $user, Scope $scope, array $mine, Company $company ): Choice {
		$only   = $scope->points( $company->id );
		$count  = $this->points->count( $company->id, $only, '' );
		$stored = (string) get_user_meta( $user, self::POINT, true );
		$free   = $stored === self::FREE && $this->settings->customers()->allows_free_address();
		$point  = $free ? null : $this->point( $scope, $company, (int) $stored );
		if ( $point === null && ! $free && $count === 1 ) {
			$point = $this->points->search( $company->id, $only, '', 1, 0 )[0] ?? null;
		}
		return new Choice( $mine, $company, $count, $point, $free, self::problem( $company, $count, $point !== null || $free, (int) $stored > 0, $scope->may_buy_for( $company->id, null ) ), $scope->may_buy_for( $company->id, null ) );
	}

	private function point( Scope $scope, Company $company, int $id ): ?DeliveryPoint {
		$point = $id > 0 ? $this->points->find( $id ) : null;
		return $point !== null && $point->active && $point->company_id === $company->id && $scope->may_buy_for( $company->id, $id ) ? $point : null;
	}

	private static function problem( Company $company, int $count, bool $has_place, bool $had_one, bool $may_own ): ?string {
		return match ( true ) {
			/* translators: %s: name of a company. */
			$company->blocked                                                           => sprintf( __( 'Purchases for %s are stopped at the moment. Call us, and we will tell you what to do.', 'wapro-mag-for-woocommerce' ), $company->name ),
			$has_place                                                                  => null,
			$had_one && $may_own                                                        => __( 'The delivery point that you had chosen can no longer be delivered to. Choose another one, or the company’s own address.', 'wapro-mag-for-woocommerce' ),
			$may_own                                                                    => null,
			$count === 0                                                                => __( 'None of your delivery points can be delivered to any more. Call us, and we will tell you what to do.', 'wapro-mag-for-woocommerce' ),
			$had_one                                                                    => __( 'The delivery point that you had chosen can no longer be delivered to. Choose another one.', 'wapro-mag-for-woocommerce' ),
			default                                                                     => __( 'Choose the delivery point that you order for.', 'wapro-mag-for-woocommerce' ),
		};
	}
}
