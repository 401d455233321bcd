<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

/**
 * How a person narrows the list of orders.
 */
final class OrdersFilter {

	public const POINT  = 'wm_point';
	public const PERSON = 'wm_person';
	public const STATUS = 'wm_status';

	public function __construct(
		public readonly ?int $point = null,
		public readonly ?int $person = null,
		public readonly ?string $status = null
	) {}

	/**
	 * @param array<mixed>        $query    Of the address, unslashed.
	 * @param array<string, mixed> $statuses Known statuses by their code, as `wc-completed`.
	 */
	public static function from_query( array $query, array $statuses ): self {
		$status = $query[ self::STATUS ] ?? null;
		return new self(
			self::id( $query[ self::POINT ] ?? null ),
			self::id( $query[ self::PERSON ] ?? null ),
			is_string( $status ) && isset( $statuses[ $status ] ) ? $status : null
		);
	}

	public function is_empty(): bool {
		return $this->query() === [];
	}

	/**
	 * @return array<string, int|string> For an address.
	 */
	public function query(): array {
		return array_filter( [ self::POINT => $this->point, self::PERSON => $this->person, self::STATUS => $this->status ], static fn ( int|string|null $value ): bool => $value !== null );
	}

	/** Whether orders of the person's own, which are no company's, can be among those that are meant. */
	public function leaves_own( int $user_id ): bool {
		return $this->point === null && ( $this->person ?? $user_id ) === $user_id;
	}

	private static function id( mixed $value ): ?int {
		return is_string( $value ) && ctype_digit( $value ) && (int) $value > 0 ? (int) $value : null;
	}
}
