<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Queue\MessageStatus;

/**
 * What a person may do with a message in which state.
 */
final class MessageRules {

	public const RETRY = 'retry';
	public const SKIP  = 'skip';

	/** Action → direction → statuses in which it makes sense. */
	private const MAY = [
		self::RETRY => [
			'out' => MessageStatus::RETRYABLE,
			'in'  => [ 'rejected' ],
		],
		self::SKIP  => [
			'out' => MessageStatus::SKIPPABLE,
			'in'  => [ 'rejected' ],
		],
	];

	/** Why a message in this status is passed over. */
	private const PASSED = [
		'held'       => 'on_the_way',
		'pending'    => 'on_the_way',
		'sent'       => 'on_the_way',
		'accepted'   => 'already_accepted',
		'skipped'    => 'already_skipped',
		'superseded' => 'superseded',
	];

	public static function may( string $action, string $direction, string $status ): bool {
		return in_array( $status, self::statuses( $action, $direction ), true );
	}

	/**
	 * @return list<string>
	 */
	public static function statuses( string $action, string $direction ): array {
		return self::MAY[ $action ][ $direction ] ?? [];
	}

	public static function passed_code( string $status ): string {
		return self::PASSED[ $status ] ?? 'not_possible';
	}
}
