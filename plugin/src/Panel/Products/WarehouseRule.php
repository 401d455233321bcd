<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Database\Quietly;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\RunStore;
use WaproMag\Settings\SettingsStore;
use WaproMag\Warehouses\OwnWarehouses;

/**
 * Part of the product box: whose stock the shop sells of this product, kept with the product itself.
 */
final class WarehouseRule implements Registerable {

	private const FIELD  = 'wapro_mag_warehouses';
	private const RULE   = 'wapro_mag_warehouse_rule';
	private const NONCE  = 'wapro_mag_warehouses_nonce';
	private const ACTION = 'wapro_mag_warehouses';

	public function __construct(
		private readonly OwnWarehouses $warehouses,
		private readonly SettingsStore $settings,
		private readonly LinkStore $links,
		private readonly RunStore $runs,
	) {}

	public function register(): void {
		// After WooCommerce's own fields.
		add_action( 'woocommerce_process_product_meta', [ $this, 'save' ], 30 );
	}

	public function show( \WC_Product $product ): void {
		$selling = $this->settings->maps()->sell_warehouses();
		if ( count( $selling ) < 2 || ! current_user_can( Capabilities::MANAGE ) ) {
			return;
		}
		$chosen = $this->warehouses->chosen( $product );
		wp_nonce_field( self::ACTION, self::NONCE, false );
		printf( '<fieldset class="wapro-mag-rule"><legend>%s</legend>', esc_html__( 'Stock of this product', 'wapro-mag-for-woocommerce' ) );
		self::show_choice( 'shop', $this->shops_rule(), [] === $chosen );
		self::show_choice( 'own', __( 'only from the warehouses:', 'wapro-mag-for-woocommerce' ), [] !== $chosen );
		foreach ( $selling as $symbol ) {
			printf(
				'<label class="wapro-mag-rule__warehouse"><input type="checkbox" name="%1$s[]" value="%2$s"%3$s> %4$s</label>',
				esc_attr( self::FIELD ),
				esc_attr( $symbol ),
				checked( in_array( $symbol, $chosen, true ), true, false ),
				esc_html( $this->name( $symbol ) )
			);
		}
		printf( '<p class="description">%s</p></fieldset>', esc_html__( 'After the product is updated its stock is asked for anew.', 'wapro-mag-for-woocommerce' ) );
	}

	/**
	 * @param int|string $post_id
	 */
	public function save( $post_id ): void {
		$nonce = $_POST[ self::NONCE ] ?? null;
		if ( ! is_string( $nonce ) || false === wp_verify_nonce( sanitize_key( $nonce ), self::ACTION ) || ! current_user_can( Capabilities::MANAGE ) ) {
			return;
		}
		$product = wc_get_product( (int) $post_id );
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		$is_own = 'own' === ( $_POST[ self::RULE ] ?? '' );
		$asked  = $is_own ? $this->asked() : [];
		if ( $is_own && [] === $asked ) {
			\WC_Admin_Meta_Boxes::add_error( __( 'No warehouse was chosen for this product, so its stock stays as it was. Choose at least one, or the shop’s rule.', 'wapro-mag-for-woocommerce' ) );
			return;
		}
		$changed = $this->warehouses->choose( $product, $asked );
		Quietly::run( fn () => $this->refresh( $changed ) );
	}

	/**
	 * @return list<string> Warehouses the shop sells from, in its order.
	 */
	private function asked(): array {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked by the caller.
		$posted = wp_unslash( (array) ( $_POST[ self::FIELD ] ?? [] ) );

		return array_values( array_intersect( $this->settings->maps()->sell_warehouses(), array_filter( (array) $posted, 'is_string' ) ) );
	}

	/**
	 * @param list<int> $ids
	 */
	private function refresh( array $ids ): void {
		$keys = array_map( static fn ( Link $link ): string => $link->erp_key, array_values( $this->links->find_by_shop_ids( Link::PRODUCT, $ids ) ) );
		if ( [] !== $keys ) {
			$this->runs->request( 'refreshGoods', 'settings', wp_get_current_user()->display_name, $keys );
		}
	}

	private static function show_choice( string $value, string $words, bool $is_chosen ): void {
		printf(
			'<label><input type="radio" name="%1$s" value="%2$s"%3$s> %4$s</label>',
			esc_attr( self::RULE ),
			esc_attr( $value ),
			checked( $is_chosen, true, false ),
			esc_html( $words )
		);
	}

	private function shops_rule(): string {
		$catalogue = $this->settings->catalogue();
		$one       = 'one' === $catalogue->stock_rule() ? $catalogue->stock_warehouse() : null;

		return null === $one
			? __( 'as in the whole shop: the sum of its warehouses', 'wapro-mag-for-woocommerce' )
			/* translators: %s: warehouse */
			: sprintf( __( 'as in the whole shop: warehouse %s', 'wapro-mag-for-woocommerce' ), $one );
	}

	private function name( string $symbol ): string {
		foreach ( $this->settings->dictionaries()['warehouses'] ?? [] as $warehouse ) {
			if ( is_array( $warehouse ) && ( $warehouse['symbol'] ?? '' ) === $symbol && is_string( $warehouse['name'] ?? null ) ) {
				return "{$warehouse['name']} ($symbol)";
			}
		}
		return $symbol;
	}
}
