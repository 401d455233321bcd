<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Payment form and days of an order by the map of payment methods. Knows no WordPress.
 */
final class PaymentTerms {

	private const METHOD = 100;

	/**
	 * An order without a payment method, as one made by hand or one that costs nothing, names no form: the contractor's
	 * own holds in WAPRO. A change of an order whose method nobody decides on any more keeps what it was placed with.
	 *
	 * @param array<string, mixed>|null $accepted messages#OrderPayload that WAPRO accepted of the order before.
	 * @return array{paymentMethod?: string, paymentForm?: string, paymentDays?: int} Of messages#OrderPayload.
	 * @throws PayloadProblem When nobody has decided what the method is in WAPRO.
	 */
	public static function of( PaymentFacts $payment, OrderSettings $settings, ?array $accepted = null ): array {
		$terms  = $settings->payment_terms( $payment->method );
		$method = $payment->method === '' ? [] : [ 'paymentMethod' => mb_substr( $payment->method, 0, self::METHOD ) ];
		if ( $terms === null ) {
			if ( $method === [] ) {
				return [];
			}
			if ( isset( $accepted['paymentForm'] ) && ( $accepted['paymentMethod'] ?? null ) === $method['paymentMethod'] ) {
				return $method + self::named( (string) $accepted['paymentForm'], $accepted['paymentDays'] ?? null );
			}
			throw new PayloadProblem( 'payment_unmapped', 'paymentForm', $payment->title !== '' ? $payment->title : $payment->method );
		}
		return $terms['ownTerms'] && $payment->own_form !== null && $payment->own_form !== ''
			? $method + self::named( $payment->own_form, $payment->own_days )
			: $method + self::named( $terms['form'], $terms['days'] );
	}

	/**
	 * @return array{paymentForm: string, paymentDays?: int}
	 */
	private static function named( string $form, ?int $days ): array {
		return [ 'paymentForm' => $form ] + ( $days === null ? [] : [ 'paymentDays' => $days ] );
	}
}
