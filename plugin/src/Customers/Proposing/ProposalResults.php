<?php
declare(strict_types=1);

namespace WaproMag\Customers\Proposing;

use WaproMag\Customers\Access;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\ProposalKind;
use WaproMag\Customers\ProposalState;
use WaproMag\Customers\ProposalStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * Keeps what WAPRO answered to a change made in the shop.
 */
final class ProposalResults implements ResultListener {

	public function __construct( private ProposalStore $proposals, private PointStore $points, private People $people ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$proposal = $this->proposals->find( (int) $message->object_key );
		$put      = $result['put'] ?? null;
		if ( $proposal === null || ! is_array( $put ) ) {
			return;
		}
		if ( $put['outcome'] === 'proposed' ) {
			$this->proposals->set_state( $proposal->id, [ ProposalState::Waiting ], ProposalState::Sent );
		} else {
			// Refused: withdrawn while it was under way, and written all the same.
			$this->proposals->set_state( $proposal->id, [ ProposalState::Waiting, ProposalState::Sent, ProposalState::Refused ], ProposalState::Accepted );
		}
		if ( ! isset( $put['erpId'] ) ) {
			return;
		}
		if ( $proposal->kind === ProposalKind::DeliveryPlace && $proposal->point_id !== null ) {
			$this->points->learn_erp_id( $proposal->point_id, (string) $put['erpId'] );
		}
		$member = $proposal->kind === ProposalKind::Contact ? $this->people->find( $proposal->company_id, (int) ( $proposal->after['userId'] ?? 0 ) ) : null;
		if ( $member !== null && $member->contact_erp_id === null && $member->access === Access::Open && $this->people->of_contacts( [ (string) $put['erpId'] ] ) === [] ) {
			$this->people->save( $member->with( [ 'contact_erp_id' => (string) $put['erpId'], 'contact_email' => mb_strtolower( (string) ( $proposal->after['email'] ?? '' ), 'UTF-8' ) ] ) );
		}
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$this->proposals->set_state( (int) $message->object_key, [ ProposalState::Waiting ], ProposalState::Waiting, $reason !== '' ? $reason : $code );
	}
}
