<?php
declare(strict_types=1);

namespace WaproMag\Links;

/**
 * ERP key ↔ shop id of one object, with what was last applied. Immutable: `with()` makes a changed copy, which
 * remembers its changed columns, so that saving it never undoes what another flow wrote to the other columns.
 */
final class Link {

	public const PRODUCT = 'product';

	/** The variable product of a group of articles; its key is the group's. */
	public const GROUP = 'group';

	/** Stands in `former_status` after a person deleted the product for good. */
	public const DELETED_IN_SHOP = 'deleted';

	/**
	 * @param string|null               $guid        Of the article: it stays when the index changes.
	 * @param string|null               $group_key   Key of the group whose parent product the variation belongs to.
	 * @param array<string, mixed>      $facts       The article as last received: apply#GoodsItem without its message.
	 * @param bool                      $changed     Since the last review.
	 * @param list<array<string, mixed>>|null $supplies What is ordered at suppliers: apply#StockItem.supplies; null: not known.
	 * @param list<string>              $dirty       Columns that differ from the stored row.
	 * @param string|null               $former_key  ERP key before it changed.
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
		public readonly ?string $guid = null,
		public readonly ?string $group_key = null,
		public readonly ?string $stock_hash = null,
		public readonly ?string $price_hash = null,
		public readonly string $as_of_photos = '0',
		public readonly ?string $vat_code = null,
		public readonly ?string $category_path = null,
		public readonly bool $changed = false,
		public readonly ?string $shown_price = null,
		public readonly ?string $shown_sale = null,
		public readonly ?array $supplies = null,
		public readonly array $dirty = [],
		public readonly ?string $former_key = null
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
		$facts    = json_decode( $row['facts'] ?? '[]', true );
		$supplies = json_decode( $row['supplies'] ?? 'null', true );
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
			(string) $row['created_at'],
			$row['guid'],
			$row['group_key'],
			$row['stock_hash'],
			$row['price_hash'],
			(string) $row['as_of_photos'],
			$row['vat_code'],
			$row['category_path'],
			$row['changed'] === '1',
			$row['shown_price'],
			$row['shown_sale'],
			is_array( $supplies ) ? array_values( $supplies ) : null
		);
	}

	/**
	 * What is kept beside the facts to be searched, and whether they changed since the review, follows by itself.
	 *
	 * @param array<string, mixed> $changes Column → value; an equal value is no change.
	 */
	public function with( array $changes ): self {
		$values = get_object_vars( $this );
		$after  = array_merge( $values, $changes );
		if ( array_key_exists( 'facts', $changes ) ) {
			$after['vat_code']      = self::text_of( $after['facts'], 'vatCode', 3 );
			$after['category_path'] = self::text_of( $after['facts'], 'categoryPath', 255 );
		}
		$after['changed'] = $after['reviewed_at'] !== null && $after['reviewed_hash'] !== $after['applied_hash'];
		$dirty            = $this->dirty;
		foreach ( $after as $column => $value ) {
			if ( $values[ $column ] !== $value && $column !== 'former_key' ) {
				$dirty[] = $column;
			}
		}
		$after['dirty'] = array_values( array_unique( $dirty ) );
		return new self( ...$after );
	}

	/** The link as the table has it now. */
	public function stored( int $id ): self {
		$values              = get_object_vars( $this );
		$values['id']         = $id;
		$values['dirty']      = [];
		$values['former_key'] = null;
		return new self( ...$values );
	}

	/** The article's link, also when its index is another one now. */
	public function of_article( string $erp_key, ?string $guid ): self {
		$changes = [ 'guid' => $guid ?? $this->guid ];
		return $this->with( $this->erp_key === $erp_key ? $changes : $changes + [ 'erp_key' => $erp_key, 'former_key' => $this->erp_key ] );
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

	/** Flagged for the shop and not archived: its product may be shown. */
	public function is_offered(): bool {
		return $this->flagged && ( $this->facts['archived'] ?? false ) !== true;
	}

	public function was_deleted_in_shop(): bool {
		return $this->shop_id === null && $this->former_status === self::DELETED_IN_SHOP;
	}

	public function changed_since_review(): bool {
		return $this->changed;
	}

	/** A text fact, '' when WAPRO has not told it. */
	public function fact( string $name ): string {
		$value = $this->facts[ $name ] ?? '';
		return is_scalar( $value ) ? (string) $value : '';
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private static function text_of( array $facts, string $name, int $most ): ?string {
		$text = $facts[ $name ] ?? '';
		return is_string( $text ) && $text !== '' ? mb_substr( $text, 0, $most, 'UTF-8' ) : null;
	}
}
