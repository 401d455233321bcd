<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * How the catalogue is kept: who leads which field, which way goods and photos travel, categories, attributes, stock.
 * Shape: catalogue#CatalogueSettings. Knows no WordPress.
 *
 * @phpstan-type CatalogueArray array{
 *     owners: array<string, 'wapro'|'shop'>,
 *     directions: array{goods: 'both'|'to_shop'|'to_wapro', photos: 'both'|'to_shop'|'to_wapro'|'off'},
 *     exportNewProducts: bool,
 *     stock: array{rule: 'sum'|'one', warehouse: string|null, backorders: 'keep'|'no'|'notify'|'yes', checkMinutes: int},
 *     promotions: bool,
 *     categories: array{mode: 'off'|'map'|'mirror', parent: int|null, map: list<array{path: string, termId: int}>},
 *     attributes: list<array{code: string, use: 'show'|'filter'|'ignore'}>,
 *     variations: array{groupAttribute: string|null, attributes: list<string>},
 *     units: array{show: bool, step: bool},
 *     suppliesForBuyers: bool,
 *     photoMaxMegabytes: int
 * }
 */
final class CatalogueSettings {

	public const WAPRO = 'wapro';
	public const SHOP  = 'shop';

	/** Fields whose owner can be chosen, with the one they start with. */
	public const OWNERS = [
		'name'             => self::WAPRO,
		'description'      => self::WAPRO,
		'shortDescription' => self::SHOP,
		'ean'              => self::WAPRO,
		'weight'           => self::WAPRO,
		'size'             => self::WAPRO,
		'unit'             => self::WAPRO,
		'producer'         => self::WAPRO,
		'attributes'       => self::WAPRO,
		'categories'       => self::WAPRO,
		'photos'           => self::WAPRO,
	];

	private const DEFAULTS = [
		'owners'            => self::OWNERS,
		'directions'        => [
			'goods'  => 'to_shop',
			'photos' => 'to_shop',
		],
		'exportNewProducts' => false,
		'stock'             => [
			'rule'         => 'sum',
			'warehouse'    => null,
			'backorders'   => 'keep',
			'checkMinutes' => 60,
		],
		'promotions'        => true,
		'categories'        => [
			'mode'   => 'off',
			'parent' => null,
			'map'    => [],
		],
		'attributes'        => [],
		'variations'        => [
			'groupAttribute' => null,
			'attributes'     => [],
		],
		'units'             => [
			'show' => true,
			'step' => true,
		],
		'suppliesForBuyers' => false,
		'photoMaxMegabytes' => 8,
	];

	/** Keys whose change alters what products show, so that goods must be applied anew. */
	private const GOODS_KEYS = [ 'owners', 'stock', 'promotions', 'categories', 'attributes', 'variations', 'units' ];

	/** Settings of the stock check alone alter no product. */
	private const NOT_GOODS = [ 'checkMinutes' => null ];

	/** @var array<string, int> Term by category path. */
	private readonly array $terms;

	/** @var array<string, 'show'|'filter'|'ignore'> Use by attribute code. */
	private readonly array $uses;

	/**
	 * @param CatalogueArray $values
	 */
	private function __construct( private readonly array $values ) {
		$this->terms = array_column( $values['categories']['map'], 'termId', 'path' );
		$this->uses  = array_column( $values['attributes'], 'use', 'code' );
	}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = self::DEFAULTS;
		foreach ( self::DEFAULTS as $key => $default ) {
			$value = $values[ $key ] ?? $default;
			if ( is_array( $default ) && ! array_is_list( $default ) && is_array( $value ) ) {
				$value = array_replace( $default, array_intersect_key( $value, $default ) );
			}
			$complete[ $key ] = gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		/** @var CatalogueArray $complete */
		return new self( $complete );
	}

	public static function defaults(): self {
		return self::from_array( [] );
	}

	/**
	 * @return CatalogueArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/**
	 * @param string $field One of OWNERS.
	 * @return 'wapro'|'shop'
	 */
	public function owner( string $field ): string {
		return $this->values['owners'][ $field ] ?? self::WAPRO;
	}

	/**
	 * @return 'both'|'to_shop'|'to_wapro'
	 */
	public function goods_direction(): string {
		return $this->values['directions']['goods'];
	}

	/**
	 * @return 'both'|'to_shop'|'to_wapro'|'off'
	 */
	public function photos_direction(): string {
		return $this->values['directions']['photos'];
	}

	public function exports_new_products(): bool {
		return $this->values['exportNewProducts'];
	}

	/**
	 * @return 'sum'|'one'
	 */
	public function stock_rule(): string {
		return $this->values['stock']['rule'];
	}

	/** The one warehouse of rule `one`. */
	public function stock_warehouse(): ?string {
		return $this->values['stock']['warehouse'];
	}

	/**
	 * @return 'keep'|'no'|'notify'|'yes'
	 */
	public function backorders(): string {
		return $this->values['stock']['backorders'];
	}

	public function check_minutes(): int {
		return max( 5, $this->values['stock']['checkMinutes'] );
	}

	public function takes_promotions(): bool {
		return $this->values['promotions'];
	}

	/**
	 * @return 'off'|'map'|'mirror'
	 */
	public function categories_mode(): string {
		return $this->values['categories']['mode'];
	}

	/** Category under which WAPRO's tree is mirrored; null: at the top. */
	public function categories_parent(): ?int {
		return $this->values['categories']['parent'];
	}

	/** Category of the shop that stands for a path of WAPRO's tree; null: nobody has decided. */
	public function term_for( string $path ): ?int {
		return $this->terms[ $path ] ?? null;
	}

	/**
	 * @return 'show'|'filter'|'ignore'
	 */
	public function attribute_use( string $code ): string {
		return $this->uses[ $code ] ?? 'show';
	}

	/** Code of the attribute that names the group of a variable product; null: every article is a product. */
	public function variation_group(): ?string {
		return $this->values['variations']['groupAttribute'];
	}

	/**
	 * @return list<string> Codes of the attributes among which a buyer chooses.
	 */
	public function variation_attributes(): array {
		return $this->values['variations']['attributes'];
	}

	public function shows_unit(): bool {
		return $this->values['units']['show'];
	}

	public function steps_by_pack(): bool {
		return $this->values['units']['step'];
	}

	public function shows_supplies(): bool {
		return $this->values['suppliesForBuyers'];
	}

	public function photo_max_bytes(): int {
		return $this->values['photoMaxMegabytes'] * 1024 * 1024;
	}

	public function equals( self $other ): bool {
		return $this->values === $other->values;
	}

	/** Whether products come out differently under the other settings. */
	public function changes_goods( self $other ): bool {
		foreach ( self::GOODS_KEYS as $key ) {
			if ( self::of_goods( $this->values[ $key ] ) !== self::of_goods( $other->values[ $key ] ) ) {
				return true;
			}
		}
		return false;
	}

	private static function of_goods( mixed $value ): mixed {
		return is_array( $value ) ? array_diff_key( $value, self::NOT_GOODS ) : $value;
	}
}
