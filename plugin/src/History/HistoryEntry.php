<?php
declare(strict_types=1);

namespace WaproMag\History;

/**
 * One line of an object's history: what changed, why, by whom.
 */
final class HistoryEntry {

	public const CREATED   = 'created';
	public const REVIEWED  = 'reviewed';
	public const PUBLISHED = 'published';
	public const HIDDEN    = 'hidden';
	public const RESTORED  = 'restored';
	public const REFUSED   = 'refused';
	public const PLACED    = 'placed';
	public const ACCEPTED  = 'accepted';
	public const REJECTED  = 'rejected';
	public const SKIPPED   = 'skipped';
	public const RETRIED   = 'retried';
	public const LINKED    = 'linked';
	public const HELD      = 'held';

	/**
	 * @param 'product'|'order'|'erporder'|'company'|'user'|'invoice'                                             $object_type
	 * @param string                                                             $cause   common#Cause.
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 * @param string|null                                                        $summary One of the constants, or another code.
	 * @param string|null                                                        $actor   Name of the person, if one did it.
	 */
	public function __construct(
		public readonly string $object_type,
		public readonly ?int $object_id,
		public readonly ?string $erp_key,
		public readonly string $cause,
		public readonly array $changes,
		public readonly ?string $summary = null,
		public readonly ?int $message_id = null,
		public readonly ?int $run_id = null,
		public readonly ?string $actor = null
	) {}

	/**
	 * @return array{field: string, before: string|null, after: string|null}
	 */
	public static function change( string $field, ?string $before, ?string $after ): array {
		return [ 'field' => $field, 'before' => $before, 'after' => $after ];
	}
}
