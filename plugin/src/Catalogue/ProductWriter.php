<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Creation\NewProducts;

/**
 * Creates and changes products and variations through WooCommerce, so that every listener hears of it.
 *
 * @phpstan-type Place array{id: int, status: string, attributes: array<string, string>}
 */
final class ProductWriter {

	public function __construct( private TemporaryCategory $category ) {}

	/**
	 * A new product, pending in the temporary category, without price or stock; or a variation, which shows when its
	 * product does, unless buyers see that one already.
	 *
	 * @param Place|null $place Product that the variation belongs to.
	 * @return array{id: int, shares_ean: bool} `shares_ean`: left out, another product has the number.
	 * @throws ItemRefused When the SKU is another product's.
	 */
	public function create( Article $article, ProductFields $wanted, Placement $placement, ?array $place ): array {
		$product = $place === null ? $this->new_product( $placement ) : self::new_variation( $place );
		$product->set_manage_stock( ! $article->is_service() );
		$product->set_stock_quantity( $article->is_service() ? null : 0 );
		$shares_ean = ! $this->set_fields( $product, ( $place === null ? $wanted : $wanted->for_variation() )->said() );
		add_filter( 'woocommerce_new_product_data', [ self::class, 'without_author' ] );
		add_filter( 'woocommerce_new_product_variation_data', [ self::class, 'without_author' ] );
		try {
			$id = $product->save();
			if ( $id === 0 ) {
				throw new \RuntimeException( 'WordPress stored no product.' );
			}
			return [ 'id' => $id, 'shares_ean' => $shares_ean ];
		} finally {
			remove_filter( 'woocommerce_new_product_data', [ self::class, 'without_author' ] );
			remove_filter( 'woocommerce_new_product_variation_data', [ self::class, 'without_author' ] );
		}
	}

	/**
	 * @param array<string, string> $changes Field → new value.
	 * @param Place|null            $place   Product that the variation now belongs to.
	 * @throws ItemRefused When the SKU is another product's.
	 */
	public function change( PresentProduct $present, array $changes, ?string $status = null, ?Placement $placement = null, ?array $place = null ): void {
		$product = wc_get_product( $present->id );
		if ( ! $product instanceof \WC_Product ) {
			throw new ItemRefused( new ItemProblem( ItemProblem::DELETED_IN_SHOP ) );
		}
		$this->set_fields( $product, $changes );
		$placement?->put( $product, $present );
		if ( $place !== null ) {
			$product->set_parent_id( $place['id'] );
			$product->set_attributes( $place['attributes'] );
		}
		if ( $status !== null ) {
			$product->set_status( $status );
		}
		if ( $product->get_changes() !== [] || $this->changes_meta( $product ) ) {
			$product->save();
		}
	}

	/** A product of its own goes to the trash with the shop's work on it; a variation has none. */
	public function discard( PresentProduct $former ): void {
		$product = wc_get_product( $former->id );
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		if ( $former->is_variation() ) {
			$product->delete( true );
			return;
		}
		$product->set_sku( '' );
		$product->set_global_unique_id( '' );
		$product->save();
		wp_trash_post( $former->id );
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

	private function new_product( Placement $placement ): \WC_Product {
		$product = NewProducts::simple();
		$product->set_status( 'pending' );
		$product->set_category_ids( [ $this->category->id() ] );
		$placement->put( $product, null );
		return $product;
	}

	/**
	 * @param Place $place
	 */
	private static function new_variation( array $place ): \WC_Product {
		$variation = new \WC_Product_Variation();
		$variation->set_parent_id( $place['id'] );
		$variation->set_status( $place['status'] === 'publish' ? 'private' : 'publish' );
		$variation->set_attributes( $place['attributes'] );
		return $variation;
	}

	/**
	 * @param array<string, string> $values
	 * @return bool False: the EAN was left out, another product has it.
	 */
	private function set_fields( \WC_Product $product, array $values ): bool {
		$takes_ean = true;
		foreach ( $values as $field => $value ) {
			match ( $field ) {
				'name'              => $product->set_name( PlainText::slashed( $value ) ),
				'description'       => $product->set_description( self::for_post( $product, $value ) ),
				'short_description' => $product->set_short_description( PlainText::slashed( $value ) ),
				'sku'               => $this->set_sku( $product, $value ),
				'ean'               => $takes_ean = $this->set_ean( $product, $value ),
				'tax_class'         => $product->set_tax_class( $value ),
				'weight'            => $product->set_weight( $value ),
				'length'            => $product->set_length( $value ),
				'width'             => $product->set_width( $value ),
				'height'            => $product->set_height( $value ),
				'virtual'           => $this->set_virtual( $product, $value === 'yes' ),
				'unit'              => $product->update_meta_data( Pack::META, $value ),
				'stock'             => $product->set_stock_quantity( (float) $value ),
				default             => throw new \LogicException( "No writer for {$field}." ),
			};
		}
		return $takes_ean;
	}

	/** A variation's description is a meta, which WooCommerce slashes by itself. */
	private static function for_post( \WC_Product $product, string $value ): string {
		return $product instanceof \WC_Product_Variation ? $value : PlainText::slashed( $value );
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

	private function changes_meta( \WC_Product $product ): bool {
		foreach ( $product->get_meta_data() as $meta ) {
			if ( $meta->get_changes() !== [] || ! isset( $meta->get_data()['id'] ) || $meta->get_data()['id'] === 0 ) {
				return true;
			}
		}
		return false;
	}
}
