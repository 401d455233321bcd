<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Settings\SettingsStore;

/**
 * What a product must be like to become an article.
 */
final class ExportRules {

	/** INDEKS_KATALOGOWY holds no more. */
	private const LONGEST_INDEX = 20;

	public function __construct( private SettingsStore $settings ) {}

	public function problem( \WC_Product $product ): ?ExportProblem {
		$sku = $product->get_sku( 'edit' );
		return match ( true ) {
			trim( $product->get_name( 'edit' ) ) === '' => new ExportProblem( 'name_empty', 'name', __( 'The product has no name. Give it one in the product editor.', 'wapro-mag-for-woocommerce' ) ),
			$sku === ''                                  => new ExportProblem( 'sku_missing', 'sku', __( 'The product has no SKU, so it has no catalogue index. Give it one in the product editor.', 'wapro-mag-for-woocommerce' ) ),
			mb_strlen( $sku ) > self::LONGEST_INDEX      => new ExportProblem( 'sku_too_long', 'sku', __( 'The SKU has more than 20 characters, and WAPRO\'s catalogue index holds no more. Shorten it.', 'wapro-mag-for-woocommerce' ) ),
			$this->vat_code( $product ) === null         => new ExportProblem( 'vat_unmapped', 'taxClass', __( 'The product\'s tax class has not exactly one VAT code of WAPRO. Map it in the settings.', 'wapro-mag-for-woocommerce' ) ),
			default                                      => null,
		};
	}

	public function vat_code( \WC_Product $product ): ?string {
		return $this->settings->maps()->vat_code_for_class( $product->get_tax_class() );
	}
}
