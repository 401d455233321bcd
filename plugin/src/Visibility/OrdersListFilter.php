<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;
use WaproMag\Checkout\ShopAssets;

/**
 * The form above the list of orders in My Account, for those who see more than their own. The choice stands in the
 * address and goes with the person from page to page.
 */
final class OrdersListFilter implements Registerable {

	private const TEMPLATE = 'myaccount/wapro-mag-orders-filter.php';

	public function __construct(
		private readonly Scopes $scopes,
		private readonly OrdersList $list,
		private readonly FilterChoices $choices,
		private readonly string $main_file
	) {}

	public function register(): void {
		add_action( 'woocommerce_before_account_orders', [ $this, 'show' ], 5 );
		add_action( 'woocommerce_after_account_orders', [ $this, 'end' ] );
	}

	public function show(): void {
		$scope = $this->scopes->current();
		if ( ! $scope->sees_colleagues() ) {
			return;
		}
		add_filter( 'woocommerce_get_endpoint_url', [ $this, 'keep' ], 10, 2 );
		add_filter( 'gettext_woocommerce', [ $this, 'say_nothing_found' ], 10, 2 );
		ShopAssets::style();
		$choices = $this->choices->of( $scope );
		wc_get_template(
			self::TEMPLATE,
			[
				'filter'   => $this->list->filter(),
				'points'   => count( $choices['points'] ) > 1 ? $choices['points'] : [],
				'people'   => count( $choices['people'] ) > 1 ? $choices['people'] : [],
				'statuses' => array_diff_key( wc_get_order_statuses(), [ 'wc-checkout-draft' => '' ] ),
				'action'   => wc_get_account_endpoint_url( 'orders' ),
			],
			'',
			dirname( $this->main_file ) . '/templates/'
		);
	}

	public function end(): void {
		remove_filter( 'woocommerce_get_endpoint_url', [ $this, 'keep' ], 10 );
		remove_filter( 'gettext_woocommerce', [ $this, 'say_nothing_found' ], 10 );
	}

	/**
	 * @param mixed $url
	 * @param mixed $endpoint
	 * @return mixed $url, with the choice when it leads to another page of the list.
	 */
	public function keep( mixed $url, mixed $endpoint ): mixed {
		return is_string( $url ) && $endpoint === 'orders' && doing_action( 'woocommerce_before_account_orders' ) === false ? add_query_arg( $this->list->filter()->query(), $url ) : $url;
	}

	/**
	 * WooCommerce's words for an empty list would be wrong of a narrowed one.
	 *
	 * @param mixed $translated
	 * @param mixed $text
	 * @return mixed
	 */
	public function say_nothing_found( mixed $translated, mixed $text ): mixed {
		return $text === 'No order has been made yet.' && ! $this->list->filter()->is_empty() ? __( 'No order fits this choice.', 'wapro-mag-for-woocommerce' ) : $translated;
	}
}
