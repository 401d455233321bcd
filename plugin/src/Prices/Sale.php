<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\Decimal;

/**
 * A price that is lower for a time. Knows no WordPress.
 */
final class Sale {

	/**
	 * @param string $price '' for no sale.
	 * @param string $from  Unix seconds of its beginning, '' for at once.
	 * @param string $to    Unix seconds of its end, '' for none.
	 */
	public function __construct( public readonly string $price, public readonly string $from, public readonly string $to ) {}

	public static function none(): self {
		return new self( '', '', '' );
	}

	/** The sale, if it is a reduction of the regular price; else none. */
	public function under( string $regular ): self {
		$sale  = Decimal::parse( $this->price );
		$limit = Decimal::parse( $regular );
		return $sale !== null && $limit !== null && $sale->minus( $limit )->is_negative() ? $this : self::none();
	}

	public function runs_at( int $now ): bool {
		return $this->price !== '' && (int) $this->from <= $now && ( (int) $this->to === 0 || (int) $this->to >= $now );
	}

	/** With the moment at which WooCommerce takes it away, so that its end is no difference: "98.40@1764543599". */
	public function mark(): string {
		return (int) $this->to === 0 ? $this->price : "{$this->price}@{$this->to}";
	}

	/** Such as "98.40 (2026-11-01 – 2026-11-30)". */
	public function in_words( \DateTimeZone $zone ): string {
		if ( $this->price === '' || ( (int) $this->from === 0 && (int) $this->to === 0 ) ) {
			return $this->price;
		}
		return trim( "{$this->price} (" . self::day( $this->from, $zone ) . ' – ' . self::day( $this->to, $zone ) . ')' );
	}

	private static function day( string $moment, \DateTimeZone $zone ): string {
		return (int) $moment === 0 ? '…' : ( new \DateTimeImmutable( "@{$moment}" ) )->setTimezone( $zone )->format( 'Y-m-d' );
	}
}
