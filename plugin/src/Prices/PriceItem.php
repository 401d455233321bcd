<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\Decimal;
use WaproMag\Catalogue\ItemProblem;

/**
 * Price of one article in one of WAPRO's lists. Knows no WordPress.
 */
final class PriceItem {

	/** Decimals that a price may have: WAPRO's own bound. */
	private const DECIMALS = 4;

	/** Beginning and end of a promotion: its days count whole, in the shop's time zone. */
	private const TIMES = [
		'promoFrom' => '00:00:00',
		'promoTo'   => '23:59:59',
	];

	/**
	 * @param array<string, string|null> $fields net, gross and the promotion's, as the contract names them.
	 */
	private function __construct(
		public readonly string $index,
		public readonly ?string $message_id,
		public readonly string $as_of,
		public readonly ?string $hash,
		private readonly string $price_list,
		private readonly ?string $currency,
		private readonly array $fields
	) {}

	/**
	 * @param array<string, mixed> $item apply#PriceItem.
	 */
	public static function from_array( array $item ): self {
		$text   = static fn ( string $key ): ?string => isset( $item[ $key ] ) ? trim( (string) $item[ $key ] ) : null;
		$fields = [];
		foreach ( [ 'net', 'gross', 'promoNet', 'promoGross', 'promoFrom', 'promoTo' ] as $key ) {
			$fields[ $key ] = $text( $key );
		}
		return new self( (string) $item['index'], $text( 'messageId' ), (string) $item['asOf'], $text( 'hash' ), (string) $item['priceList'], $text( 'currency' ), $fields );
	}

	/**
	 * @param string|null   $price_list The list that the shop sells by.
	 * @param 'net'|'gross' $basis      The side that the shop keeps.
	 * @param bool          $promotions Whether the shop takes WAPRO's promotions.
	 */
	public function problem( ?string $price_list, string $currency, string $basis, bool $promotions ): ?ItemProblem {
		if ( $price_list === null ) {
			return new ItemProblem( ItemProblem::PRICE_LIST_UNMAPPED, 'priceList' );
		}
		if ( $this->price_list !== $price_list ) {
			return new ItemProblem( ItemProblem::PRICE_LIST_OTHER, 'priceList', [ $this->price_list, $price_list ] );
		}
		if ( $this->fields['net'] === null && $this->fields['gross'] === null ) {
			return null;
		}
		return $this->side_problem( 'net', 'gross', $basis )
			?? ( $promotions ? $this->promotion_problem( $basis ) : null )
			?? ( $this->currency !== $currency ? new ItemProblem( ItemProblem::CURRENCY_MISMATCH, 'currency', [ (string) $this->currency, $currency ] ) : null );
	}

	/**
	 * Regular price as the shop keeps it; '' when the article has none in the list. A price of zero is none: WAPRO keeps
	 * unset prices as zero, and nothing may be given away for that.
	 *
	 * @param 'net'|'gross' $basis
	 */
	public function regular_price( string $basis ): string {
		return $this->price( $basis );
	}

	/**
	 * WAPRO's promotion, or none.
	 *
	 * @param 'net'|'gross' $basis
	 */
	public function sale( string $basis, \DateTimeZone $zone ): Sale {
		$price = $this->price( $basis === 'net' ? 'promoNet' : 'promoGross' );
		return $price === '' ? Sale::none() : new Sale( $price, $this->moment( 'promoFrom', $zone ), $this->moment( 'promoTo', $zone ) );
	}

	private function price( string $field ): string {
		$price = Decimal::parse( $this->fields[ $field ] ?? '' );
		return $price === null || $price->is_zero() ? '' : $price->text( 2 );
	}

	private function moment( string $field, \DateTimeZone $zone ): string {
		$day = $this->fields[ $field ] ?? '';
		return $day === '' ? '' : (string) ( new \DateTimeImmutable( $day . ' ' . self::TIMES[ $field ], $zone ) )->getTimestamp();
	}

	/**
	 * @param 'net'|'gross' $basis
	 */
	private function promotion_problem( string $basis ): ?ItemProblem {
		if ( $this->fields['promoNet'] === null && $this->fields['promoGross'] === null ) {
			return null;
		}
		return $this->side_problem( 'promoNet', 'promoGross', $basis ) ?? $this->day_problem( 'promoFrom' ) ?? $this->day_problem( 'promoTo' );
	}

	/**
	 * @param 'net'|'gross' $basis
	 */
	private function side_problem( string $net, string $gross, string $basis ): ?ItemProblem {
		$kept = $basis === 'net' ? $net : $gross;
		return $this->number_problem( $net )
			?? $this->number_problem( $gross )
			?? ( $this->fields[ $kept ] === null ? new ItemProblem( ItemProblem::PRICE_MISSING, $kept, [ $basis ] ) : null );
	}

	private function number_problem( string $field ): ?ItemProblem {
		$value = $this->fields[ $field ];
		if ( $value === null ) {
			return null;
		}
		$price = Decimal::parse( $value );
		return $price === null || $price->is_negative() || ! $price->has_at_most( self::DECIMALS )
			? new ItemProblem( ItemProblem::PRICE_INVALID, $field, [ $field, $value ] )
			: null;
	}

	private function day_problem( string $field ): ?ItemProblem {
		$day = $this->fields[ $field ] ?? '';
		if ( $day === '' || ( preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $day, $part ) === 1 && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] ) ) ) {
			return null;
		}
		return new ItemProblem( ItemProblem::DAY_INVALID, $field, [ $field, $day ] );
	}
}
