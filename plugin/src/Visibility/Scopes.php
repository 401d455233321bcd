<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Settings\SettingsStore;

/**
 * The scope of a person, read once a request: a changed role counts from the next request on.
 */
final class Scopes implements PointCompanies {

	/** @var array<int, Scope> By user. */
	private array $scopes = [];

	/** @var array<int, int|null> Company by point. */
	private array $companies = [];

	public function __construct(
		private readonly People $people,
		private readonly PointStore $points,
		private readonly NotedOwnerships $orders,
		private readonly SettingsStore $settings
	) {}

	public function current(): Scope {
		return $this->of( get_current_user_id() );
	}

	public function of( int $user_id ): Scope {
		return $this->scopes[ $user_id ] ??= new Scope(
			$user_id,
			$user_id === 0 ? [] : $this->people->memberships_of( $user_id ),
			$this->orders,
			$this,
			$this->settings->customers()->lets_people_be_managed()
		);
	}

	/** Whether the order is a company's, so that WooCommerce's own rule of owners does not decide. */
	public function is_of_company( int $order_id ): bool {
		return ( $this->orders->as_written( $order_id )?->company ) !== null;
	}

	/** Whether the current visitor must not learn that there is such an order: it is a company's, and not theirs to see. */
	public function hides( int $order_id ): bool {
		return $this->is_of_company( $order_id ) && ! $this->current()->sees_order( $order_id );
	}

	/** Whether the current visitor may see a company's order that WooCommerce holds to be somebody else's. */
	public function lends( \WC_Order $order ): bool {
		return (int) $order->get_customer_id( 'edit' ) !== get_current_user_id()
			&& $this->is_of_company( $order->get_id() )
			&& $this->current()->sees_order( $order->get_id() );
	}

	public function company_of( int $point_id ): ?int {
		return $this->companies[ $point_id ] ??= $this->points->find( $point_id )?->company_id;
	}

	/** Whoever changes places, points or orders and goes on asking calls this. */
	public function forget(): void {
		$this->scopes    = [];
		$this->companies = [];
		$this->orders->forget();
	}
}
