<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * Hears, behind whoever keeps WAPRO's answers to orders, that an order was accepted: its invoice may be due.
 */
final class AcceptedOrders implements ResultListener {

	public function __construct( private ResultListener $orders, private InvoiceRequestCapture $capture ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$this->orders->accepted( $message, $result, $payload );
		$this->capture->notice( (int) $message->object_key );
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$this->orders->rejected( $message, $code, $field, $reason, $result );
	}
}
