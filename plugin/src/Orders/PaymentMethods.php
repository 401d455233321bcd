<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Payment methods of the shop.
 */
final class PaymentMethods {

	/**
	 * @return list<array{id: string, title: string, enabled: bool}>
	 */
	public static function all(): array {
		$methods = [];
		foreach ( WC()->payment_gateways()->payment_gateways() as $gateway ) {
			$title     = trim( wp_strip_all_tags( (string) $gateway->get_title() ) );
			$title     = $title !== '' ? $title : trim( wp_strip_all_tags( (string) $gateway->get_method_title() ) );
			$methods[] = [
				'id'      => (string) $gateway->id,
				'title'   => $title !== '' ? $title : (string) $gateway->id,
				'enabled' => $gateway->enabled === 'yes',
			];
		}
		return $methods;
	}

	/**
	 * Methods that buyers can choose and nobody has decided on.
	 *
	 * @return list<string> Ids.
	 */
	public static function unmapped( OrderSettings $settings ): array {
		$open = array_filter( self::all(), static fn ( array $method ): bool => $method['enabled'] && $settings->payment_terms( $method['id'] ) === null );
		return array_values( array_column( $open, 'id' ) );
	}
}
