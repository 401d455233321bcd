<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * What a product should have before buyers see it. Knows no WordPress.
 */
final class Checklist {

	/** Without these a product is not published from the review desk. */
	public const REQUIRED = [ 'price', 'vat' ];

	private const MARKS = [ 'photo', 'description', 'category', 'price', 'vat', 'weight', 'attributes' ];

	/**
	 * @param array<string, bool> $has  Mark → whether the product has it.
	 * @param string              $name A product without a name is never ready.
	 */
	public function __construct( private readonly array $has, private readonly string $name ) {}

	public function is_ready(): bool {
		return $this->missing() === [];
	}

	/**
	 * @return list<string> Required and missing: price, vat, name.
	 */
	public function missing(): array {
		$missing = [];
		foreach ( self::REQUIRED as $mark ) {
			if ( ! ( $this->has[ $mark ] ?? false ) ) {
				$missing[] = $mark;
			}
		}
		if ( trim( $this->name ) === '' ) {
			$missing[] = 'name';
		}
		return $missing;
	}

	/**
	 * @return list<string> All that is missing, required or not.
	 */
	public function lacks(): array {
		$marks = array_values( array_filter( self::MARKS, fn ( string $mark ): bool => ! ( $this->has[ $mark ] ?? false ) ) );
		return trim( $this->name ) === '' ? [ ...$marks, 'name' ] : $marks;
	}

	/**
	 * @return list<array{code: string, ok: bool, required: bool}> panel#ChecklistMark.
	 */
	public function to_array(): array {
		return array_map(
			fn ( string $mark ): array => [
				'code'     => $mark,
				'ok'       => $this->has[ $mark ] ?? false,
				'required' => in_array( $mark, self::REQUIRED, true ),
			],
			self::MARKS
		);
	}
}
