<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

use WaproMag\Database\Clock;

/**
 * Held orders as the panel shows them.
 */
final class TwinRows {

	/**
	 * @return array<string, mixed> twins#HeldOrder.
	 */
	public static function shape( HeldOrder $held ): array {
		return [
			'orderId'   => $held->order_id,
			'messageId' => $held->message_id,
			'state'     => $held->state->value,
			'decision'  => $held->decision,
			'erpIds'    => $held->erp_ids,
			'order'     => $held->facts,
			'twins'     => $held->twins,
			'reason'    => $held->reason,
			'code'      => $held->code,
			'at'        => Clock::iso( $held->held_at ),
			'decidedAt' => Clock::iso( $held->decided_at ),
			'decidedBy' => $held->decided_by,
			'actions'   => match ( $held->state ) {
				TwinState::Waiting                       => [ 'link', 'create', 'skip' ],
				TwinState::Sent, TwinState::Skipped      => [ 'undo' ],
				TwinState::Linked, TwinState::Created    => [],
			},
		];
	}
}
