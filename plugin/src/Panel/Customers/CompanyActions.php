<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Api\Problem;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\Invitations;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\People;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * What an admin decides about a company's person.
 */
final class CompanyActions {

	public function __construct( private People $people, private Invitations $invitations, private HistoryStore $history ) {}

	/**
	 * @throws Problem When it cannot be done, with the next step.
	 */
	public function act( int $company, int $user, string $action, string $actor ): void {
		$member = $this->people->find( $company, $user ) ?? throw new Problem( 'not_found', __( 'This person does not belong to the company any more. Load it again.', 'wapro-mag-for-woocommerce' ), 404 );
		if ( $member->state === MemberState::Former ) {
			throw new Problem( 'person_former', __( 'WAPRO does not list this person any more. Add the contact there again.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		if ( $action === 'invite_again' ) {
			if ( $member->state !== MemberState::Active || ! $this->invitations->invite_again( $company, $user ) ) {
				throw new Problem( 'mail_failed', __( 'The mail was not sent. Look whether this mail is switched on in WooCommerce, and whether the shop can send mails.', 'wapro-mag-for-woocommerce' ), 409 );
			}
			return;
		}
		$after = $member->with(
			match ( $action ) {
				'suspend'    => [ 'state' => MemberState::Suspended ],
				'restore'    => [ 'state' => MemberState::Active ],
				'let_manage' => [ 'manages_people' => true ],
				default      => [ 'manages_people' => false ],
			}
		);
		if ( $after->equals( $member ) ) {
			return;
		}
		$this->people->save( $after );
		$change = $after->state !== $member->state
			? HistoryEntry::change( 'state', $member->state->value, $after->state->value )
			: HistoryEntry::change( 'manages_people', $member->manages_people ? 'yes' : 'no', $after->manages_people ? 'yes' : 'no' );
		$this->history->record( new HistoryEntry( ChunkHistory::USER, $user, $member->contact_erp_id, 'by_hand', [ $change ], null, null, null, $actor ) );
	}
}
