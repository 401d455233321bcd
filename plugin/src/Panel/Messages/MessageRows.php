<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Clock;

/**
 * Rows of the messages table as panel#MessageRow.
 */
final class MessageRows {

	public function __construct( private readonly ObjectTitles $titles ) {}

	/**
	 * @param list<array<string, string|null>> $rows From MessagesQuery.
	 * @return list<array<string, mixed>>
	 */
	public function shape( array $rows ): array {
		$titles = $this->titles->of( $rows );

		return array_map(
			static fn ( array $row ): array => self::row( $row, $titles[ (int) $row['id'] ] ),
			$rows
		);
	}

	/**
	 * @param array<string, string|null>              $row
	 * @param array{title: string, url: string|null} $title
	 * @return array<string, mixed>
	 */
	private static function row( array $row, array $title ): array {
		$direction = (string) $row['direction'];
		$status    = (string) $row['status'];

		return [
			'id'          => (int) $row['id'],
			'direction'   => $direction,
			'destination' => (string) $row['destination'],
			'objectType'  => (string) $row['object_type'],
			'objectKey'   => (string) $row['object_key'],
			'title'       => mb_substr( $title['title'], 0, 250 ),
			'objectUrl'   => $title['url'],
			'status'      => $status,
			'attempts'    => (int) $row['attempts'],
			'nextTryAt'   => Clock::iso( self::next_try( $row ) ),
			'capturedAt'  => (string) Clock::iso( $row['captured_at'] ),
			'updatedAt'   => (string) Clock::iso( $row['updated_at'] ),
			'cause'       => (string) $row['cause'],
			'code'        => $row['error_code'],
			'field'       => $row['error_field'],
			'reason'      => $row['error_text'],
			'mayRetry'    => MessageRules::may( MessageRules::RETRY, $direction, $status, (string) $row['object_type'] ),
			'maySkip'     => MessageRules::may( MessageRules::SKIP, $direction, $status, (string) $row['object_type'] ),
			'mayRefresh'  => MessageRules::may( MessageRules::REFRESH, $direction, $status, (string) $row['object_type'] ),
		] + ( null === $row['intent'] ? [] : [ 'intent' => $row['intent'] ] );
	}

	/**
	 * While a worker holds the lease, the stream's time is the end of the lease and no next try.
	 *
	 * @param array<string, string|null> $row
	 */
	private static function next_try( array $row ): ?string {
		return match ( $row['status'] ) {
			'held'               => $row['held_until'],
			'pending', 'unknown' => null === $row['lease_token'] ? $row['ready_at'] : null,
			default              => null,
		};
	}
}
