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

	/**
	 * @param list<AccountPage> $pages
	 */
	public function __construct( private array $pages, private Scopes $scopes ) {}

	public function register(): void {
		add_filter( 'woocommerce_account_menu_items', [ $this, 'add_to_menu' ] );
		foreach ( $this->pages as $page ) {
			( new AccountEndpoint( $page->endpoint(), $page->title( ... ), $page->show( ... ), fn (): bool => $this->has_company() ) )->register();
		}
	}

	public function add_to_menu( mixed $items ): mixed {
		if ( ! is_array( $items ) || ! $this->has_company() ) {
			return $items;
		}
		$ours = [];
		foreach ( $this->pages as $page ) {
			$ours[ $page->endpoint() ] = $page->title();
		}
		return AccountEndpoint::in_menu( $items, $ours );
	}

	private function has_company(): bool {
		return $this->scopes->current()->companies() !== [];
	}
}
