<?php
declare(strict_types=1);

namespace WaproMag\Customers\Pairing;

use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Pairs;
use WaproMag\Customers\People;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * What WAPRO knows of an account: one contractor with the same tax number pairs, for invoicing; everything else is for a
 * person to decide. Data opens only when the account's proven address is a contact's.
 */
final class LookupResults implements ResultListener {

	public const SEVERAL = 'several_contractors';
	public const ALIKE   = 'only_alike';

	public function __construct( private CustomerPairings $pairings, private Pairs $pairs, private People $people, private VerifiedEmail $verified ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$user = (int) $message->object_key;
		if ( get_userdata( $user ) === false ) {
			return;
		}
		$excluded   = CustomerPairings::decoded( $this->pairings->find( $user )['excluded'] ?? null );
		$candidates = array_values( array_filter( $result['customers'] ?? [], static fn ( array $one ): bool => ! in_array( $one['erpId'], $excluded, true ) ) );
		$exact      = self::exact( $candidates );
		if ( count( $exact ) !== 1 && $this->has_place( $user ) ) {
			$this->pairings->decide( $user, CustomerPairings::PAIRED, $this->pairings->find( $user )['erp_key'] ?? null, $this->pairings->find( $user )['matched_by'] ?? null, $candidates );
			return;
		}
		if ( count( $exact ) === 1 ) {
			$this->pair( $user, $exact[0], $message, (string) ( $payload['email'] ?? '' ) );
			return;
		}
		if ( $candidates === [] ) {
			$this->pairings->decide( $user, CustomerPairings::UNPAIRED );
			return;
		}
		$this->pairings->decide( $user, CustomerPairings::TO_DECIDE, null, null, $candidates, $exact === [] ? self::ALIKE : self::SEVERAL );
	}

	/** A place that WAPRO ended is none. */
	private function has_place( int $user ): bool {
		return array_filter( $this->people->memberships_of( $user ), static fn ( Membership $one ): bool => $one->state !== MemberState::Former ) !== [];
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$this->pairings->decide( (int) $message->object_key, CustomerPairings::UNPAIRED, null, null, [], $code, $reason );
	}

	/**
	 * @param list<array<string, mixed>> $candidates customers#CustomerCandidate.
	 * @return list<array<string, mixed>> Those with the same tax number.
	 */
	public static function exact( array $candidates ): array {
		return array_values( array_filter( $candidates, static fn ( array $one ): bool => array_intersect( $one['reasons'], [ 'nip', 'vat_number' ] ) !== [] ) );
	}

	/**
	 * @param array<string, mixed> $candidate customers#CustomerCandidate, an exact one.
	 * @return 'nip'|'vat_number'
	 */
	public static function how( array $candidate ): string {
		return in_array( 'nip', $candidate['reasons'], true ) ? 'nip' : 'vat_number';
	}

	/**
	 * @param array<string, mixed> $candidate customers#CustomerCandidate.
	 * @param string               $asked     Address that WAPRO was asked for; the account may have another one by now.
	 */
	private function pair( int $user, array $candidate, Message $message, string $asked ): void {
		$is_proven = VerifiedEmail::email( $user ) === mb_strtolower( $asked, 'UTF-8' ) && $this->is_proven( $user, $candidate );
		$this->pairs->pair( $user, (string) $candidate['erpId'], $candidate, self::how( $candidate ), null, $is_proven, $message->cause, null );
	}

	/**
	 * @param array<string, mixed> $candidate
	 */
	private function is_proven( int $user, array $candidate ): bool {
		$contact = $candidate['contactId'] ?? null;
		return $contact !== null
			&& ( $candidate['flagged'] ?? false ) === true
			&& in_array( 'contact_email', $candidate['reasons'], true )
			&& $this->verified->is_verified( $user )
			&& ! $this->is_of_order( $user, (string) $contact );
	}

	/** A contact that WAPRO has only by this account's own order proves nothing. */
	private function is_of_order( int $user, string $contact ): bool {
		foreach ( $this->people->memberships_of( $user ) as $member ) {
			if ( $member->contact_erp_id === $contact && $member->origin === \WaproMag\Customers\Origin::Order ) {
				return true;
			}
		}
		return false;
	}
}
