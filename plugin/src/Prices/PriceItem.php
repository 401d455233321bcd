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

	private function __construct(
		public readonly string $index,
		public readonly ?string $message_id,
		public readonly string $as_of,
		public readonly string $price_list,
		public readonly ?string $currency,
		public readonly ?string $net,
		public readonly ?string $gross
	) {}

	/**
	 * @param array<string, mixed> $item apply#PriceItem.
	 */
	public static function from_array( array $item ): self {
		$text = static fn ( string $key ): ?string => isset( $item[ $key ] ) ? trim( (string) $item[ $key ] ) : null;
		return new self( (string) $item['index'], $text( 'messageId' ), (string) $item['asOf'], (string) $item['priceList'], $text( 'currency' ), $text( 'net' ), $text( 'gross' ) );
	}

	/**
	 * @param string|null  $price_list The list that the shop sells by.
	 * @param 'net'|'gross' $basis     The side that the shop keeps.
	 */
	public function problem( ?string $price_list, string $currency, string $basis ): ?ItemProblem {
		if ( $price_list === null ) {
			return new ItemProblem( ItemProblem::PRICE_LIST_UNMAPPED, 'priceList' );
		}
		if ( $this->price_list !== $price_list ) {
			return new ItemProblem( ItemProblem::PRICE_LIST_OTHER, 'priceList', [ $this->price_list, $price_list ] );
		}
		if ( $this->net === null && $this->gross === null ) {
			return null;
		}
		return self::number_problem( 'net', $this->net )
			?? self::number_problem( 'gross', $this->gross )
			?? ( $this->side( $basis ) === null ? new ItemProblem( ItemProblem::PRICE_MISSING, $basis, [ $basis ] ) : null )
			?? ( $this->currency !== $currency ? new ItemProblem( ItemProblem::CURRENCY_MISMATCH, 'currency', [ (string) $this->currency, $currency ] ) : null );
	}

	/**
	 * Regular price as the shop keeps it; '' when the article has none in the list. A price of zero is none: WAPRO keeps
	 * unset prices as zero, and nothing may be given away for that.
	 *
	 * @param 'net'|'gross' $basis
	 */
	public function regular_price( string $basis ): string {
		$price = Decimal::parse( $this->side( $basis ) ?? '' );
		return $price === null || $price->is_zero() ? '' : $price->text( 2 );
	}

	private function side( string $basis ): ?string {
		return $basis === 'net' ? $this->net : $this->gross;
	}

	private static function number_problem( string $field, ?string $value ): ?ItemProblem {
		if ( $value === null ) {
			return null;
		}
		$price = Decimal::parse( $value );
		return $price === null || $price->is_negative() || ! $price->has_at_most( self::DECIMALS )
			? new ItemProblem( ItemProblem::PRICE_INVALID, $field, [ $field, $value ] )
			: null;
	}
}
