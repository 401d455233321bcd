<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Money\MoneyText;
use WaproMag\Orders\OrderSettings;
use WaproMag\Panel\LocalTime;

/**
 * What a buyer is told of debts and limits at checkout. Plain text.
 */
final class CreditWords {

	public static function sentence( CreditStanding $standing, CreditRule $rule, bool $is_beyond, bool $closes ): string {
		$parts = [
			...self::overdue( $standing ),
			...self::limit( $standing, $is_beyond ),
			/* translators: %s: date and time */
			sprintf( __( 'As of %s.', 'wapro-mag-for-woocommerce' ), LocalTime::moment( gmdate( 'Y-m-d H:i:s', (int) $standing->as_of ) ) ),
			...self::closed( $rule, $closes ),
		];
		return implode( ' ', $parts );
	}

	public static function without_figures( CreditRule $rule, bool $closes ): string {
		return implode( ' ', [ __( 'Not all payments of the buyer have been settled.', 'wapro-mag-for-woocommerce' ), ...self::closed( $rule, $closes ) ] );
	}

	/**
	 * @return list<string>
	 */
	private static function overdue( CreditStanding $standing ): array {
		/* translators: %s: amounts */
		return $standing->overdue === [] ? [] : [ sprintf( __( 'Overdue: %s.', 'wapro-mag-for-woocommerce' ), MoneyText::of_many( $standing->overdue ) ) ];
	}

	/**
	 * @return list<string>
	 */
	private static function limit( CreditStanding $standing, bool $is_beyond ): array {
		if ( $standing->limit === null ) {
			return [];
		}
		$limit = MoneyText::of( $standing->limit, OrderSettings::HOME_CURRENCY );
		$left  = MoneyText::of( (string) $standing->left(), OrderSettings::HOME_CURRENCY );
		$orders = $standing->of_orders();
		return [
			$is_beyond
				/* translators: 1: amount, 2: amount */
				? sprintf( __( 'This order goes beyond your credit limit of %1$s, of which %2$s is left.', 'wapro-mag-for-woocommerce' ), $limit, $left )
				/* translators: 1: amount, 2: amount */
				: sprintf( __( 'Credit limit: %1$s, left: %2$s.', 'wapro-mag-for-woocommerce' ), $limit, $left ),
			...( $orders->is_zero() ? [] : [ self::with_orders( $orders->text( 2 ) ) ] ),
		];
	}

	/** @param string $amount Decimal text. */
	public static function with_orders( string $amount ): string {
		/* translators: %s: amount */
		return sprintf( __( 'Orders not yet invoiced are included: %s.', 'wapro-mag-for-woocommerce' ), MoneyText::of( $amount, OrderSettings::HOME_CURRENCY ) );
	}

	/**
	 * @return list<string>
	 */
	private static function closed( CreditRule $rule, bool $closes ): array {
		return match ( true ) {
			! $closes                        => [],
			$rule === CreditRule::NoDeferred => [ __( 'Until this is settled, payment with a term is closed. Choose another method.', 'wapro-mag-for-woocommerce' ) ],
			$rule === CreditRule::Block      => [ __( 'Until this is settled, you can order only with payment in advance.', 'wapro-mag-for-woocommerce' ) ],
			default                          => [],
		};
	}
}
