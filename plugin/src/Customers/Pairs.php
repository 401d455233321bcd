<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\FromWapro\CompanyRows;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\Nip;
use WaproMag\Queue\RunStore;

/**
 * Makes and undoes the pair of an account and a contractor. Within the caller's transaction.
 */
final class Pairs {

	public const PAIRED   = 'paired_customer';
	public const UNPAIRED = 'unpaired_customer';
	public const APPROVED = 'access_approved';

	/** Facts of a candidate → column and characters that fit. */
	private const FACTS = [
		'name'        => [ 'name', 200 ],
		'code'        => [ 'code', 20 ],
		'nip'         => [ 'nip', 30 ],
		'email'       => [ 'email', 255 ],
		'city'        => [ 'city', 50 ],
		'priceList'   => [ 'price_list', 20 ],
		'paymentForm' => [ 'payment_form', 50 ],
	];

	public function __construct(
		private CompanyStore $companies,
		private CompanyRows $rows,
		private People $people,
		private CustomerPairings $pairings,
		private HistoryStore $history,
		private RunStore $runs
	) {}

	/**
	 * @param array<string, mixed>                                     $facts   What is known of the contractor: name, nip, …
	 * @param 'nip'|'vat_number'|'email'|'person'|'order'|'wapro'      $by
	 * @param string|null                                              $contact Contact that stands for the account.
	 * @param bool                                                     $open    Whether the contact is proven.
	 */
	public function pair( int $user, string $erp_id, array $facts, string $by, ?string $contact, bool $open, string $cause, ?string $actor ): Company {
		$known   = $this->companies->find_by_erp( $erp_id );
		// A company whose flag is off opens when WAPRO tells of it again.
		$open    = $open && ( $known === null || $known->flagged );
		$company = $known ?? $this->add( $erp_id, [ 'flagged' => $open ] + $facts );
		$present = $this->people->find( $company->id, $user );
		$email   = $open ? VerifiedEmail::email( $user ) : null;
		$free    = $contact === null || $this->people->of_contacts( [ $contact ] ) === [] ? $contact : null;
		if ( $present === null || $present->state === MemberState::Former ) {
			$origin = $by === 'order' ? Origin::Order : Origin::Pairing;
			$this->people->save( new Membership( $company->id, $user, $free, Role::Branch, false, MemberState::Active, $open ? Access::Open : Access::Waits, [], $origin, $present->invitation ?? InvitationState::None, $email ) );
		} elseif ( $open && $present->access === Access::Waits ) {
			// The place of a contact whose address was not proven is not opened by the proof of another address.
			$other = $present->contact_email !== null && $present->contact_email !== $email ? [ 'contact_erp_id' => null, 'role' => Role::Branch, 'points' => [] ] : [];
			$this->people->save( $present->with( [ 'access' => Access::Open, 'contact_email' => $email ] + $other ) );
		}
		$this->pairings->decide( $user, CustomerPairings::PAIRED, $erp_id, $by, decided_by: $actor );
		$this->history->record( new HistoryEntry( ChunkHistory::USER, $user, $erp_id, $cause, [ HistoryEntry::change( 'company', null, $company->name ) ], self::PAIRED, null, null, $actor ) );
		// WAPRO tells the rest: data, terms, people.
		$this->runs->request_also( 'refreshCustomers', $cause, [ $erp_id ] );
		return $company;
	}

	/** The company stays; the account is none of it any more, and is not paired with it by itself again. */
	public function undo( int $user, Company $company, string $actor ): void {
		$this->people->remove( $company->id, $user );
		$this->pairings->decide( $user, CustomerPairings::UNPAIRED, decided_by: $actor );
		if ( $company->erp_id !== null ) {
			$this->pairings->exclude( $user, $company->erp_id );
		}
		$this->history->record( new HistoryEntry( ChunkHistory::USER, $user, $company->erp_id, 'by_hand', [ HistoryEntry::change( 'company', $company->name, null ) ], self::UNPAIRED, null, null, $actor ) );
	}

	/** A person of the shop vouches for the account. */
	public function approve( Membership $member, string $actor ): void {
		$this->people->save( $member->with( [ 'access' => Access::Open, 'contact_email' => $member->contact_email ?? VerifiedEmail::email( $member->user_id ) ] ) );
		$this->history->record( new HistoryEntry( ChunkHistory::USER, $member->user_id, $member->contact_erp_id, 'by_hand', [ HistoryEntry::change( 'access', Access::Waits->value, Access::Open->value ) ], self::APPROVED, null, null, $actor ) );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function add( string $erp_id, array $facts ): Company {
		$row = array_fill_keys( array_column( self::FACTS, 0 ), null );
		foreach ( self::FACTS as $fact => [ $column, $most ] ) {
			$text           = FromWapro\Texts::line( $facts[ $fact ] ?? '' );
			$row[ $column ] = $text === '' ? null : mb_substr( $text, 0, $most );
		}
		$row['name']    ??= '#' . $erp_id;
		$row['city']    ??= '';
		$row['blocked'] = (int) ( $facts['blocked'] ?? false );
		$row['flagged'] = (int) ( $facts['flagged'] ?? false );
		$row['nip_plain'] = $row['nip'] === null ? null : Nip::normalise( $row['nip'] );
		return $this->rows->add( [ $erp_id => $row ] )[ $erp_id ];
	}
}
