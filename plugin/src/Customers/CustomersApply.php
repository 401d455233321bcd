<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Catalogue\Repeats;
use WaproMag\Customers\FromWapro\Chunk;
use WaproMag\Customers\FromWapro\Contractor;
use WaproMag\Customers\FromWapro\ContractorsWrite;
use WaproMag\Customers\FromWapro\CustomerFindings;
use WaproMag\Customers\FromWapro\NewAccounts;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Transaction;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\RunStore;

/**
 * Brings companies, their people and delivery points to the state of WAPRO's contractors. Some at a time in one
 * transaction; one that breaks it is left out and named.
 */
final class CustomersApply {

	private const CHUNK = 50;

	/**
	 * @param \Closure(): ContractorsWrite $write Made anew for each try.
	 */
	public function __construct(
		private \Closure $write,
		private NewAccounts $accounts,
		private ProposalAnswers $answers,
		private CustomerFindings $findings,
		private Lookups $lookups,
		private Invitations $invitations,
		private InboundLog $inbound,
		private HistoryStore $history,
		private RunStore $runs,
		private Transaction $transaction,
		private ApplyScope $scope,
		private CallLock $lock
	) {}

	/**
	 * @param list<array<string, mixed>> $items customers#CustomerItem.
	 * @return list<ItemResult> In the order of the items.
	 * @throws DatabaseError When the database failed; what was applied before stays applied, the call may be repeated.
	 */
	public function apply( ApplyContext $context, array $items ): array {
		$contractors = array_map( Contractor::from_array( ... ), $items );
		$work        = fn (): array => $this->scope->run( fn (): array => $this->apply_all( $context, $contractors ) );
		return $this->lock->hold( 'customers', $work );
	}

	/**
	 * @param list<Contractor> $contractors
	 * @return list<ItemResult>
	 */
	private function apply_all( ApplyContext $context, array $contractors ): array {
		$counted = Repeats::newest( array_map( static fn ( Contractor $one ): array => [ $one->erp_id, $one->as_of ], $contractors ) );
		$results = array_map( static fn ( Contractor $one ): ItemResult => ItemResult::stale( $one->erp_id, null ), $contractors );
		foreach ( array_chunk( $counted, self::CHUNK ) as $positions ) {
			$part = array_map( static fn ( int $position ): Contractor => $contractors[ $position ], $positions );
			$done = $this->apply_chunk( $context, $part );
			foreach ( $positions as $position ) {
				$results[ $position ] = $done[ $contractors[ $position ]->erp_id ];
			}
		}
		return array_values( $results );
	}

	/**
	 * @param list<Contractor> $contractors
	 * @return array<array-key, ItemResult> By contractor.
	 */
	private function apply_chunk( ApplyContext $context, array $contractors ): array {
		try {
			$chunk = $this->transaction->run( fn (): Chunk => $this->write( $context, $contractors ) );
		} catch ( DatabaseError $error ) {
			if ( $error->connection_lost || $error->is_repeatable() ) {
				throw $error;
			}
			return count( $contractors ) === 1 ? $this->refuse( $context, $contractors[0], $error ) : $this->one_by_one( $context, $contractors );
		}
		$this->findings->write( $chunk->findings );
		$this->lookups->after_apply( $context, $contractors, $chunk->results );
		if ( $chunk->wanted !== [] ) {
			$this->runs->request_also( 'refreshCustomers', $context->cause, $chunk->wanted );
		}
		if ( $chunk->invites ) {
			$this->invitations->send_soon();
		}
		// Last: what other plugins make of a new account may fail, and the same call again finds nothing new.
		$this->accounts->announce( $chunk->accounts );
		return $chunk->results;
	}

	/**
	 * @param list<Contractor> $contractors
	 */
	private function write( ApplyContext $context, array $contractors ): Chunk {
		$write = ( $this->write )();
		$chunk = $write->write( $contractors );
		$this->answers->take( $contractors, $chunk, $write->history() );
		$messages = $this->log( $context, $contractors, $chunk->results );
		$this->history->record_many( $write->history()->entries( $context, $messages ) );
		return $chunk;
	}

	/**
	 * @param list<Contractor>             $contractors
	 * @param array<array-key, ItemResult> $results
	 * @return array<array-key, int> Shop's message by contractor.
	 */
	private function log( ApplyContext $context, array $contractors, array $results ): array {
		$ids      = $this->inbound->write(
			CustomerPairings::OBJECT,
			$context,
			array_map( static fn ( Contractor $one ): array => [ 'message' => $one->message_id, 'result' => $results[ $one->erp_id ] ], $contractors )
		);
		$messages = [];
		foreach ( $contractors as $one ) {
			if ( $one->message_id !== null && isset( $ids[ $one->message_id ] ) ) {
				$messages[ $one->erp_id ] = $ids[ $one->message_id ];
			}
		}
		return $messages;
	}

	/**
	 * @param list<Contractor> $contractors
	 * @return array<array-key, ItemResult>
	 */
	private function one_by_one( ApplyContext $context, array $contractors ): array {
		$results = [];
		foreach ( $contractors as $one ) {
			$results += $this->apply_chunk( $context, [ $one ] );
		}
		return $results;
	}

	/**
	 * @return array<array-key, ItemResult>
	 */
	private function refuse( ApplyContext $context, Contractor $one, DatabaseError $error ): array {
		$results = [ $one->erp_id => ItemResult::rejected( $one->erp_id, new ItemProblem( ItemProblem::CONTRACTOR_FAILED, null, [ $error->getMessage() ] ) ) ];
		$this->log( $context, [ $one ], $results );
		return $results;
	}
}
