<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Api\Problem;
use WaproMag\Customers\Access;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\Invitations;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Pairs;
use WaproMag\Customers\People;
use WaproMag\Customers\Role;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * What an admin decides about a company's person.
 */
final class CompanyActions {

	private const APPROVE       = 'approve';
	private const SUSPEND       = 'suspend';
	private const RESTORE       = 'restore';
	private const LET_MANAGE    = 'let_manage';
	private const STOP_MANAGING = 'stop_managing';
	private const INVITE_AGAIN  = 'invite_again';

	public function __construct( private CompanyStore $companies, private People $people, private Pairs $pairs, private Invitations $invitations, private HistoryStore $history ) {}

	/**
	 * What may be done now; WAPRO alone brings a former person back.
	 *
	 * @return list<string>
	 */
	public static function possible( Company $company, Membership $one, CustomerSettings $settings ): array {
		$is_active = $one->state === MemberState::Active;
		$wanted    = [
			self::APPROVE       => $is_active && $one->access === Access::Waits && $company->flagged,
			self::SUSPEND       => $is_active,
			self::RESTORE       => $one->state === MemberState::Suspended,
			self::LET_MANAGE    => $is_active && $one->role === Role::Company && ! $one->manages_people && $settings->lets_people_be_managed(),
			self::STOP_MANAGING => $is_active && $one->manages_people,
			self::INVITE_AGAIN  => $is_active && $company->flagged && $one->invitation !== InvitationState::None,
		];
		return array_keys( array_filter( $wanted ) );
	}

	/**
	 * @param bool $by_shop Else by somebody of the company, who gives nobody access that the shop has suspended.
	 * @throws Problem When it cannot be done, with the next step.
	 */
	public function act( int $company, int $user, string $action, string $actor, bool $by_shop = true ): void {
		$member = $this->people->find( $company, $user ) ?? throw new Problem( 'not_found', __( 'This person does not belong to the company any more. Load it again.', 'wapro-mag-for-woocommerce' ), 404 );
		if ( $member->state === MemberState::Former ) {
			throw new Problem( 'person_former', __( 'WAPRO does not list this person any more. Add the contact there again.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		match ( $action ) {
			self::INVITE_AGAIN => $this->invite( $member ),
			self::APPROVE      => $this->approve( $member, $actor ),
			default            => $this->change( $member, $action, $actor, $by_shop ),
		};
	}

	private function invite( Membership $member ): void {
		if ( $this->companies->find( $member->company_id )?->flagged !== true ) {
			throw new Problem( 'contractor_not_flagged', __( 'The contractor is not flagged for this shop. Flag it in WAPRO Mag first.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		if ( $member->state !== MemberState::Active || ! $this->invitations->invite_again( $member->company_id, $member->user_id ) ) {
			throw new Problem( 'mail_failed', __( 'The mail was not sent. Look whether this mail is switched on in WooCommerce, and whether the shop can send mails.', 'wapro-mag-for-woocommerce' ), 409 );
		}
	}

	private function approve( Membership $member, string $actor ): void {
		$company = $this->companies->find( $member->company_id );
		if ( $company?->flagged !== true ) {
			throw new Problem( 'contractor_not_flagged', __( 'The contractor is not flagged for this shop. Flag it in WAPRO Mag first.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		if ( $member->access === Access::Waits ) {
			$this->pairs->approve( $member, $actor );
		}
	}

	private function change( Membership $member, string $action, string $actor, bool $by_shop ): void {
		if ( $action === self::RESTORE && $member->barred && ! $by_shop ) {
			throw new Problem( 'person_barred', __( 'We have suspended this person’s access ourselves. Write to us, if it is to be given again.', 'wapro-mag-for-woocommerce' ), 403 );
		}
		$after = $member->with(
			match ( $action ) {
				self::SUSPEND    => $member->state === MemberState::Suspended ? [] : [ 'state' => MemberState::Suspended, 'barred' => $by_shop ],
				self::RESTORE    => [ 'state' => MemberState::Active, 'barred' => false ],
				self::LET_MANAGE => [ 'manages_people' => true ],
				default          => [ 'manages_people' => false ],
			}
		);
		if ( $after->equals( $member ) ) {
			return;
		}
		$this->people->save( $after );
		$is_state = $after->state !== $member->state;
		$change   = $is_state
			? HistoryEntry::change( 'state', $member->state->value, $after->state->value )
			: HistoryEntry::change( 'manages_people', $member->manages_people ? 'yes' : 'no', $after->manages_people ? 'yes' : 'no' );
		$this->history->record( new HistoryEntry( ChunkHistory::USER, $member->user_id, $member->contact_erp_id, 'by_hand', [ $change ], null, null, null, $actor ) );
		if ( $is_state ) {
			$this->tell_company( $after, $actor );
		}
	}

	/** Comes and goes as when WAPRO says so. */
	private function tell_company( Membership $after, string $actor ): void {
		$user   = get_userdata( $after->user_id );
		$words  = ChunkHistory::words( $user === false ? "#{$after->user_id}" : $user->user_email, $after );
		$is     = $after->state === MemberState::Active;
		$change = HistoryEntry::change( 'person', $is ? null : $words, $is ? $words : null );
		$this->history->record( new HistoryEntry( ChunkHistory::COMPANY, $after->company_id, $this->companies->find( $after->company_id )?->erp_id, 'by_hand', [ $change ], null, null, null, $actor ) );
	}
}
