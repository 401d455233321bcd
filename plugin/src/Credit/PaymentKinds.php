<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Customers\Company;
use WaproMag\Settings\SettingsStore;

/**
 * When an order is paid by the map of payment methods: with days to pay it is deferred. A method that nobody has decided on
 * counts as paid in advance.
 */
final class PaymentKinds {

	private const ON_DELIVERY = 'cod';

	public function __construct( private SettingsStore $settings ) {}

	public function of( string $method, ?Company $company ): PaymentKind {
		if ( $this->days( $method, $company ) > 0 ) {
			return PaymentKind::Deferred;
		}
		/**
		 * Whether a payment method without days to pay is paid when the goods arrive, not before they leave.
		 *
		 * @param bool   $is_on_delivery
		 * @param string $method Id of the shop's payment method.
		 */
		return (bool) apply_filters( 'wapro_mag/payment_is_on_delivery', $method === self::ON_DELIVERY, $method ) ? PaymentKind::OnDelivery : PaymentKind::Prepaid;
	}

	private function days( string $method, ?Company $company ): int {
		$terms = $this->settings->orders()->payment_terms( $method );
		if ( $terms === null ) {
			return 0;
		}
		$own = $terms['ownTerms'] && ( $company->payment_form ?? '' ) !== '';
		return $own ? $company->payment_days ?? $this->days_of_form( (string) $company?->payment_form ) : $terms['days'] ?? $this->days_of_form( $terms['form'] );
	}

	private function days_of_form( string $name ): int {
		foreach ( $this->settings->dictionaries()['paymentForms'] ?? [] as $form ) {
			if ( ( $form['name'] ?? null ) === $name ) {
				return (int) ( $form['days'] ?? 0 );
			}
		}
		return 0;
	}
}
