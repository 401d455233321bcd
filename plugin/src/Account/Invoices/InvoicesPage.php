<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\AccountEndpoint;
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

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly Scopes $scopes, private readonly FilterChoices $choices, private readonly LastReading $reading, private readonly CompanyLimits $limits, private readonly OverdueNotice $notice ) {}

	public function register(): void {
		( new AccountEndpoint( self::ENDPOINT, self::title( ... ), $this->show( ... ) ) )->register();
		add_filter( 'woocommerce_account_menu_items', [ $this, 'add_to_menu' ], 20 );
	}

	public static function url(): string {
		return AccountEndpoint::url( self::ENDPOINT );
	}

	public static function title(): string {
		return __( 'Invoices', 'wapro-mag-for-woocommerce' );
	}

	public function add_to_menu( mixed $items ): mixed {
		$scope = $this->scopes->current();
		if ( ! is_array( $items ) || ( $scope->companies() === [] && ! $this->invoices->has_any( $scope ) ) ) {
			return $items;
		}
		return AccountEndpoint::in_menu( $items, [ self::ENDPOINT => self::title() ] );
	}

	private function show(): void {
		$scope  = $this->scopes->current();
		$today  = self::today();
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reading only.
		$filter = InvoiceFilter::from_query( wp_unslash( $_GET ) );
		$figures = $this->invoices->figures( $scope, $today );
		$total   = $filter->is_empty() ? $figures['shown'] : $this->invoices->count( $scope, $filter, $today );
		$pages   = max( 1, (int) ceil( $total / SeenInvoiceStore::PER_PAGE ) );
		// A page that is no longer there, as by an old address, is the last one.
		$filter  = $filter->on_page( min( $filter->page, $pages ) );
		$this->notice->show_of( $figures['sums'] );
		Templates::show(
			'myaccount/wapro-mag-invoices.php',
			[
				'invoices' => $this->invoices->page( $scope, $filter, $today ),
				'total'    => $total,
				'sums'     => $figures['sums'],
				'limits'   => $this->limits->of( $scope ),
				'as_of'    => $this->reading->moment(),
				'filter'   => $filter,
				'points'   => $this->choices->of( $scope )['points'],
				'page'     => $filter->page,
				'pages'    => $pages,
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
