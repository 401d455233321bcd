<?php
declare(strict_types=1);

namespace WaproMag\Customers\Proposing;

use WaproMag\Api\SchemaCheck;
use WaproMag\Api\Schemas;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\Proposal;
use WaproMag\Customers\ProposalKind;
use WaproMag\Customers\ProposalStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;

/**
 * A change made in the shop as WAPRO is told of it.
 */
final class ProposalPayloads implements PayloadSource {

	private const TEXTS = [
		'address'        => [ 'company', 'email', 'phone', 'street', 'postcode', 'city', 'country' ],
		'delivery_place' => [ 'name', 'recipient', 'phone', 'street', 'postcode', 'city', 'country' ],
		'contact'        => [ 'firstName', 'lastName', 'email', 'phone', 'role' ],
	];

	/** WAPRO must be told them, changed or not. */
	private const ALWAYS = [
		'address'        => [ 'street', 'postcode', 'city', 'country' ],
		'delivery_place' => [ 'name', 'street', 'postcode', 'city', 'country' ],
		'contact'        => [ 'firstName', 'lastName', 'email', 'role' ],
	];

	private const PARTS = [ 'address' => 'address', 'delivery_place' => 'deliveryPlace', 'contact' => 'contact' ];

	public function __construct( private ProposalStore $proposals, private CompanyStore $companies, private PointStore $points, private People $people, private Schemas $schemas ) {}

	public function prepare( Message $message ): Prepared {
		$proposal = $this->proposals->find( (int) $message->object_key );
		if ( $proposal === null || ! $proposal->is_open() ) {
			return Prepared::nothing_to_send( __( 'The change was withdrawn or is decided already.', 'wapro-mag-for-woocommerce' ) );
		}
		$company = $this->companies->surviving( $proposal->company_id );
		if ( $company === null || $company->erp_id === null ) {
			return Prepared::rejected( 'customer_not_paired', null, __( 'The company has no contractor in WAPRO. Pair it, then retry.', 'wapro-mag-for-woocommerce' ) );
		}
		$points  = $proposal->kind === ProposalKind::Contact ? $this->points_of( $proposal ) : [];
		$unknown = array_values( array_filter( $points, static fn ( DeliveryPoint $one ): bool => $one->erp_id === null ) );
		if ( $unknown !== [] ) {
			// Without its place the person would be given too little in WAPRO, and lose it here with WAPRO's next word.
			return Prepared::rejected(
				'delivery_place_unknown',
				'contact.deliveryPlaceIds',
				/* translators: %s: name of a delivery point. */
				sprintf( __( 'The delivery point %s is not in WAPRO yet. See what became of its own message, then retry.', 'wapro-mag-for-woocommerce' ), $unknown[0]->name )
			);
		}
		$payload   = [
			'reference'  => $proposal->reference,
			'customerId' => $company->erp_id,
			'kind'       => $proposal->kind->value,
			'asProposal' => $proposal->as_proposal,
			self::PARTS[ $proposal->kind->value ] => $this->part( $proposal, $points ),
		];
		$violation = SchemaCheck::violation( $payload, $this->schemas->get( 'customers#ProposalPayload' ) );
		return $violation === null ? Prepared::payload( $payload ) : Prepared::rejected(
			$violation->keyword === 'maxLength' ? 'too_long' : 'wapro_invalid',
			$violation->field,
			/* translators: 1: name of a field, 2: what fits. */
			sprintf( __( 'WAPRO cannot take the field %1$s as it is (%2$s). Have it corrected in the shop.', 'wapro-mag-for-woocommerce' ), $violation->field, $violation->expected )
		);
	}

	/**
	 * @return list<DeliveryPoint> That a person is to have.
	 */
	private function points_of( Proposal $proposal ): array {
		return array_values( $this->points->find_many( array_map( intval( ... ), array_values( (array) ( $proposal->after['points'] ?? [] ) ) ) ) );
	}

	/**
	 * @param list<DeliveryPoint> $points
	 * @return array<string, mixed>
	 */
	private function part( Proposal $proposal, array $points ): array {
		$part = [];
		foreach ( self::TEXTS[ $proposal->kind->value ] as $field ) {
			$text = self::text( $proposal->after, $field );
			// What the change leaves as it was, WAPRO's users may have changed since; what it empties is to be empty there.
			if ( in_array( $field, self::ALWAYS[ $proposal->kind->value ], true ) || $text !== self::text( $proposal->before, $field ) ) {
				$part[ $field ] = $text;
			}
		}
		if ( $proposal->kind === ProposalKind::DeliveryPlace && $proposal->point_id !== null ) {
			$known = $this->points->find( $proposal->point_id )?->erp_id;
			return $known === null ? $part : [ 'deliveryPlaceId' => $known ] + $part;
		}
		return $proposal->kind === ProposalKind::Contact ? $this->contact( $proposal, $part, $points ) : $part;
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private static function text( array $values, string $field ): string {
		$text = $values[ $field ] ?? '';
		return is_string( $text ) ? $text : '';
	}

	/**
	 * @param array<string, mixed> $part
	 * @param list<DeliveryPoint>  $points
	 * @return array<string, mixed>
	 */
	private function contact( Proposal $proposal, array $part, array $points ): array {
		$known = $this->people->find( $proposal->company_id, (int) ( $proposal->after['userId'] ?? 0 ) )?->contact_erp_id;
		return ( $known === null ? [] : [ 'contactId' => $known ] ) + $part + [ 'deliveryPlaceIds' => array_map( static fn ( DeliveryPoint $one ): string => (string) $one->erp_id, $points ) ];
	}
}
