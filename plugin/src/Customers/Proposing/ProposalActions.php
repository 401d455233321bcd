<?php
declare(strict_types=1);

namespace WaproMag\Customers\Proposing;

use WaproMag\Api\Problem;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\Proposal;
use WaproMag\Customers\ProposalState;
use WaproMag\Customers\ProposalStore;
use WaproMag\Customers\ProposedValues;
use WaproMag\Database\Transaction;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * What a person decides about a proposal.
 */
final class ProposalActions {

	public function __construct( private ProposalStore $proposals, private ProposedValues $values, private HistoryStore $history, private Transaction $transaction ) {}

	/**
	 * @param array<string, mixed> $request customers#ProposalActionRequest.
	 * @throws Problem When it cannot be done, with the next step.
	 */
	public function act( int $id, array $request, string $actor ): Proposal {
		$proposal = $this->proposals->find( $id ) ?? throw new Problem( 'not_found', __( 'There is no such proposal any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		$to_shop  = $proposal->direction === Proposal::TO_SHOP;
		if ( ! $proposal->is_open() || $to_shop === ( $request['action'] === 'withdraw' ) || ( ! $to_shop && $proposal->state !== ProposalState::Waiting ) ) {
			throw self::not_open();
		}
		$this->transaction->run(
			function () use ( $proposal, $request, $actor ): void {
				$state = $request['action'] === 'accept' ? ProposalState::Accepted : ProposalState::Refused;
				// First, so that of two people at once the second one waits for the row and finds it decided.
				if ( ! $this->proposals->set_state( $proposal->id, [ $proposal->state ], $state, $request['reason'] ?? null ) ) {
					throw self::not_open();
				}
				if ( $state === ProposalState::Accepted ) {
					$this->values->hold( $proposal->kind, $proposal->company_id, $proposal->point_id, (int) $proposal->user_id, $proposal->after );
				}
				$this->history->record( new HistoryEntry( ChunkHistory::COMPANY, $proposal->company_id, null, 'by_hand', [ HistoryEntry::change( 'proposal', $proposal->state->value, $state->value ) ], null, null, null, $actor ) );
			}
		);
		return $this->proposals->find( $id ) ?? $proposal;
	}

	private static function not_open(): Problem {
		return new Problem( 'not_open', __( 'This is not to be decided here, or somebody has decided it already. Load the list again.', 'wapro-mag-for-woocommerce' ), 409 );
	}
}
