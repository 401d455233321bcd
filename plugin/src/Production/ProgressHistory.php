<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\History\HistoryEntry;
use WaproMag\Orders\Amount;

/**
 * What a document of production changed, in words.
 *
 * @phpstan-import-type ToldLine from ProductionStore
 */
final class ProgressHistory {

	/**
	 * @param array<array-key, ToldLine> $told
	 */
	public function __construct( private ProgressSettings $settings, private array $told ) {}

	/**
	 * @param array<string, string|null>|null $before Rows of the order's progress.
	 * @param array<string, string|null>|null $after
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public function changes( ?array $before, ?array $after ): array {
		$words   = [ $this->words( $before ), $this->words( $after ) ];
		$changes = [];
		foreach ( $words[1] as $field => $value ) {
			if ( $words[0][ $field ] !== $value ) {
				$changes[] = HistoryEntry::change( $field, $words[0][ $field ], $value );
			}
		}
		return $changes;
	}

	/**
	 * @param array<string, string|null>|null $row
	 * @return array<string, string|null>
	 */
	private function words( ?array $row ): array {
		$status = $row['status'] ?? null;
		return [
			'production'   => $status === null ? $row['reason'] ?? null : $this->settings->name( $status ),
			'expectedDate' => $row['expected_date'] ?? null,
			'produced'     => $this->produced( $row['line_figures'] ?? '[]' ),
			'note'         => $row['note'] ?? null,
		];
	}

	/** By article: made of ordered, and where a line stands by itself. */
	private function produced( string $figures ): ?string {
		$lines = json_decode( $figures, true );
		$words = [];
		foreach ( is_array( $lines ) ? $lines : [] as $line ) {
			$told  = $this->told[ $line['lineId'] ] ?? null;
			$parts = [
				isset( $line['produced'] ) && $told !== null ? Amount::parse( $line['produced'] )->plain() . '/' . Amount::parse( $told['quantity'] )->plain() : '',
				isset( $line['status'] ) ? $this->settings->name( $line['status'] ) : '',
				$line['expectedDate'] ?? '',
				$line['reason'] ?? '',
			];
			$words[] = ( $told['index'] ?? $line['lineId'] ) . ': ' . implode( ', ', array_filter( $parts, static fn ( string $part ): bool => $part !== '' ) );
		}
		return $words === [] ? null : implode( '; ', $words );
	}
}
