<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * In which unit an article is priced, and in which packs it is sold. Kept as a meta of the product. Knows no WordPress.
 */
final class Pack {

	public const META = '_wapro_mag_unit';

	/**
	 * @param string      $unit       Of price and stock, such as "szt".
	 * @param bool        $divisible  Whether parts of the unit are sold.
	 * @param string|null $sales_unit Such as "opak", null: the unit itself.
	 * @param string|null $converter  Units in one sales unit, decimal text.
	 */
	private function __construct(
		public readonly string $unit,
		public readonly bool $divisible,
		public readonly ?string $sales_unit,
		public readonly ?string $converter
	) {}

	public static function of( Article $article ): ?self {
		if ( $article->text( 'unit' ) === '' ) {
			return null;
		}
		$converter = Decimal::parse( $article->text( 'salesConverter' ) );
		$is_pack   = $article->text( 'salesUnit' ) !== '' && $converter !== null && ! $converter->is_zero() && ! $converter->is_negative() && $converter->text() !== '1';
		return new self(
			$article->text( 'unit' ),
			( $article->facts['divisible'] ?? false ) === true,
			$is_pack ? $article->text( 'salesUnit' ) : null,
			$is_pack ? $converter->text() : null
		);
	}

	public static function from_text( string $text ): ?self {
		$stored = json_decode( $text, true );
		if ( ! is_array( $stored ) || ! is_string( $stored['unit'] ?? null ) || $stored['unit'] === '' ) {
			return null;
		}
		return new self(
			$stored['unit'],
			( $stored['divisible'] ?? false ) === true,
			is_string( $stored['salesUnit'] ?? null ) ? $stored['salesUnit'] : null,
			is_string( $stored['converter'] ?? null ) ? $stored['converter'] : null
		);
	}

	public function to_text(): string {
		$values = [ 'unit' => $this->unit, 'divisible' => $this->divisible ];
		if ( $this->sales_unit !== null ) {
			$values += [ 'salesUnit' => $this->sales_unit, 'converter' => $this->converter ];
		}
		return (string) json_encode( $values, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/** Such as "szt; opak = 12 szt". */
	public function in_words(): string {
		return $this->sales_unit === null ? $this->unit : "{$this->unit}; {$this->sales_unit} = {$this->converter} {$this->unit}";
	}

	/**
	 * Smallest quantity sold and step between quantities.
	 *
	 * @param bool $decimals Whether the shop sells parts of a unit.
	 * @return string|null Decimal text; null: as the shop does anyway.
	 */
	public function step( bool $decimals ): ?string {
		$converter = Decimal::parse( $this->converter ?? '' );
		if ( $converter !== null ) {
			return $decimals || $converter->has_at_most( 0 ) ? $converter->text() : null;
		}
		return $decimals && ! $this->divisible ? '1' : null;
	}

	/**
	 * Whether this quantity is whole packs.
	 */
	public function allows( string $quantity, bool $decimals ): bool {
		$step   = Decimal::parse( $this->step( $decimals ) ?? '' );
		$amount = Decimal::parse( $quantity );
		return $step === null || $amount === null || $amount->is_multiple_of( $step );
	}
}
