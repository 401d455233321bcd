<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Queue\MessageStatus;

/**
 * What a person may do with a message in which state.
 */
final class MessageRules {

	public const RETRY   = 'retry';
	public const SKIP    = 'skip';
	public const REFRESH = 'refresh';

	/** The run that fetches an object again, by kind. */
	public const RUNS = [
		'goods'    => 'refreshGoods',
		'stock'    => 'refreshGoods',
		'prices'   => 'refreshGoods',
		'order'    => 'refreshOrders',
		'customer' => 'refreshCustomers',
		'invoice'  => 'refreshInvoices',
	];

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
		self::REFRESH => [
			'out' => MessageStatus::REFRESHABLE,
			'in'  => [ 'accepted', 'rejected', 'skipped', 'superseded' ],
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

	public static function may( string $action, string $direction, string $status, string $object_type ): bool {
		return in_array( $status, self::statuses( $action, $direction ), true )
			&& ( self::REFRESH !== $action || self::can_be_fetched( $direction, $object_type ) );
	}

	/**
	 * @return list<string>
	 */
	public static function statuses( string $action, string $direction ): array {
		return self::MAY[ $action ][ $direction ] ?? [];
	}

	public static function passed_code( string $action, string $status ): string {
		$code = self::PASSED[ $status ] ?? 'not_possible';

		return self::REFRESH === $action && 'on_the_way' !== $code ? 'not_possible' : $code;
	}

	/** Of what the shop sends, WAPRO tells back how orders stand. */
	private static function can_be_fetched( string $direction, string $object_type ): bool {
		return 'out' === $direction ? 'order' === $object_type : isset( self::RUNS[ $object_type ] );
	}
}
