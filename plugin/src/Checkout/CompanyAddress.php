<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Customers\Company;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\TaxNumber;

/**
 * Puts a company's data where a person's would stand: it is fixed by WAPRO, whatever the browser sends.
 */
final class CompanyAddress {

	/** On the customer of a cart, from which WooCommerce makes the order. */
	public static function fix( \WC_Customer $customer, Choice $choice ): void {
		if ( $choice->company === null ) {
			return;
		}
		self::bill( $customer, $choice->company );
		if ( ! $choice->free_address ) {
			self::deliver( $customer, $choice->company, $choice->point );
		}
	}

	private static function bill( \WC_Customer $customer, Company $company ): void {
		// The person may stand in the account only; both checkouts insist on a name.
		$customer->set_billing_first_name( self::first( $customer->get_billing_first_name(), $customer->get_first_name(), $customer->get_display_name() ) );
		$customer->set_billing_last_name( self::first( $customer->get_billing_last_name(), $customer->get_last_name(), $customer->get_display_name() ) );
		$customer->set_billing_company( $company->name );
		if ( $company->street !== '' || $company->city !== '' ) {
			$customer->set_billing_address_1( $company->street );
			$customer->set_billing_address_2( '' );
			$customer->set_billing_postcode( $company->postcode );
			$customer->set_billing_city( $company->city );
			$customer->set_billing_state( '' );
			$customer->set_billing_country( $company->country );
		}
		$number = TaxNumber::of( (string) $company->nip, $company->country );
		if ( $number !== null ) {
			$customer->update_meta_data( StoredFields::WISH, '1' );
			$customer->update_meta_data( StoredFields::NIP, $number->plain );
		}
	}

	private static function deliver( \WC_Customer $customer, Company $company, ?DeliveryPoint $point ): void {
		[ $first, $last ] = self::recipient( $customer, $point );
		$customer->set_shipping_first_name( $first );
		$customer->set_shipping_last_name( $last );
		$customer->set_shipping_company( $point->name ?? $company->name );
		$customer->set_shipping_phone( $point->phone ?? $company->phone );
		$customer->set_shipping_address_1( $point->street ?? $company->street );
		$customer->set_shipping_address_2( '' );
		$customer->set_shipping_postcode( $point->postcode ?? $company->postcode );
		$customer->set_shipping_city( $point->city ?? $company->city );
		$customer->set_shipping_state( '' );
		$customer->set_shipping_country( $point->country ?? $company->country );
	}

	/**
	 * Whom the carrier asks for: the place's own recipient, else the person who orders.
	 *
	 * @return array{string, string}
	 */
	private static function recipient( \WC_Customer $customer, ?DeliveryPoint $point ): array {
		$words = preg_split( '/\s+/u', trim( $point->recipient ?? '' ), 2, PREG_SPLIT_NO_EMPTY );
		if ( is_array( $words ) && count( $words ) === 2 ) {
			return [ $words[0], $words[1] ];
		}
		return [ $customer->get_billing_first_name(), $customer->get_billing_last_name() ];
	}

	private static function first( string ...$texts ): string {
		foreach ( $texts as $text ) {
			if ( $text !== '' ) {
				return $text;
			}
		}
		return '';
	}
}
