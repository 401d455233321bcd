<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * One value of an order line as it was when it was placed: for machines, whatever the product asks for since.
 */
final class LineValue {

	/** Of an order line: JSON list. Beside it stands a visible meta with the label. */
	public const META = '_wapro_mag_parameters';

	/**
	 * @param string $shown As people read it, in the language of whoever placed the order.
	 */
	private function __construct(
		public readonly string $code,
		public readonly string $label,
		public readonly FieldType $type,
		public readonly string $value,
		public readonly string $unit,
		public readonly string $shown
	) {}

	public static function of( Field $field, string $value ): self {
		return new self( $field->code, $field->label, $field->type, $value, $field->unit, ValueWords::value( $field->type, $value, $field->unit ) );
	}

	/**
	 * @return array<string, self> By code.
	 */
	public static function read( \WC_Order_Item $item ): array {
		$text   = $item->get_meta( self::META );
		$stored = is_string( $text ) ? json_decode( $text, true ) : null;
		$values = [];
		foreach ( is_array( $stored ) ? $stored : [] as $one ) {
			$type = is_array( $one ) ? FieldType::tryFrom( (string) ( $one['type'] ?? '' ) ) : null;
			if ( $type !== null && is_string( $one['code'] ?? null ) && is_string( $one['value'] ?? null ) ) {
				$values[ $one['code'] ] = new self( $one['code'], (string) ( $one['label'] ?? $one['code'] ), $type, $one['value'], (string) ( $one['unit'] ?? '' ), (string) ( $one['shown'] ?? '' ) );
			}
		}
		return $values;
	}

	/**
	 * @param array<self> $values
	 */
	public static function write( \WC_Order_Item $item, array $values ): void {
		if ( $values === [] ) {
			$item->delete_meta_data( self::META );
			return;
		}
		$item->update_meta_data( self::META, (string) wp_json_encode( array_values( $values ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	}
}
