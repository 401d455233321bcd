<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Api\Problem;
use WaproMag\Database\Transaction;
use WaproMag\GoodsExport\GoodsCapture;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\RunStore;

/**
 * Follows what the worker found for products of the shop. Posting the same again changes nothing.
 */
final class PairingDecisions {

	/** Decision → state in a dry run, state else, answer. */
	private const FATES = [
		'pair'      => [ PairingStore::WOULD_PAIR, PairingStore::PAIRED, 'paired' ],
		'create'    => [ PairingStore::WOULD_CREATE, PairingStore::QUEUED, 'queued' ],
		'ambiguous' => [ PairingStore::TO_DECIDE, PairingStore::TO_DECIDE, 'held' ],
		'refused'   => [ PairingStore::REFUSED, PairingStore::REFUSED, 'refused' ],
	];

	public function __construct(
		private PairingStore $pairings,
		private PairingLinks $pairs,
		private LinkStore $links,
		private GoodsCapture $capture,
		private RunStore $runs,
		private Transaction $transaction
	) {}

	/**
	 * @param list<array<string, mixed>> $items catalogue#PairingDecision.
	 * @return list<array<string, mixed>> Outcome per product, in the order of the items.
	 */
	public function follow( int $run, bool $dry_run, array $items ): array {
		// What is looked at once more for a few products stays part of the pass over everything before.
		$of = ( $this->runs->find( $run )['object_keys'] ?? '[]' ) === '[]' ? $run : null;
		return array_map( fn ( array $item ): array => [ 'productId' => $item['productId'] ] + $this->follow_one( $of, $dry_run, $item ), $items );
	}

	/**
	 * @param array<string, mixed> $item
	 * @return array{outcome: string, code?: string, reason?: string}
	 */
	private function follow_one( ?int $run, bool $dry_run, array $item ): array {
		$product = (int) $item['productId'];
		if ( Pairable::find( $product ) === null || $this->links->find_by_shop_id( Link::PRODUCT, $product ) !== null ) {
			return [ 'outcome' => 'unchanged' ];
		}
		[ $dry, $done, $outcome ] = self::FATES[ $item['decision'] ];
		try {
			$this->write_whole( $product, $run, $dry_run, $item, $dry_run ? $dry : $done );
		} catch ( Problem $problem ) {
			$code   = $problem->problem_code;
			$reason = $problem->getMessage();
			$this->pairings->decide( $product, self::decision( PairingStore::TO_DECIDE, [ 'code' => $code, 'reason' => $reason ] + $item, $run, $dry_run ) );
			return [ 'outcome' => 'held', 'code' => $code, 'reason' => $reason ];
		}
		return [ 'outcome' => $outcome ];
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private function write_whole( int $product, ?int $run, bool $dry_run, array $item, string $state ): void {
		$this->transaction->run( fn () => $this->write( $product, $run, $dry_run, $item, $state ) );
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private function write( int $product, ?int $run, bool $dry_run, array $item, string $state ): void {
		if ( ! $dry_run && $item['decision'] === 'pair' ) {
			$index = (string) ( $item['index'] ?? '' );
			$this->pairs->pair( $product, $index, self::guid( $item, $index ), 'by_hand', PairingLinks::PAIRED );
		}
		if ( ! $dry_run && $item['decision'] === 'create' ) {
			$this->capture->capture( $product, 'by_hand' );
		}
		$this->pairings->decide( $product, self::decision( $state, $item, $run, $dry_run ) );
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private static function decision( string $state, array $item, ?int $run, bool $dry_run ): Decision {
		return new Decision( $state, $item['index'] ?? null, $item['by'] ?? null, $item['code'] ?? null, $item['reason'] ?? null, $item['candidates'], $run, $dry_run );
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private static function guid( array $item, string $index ): ?string {
		foreach ( $item['candidates'] as $candidate ) {
			if ( $candidate['index'] === $index ) {
				return $candidate['guid'] ?? null;
			}
		}
		return null;
	}
}
