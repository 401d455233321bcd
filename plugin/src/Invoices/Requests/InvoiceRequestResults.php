<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;
use WaproMag\Queue\RunStore;

/**
 * Keeps on the order what WAPRO answered to the wish for its invoice. Runs within the transaction that ends the message.
 */
final class InvoiceRequestResults implements ResultListener {

	/** Of the order's history. */
	public const ISSUED   = 'invoice_issued';
	public const BUFFERED = 'invoice_buffered';
	public const REFUSED  = 'invoice_refused';

	private const REFRESH = 'refreshInvoices';

	public function __construct( private InvoiceRequestStore $store, private HistoryStore $history, private RunStore $runs ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$answer   = $result['invoice'] ?? [];
		$invoices = array_values( $answer['invoices'] ?? [] );
		$numbers  = array_map( 'strval', array_column( $invoices, 'number' ) );
		$state    = ( $answer['outcome'] ?? null ) === InvoiceRequestState::Buffered->value ? InvoiceRequestState::Buffered : InvoiceRequestState::Issued;
		$this->store->set( (int) $message->object_key, $state );
		$changes = array_map( static fn ( string $number ): array => HistoryEntry::change( 'invoice', null, $number ), $numbers );
		$this->history->record( self::entry( $message, $changes, $state === InvoiceRequestState::Issued ? self::ISSUED : self::BUFFERED ) );
		$missing = $this->store->missing( array_map( static fn ( array $one ): string => (string) $one['erpId'], $invoices ) );
		if ( $missing !== [] ) {
			$this->runs->request_also( self::REFRESH, Cause::ShopEvent->value, $missing );
		}
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$this->store->set( (int) $message->object_key, InvoiceRequestState::Refused, $code, $reason );
		$this->history->record( self::entry( $message, [ HistoryEntry::change( 'invoice', null, $reason !== '' ? $reason : $code ) ], self::REFUSED ) );
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private static function entry( Message $message, array $changes, string $summary ): HistoryEntry {
		return new HistoryEntry( 'order', (int) $message->object_key, null, $message->cause, $changes, $summary, $message->id, null, $message->actor );
	}
}
