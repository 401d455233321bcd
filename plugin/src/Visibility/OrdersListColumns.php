<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * Columns of the list of orders in My Account, for those who see more than their own: delivery point, and who ordered.
 */
final class OrdersListColumns implements Registerable {

	public const POINT  = 'wapro-mag-point';
	public const PERSON = 'wapro-mag-person';

	public function __construct( private readonly Scopes $scopes, private readonly NotedOwnerships $orders ) {}

	public function register(): void {
		add_filter( 'woocommerce_account_orders_columns', [ $this, 'add' ] );
		add_action( 'woocommerce_my_account_my_orders_column_' . self::POINT, [ $this, 'show_point' ] );
		add_action( 'woocommerce_my_account_my_orders_column_' . self::PERSON, [ $this, 'show_person' ] );
	}

	/**
	 * @param array<string, string> $columns
	 * @return array<string, string>
	 */
	public function add( array $columns ): array {
		$scope = $this->scopes->current();
		$added = [];
		if ( $scope->sees_several_points() ) {
			$added[ self::POINT ] = __( 'Delivery point', 'wapro-mag-for-woocommerce' );
		}
		if ( $scope->sees_colleagues() ) {
			$added[ self::PERSON ] = __( 'Ordered by', 'wapro-mag-for-woocommerce' );
		}
		$position = array_search( 'order-date', array_keys( $columns ), true );
		$before   = $position === false ? 0 : (int) $position + 1;
		return array_slice( $columns, 0, $before, true ) + $added + array_slice( $columns, $before, null, true );
	}

	public function show_point( \WC_Order $order ): void {
		$company = count( $this->scopes->current()->companies() ) > 1 ? $this->orders->company_name( $order->get_id() ) : '';
		$names   = array_filter( [ $company, $this->orders->point_name( $order->get_id() ) ], static fn ( string $name ): bool => $name !== '' );
		echo $names === [] ? '<span aria-hidden="true">—</span>' : esc_html( implode( ' · ', $names ) );
	}

	public function show_person( \WC_Order $order ): void {
		$person = $this->orders->person_name( $order->get_id() );
		echo esc_html( $person === '' ? trim( $order->get_billing_first_name() . ' ' . $order->get_billing_last_name() ) : $person );
	}
}
