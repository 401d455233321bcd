<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * One article as WAPRO tells it, texts trimmed and free of control characters. Knows no WordPress.
 */
final class Article {

	public const SERVICE = 'service';

	/** Facts kept with the link, in the order in which the content hash takes them. */
	private const FACTS = [ 'erpId', 'kind', 'name', 'description', 'shortDescription', 'tradeIndex', 'ean', 'vatCode', 'unit', 'divisible', 'weight', 'producer', 'categoryPath', 'archived', 'parameters' ];

	/** Texts of one line. */
	private const LINES = [ 'kind', 'name', 'tradeIndex', 'ean', 'vatCode', 'unit', 'weight', 'producer', 'categoryPath' ];

	/**
	 * @param array<string, mixed> $facts
	 */
	private function __construct(
		public readonly string $index,
		public readonly ?string $message_id,
		public readonly string $as_of,
		public readonly bool $deleted,
		public readonly bool $flagged,
		public readonly ?string $hash,
		public readonly array $facts
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
			$facts[ $name ] = is_string( $value ) ? self::clean( $value, in_array( $name, self::LINES, true ) ) : $value;
		}
		return new self(
			(string) $item['index'],
			isset( $item['messageId'] ) ? (string) $item['messageId'] : null,
			(string) $item['asOf'],
			(bool) $item['deleted'],
			(bool) $item['flagged'],
			isset( $item['hash'] ) ? (string) $item['hash'] : null,
			$facts
		);
	}

	public function is_wanted(): bool {
		return $this->flagged && ! $this->deleted;
	}

	public function is_service(): bool {
		return $this->text( 'kind' ) === self::SERVICE;
	}

	public function text( string $fact ): string {
		$value = $this->facts[ $fact ] ?? '';
		return is_string( $value ) ? $value : '';
	}

	/** What a reviewer has seen; another hash later means: changed since the review. */
	public function content_hash(): string {
		return md5( (string) json_encode( $this->facts ) );
	}

	private static function clean( string $text, bool $one_line ): string {
		$text = (string) preg_replace( $one_line ? '/[\x00-\x1F\x7F\s]+/u' : '/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]+/u', ' ', mb_scrub( $text, 'UTF-8' ) );
		return trim( $text );
	}
}
