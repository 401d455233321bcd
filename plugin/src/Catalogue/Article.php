<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * One article as WAPRO tells it, texts trimmed and free of control characters. Knows no WordPress.
 */
final class Article {

	public const SERVICE = 'service';

	/** Facts kept with the link, in the order in which the content hash takes them. */
	private const FACTS = [ 'erpId', 'kind', 'name', 'description', 'shortDescription', 'tradeIndex', 'ean', 'vatCode', 'unit', 'divisible', 'weight', 'producer', 'categoryPath', 'archived', 'parameters', 'weightUnit', 'width', 'height', 'depth', 'sizeUnit', 'salesUnit', 'salesConverter', 'salesDivisible', 'attributes' ];

	/** Texts of several lines. */
	private const TEXTS = [ 'description', 'shortDescription' ];

	/**
	 * @param array<string, mixed>                                                                      $facts
	 * @param list<array{field: string, warehouse: string, mainValue: string, value: string}> $differences Where rows of other warehouses differ.
	 */
	private function __construct(
		public readonly string $index,
		public readonly ?string $message_id,
		public readonly string $as_of,
		public readonly bool $deleted,
		public readonly bool $flagged,
		public readonly ?string $hash,
		public readonly ?string $guid,
		public readonly array $facts,
		public readonly array $differences
	) {}

	/**
	 * @param array<string, mixed> $item apply#GoodsItem.
	 */
	public static function from_array( array $item ): self {
		$facts = [];
		foreach ( self::FACTS as $name ) {
			if ( ! isset( $item[ $name ] ) ) {
				continue;
			}
			$value          = $item[ $name ];
			$facts[ $name ] = is_string( $value ) ? self::clean( $value, ! in_array( $name, self::TEXTS, true ) ) : $value;
		}
		return new self(
			(string) $item['index'],
			isset( $item['messageId'] ) ? (string) $item['messageId'] : null,
			(string) $item['asOf'],
			(bool) $item['deleted'],
			(bool) $item['flagged'],
			isset( $item['hash'] ) ? (string) $item['hash'] : null,
			self::guid( (string) ( $item['guid'] ?? '' ) ),
			$facts,
			$item['differences'] ?? []
		);
	}

	public function is_wanted(): bool {
		return $this->is_flagged() && ! $this->is_archived();
	}

	public function is_flagged(): bool {
		return $this->flagged && ! $this->deleted;
	}

	/** Kept in WAPRO for its documents, sold no more. */
	public function is_archived(): bool {
		return ( $this->facts['archived'] ?? false ) === true;
	}

	public function is_service(): bool {
		return $this->text( 'kind' ) === self::SERVICE;
	}

	public function text( string $fact ): string {
		$value = $this->facts[ $fact ] ?? '';
		return is_string( $value ) ? $value : '';
	}

	/**
	 * @return list<array{code: string, name: string, value: string}> Attributes with a value; codes in lower case.
	 */
	public function attributes(): array {
		return self::attributes_of( $this->facts );
	}

	/**
	 * @param array<string, mixed> $facts Of an article or of a link.
	 * @return list<array{code: string, name: string, value: string}>
	 */
	public static function attributes_of( array $facts ): array {
		$attributes = [];
		foreach ( is_array( $facts['attributes'] ?? null ) ? $facts['attributes'] : [] as $one ) {
			$value = self::clean( (string) $one['value'], true );
			$name  = self::clean( (string) $one['name'], true );
			if ( $value !== '' && $name !== '' ) {
				$attributes[] = [ 'code' => strtolower( trim( (string) $one['code'] ) ), 'name' => $name, 'value' => $value ];
			}
		}
		return $attributes;
	}

	/** What a reviewer has seen; another hash later means: changed since the review. */
	public function content_hash(): string {
		return md5( (string) json_encode( $this->facts ) );
	}

	private static function guid( string $guid ): ?string {
		$guid = strtolower( trim( $guid, " \t{}" ) );
		return $guid === '' ? null : mb_substr( $guid, 0, 40, 'UTF-8' );
	}

	private static function clean( string $text, bool $one_line ): string {
		$text = (string) preg_replace( $one_line ? '/[\x00-\x1F\x7F\s]+/u' : '/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]+/u', ' ', mb_scrub( $text, 'UTF-8' ) );
		return trim( $text );
	}
}
