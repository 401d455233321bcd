<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Message;

/**
 * Lines of an order that wait for a person while its other lines are made: a finding each, until the line goes or is gone.
 */
final class StoppedLines {

	public const STOPPED = 'production_line_stopped';

	private const OBJECT = 'order';

	private const KINDS = [ Finding::PRODUCTION_LINE_STOPPED ];

	public function __construct( private FindingStore $findings, private HistoryStore $history ) {}

	/**
	 * The line that a problem's field speaks of, as in `lines.12.width`.
	 *
	 * @return array{line: int, field: string}|null Null: a field of something else.
	 */
	public static function line_field( string $field ): ?array {
		return preg_match( '/^lines\.(\d+)\.(.+)$/D', $field, $parts ) === 1 ? [ 'line' => (int) $parts[1], 'field' => $parts[2] ] : null;
	}

	/**
	 * @return list<string> Why each line of the order that waits does so.
	 */
	public function of_order( int $order_id ): array {
		return $this->findings->shop_values( self::OBJECT, $order_id, Finding::PRODUCTION_LINE_STOPPED );
	}

	/**
	 * @param list<ProductionProblem> $stopped All of the order's; the others are stopped no more.
	 */
	public function note( Message $message, string $reference, array $stopped ): void {
		$known  = array_column( $this->findings->unresolved( self::OBJECT, [ $reference ], self::KINDS ), 'field' );
		$fields = array_map( static fn ( ProductionProblem $problem ): string => $problem->field, $stopped );
		foreach ( array_diff( $known, $fields ) as $field ) {
			$this->findings->resolve( self::OBJECT, [ $reference ], self::KINDS, $field );
		}
		$order_id = (int) $message->object_key;
		foreach ( $stopped as $problem ) {
			$why = ProductionSentences::of( $problem );
			$this->findings->report( [ new Finding( Finding::PRODUCTION_LINE_STOPPED, $problem->field, self::OBJECT, $order_id, $reference, $why, null ) ] );
			if ( ! in_array( $problem->field, $known, true ) ) {
				$this->history->record( new HistoryEntry( self::OBJECT, $order_id, null, $message->cause, [ HistoryEntry::change( $problem->field, null, $why ) ], self::STOPPED, $message->id, null, $message->actor ) );
			}
		}
	}
}
