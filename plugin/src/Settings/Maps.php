<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * What of WAPRO is what in this shop: warehouses, price list, VAT codes, service articles. Shape: panel#Maps.
 *
 * @phpstan-type MapsArray array{
 *     warehouses: list<array{symbol: string, use: 'sell'|'ignore'}>,
 *     priceList: string|null,
 *     vat: list<array{code: string, taxClass: string}>,
 *     buffer: string,
 *     shippingIndex: string|null,
 *     feeIndex: string|null,
 *     nipField: string,
 *     reserve: bool
 * }
 */
final class Maps {

	public const SELL   = 'sell';
	public const IGNORE = 'ignore';

	private const DEFAULTS = [
		'warehouses'    => [],
		'priceList'     => null,
		'vat'           => [],
		'buffer'        => '0',
		'shippingIndex' => null,
		'feeIndex'      => null,
		'nipField'      => 'wapro-mag/nip',
		'reserve'       => true,
	];

	/** Keys whose change alters what a product shows, so that goods must be applied anew. */
	private const GOODS_KEYS = [ 'warehouses', 'priceList', 'vat', 'buffer' ];

	/**
	 * @param MapsArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Anything stored or received; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = array_merge( self::DEFAULTS, array_intersect_key( $values, self::DEFAULTS ) );

		$complete['warehouses'] = self::rows( $complete['warehouses'], [ 'symbol', 'use' ] );
		$complete['vat']        = self::rows( $complete['vat'], [ 'code', 'taxClass' ] );
		/** @var MapsArray $complete */
		return new self( $complete );
	}

	public static function defaults(): self {
		return self::from_array( [] );
	}

	/**
	 * @return MapsArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/**
	 * What to do with a warehouse's stock; null: nobody has decided, its articles are refused.
	 *
	 * @return 'sell'|'ignore'|null
	 */
	public function warehouse_use( string $symbol ): ?string {
		foreach ( $this->values['warehouses'] as $warehouse ) {
			if ( $warehouse['symbol'] === $symbol ) {
				return $warehouse['use'];
			}
		}
		return null;
	}

	/**
	 * @return list<string> In the order of preference in which the admin put them.
	 */
	public function sell_warehouses(): array {
		$symbols = [];
		foreach ( $this->values['warehouses'] as $warehouse ) {
			if ( self::SELL === $warehouse['use'] ) {
				$symbols[] = $warehouse['symbol'];
			}
		}
		return $symbols;
	}

	public function price_list(): ?string {
		return $this->values['priceList'];
	}

	/**
	 * Slug of the tax class of a VAT code, '' is the standard class; null: unmapped.
	 */
	public function tax_class_for( string $vat_code ): ?string {
		foreach ( $this->values['vat'] as $mapping ) {
			if ( $mapping['code'] === $vat_code ) {
				return $mapping['taxClass'];
			}
		}
		return null;
	}

	/**
	 * VAT code of a tax class; null when none or more than one code maps to it: a VAT code is never guessed.
	 */
	public function vat_code_for_class( string $tax_class ): ?string {
		$codes = [];
		foreach ( $this->values['vat'] as $mapping ) {
			if ( $mapping['taxClass'] === $tax_class ) {
				$codes[] = $mapping['code'];
			}
		}
		return 1 === count( $codes ) ? $codes[0] : null;
	}

	/**
	 * Quantity kept back from sale, decimal text.
	 */
	public function buffer(): string {
		return $this->values['buffer'];
	}

	public function shipping_index(): ?string {
		return $this->values['shippingIndex'];
	}

	public function fee_index(): ?string {
		return $this->values['feeIndex'];
	}

	/**
	 * Name of the order field that holds the buyer's NIP, without the leading underscore of its meta key.
	 */
	public function nip_field(): string {
		return $this->values['nipField'];
	}

	public function reserve(): bool {
		return $this->values['reserve'];
	}

	/**
	 * The same maps with what concerns orders exchanged.
	 *
	 * @param array{shippingIndex: string|null, feeIndex: string|null, nipField: string, reserve: bool} $values
	 */
	public function with_orders( array $values ): self {
		return new self( array_replace( $this->values, $values ) );
	}

	public function equals( self $other ): bool {
		return $this->values === $other->values;
	}

	/**
	 * Whether goods, stock or prices come out differently under the other maps.
	 */
	public function changes_goods( self $other ): bool {
		foreach ( self::GOODS_KEYS as $key ) {
			if ( $this->values[ $key ] !== $other->values[ $key ] ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Rows with the same keys in the same order, so that equal maps compare as equal.
	 *
	 * @param list<string> $keys
	 * @return list<array<string, mixed>>
	 */
	private static function rows( mixed $rows, array $keys ): array {
		$clean = [];
		foreach ( is_array( $rows ) ? $rows : [] as $row ) {
			if ( is_array( $row ) && [] === array_diff( $keys, array_keys( $row ) ) ) {
				$clean[] = array_replace( array_fill_keys( $keys, null ), array_intersect_key( $row, array_flip( $keys ) ) );
			}
		}
		return $clean;
	}
}
