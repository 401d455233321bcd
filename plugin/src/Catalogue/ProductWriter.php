<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Creates and changes products through WooCommerce, so that every listener hears of it.
 */
final class ProductWriter {

	public function __construct( private TemporaryCategory $category ) {}

	/**
	 * A new product, pending in the temporary category, without price or stock.
	 *
	 * @return array{id: int, refused: list<string>} `refused`: fields left out because another product has the value.
	 * @throws ItemRefused When the SKU is another product's.
	 */
	public function create( Article $article, ProductFields $wanted ): array {
		$product = new \WC_Product_Simple();
		$product->set_status( 'pending' );
		$product->set_category_ids( [ $this->category->id() ] );
		$product->set_description( self::as_html( $article->text( 'description' ) ) );
		$product->set_short_description( self::as_html( $article->text( 'shortDescription' ) ) );
		$product->set_manage_stock( ! $article->is_service() );
		$product->set_stock_quantity( $article->is_service() ? null : 0 );
		$refused = $this->set_fields( $product, array_filter( $wanted->values, static fn ( ?string $value ): bool => $value !== null ) );
		add_filter( 'woocommerce_new_product_data', [ self::class, 'without_author' ] );
		try {
			$id = $product->save();
			if ( $id === 0 ) {
				throw new \RuntimeException( 'WordPress stored no product.' );
			}
			return [ 'id' => $id, 'refused' => $refused ];
		} finally {
			remove_filter( 'woocommerce_new_product_data', [ self::class, 'without_author' ] );
		}
	}

	/**
	 * @param array<string, string> $changes Field → new value.
	 * @return list<string> Fields left out because another product has the value.
	 * @throws ItemRefused When the SKU is another product's.
	 */
	public function change( int $id, array $changes, ?string $status = null ): array {
		$product = wc_get_product( $id );
		if ( ! $product instanceof \WC_Product ) {
			throw new ItemRefused( new ItemProblem( ItemProblem::DELETED_IN_SHOP ) );
		}
		$refused = $this->set_fields( $product, $changes );
		if ( $status !== null ) {
			$product->set_status( $status );
		}
		if ( $product->get_changes() !== [] ) {
			$product->save();
		}
		return $refused;
	}

	public function has_foreign_ean( int $id, string $ean ): bool {
		return $ean !== '' && ! wc_product_has_global_unique_id( $id, $ean );
	}

	/**
	 * Products of the worker's user would go with that user when somebody deletes it together with its content.
	 *
	 * @param array<string, mixed> $data
	 * @return array<string, mixed>
	 */
	public static function without_author( array $data ): array {
		$data['post_author'] = 0;
		return $data;
	}

	/**
	 * @param array<string, string> $values
	 * @return list<string>
	 */
	private function set_fields( \WC_Product $product, array $values ): array {
		$refused = [];
		foreach ( $values as $field => $value ) {
			match ( $field ) {
				// WooCommerce hands the name on unslashed, and WordPress strips slashes.
				'name'      => $product->set_name( str_replace( '\\', '\\\\', $value ) ),
				'sku'       => $this->set_sku( $product, $value ),
				'ean'       => $this->set_ean( $product, $value ) ? null : $refused[] = 'ean',
				'tax_class' => $product->set_tax_class( $value ),
				'weight'    => $product->set_weight( $value ),
				'virtual'   => $this->set_virtual( $product, $value === 'yes' ),
				default     => throw new \LogicException( "No writer for {$field}." ),
			};
		}
		return $refused;
	}

	private function set_sku( \WC_Product $product, string $sku ): void {
		try {
			$product->set_sku( $sku );
		} catch ( \WC_Data_Exception ) {
			throw new ItemRefused( new ItemProblem( ItemProblem::SKU_TAKEN, 'index', [ $sku, (int) wc_get_product_id_by_sku( $sku ) ] ) );
		}
	}

	private function set_ean( \WC_Product $product, string $ean ): bool {
		try {
			$product->set_global_unique_id( $ean );
			return true;
		} catch ( \WC_Data_Exception ) {
			return false;
		}
	}

	private function set_virtual( \WC_Product $product, bool $is_virtual ): void {
		$product->set_virtual( $is_virtual );
		if ( $product->get_id() > 0 ) {
			$product->set_manage_stock( ! $is_virtual );
		}
	}

	/** WAPRO's texts are plain; its line breaks become paragraphs. */
	private static function as_html( string $text ): string {
		return $text === '' ? '' : str_replace( '\\', '\\\\', trim( wpautop( esc_html( $text ) ) ) );
	}
}
