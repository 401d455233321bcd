<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What of a line must be told as it was when the order was placed.
 *
 * @phpstan-type Parameter array{code: string, value: string, unit?: string}
 */
final class LineSnapshot {

	public const META_KEY = '_wapro_mag_line';

	/**
	 * @param list<Parameter> $parameters Production parameters, messages#LineParameter.
	 */
	public function __construct(
		public readonly string $index,
		public readonly string $unit,
		public readonly string $vat_code,
		public readonly string $price_list,
		public readonly array $parameters
	) {}

	/**
	 * @param mixed $meta Stored value of the order item.
	 */
	public static function from_meta( mixed $meta ): ?self {
		$read = is_string( $meta ) ? json_decode( $meta, true ) : null;
		if ( ! is_array( $read ) || ! is_string( $read['index'] ?? null ) || $read['index'] === '' ) {
			return null;
		}
		return new self(
			$read['index'],
			(string) ( $read['unit'] ?? '' ),
			(string) ( $read['vatCode'] ?? '' ),
			(string) ( $read['priceList'] ?? '' ),
			is_array( $read['parameters'] ?? null ) ? array_values( $read['parameters'] ) : []
		);
	}

	public function to_meta(): string {
		return (string) json_encode(
			[
				'index'      => $this->index,
				'unit'       => $this->unit,
				'vatCode'    => $this->vat_code,
				'priceList'  => $this->price_list,
				'parameters' => $this->parameters,
			],
			JSON_UNESCAPED_UNICODE
		);
	}
}
