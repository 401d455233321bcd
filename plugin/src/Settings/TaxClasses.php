<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * WooCommerce's tax classes; '' is the standard class.
 */
final class TaxClasses {

	/**
	 * @return list<string>
	 */
	public static function slugs(): array {
		return [ '', ...array_values( \WC_Tax::get_tax_class_slugs() ) ];
	}

	/**
	 * Class that the maps give a VAT code; null: none, or one that was deleted in WooCommerce, which would count it as
	 * the standard class.
	 */
	public static function of( Maps $maps, string $vat_code ): ?string {
		$class = $maps->tax_class_for( $vat_code );
		return in_array( $class, self::slugs(), true ) ? $class : null;
	}

	/**
	 * @return list<array{slug: string, name: string, rate: string|null}> Rate in the shop's own country, in per cent.
	 */
	public static function with_rates(): array {
		$classes = [ self::entry( '', __( 'Standard rate', 'wapro-mag-for-woocommerce' ) ) ];
		foreach ( \WC_Tax::get_tax_rate_classes() as $class ) {
			$classes[] = self::entry( (string) $class->slug, (string) $class->name );
		}
		return $classes;
	}

	/**
	 * @return array{slug: string, name: string, rate: string|null}
	 */
	private static function entry( string $slug, string $name ): array {
		$rates = \WC_Tax::find_rates(
			[
				'country'   => WC()->countries->get_base_country(),
				'state'     => WC()->countries->get_base_state(),
				'postcode'  => WC()->countries->get_base_postcode(),
				'city'      => WC()->countries->get_base_city(),
				'tax_class' => $slug,
			]
		);
		$rate  = reset( $rates );

		return [
			'slug' => $slug,
			'name' => $name,
			'rate' => false === $rate ? null : wc_format_decimal( (string) $rate['rate'], 4, true ),
		];
	}
}
