<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * WordPress's rights to a single order. WooCommerce knows owners only: colleagues are granted, and whoever left, or
 * moved to another branch, is refused – also as the order's owner. Orders without a company stay as they were.
 */
final class OrderRights implements Registerable {

	private const OF_ORDERS = [ 'view_order', 'pay_for_order', 'order_again', 'cancel_order' ];

	private const OF_DOWNLOADS = 'download_file';

	/** After WooCommerce's own. */
	private const PRIORITY = 20;

	public function __construct( private readonly Scopes $scopes ) {}

	public function register(): void {
		add_filter( 'user_has_cap', [ $this, 'decide' ], self::PRIORITY, 3 );
	}

	/**
	 * @param array<string, bool> $rights
	 * @param mixed               $wanted    Primitive rights that are asked for.
	 * @param mixed               $arguments Right, user, order or download.
	 * @return array<string, bool>
	 */
	public function decide( array $rights, mixed $wanted, mixed $arguments ): array {
		$right    = is_array( $wanted ) ? ( $wanted[0] ?? '' ) : '';
		$order_id = is_array( $arguments ) && is_string( $right ) ? self::order_id( $right, $arguments[2] ?? null ) : 0;
		if ( $order_id === 0 || ! $this->scopes->is_of_company( $order_id ) ) {
			return $rights;
		}
		$rights[ $right ] = $this->scopes->of( (int) ( $arguments[1] ?? 0 ) )->sees_order( $order_id );
		return $rights;
	}

	private static function order_id( string $right, mixed $object ): int {
		if ( $right === self::OF_DOWNLOADS ) {
			return $object instanceof \WC_Customer_Download ? (int) $object->get_order_id() : 0;
		}
		if ( ! in_array( $right, self::OF_ORDERS, true ) ) {
			return 0;
		}
		return $object instanceof \WC_Order ? $object->get_id() : ( is_numeric( $object ) ? (int) $object : 0 );
	}
}
