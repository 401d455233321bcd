<?php
declare(strict_types=1);

namespace WaproMag\Links;

/**
 * ERP key ↔ shop id of one object, with what was last applied. Immutable: `with()` makes a changed copy, which
 * remembers its changed columns, so that saving it never undoes what another flow wrote to the other columns.
 */
final class Link {

	public const PRODUCT = 'product';

	/** Stands in `former_status` after a person deleted the product for good. */
	public const DELETED_IN_SHOP = 'deleted';

	/**
	 * @param array<string, mixed> $facts   The article as last received: apply#GoodsItem without its message.
	 * @param list<string>         $changed Columns that differ from the stored row.
	 */
	private function __construct(
		public readonly ?int $id,
		public readonly string $object_type,
		public readonly string $erp_key,
		public readonly ?int $shop_id,
		public readonly ?string $erp_hash,
		public readonly ?string $applied_hash,
		public readonly int $map_version,
		public readonly string $as_of_goods,
		public readonly string $as_of_stock,
		public readonly string $as_of_prices,
		public readonly bool $flagged,
		public readonly string $state,
		public readonly ?string $state_reason,
		public readonly string $state_since,
		public readonly ?string $former_status,
		public readonly ?string $reviewed_at,
		public readonly ?string $reviewed_hash,
		public readonly array $facts,
		public readonly string $created_at,
		public readonly array $changed = []
	) {}

	/**
	 * @param string $now UTC, as `Clock::now()` writes it.
	 */
	public static function to_new( string $object_type, string $erp_key, string $now ): self {
		return new self( null, $object_type, $erp_key, null, null, null, 0, '0', '0', '0', false, LinkState::REFUSED, null, $now, null, null, null, [], $now );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		$facts = json_decode( $row['facts'] ?? '[]', true );
		return new self(
			(int) $row['id'],
			(string) $row['object_type'],
			(string) $row['erp_key'],
			$row['shop_id'] === null ? null : (int) $row['shop_id'],
			$row['erp_hash'],
			$row['applied_hash'],
			(int) $row['map_version'],
			(string) $row['as_of_goods'],
			(string) $row['as_of_stock'],
			(string) $row['as_of_prices'],
			$row['flagged'] === '1',
			(string) $row['state'],
			$row['state_reason'],
			(string) $row['state_since'],
			$row['former_status'],
			$row['reviewed_at'],
			$row['reviewed_hash'],
			is_array( $facts ) ? $facts : [],
			(string) $row['created_at']
		);
	}

	/**
	 * @param array<string, mixed> $changes Column → value; an equal value is no change.
	 */
	public function with( array $changes ): self {
		$values  = get_object_vars( $this );
		$changed = $this->changed;
		foreach ( $changes as $column => $value ) {
			if ( $values[ $column ] !== $value ) {
				$changed[] = $column;
			}
		}
		$changes['changed'] = array_values( array_unique( $changed ) );
		return new self( ...array_merge( $values, $changes ) );
	}

	/**
	 * @param string $now UTC; taken as `state_since` when the state or its reason differs.
	 */
	public function in_state( string $state, ?string $reason, string $now ): self {
		if ( $this->state === $state && $this->state_reason === $reason ) {
			return $this;
		}
		return $this->with( [ 'state' => $state, 'state_reason' => $reason, 'state_since' => $now ] );
	}

	/**
	 * @param array<self> $links
	 * @return list<int> Ids of the objects that exist in the shop.
	 */
	public static function shop_ids( array $links ): array {
		$ids = [];
		foreach ( $links as $link ) {
			if ( $link->shop_id !== null ) {
				$ids[] = $link->shop_id;
			}
		}
		return $ids;
	}

	public function was_deleted_in_shop(): bool {
		return $this->shop_id === null && $this->former_status === self::DELETED_IN_SHOP;
	}

	public function changed_since_review(): bool {
		return $this->reviewed_at !== null && $this->reviewed_hash !== $this->applied_hash;
	}

	/** A text fact, '' when WAPRO has not told it. */
	public function fact( string $name ): string {
		$value = $this->facts[ $name ] ?? '';
		return is_scalar( $value ) ? (string) $value : '';
	}
}
