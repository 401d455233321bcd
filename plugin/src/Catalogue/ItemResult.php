<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * What became of one item of an apply call.
 */
final class ItemResult {

	public const CREATED   = 'created';
	public const UPDATED   = 'updated';
	public const UNCHANGED = 'unchanged';
	public const STALE     = 'stale';
	public const REJECTED  = 'rejected';

	private function __construct(
		public readonly string $key,
		public readonly string $outcome,
		public readonly ?int $shop_id = null,
		public readonly ?string $code = null,
		public readonly ?string $field = null,
		public readonly ?string $reason = null
	) {}

	public static function created( string $key, int $shop_id ): self {
		return new self( $key, self::CREATED, $shop_id );
	}

	public static function updated( string $key, ?int $shop_id ): self {
		return new self( $key, self::UPDATED, $shop_id );
	}

	public static function unchanged( string $key, ?int $shop_id ): self {
		return new self( $key, self::UNCHANGED, $shop_id );
	}

	public static function stale( string $key, ?int $shop_id ): self {
		return new self( $key, self::STALE, $shop_id );
	}

	public static function rejected( string $key, ItemProblem $problem, ?int $shop_id = null ): self {
		return new self( $key, self::REJECTED, $shop_id, $problem->code, $problem->field, Sentences::of( $problem ) );
	}

	/** Stock or price of an article without product: one that is not meant for the shop needs none, another has to arrive first. */
	public static function not_in_shop( string $key, ?FigureLink $link ): self {
		return $link === null || ! $link->flagged ? self::unchanged( $key, null ) : self::rejected( $key, new ItemProblem( ItemProblem::NOT_LINKED, 'index' ) );
	}

	/**
	 * @return array<string, string|int> apply#ItemResult.
	 */
	public function to_array(): array {
		$answer = [
			'key'     => $this->key,
			'outcome' => $this->outcome,
			'shopId'  => $this->shop_id,
			'code'    => $this->code,
			'field'   => $this->field,
			'reason'  => $this->reason,
		];
		return array_filter( $answer, static fn ( string|int|null $value ): bool => $value !== null );
	}
}
