<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\PanelUrl;
use WaproMag\Panel\Screens\HistoryLines;
use WaproMag\Panel\Screens\ObjectActions;
use WaproMag\Panel\StatusWords;
use WaproMag\Settings\SettingsStore;

/**
 * The box "WAPRO Mag" on the product screen: which article it is, where it stands, what WAPRO has in stock.
 */
final class ProductBox implements Registerable {

	public function __construct(
		private readonly ProductLinks $links,
		private readonly StockTable $stock,
		private readonly WarehouseRule $rule,
		private readonly HistoryStore $history,
		private readonly SettingsStore $settings,
	) {}

	public function register(): void {
		add_action( 'add_meta_boxes_product', [ $this, 'add' ] );
	}

	public function add(): void {
		if ( current_user_can( Capabilities::VIEW ) ) {
			add_meta_box( 'wapro-mag-product', __( 'WAPRO Mag', 'wapro-mag-for-woocommerce' ), [ $this, 'show' ], 'product', 'side', 'default' );
		}
	}

	public function show( \WP_Post $post ): void {
		$links   = $this->links->of( $post->ID );
		$product = wc_get_product( $post->ID );
		echo '<div class="wapro-mag-box">';
		if ( [] === $links || ! $product instanceof \WC_Product ) {
			printf( '<p>%s</p>', esc_html__( 'This product is not linked with an article in WAPRO. Flag the article there to have it come here.', 'wapro-mag-for-woocommerce' ) );
		} else {
			isset( $links[ $post->ID ] ) ? $this->show_article( $product, $links[ $post->ID ] ) : $this->show_variations( $links );
			$this->rule->show( $product );
			if ( current_user_can( Capabilities::MANAGE ) ) {
				ObjectActions::show_button( ObjectActions::REFRESH_PRODUCT, $post->ID, __( 'Refresh from WAPRO', 'wapro-mag-for-woocommerce' ) );
			}
		}
		HistoryLines::show( $this->history->page( 'product', $post->ID, 1 )['items'], 5 );
		printf( '<p><a href="%1$s">%2$s</a></p></div>', esc_url( PanelUrl::history( 'product', $post->ID ) ), esc_html__( 'Whole history', 'wapro-mag-for-woocommerce' ) );
	}

	private function show_article( \WC_Product $product, Link $link ): void {
		$this->show_link( $link );
		$this->stock->show( $product, $link );
	}

	/**
	 * Each variation is an article of its own.
	 *
	 * @param array<int, Link> $links
	 */
	private function show_variations( array $links ): void {
		foreach ( $links as $id => $link ) {
			$variation = wc_get_product( $id );
			if ( $variation instanceof \WC_Product_Variation ) {
				printf( '<details class="wapro-mag-variation"><summary>%1$s <small>%2$s</small></summary>', esc_html( wc_get_formatted_variation( $variation, true, false ) ), esc_html( $link->erp_key ) );
				$this->show_article( $variation, $link );
				echo '</details>';
			}
		}
	}

	private function show_link( Link $link ): void {
		printf(
			'<p>%1$s<br><small>%2$s</small></p>',
			StatusWords::badge( $link->state, StatusWords::product( $link->state ) ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			esc_html( LocalTime::with_age( $link->state_since ) )
		);
		if ( null !== $link->state_reason && '' !== $link->state_reason ) {
			printf( '<p class="wapro-mag-reason">%s</p>', esc_html( $link->state_reason ) );
		}
		echo '<dl class="wapro-mag-facts">';
		self::show_fact( __( 'Catalogue index', 'wapro-mag-for-woocommerce' ), $link->erp_key );
		self::show_fact( __( 'VAT code', 'wapro-mag-for-woocommerce' ), $link->fact( 'vatCode' ) );
		self::show_fact( __( 'Category in WAPRO', 'wapro-mag-for-woocommerce' ), $link->fact( 'categoryPath' ) );
		self::show_fact( __( 'Price list', 'wapro-mag-for-woocommerce' ), $this->settings->maps()->price_list() ?? __( 'none chosen', 'wapro-mag-for-woocommerce' ) );
		echo '</dl>';
	}

	private static function show_fact( string $name, string $value ): void {
		if ( '' !== $value ) {
			printf( '<dt>%1$s</dt><dd>%2$s</dd>', esc_html( $name ), esc_html( $value ) );
		}
	}
}
