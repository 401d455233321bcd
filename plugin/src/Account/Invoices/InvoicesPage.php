<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\Health\LastReading;
use WaproMag\Panel\LocalTime;
use WaproMag\Visibility\FilterChoices;
use WaproMag\Visibility\Scopes;

/**
 * My Account → Invoices: what is to be paid, and every invoice that the person sees. Only for who has any, or belongs to a company.
 */
final class InvoicesPage implements Registerable {

	public const ENDPOINT = 'wapro-invoices';

	/** Behind which entry of WooCommerce's menu ours stands. */
	private const AFTER = 'orders';

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly Scopes $scopes, private readonly FilterChoices $choices, private readonly LastReading $reading, private readonly CompanyLimits $limits ) {}

	public function register(): void {
		add_filter( 'woocommerce_get_query_vars', [ $this, 'add_endpoint' ] );
		add_filter( 'woocommerce_account_menu_items', [ $this, 'add_to_menu' ], 20 );
		add_filter( 'woocommerce_endpoint_' . self::ENDPOINT . '_title', [ self::class, 'title' ] );
		add_action( 'woocommerce_account_' . self::ENDPOINT . '_endpoint', [ $this, 'show' ] );
	}

	public static function url(): string {
		return wc_get_endpoint_url( self::ENDPOINT, '', wc_get_page_permalink( 'myaccount' ) );
	}

	public static function title(): string {
		return __( 'Invoices', 'wapro-mag-for-woocommerce' );
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

	public function add_to_menu( mixed $items ): mixed {
		$scope = $this->scopes->current();
		if ( ! is_array( $items ) || ( $scope->companies() === [] && ! $this->invoices->has_any( $scope ) ) ) {
			return $items;
		}
		$at = array_search( self::AFTER, array_keys( $items ), true );
		return $at === false ? $items + [ self::ENDPOINT => self::title() ] : array_slice( $items, 0, $at + 1, true ) + [ self::ENDPOINT => self::title() ] + array_slice( $items, $at + 1, null, true );
	}

	public function show(): void {
		$scope  = $this->scopes->current();
		$today  = self::today();
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reading only.
		$filter = InvoiceFilter::from_query( wp_unslash( $_GET ) );
		$page   = $this->invoices->page( $scope, $filter, $today );
		Templates::show(
			'myaccount/wapro-mag-invoices.php',
			[
				'invoices' => $page['invoices'],
				'total'    => $page['total'],
				'sums'     => $this->invoices->sums( $scope, $today ),
				'limits'   => $this->limits->of( $scope ),
				'as_of'    => $this->reading->moment(),
				'filter'   => $filter,
				'points'   => $this->choices->of( $scope )['points'],
				'page'     => $filter->page,
				'pages'    => max( 1, (int) ceil( $page['total'] / SeenInvoiceStore::PER_PAGE ) ),
				'url'      => self::url(),
				'export'   => InvoicesExport::url( $filter ),
			]
		);
	}

	/** The shop's calendar day. */
	public static function today(): string {
		return LocalTime::today();
	}
}
