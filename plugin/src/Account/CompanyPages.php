<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Boot\Registerable;
use WaproMag\Visibility\Scopes;

/**
 * Company, delivery points and people in My Account, for whoever belongs to a company; for everybody else these pages do
 * not exist.
 */
final class CompanyPages implements Registerable {

	/** Behind which entry of WooCommerce's menu ours stand. */
	private const AFTER = 'orders';

	/**
	 * @param list<AccountPage> $pages
	 */
	public function __construct( private array $pages, private Scopes $scopes ) {}

	public function register(): void {
		add_filter( 'woocommerce_get_query_vars', [ $this, 'add_endpoints' ] );
		add_filter( 'woocommerce_account_menu_items', [ $this, 'add_to_menu' ] );
		add_action( 'template_redirect', [ $this, 'hide_from_others' ], 5 );
		foreach ( $this->pages as $page ) {
			add_filter( "woocommerce_endpoint_{$page->endpoint()}_title", static fn (): string => $page->title() );
			add_action( "woocommerce_account_{$page->endpoint()}_endpoint", static fn () => $page->show() );
		}
	}

	/**
	 * @param mixed $vars Endpoint → word in the address.
	 */
	public function add_endpoints( mixed $vars ): mixed {
		if ( is_array( $vars ) ) {
			foreach ( $this->pages as $page ) {
				/**
				 * Word in the address of a page in My Account. Save the permalinks after changing it.
				 *
				 * @param string $word
				 * @param string $endpoint
				 */
				$vars[ $page->endpoint() ] = (string) apply_filters( 'wapro_mag/account_endpoint', $page->endpoint(), $page->endpoint() );
			}
		}
		return $vars;
	}

	public function add_to_menu( mixed $items ): mixed {
		if ( ! is_array( $items ) || $this->scopes->current()->companies() === [] ) {
			return $items;
		}
		$ours = [];
		foreach ( $this->pages as $page ) {
			$ours[ $page->endpoint() ] = $page->title();
		}
		$at = array_search( self::AFTER, array_keys( $items ), true );
		return $at === false ? $items + $ours : array_slice( $items, 0, $at + 1, true ) + $ours + array_slice( $items, $at + 1, null, true );
	}

	public function hide_from_others(): void {
		global $wp_query;
		foreach ( $this->pages as $page ) {
			if ( is_user_logged_in() && is_wc_endpoint_url( $page->endpoint() ) && $this->scopes->current()->companies() === [] ) {
				$wp_query->set_404();
				status_header( 404 );
				nocache_headers();
			}
		}
	}
}
