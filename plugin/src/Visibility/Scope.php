<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Customers\Membership;
use WaproMag\Customers\Role;

/**
 * What one person may see and do for companies. Every surface of the shop asks it.
 *
 * An order of a delivery point is seen by those who have the point, whoever placed it; an order of a company without
 * a point by the person who placed it; both by the company's company-wide users. An order without a company is its
 * owner's. A person whose place in a company is suspended, former or not opened sees nothing of the company.
 */
final class Scope {

	/** @var array<int, Membership> Those that count, by company. */
	private readonly array $memberships;

	/**
	 * @param list<Membership> $memberships All of the person's.
	 * @param bool             $may_manage  Whether the shop lets company-wide users manage people at all.
	 */
	public function __construct(
		public readonly int $user_id,
		array $memberships,
		private readonly OrderOwnerships $orders,
		private readonly PointCompanies $point_companies,
		private readonly bool $may_manage = true
	) {
		$counting = [];
		foreach ( $memberships as $membership ) {
			if ( $membership->counts() ) {
				$counting[ $membership->company_id ] = $membership;
			}
		}
		$this->memberships = $counting;
	}

	public function allows( OrderOwnership $order ): bool {
		if ( $order->company === null ) {
			return $this->user_id !== 0 && $order->customer === $this->user_id;
		}
		$membership = $this->memberships[ $order->company ] ?? null;
		if ( $membership === null ) {
			return false;
		}
		return $membership->role === Role::Company
			|| ( $order->point === null ? $order->person === $this->user_id : in_array( $order->point, $membership->points, true ) );
	}

	public function sees_order( int $order_id ): bool {
		$order = $this->orders->as_written( $order_id );
		if ( $order === null ) {
			return false;
		}
		if ( $this->allows( $order ) ) {
			return true;
		}
		// The company may have been merged into another since the order was written.
		return $order->company !== null && $this->memberships !== [] && ! $this->sees_company( $order->company )
			&& $this->allows( $this->orders->as_noted( $order_id ) ?? $order );
	}

	/**
	 * @param list<int> $order_ids
	 * @return list<int> Those of them that the person sees.
	 */
	public function sees_orders( array $order_ids ): array {
		$this->orders->load( $order_ids );
		return array_values( array_filter( $order_ids, $this->sees_order( ... ) ) );
	}

	public function sees_company( int $company_id ): bool {
		return isset( $this->memberships[ $company_id ] );
	}

	public function sees_point( int $point_id ): bool {
		foreach ( $this->memberships as $membership ) {
			if ( $membership->role === Role::Branch && in_array( $point_id, $membership->points, true ) ) {
				return true;
			}
		}
		$company_id = $this->sees_everything_somewhere() ? $this->point_companies->company_of( $point_id ) : null;
		return $company_id !== null && $this->is_company_wide( $company_id );
	}

	public function is_company_wide( int $company_id ): bool {
		return ( $this->memberships[ $company_id ] ?? null )?->role === Role::Company;
	}

	public function may_manage_people( int $company_id ): bool {
		return $this->may_manage && $this->is_company_wide( $company_id ) && $this->memberships[ $company_id ]->manages_people;
	}

	/**
	 * Whether the person may place an order for the company's point, or without a point: company-wide users may, and
	 * those who have no point.
	 */
	public function may_buy_for( int $company_id, ?int $point_id ): bool {
		$membership = $this->memberships[ $company_id ] ?? null;
		if ( $membership === null ) {
			return false;
		}
		if ( $point_id === null ) {
			return $membership->role === Role::Company || $membership->points === [];
		}
		return $membership->role === Role::Company
			? $this->point_companies->company_of( $point_id ) === $company_id
			: in_array( $point_id, $membership->points, true );
	}

	/**
	 * @return list<int>
	 */
	public function companies(): array {
		return array_keys( $this->memberships );
	}

	/**
	 * @return list<int>|null Null: all points of the company.
	 */
	public function points( int $company_id ): ?array {
		return $this->is_company_wide( $company_id ) ? null : ( $this->memberships[ $company_id ]->points ?? [] );
	}

	/** Whether orders of other people can be among those that the person sees. */
	public function sees_colleagues(): bool {
		return array_filter( $this->companies(), fn ( int $company ): bool => $this->points( $company ) !== [] ) !== [];
	}

	/** Whether orders of more than one delivery point can be among those that the person sees. */
	public function sees_several_points(): bool {
		$points = 0;
		foreach ( $this->companies() as $company ) {
			$points += count( $this->points( $company ) ?? [ 0, 0 ] );
		}
		return $points > 1;
	}

	private function sees_everything_somewhere(): bool {
		return array_filter( $this->companies(), $this->is_company_wide( ... ) ) !== [];
	}
}
