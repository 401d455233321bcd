<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

/**
 * Whose an order is.
 */
final class OrderOwnership {

	/** Where an order keeps them: ids of the company, of the delivery point and of the person who placed it. */
	public const COMPANY = '_wapro_mag_company';
	public const POINT   = '_wapro_mag_point';
	public const PERSON  = '_wapro_mag_person';

	/**
	 * @param int|null $company  Null: an order of a person for themselves.
	 * @param int|null $point    Delivery point; null: none was chosen.
	 * @param int      $person   Who placed it; 0: nobody with an account.
	 * @param int      $customer Its owner in WooCommerce; 0: a guest.
	 */
	public function __construct(
		public readonly ?int $company,
		public readonly ?int $point,
		public readonly int $person,
		public readonly int $customer
	) {}

	public static function of( \WC_Order $order ): self {
		$customer = (int) $order->get_customer_id( 'edit' );
		$person   = self::id( $order, self::PERSON );
		return new self( self::id( $order, self::COMPANY ), self::id( $order, self::POINT ), $person ?? $customer, $customer );
	}

	private static function id( \WC_Order $order, string $key ): ?int {
		$value = $order->get_meta( $key, true, 'edit' );
		return is_numeric( $value ) && (int) $value > 0 ? (int) $value : null;
	}
}
