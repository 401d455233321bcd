<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
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
		private readonly LinkStore $links,
		private readonly WarehouseStock $stock,
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
		$link = $this->links->find_by_shop_id( Link::PRODUCT, $post->ID );
		echo '<div class="wapro-mag-box">';
		if ( null === $link ) {
			printf( '<p>%s</p>', esc_html__( 'This product is not linked with an article in WAPRO. Flag the article there to have it come here.', 'wapro-mag-for-woocommerce' ) );
		} else {
			$this->show_link( $link );
			$this->show_stock( $post->ID, $link->fact( 'unit' ) );
			if ( current_user_can( Capabilities::MANAGE ) ) {
				ObjectActions::show_button( ObjectActions::REFRESH_PRODUCT, $post->ID, __( 'Refresh from WAPRO', 'wapro-mag-for-woocommerce' ) );
			}
		}
		HistoryLines::show( $this->history->page( 'product', $post->ID, 1 )['items'], 5 );
		printf( '<p><a href="%1$s">%2$s</a></p></div>', esc_url( PanelUrl::history( 'product', $post->ID ) ), esc_html__( 'Whole history', 'wapro-mag-for-woocommerce' ) );
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

	private function show_stock( int $product_id, string $unit ): void {
		$levels = $this->stock->of( $product_id );
		if ( [] === $levels ) {
			return;
		}
		printf(
			'<table class="widefat striped wapro-mag-stock"><thead><tr><th scope="col">%1$s</th><th scope="col">%2$s</th><th scope="col">%3$s</th></tr></thead><tbody>',
			esc_html__( 'Warehouse', 'wapro-mag-for-woocommerce' ),
			esc_html__( 'On hand', 'wapro-mag-for-woocommerce' ),
			esc_html__( 'Available', 'wapro-mag-for-woocommerce' )
		);
		$maps = $this->settings->maps();
		foreach ( $levels as $level ) {
			printf(
				'<tr><th scope="row">%1$s%2$s</th><td>%3$s</td><td>%4$s</td></tr>',
				esc_html( $level['warehouse'] ),
				'sell' === $maps->warehouse_use( $level['warehouse'] ) ? '' : ' <small>' . esc_html__( '(not sold from)', 'wapro-mag-for-woocommerce' ) . '</small>',
				esc_html( trim( self::quantity( $level['on_hand'] ) . " $unit" ) ),
				esc_html( trim( self::quantity( $level['available'] ) . " $unit" ) )
			);
		}
		echo '</tbody></table>';
	}

	/**
	 * Decimal text for people: "12.500000" → "12,5".
	 */
	private static function quantity( string $decimal ): string {
		$short = str_contains( $decimal, '.' ) ? rtrim( rtrim( $decimal, '0' ), '.' ) : $decimal;

		return str_replace( '.', wc_get_price_decimal_separator(), $short );
	}
}
