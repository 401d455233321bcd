<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

use WaproMag\Api\Problem;
use WaproMag\Database\Transaction;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Cause;
use WaproMag\Queue\MessageStatus;
use WaproMag\Queue\MessageStore;
use WaproMag\Queue\MessageWriter;
use WaproMag\Queue\OpenMessages;

/**
 * What a person decides about an order that WAPRO may have already. The decision goes to WAPRO with the order.
 */
final class TwinActions {

	public const UNDONE = 'twin_undone';

	public function __construct(
		private TwinStore $twins,
		private MessageStore $messages,
		private OpenMessages $open,
		private MessageWriter $writer,
		private HistoryStore $history,
		private Transaction $transaction
	) {}

	/**
	 * @param array<string, mixed> $request twins#TwinActionRequest.
	 * @throws Problem When it cannot be done, with the next step.
	 */
	public function act( int $order_id, array $request, string $actor ): HeldOrder {
		$this->transaction->run(
			function () use ( $order_id, $request, $actor ): void {
				$held = $this->twins->lock( $order_id ) ?? throw new Problem( 'not_found', __( 'This order is not held any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
				match ( $request['action'] ) {
					'undo'  => $this->undo( $held, $actor ),
					'skip'  => $this->skip( $held, $actor ),
					default => $this->decide( $held, $request['action'], self::chosen( $held, $request ), $actor ),
				};
			}
		);
		return $this->twins->find( $order_id ) ?? throw new Problem( 'not_found', __( 'This order is not held any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
	}

	/**
	 * @param HeldOrder::LINK|HeldOrder::CREATE $decision
	 * @param list<string>                      $erp_ids
	 */
	private function decide( HeldOrder $held, string $decision, array $erp_ids, string $actor ): void {
		self::expect( $held, TwinState::Waiting );
		$this->twins->decide( $held->order_id, $decision, $erp_ids, $actor );
		$this->messages->retry( [ $held->message_id ], $actor );
		$this->record( $held, $decision === HeldOrder::LINK ? 'twin_link' : 'twin_create', $actor );
	}

	private function skip( HeldOrder $held, string $actor ): void {
		self::expect( $held, TwinState::Waiting );
		$this->twins->skipped( $held->order_id, $actor );
		$this->messages->skip( [ $held->message_id ], __( 'WAPRO has this order already.', 'wapro-mag-for-woocommerce' ), $actor );
		$this->record( $held, HistoryEntry::SKIPPED, $actor );
	}

	/** As long as WAPRO has not heard of it. A skipped order is sent, so that WAPRO is asked anew. */
	private function undo( HeldOrder $held, string $actor ): void {
		self::expect( $held, TwinState::Sent, TwinState::Skipped );
		if ( $held->state === TwinState::Skipped ) {
			$this->messages->retry( [ $held->message_id ], $actor );
		} else {
			$message = $this->open->lock( [ $held->message_id ] )[ $held->message_id ] ?? null;
			if ( $message === null || ! in_array( $message->status, [ MessageStatus::Pending, MessageStatus::Rejected ], true ) ) {
				throw new Problem( 'on_the_way', __( 'The order is on its way to WAPRO with this decision; it can no longer be taken back.', 'wapro-mag-for-woocommerce' ), 409 );
			}
			$this->writer->ended( $message, MessageStatus::Rejected, HeldOrders::TWIN, 'twins', $held->reason );
		}
		$this->twins->reopen( $held->order_id );
		$this->record( $held, self::UNDONE, $actor );
	}

	private static function expect( HeldOrder $held, TwinState ...$states ): void {
		if ( ! in_array( $held->state, $states, true ) ) {
			throw new Problem( 'not_open', __( 'Somebody has decided this already. Load the list again.', 'wapro-mag-for-woocommerce' ), 409 );
		}
	}

	/**
	 * @param array<string, mixed> $request
	 * @return list<string>
	 */
	private static function chosen( HeldOrder $held, array $request ): array {
		$known   = $held->twin_ids();
		$erp_ids = $request['erpIds'] ?? ( $request['action'] === HeldOrder::CREATE ? $known : [] );
		if ( $erp_ids === [] && $request['action'] === HeldOrder::LINK ) {
			throw new Problem( 'rest_invalid_param', __( 'Name the order in WAPRO that this one is.', 'wapro-mag-for-woocommerce' ), 400, 'erpIds' );
		}
		if ( array_diff( $erp_ids, $known ) !== [] ) {
			throw new Problem( 'order_unknown', __( 'This order in WAPRO is none of those that were found. Load the list again.', 'wapro-mag-for-woocommerce' ), 409, 'erpIds' );
		}
		return array_values( array_unique( $erp_ids ) );
	}

	private function record( HeldOrder $held, string $summary, string $actor ): void {
		$this->history->record( new HistoryEntry( 'order', $held->order_id, null, Cause::ByHand->value, [], $summary, $held->message_id, null, $actor ) );
	}
}
