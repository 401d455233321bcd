<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Destination;
use WaproMag\Queue\MessageStore;

/**
 * Retry, skip and refresh: for chosen messages or all of a filter, counted first, honestly reported after.
 *
 * @phpstan-type Result array{matched: int, eligible: int, orders: int, done: int, passed: list<array{code: string, count: int}>}
 */
final class MessageActions {

	private const CHUNK   = 500;
	private const SECONDS = 300;

	public function __construct(
		private readonly MessagesQuery $query,
		private readonly MessageStore $messages,
		private readonly Refresh $refresh,
		private readonly UnsentOrders $unsent,
		private readonly HistoryStore $history,
		private readonly MessageSubjects $subjects,
	) {}

	/**
	 * @param MessageRules::RETRY|MessageRules::SKIP|MessageRules::REFRESH $action
	 * @param list<int>                                                    $ids
	 * @return Result
	 */
	public function perform_ids( string $action, array $ids, string $reason = '' ): array {
		return $this->perform( $action, MessageFilter::of_ids( $ids ), $reason );
	}

	/**
	 * What the action would do; changes nothing.
	 *
	 * @param MessageRules::RETRY|MessageRules::SKIP|MessageRules::REFRESH $action
	 * @return Result
	 */
	public function preview( string $action, MessageFilter $filter ): array {
		$matched  = 0;
		$eligible = 0;
		$orders   = 0;
		$passed   = [];
		foreach ( $this->query->counts( $filter ) as $group ) {
			$matched += $group['count'];
			if ( MessageRules::may( $action, $group['direction'], $group['status'], $group['object_type'] ) ) {
				$eligible += $group['count'];
				$orders   += 'out' === $group['direction'] && Destination::WAPRO === $group['destination'] && 'order' === $group['object_type'] ? $group['count'] : 0;
			} else {
				$code            = MessageRules::passed_code( $action, $group['status'] );
				$passed[ $code ] = ( $passed[ $code ] ?? 0 ) + $group['count'];
			}
		}
		$unsent = $this->unsent->among( $filter->orders() );
		$never  = count( $unsent['going'] ) - $unsent['kept'];
		$going  = MessageRules::RETRY === $action ? count( $unsent['going'] ) : 0;
		if ( $going > 0 ) {
			$passed['already_accepted'] = ( $passed['already_accepted'] ?? 0 ) - $unsent['kept'];
		}
		$passed['never_sent'] = $unsent['not_going'] + ( MessageRules::RETRY === $action ? 0 : $never );
		return self::result( $matched + $never + $unsent['not_going'], $eligible + $going, $orders + $going, 0, array_filter( $passed, static fn ( int $count ): bool => $count > 0 ) );
	}

	/**
	 * @param MessageRules::RETRY|MessageRules::SKIP|MessageRules::REFRESH $action
	 * @return Result
	 */
	public function perform( string $action, MessageFilter $filter, string $reason = '' ): array {
		$before   = $this->preview( $action, $filter );
		// Ids are read before anything changes: a message must not leave the filter before its turn.
		$eligible = $this->eligible( $action, $filter );
		$actor    = wp_get_current_user()->display_name;
		$done     = 0;
		// About a millisecond each; what was done before a break-off stays done, and the rest is found by the same filter.
		wc_set_time_limit( self::SECONDS );
		if ( MessageRules::RETRY === $action ) {
			$unsent = $this->unsent->among( $filter->orders() )['going'];
			$this->unsent->send( $unsent, $actor );
			$done = count( $unsent );
		}
		foreach ( array_chunk( $eligible, self::CHUNK ) as $chunk ) {
			$ids     = match ( $action ) {
				MessageRules::SKIP    => $this->messages->skip( array_map( self::id( ... ), $chunk ), $reason, $actor ),
				MessageRules::RETRY   => $this->retry( $chunk, $actor ),
				MessageRules::REFRESH => $this->refresh->request( $chunk, $actor ),
			};
			$changed = array_values( array_filter( $chunk, static fn ( array $row ): bool => in_array( self::id( $row ), $ids, true ) ) );
			$this->record( $action, $changed, $actor );
			$done += count( $changed );
		}
		$passed = array_column( $before['passed'], 'count', 'code' );
		if ( $before['eligible'] > $done ) {
			$passed['changed_meanwhile'] = $before['eligible'] - $done;
		}
		return self::result( $before['matched'], $before['eligible'], $before['orders'], $done, $passed );
	}

	/**
	 * @param MessageRules::RETRY|MessageRules::SKIP|MessageRules::REFRESH $action
	 * @return list<array<string, string|null>>
	 */
	private function eligible( string $action, MessageFilter $filter ): array {
		$statuses = array_values( array_unique( [ ...MessageRules::statuses( $action, 'out' ), ...MessageRules::statuses( $action, 'in' ) ] ) );
		$all      = [];
		$after    = 0;
		do {
			$rows = $this->query->in_statuses( $filter, $statuses, $after, self::CHUNK );
			foreach ( $rows as $row ) {
				$after = self::id( $row );
				if ( MessageRules::may( $action, (string) $row['direction'], (string) $row['status'], (string) $row['object_type'] ) ) {
					$all[] = $row;
				}
			}
		} while ( count( $rows ) === self::CHUNK );

		return $all;
	}

	/**
	 * Outbound messages go again; what WAPRO told and the shop refused is fetched again.
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<int> Ids of what will be tried.
	 */
	private function retry( array $rows, string $actor ): array {
		$is_out = static fn ( array $row ): bool => 'out' === $row['direction'];
		$out    = array_values( array_filter( $rows, $is_out ) );
		$in     = array_values( array_filter( $rows, static fn ( array $row ): bool => ! $is_out( $row ) ) );

		return [ ...$this->refresh->request( $in, $actor ), ...$this->messages->retry( array_map( self::id( ... ), $out ), $actor ) ];
	}

	/**
	 * What was fetched again says so itself.
	 *
	 * @param MessageRules::RETRY|MessageRules::SKIP|MessageRules::REFRESH $action
	 * @param list<array<string, string|null>>                             $rows
	 */
	private function record( string $action, array $rows, string $actor ): void {
		if ( MessageRules::REFRESH === $action ) {
			return;
		}
		$summary = MessageRules::SKIP === $action ? HistoryEntry::SKIPPED : HistoryEntry::RETRIED;
		$entries = [];
		foreach ( $this->subjects->of( $rows ) as $id => $of ) {
			$entries[] = new HistoryEntry( $of['type'], $of['id'], $of['erp_key'], 'by_hand', [], $summary, $id, null, $actor );
		}
		$this->history->record_many( $entries );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function id( array $row ): int {
		return (int) $row['id'];
	}

	/**
	 * @param array<string, int> $passed
	 * @return Result
	 */
	private static function result( int $matched, int $eligible, int $orders, int $done, array $passed ): array {
		$list = [];
		foreach ( $passed as $code => $count ) {
			$list[] = [
				'code'  => $code,
				'count' => $count,
			];
		}
		return [
			'matched'  => $matched,
			'eligible' => $eligible,
			'orders'   => $orders,
			'done'     => $done,
			'passed'   => $list,
		];
	}
}
