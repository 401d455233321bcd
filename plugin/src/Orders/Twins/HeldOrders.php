<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

use WaproMag\Orders\Amount;
use WaproMag\Queue\Message;
use WaproMag\Queue\MessageWriter;

/**
 * Follows what WAPRO says of orders that it may have already. Runs within the transaction that ends the message.
 */
final class HeldOrders {

	/** WAPRO's word that a person must decide. */
	public const TWIN = 'order_twin';

	/** What was decided cannot be done any more. */
	private const UNDECIDED = [ 'twin_taken', 'twin_gone' ];

	private const MOST_LINES = 30;

	public function __construct( private TwinStore $twins, private MessageWriter $payloads ) {}

	/**
	 * @param array<string, mixed> $result messages#Result.
	 */
	public function rejected( Message $message, string $code, string $reason, array $result ): void {
		$order_id = (int) $message->object_key;
		if ( $code === self::TWIN ) {
			$payload = $this->payloads->stored_payload( $message );
			if ( $payload !== null ) {
				$this->twins->hold( $order_id, $message->id, self::facts( $payload ), array_values( $result['twins'] ?? [] ), $reason );
			}
		} elseif ( in_array( $code, self::UNDECIDED, true ) && $this->twins->find( $order_id )?->state === TwinState::Sent ) {
			$this->twins->reopen( $order_id, $code, $reason );
		}
	}

	public function accepted( int $order_id, bool $was_there ): void {
		$held = $this->twins->find( $order_id );
		if ( $held !== null && ( $was_there || ! $held->state->is_settled() ) ) {
			$this->twins->settle( $order_id, $was_there ? TwinState::Linked : TwinState::Created );
		}
	}

	/**
	 * @param array<string, mixed> $payload messages#OrderPayload.
	 * @return array<string, mixed> twins#TwinOrder.
	 */
	private static function facts( array $payload ): array {
		$payer = $payload['payer'];
		$gross = Amount::zero();
		foreach ( $payload['summary'] as $row ) {
			$gross = $gross->plus( Amount::parse( (string) $row['gross'] ) );
		}
		$person = trim( ( $payer['firstName'] ?? '' ) . ' ' . ( $payer['lastName'] ?? '' ) );
		$number = isset( $payload['buyerNumber'] ) ? [ 'customerOrderNumber' => $payload['buyerNumber'] ] : [];
		return $number + [
			'number'         => $payload['number'],
			'placedAt'       => $payload['placedAt'],
			'contractorName' => $payer['company'] ?? $person,
			'foreignIds'     => $payload['twins']['foreignIds'] ?? [],
			'currency'       => $payload['currency'],
			'gross'          => $gross->text( 2 ),
			'lines'          => array_map(
				static fn ( array $line ): array => array_intersect_key( $line, [ 'index' => 1, 'name' => 1, 'quantity' => 1, 'grossPrice' => 1 ] ),
				array_slice( $payload['lines'], 0, self::MOST_LINES )
			),
			'lineCount'      => count( $payload['lines'] ),
		];
	}
}
