<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Queue\RunStore;

/**
 * Has the worker fetch invoices again.
 */
final class InvoiceRefresh {

	/** A run names no more objects. */
	private const MOST_KEYS = 1000;

	public function __construct( private readonly InvoiceList $invoices, private readonly RunStore $runs ) {}

	/**
	 * @param array<string, mixed> $request invoices#InvoicesRefreshRequest.
	 * @return array{matched: int, requested: int, runs: list<int>} invoices#InvoicesRefreshResponse.
	 */
	public function request( array $request, string $actor ): array {
		$only_counts = ( $request['dryRun'] ?? false ) === true;
		if ( $only_counts && ! isset( $request['ids'] ) ) {
			return [ 'matched' => $this->invoices->count( $request['filter'] ?? [] ), 'requested' => 0, 'runs' => [] ];
		}
		$keys = $this->invoices->keys( $request['filter'] ?? [], $request['ids'] ?? null );
		$runs = $only_counts ? [] : array_map( fn ( array $chunk ): int => $this->runs->request( MessageRules::RUNS['invoice'], 'by_hand', $actor, $chunk ), array_chunk( $keys, self::MOST_KEYS ) );
		return [ 'matched' => count( $keys ), 'requested' => $only_counts ? 0 : count( $keys ), 'runs' => $runs ];
	}
}
