<?php
declare(strict_types=1);

namespace WaproMag\Account;

use Closure;

/**
 * What WooCommerce wants to know of a page in My Account: the word in its address, its heading, its content, which entry of
 * the menu it belongs to, and for whom there is no such page.
 */
final class AccountEndpoint {

	/** Behind which entry of WooCommerce's menu ours stand. */
	private const AFTER = 'orders';

	/**
	 * @param string                 $name   WooCommerce's key and, until somebody filters it, the word in the address.
	 * @param Closure(): string      $title
	 * @param Closure(): void        $show
	 * @param (Closure(): bool)|null $exists Whether there is such a page for the visitor; null where there always is.
	 * @param string                 $entry  Endpoint of the menu's entry that is marked while this page is open, unless it is its own.
	 */
	public function __construct(
		private readonly string $name,
		private readonly Closure $title,
		private readonly Closure $show,
		private readonly ?Closure $exists = null,
		private readonly string $entry = '',
	) {}

	public function register(): void {
		add_filter( 'woocommerce_get_query_vars', [ $this, 'add_endpoint' ] );
		add_filter( "woocommerce_endpoint_{$this->name}_title", fn (): string => ( $this->title )() );
		add_action( "woocommerce_account_{$this->name}_endpoint", fn () => ( $this->show )() );
		if ( $this->entry !== '' ) {
			add_filter( 'woocommerce_account_menu_item_classes', [ $this, 'mark_menu' ], 10, 2 );
		}
		if ( $this->exists !== null ) {
			add_action( 'template_redirect', [ $this, 'hide' ], 5 );
		}
	}

	/**
	 * @param string $value What stands behind the word in the address, such as the id of an invoice.
	 */
	public static function url( string $name, string $value = '' ): string {
		return wc_get_endpoint_url( $name, $value, wc_get_page_permalink( 'myaccount' ) );
	}

	/**
	 * The menu of My Account with these entries behind the orders.
	 *
	 * @param array<mixed>          $items
	 * @param array<string, string> $ours Endpoint → title.
	 * @return array<mixed>
	 */
	public static function in_menu( array $items, array $ours ): array {
		$at = array_search( self::AFTER, array_keys( $items ), true );
		return $at === false ? $items + $ours : array_slice( $items, 0, $at + 1, true ) + $ours + array_slice( $items, $at + 1, null, true );
	}

	/**
	 * @param mixed $vars Endpoint → word in the address.
	 */
	public function add_endpoint( mixed $vars ): mixed {
		if ( is_array( $vars ) ) {
			/**
			 * Word in the address of a page in My Account. Save the permalinks after changing it.
			 *
			 * @param string $word
			 * @param string $endpoint
			 */
			$vars[ $this->name ] = (string) apply_filters( 'wapro_mag/account_endpoint', $this->name, $this->name );
		}
		return $vars;
	}

	/**
	 * @param mixed $classes
	 * @param mixed $endpoint
	 */
	public function mark_menu( mixed $classes, mixed $endpoint ): mixed {
		return is_array( $classes ) && $endpoint === $this->entry && is_wc_endpoint_url( $this->name ) ? [ ...$classes, 'is-active' ] : $classes;
	}

	public function hide(): void {
		global $wp_query;
		if ( $this->exists !== null && is_user_logged_in() && is_wc_endpoint_url( $this->name ) && ! ( $this->exists )() ) {
			// WordPress would lead to a page whose address resembles this one.
			remove_action( 'template_redirect', 'redirect_canonical' );
			$wp_query->set_404();
			status_header( 404 );
			nocache_headers();
		}
	}
}
