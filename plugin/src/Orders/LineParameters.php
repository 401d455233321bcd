<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Links\Link;
use WaproMag\MadeToMeasure\CartEntry;
use WaproMag\MadeToMeasure\LineValue;

/**
 * Production parameters of a line: which there are say WAPRO and the product's own fields, their values the buyer chose.
 */
final class LineParameters {

	/** WAPRO is told no more of a value. */
	public const VALUE = 100;
	private const UNIT  = 10;

	/**
	 * @param array<string, mixed> $cart_line
	 * @return list<array{code: string, value: string, unit?: string}>
	 */
	public static function of( Link $link, \WC_Order_Item_Product $item, array $cart_line ): array {
		$defined = is_array( $link->facts['parameters'] ?? null ) ? $link->facts['parameters'] : [];
		$values  = LineValue::read( $item );
		$chosen  = self::chosen( $item, $values, $cart_line );
		$read    = [];
		foreach ( $defined as $parameter ) {
			$code  = (string) ( $parameter['code'] ?? '' );
			$value = $chosen[ self::key( $code ) ] ?? $chosen[ self::key( (string) ( $parameter['name'] ?? '' ) ) ] ?? '';
			if ( $code !== '' && $value !== '' ) {
				$unit   = (string) ( $parameter['unit'] ?? '' );
				$read[] = self::parameter( $code, $value, $unit === '' ? $values[ $code ]->unit ?? '' : $unit );
			}
			unset( $values[ $code ] );
		}
		foreach ( $values as $own ) {
			$read[] = self::parameter( $own->code, $own->value, $own->unit );
		}
		/**
		 * Production parameters of an order line.
		 *
		 * @param list<array{code: string, value: string, unit?: string}> $read
		 * @param \WC_Order_Item_Product                                  $item
		 * @param array<string, mixed>                                    $cart_line Empty outside the checkout.
		 */
		$filtered = apply_filters( 'wapro_mag/line_parameters', $read, $item, $cart_line );
		return is_array( $filtered ) ? array_values( $filtered ) : $read;
	}

	/**
	 * @return array{code: string, value: string, unit?: string}
	 */
	private static function parameter( string $code, string $value, string $unit ): array {
		$unit = mb_substr( $unit, 0, self::UNIT );
		return [ 'code' => $code, 'value' => $value ] + ( $unit === '' ? [] : [ 'unit' => $unit ] );
	}

	/**
	 * Values by code or name: from the cart line's `wapro_mag_parameters`, else from the product's fields, else from the
	 * order line's visible meta, where product configurators put them.
	 *
	 * @param array<string, LineValue> $values
	 * @param array<string, mixed>     $cart_line
	 * @return array<string, string>
	 */
	private static function chosen( \WC_Order_Item_Product $item, array $values, array $cart_line ): array {
		$chosen = [];
		foreach ( $item->get_meta_data() as $meta ) {
			// Its data would be those of the last saving.
			if ( is_scalar( $meta->value ) ) {
				$chosen[ self::key( (string) $meta->key ) ] = self::value( $meta->value );
			}
		}
		foreach ( $values as $value ) {
			$chosen[ self::key( $value->code ) ] = self::value( $value->value );
		}
		$given = $cart_line[ CartEntry::KEY ] ?? [];
		foreach ( is_array( $given ) ? $given : [] as $code => $value ) {
			if ( is_scalar( $value ) ) {
				$chosen[ self::key( (string) $code ) ] = self::value( $value );
			}
		}
		return $chosen;
	}

	private static function key( string $name ): string {
		return mb_strtolower( trim( $name ) );
	}

	private static function value( bool|int|float|string $value ): string {
		return mb_substr( trim( wp_strip_all_tags( (string) $value ) ), 0, self::VALUE );
	}
}
