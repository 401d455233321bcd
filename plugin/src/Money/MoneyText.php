<?php
declare(strict_types=1);

namespace WaproMag\Money;

/**
 * Amounts in sentences that hold no HTML.
 */
final class MoneyText {

	/**
	 * No line breaks in it, whatever the shop sets between thousands.
	 *
	 * @param string $amount Decimal text.
	 */
	public static function of( string $amount, string $currency ): string {
		return str_replace( ' ', "\u{A0}", trim( html_entity_decode( wp_strip_all_tags( wc_price( (float) $amount, [ 'currency' => $currency, 'decimals' => 2 ] ) ), ENT_QUOTES, 'UTF-8' ) ) );
	}

	/**
	 * Different currencies stay apart: `1 234,50 zł, 20,00 €`.
	 *
	 * @param array<string, string> $amounts Decimal text by currency.
	 */
	public static function of_many( array $amounts ): string {
		return implode( ', ', array_map( self::of( ... ), $amounts, array_keys( $amounts ) ) );
	}
}
