<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Customers\Access;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\Origin;
use WaproMag\Customers\Pairs;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Queue\Message;
use WaproMag\Visibility\OrderOwnership;

/**
 * Learns from WAPRO's answer for whom an order was registered: the account is paired, for invoicing and nothing more. A
 * typed tax number opens no company.
 */
final class OrderContractors {

	public function __construct(
		private CompanyStore $companies,
		private PointStore $points,
		private People $people,
		private Pairs $pairs,
		private CustomerPairings $pairings
	) {}

	/**
	 * @param array<string, mixed> $customer customers#OrderCustomer.
	 * @param array<string, mixed> $payload  What was sent.
	 */
	public function learn( int $order_id, array $customer, array $payload, Message $message ): void {
		$order = wc_get_order( $order_id );
		if ( ! $order instanceof \WC_Order ) {
			return;
		}
		$owner   = OrderOwnership::of( $order );
		$contact = ( $customer['created'] ?? false ) === true ? $customer['contactId'] ?? null : null;
		if ( $owner->point !== null && isset( $customer['deliveryPlaceId'] ) ) {
			$this->points->learn_erp_id( $owner->point, (string) $customer['deliveryPlaceId'] );
		}
		if ( $owner->company !== null ) {
			return;
		}
		if ( $owner->customer === 0 ) {
			$contact === null ? null : $this->pairings->note_guest( (string) $contact );
			return;
		}
		$this->pair( $owner->customer, (string) $customer['contractorId'], $contact === null ? null : (string) $contact, $payload['payer'] ?? [], $message );
	}

	/**
	 * @param array<string, string> $payer
	 */
	private function pair( int $user, string $erp_id, ?string $contact, array $payer, Message $message ): void {
		$company = $this->companies->find_by_erp( $erp_id );
		$present = $company === null ? null : $this->people->find( $company->id, $user );
		if ( $present === null ) {
			$name = ( $payer['company'] ?? '' ) !== '' ? $payer['company'] : trim( ( $payer['firstName'] ?? '' ) . ' ' . ( $payer['lastName'] ?? '' ) );
			$this->pairs->pair( $user, $erp_id, [ 'name' => $name, 'nip' => $payer['nip'] ?? '', 'email' => $payer['email'] ?? '' ], 'order', $contact, false, $message->cause, null );
		} elseif ( $contact !== null && $present->contact_erp_id === $contact && $present->origin === Origin::Wapro && $present->access !== Access::Waits ) {
			// WAPRO has told of the contact that it made of this very order before it answered: that proves nothing.
			$this->people->save( $present->with( [ 'origin' => Origin::Order, 'access' => Access::Waits ] ) );
		}
	}
}
