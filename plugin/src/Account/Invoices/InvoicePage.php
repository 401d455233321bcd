<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\Visibility\Scopes;

/**
 * Page of one invoice in My Account. Whoever does not see the invoice is told that there is no such page.
 */
final class InvoicePage implements Registerable {

	public const ENDPOINT = 'wapro-invoice';

	/** @var array<string, SeenInvoice|null> By person and invoice, for this request. */
	private array $known = [];

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly InvoiceParts $parts, private readonly Scopes $scopes ) {}

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
		$invoice = $this->asked();
		return $invoice === null ? __( 'Invoice', 'wapro-mag-for-woocommerce' ) : trim( InvoiceWords::kind( $invoice->kind ) . ' ' . $invoice->number );
	}

	/**
	 * @param mixed $classes
	 * @param mixed $endpoint
	 */
	public function mark_menu( mixed $classes, mixed $endpoint ): mixed {
		return is_array( $classes ) && $endpoint === InvoicesPage::ENDPOINT && is_wc_endpoint_url( self::ENDPOINT ) ? [ ...$classes, 'is-active' ] : $classes;
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
		$invoice = $this->asked();
		if ( $invoice === null ) {
			return;
		}
		Templates::show(
			'myaccount/wapro-mag-invoice.php',
			[
				'invoice' => $invoice,
				'parts'   => $this->parts->of( $invoice, $this->scopes->current() ),
				'list'    => InvoicesPage::url(),
			]
		);
	}

	/** Several hooks of one request ask for it. */
	private function asked(): ?SeenInvoice {
		$scope = $this->scopes->current();
		$id    = absint( get_query_var( self::ENDPOINT ) );
		$key   = "{$scope->user_id} {$id}";
		if ( ! array_key_exists( $key, $this->known ) ) {
			$this->known[ $key ] = $id === 0 ? null : $this->invoices->find( $scope, $id, InvoicesPage::today() );
		}
		return $this->known[ $key ];
	}
}
