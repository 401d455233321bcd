<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Boot\Registerable;
use WaproMag\Panel\Orders\BornGoods;
use WaproMag\Panel\Orders\BornOrder;
use WaproMag\Panel\Orders\BornOrders;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\OrderOwnership;
use WaproMag\Visibility\Scopes;

/**
 * Page of an order that was made in WAPRO: to read, and to order the same goods again. Whoever does not see the order is
 * told that there is no such page.
 */
final class BornOrderPage implements Registerable {

	public const ENDPOINT = 'wapro-order';

	public function __construct( private readonly BornOrders $orders, private readonly Scopes $scopes, private readonly SettingsStore $settings ) {}

	public function register(): void {
		add_filter( 'woocommerce_get_query_vars', [ $this, 'add_endpoint' ] );
		add_filter( 'woocommerce_endpoint_' . self::ENDPOINT . '_title', [ $this, 'title' ] );
		add_filter( 'woocommerce_account_menu_item_classes', [ $this, 'mark_menu' ], 10, 2 );
		add_action( 'template_redirect', [ $this, 'hide' ], 5 );
		add_action( 'woocommerce_account_' . self::ENDPOINT . '_endpoint', [ $this, 'show' ] );
	}

	public static function url( int $id ): string {
		return wc_get_endpoint_url( self::ENDPOINT, (string) $id, wc_get_page_permalink( 'myaccount' ) );
	}

	/**
	 * @param mixed $vars Endpoint → word in the address.
	 */
	public function add_endpoint( mixed $vars ): mixed {
		if ( is_array( $vars ) ) {
			/** This filter is documented in src/Account/CompanyPages.php. */
			$vars[ self::ENDPOINT ] = (string) apply_filters( 'wapro_mag/account_endpoint', self::ENDPOINT, self::ENDPOINT );
		}
		return $vars;
	}

	public function title(): string {
		$order = $this->asked();
		/* translators: %s: number of an order */
		return $order === null ? __( 'Order', 'wapro-mag-for-woocommerce' ) : sprintf( __( 'Order %s', 'wapro-mag-for-woocommerce' ), $order->number() );
	}

	/**
	 * @param mixed $classes
	 * @param mixed $endpoint
	 */
	public function mark_menu( mixed $classes, mixed $endpoint ): mixed {
		return is_array( $classes ) && $endpoint === 'orders' && is_wc_endpoint_url( self::ENDPOINT ) ? [ ...$classes, 'is-active' ] : $classes;
	}

	public function hide(): void {
		global $wp_query;
		if ( is_user_logged_in() && is_wc_endpoint_url( self::ENDPOINT ) && $this->asked() === null ) {
			// WordPress would lead to a page whose address resembles this one.
			remove_action( 'template_redirect', 'redirect_canonical' );
			$wp_query->set_404();
			status_header( 404 );
			nocache_headers();
		}
	}

	public function show(): void {
		$order = $this->asked();
		if ( $order === null ) {
			return;
		}
		$goods = array_filter( BornGoods::of( $order ), static fn ( \WC_Product $product ): bool => $product->is_visible() || $product->is_type( 'variation' ) );
		Templates::show(
			'myaccount/wapro-mag-order.php',
			[
				'order'  => $order,
				'goods'  => $goods,
				'repeat' => RepeatBornOrder::buyable( $goods ) === [] ? null : RepeatBornOrder::url( $order->id ),
			]
		);
	}

	/** The order that the address names, when the visitor sees it. */
	public function asked(): ?BornOrder {
		return $this->seen( absint( get_query_var( self::ENDPOINT ) ) );
	}

	public function seen( int $id ): ?BornOrder {
		$order = $id > 0 && $this->settings->exchange()->shows_born() ? $this->orders->find( $id ) : null;
		return $order !== null && $this->scopes->current()->allows( new OrderOwnership( $order->company_id, $order->point_id, $order->person_id ?? 0, 0 ) ) ? $order : null;
	}
}
