<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * One product line of an order as production's rules see it.
 */
final class ProductionLineFacts {

	/**
	 * @param string                $index      Catalogue index, else SKU; '' when there is neither.
	 * @param string                $quantity   What is left of it after refunds.
	 * @param list<int>             $categories Of its product, with those above them.
	 * @param array<string, string> $values     What stands in the line, by name in small letters.
	 * @param array<string, string> $attributes Of its product, by name in small letters.
	 * @param list<ParameterRule>   $rules      Parameters that WAPRO's article defines.
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $index,
		public readonly string $name,
		public readonly string $quantity,
		public readonly string $unit,
		public readonly string $note,
		public readonly array $categories,
		public readonly array $values,
		public readonly array $attributes,
		public readonly array $rules
	) {}

	public static function key( string $name ): string {
		return mb_strtolower( trim( $name ) );
	}

	/** What stands under the rule's names; '' when nothing does. */
	public function value( ParameterRule $rule ): string {
		$values = $rule->source === ParameterRule::ATTRIBUTE ? $this->attributes : $this->values;
		foreach ( $rule->keys as $name ) {
			$value = trim( $values[ self::key( $name ) ] ?? '' );
			if ( $value !== '' ) {
				return $value;
			}
		}
		return '';
	}
}
