<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\Health\LastReading;
use WaproMag\Visibility\Scopes;

/**
 * Says in My Account, on its first page and over the invoices, what of the person's invoices is overdue.
 */
final class OverdueNotice implements Registerable {

	/** Before what the page itself shows. */
	private const PRIORITY = 5;

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly Scopes $scopes, private readonly LastReading $reading ) {}

	public function register(): void {
		add_action( 'woocommerce_account_dashboard', [ $this, 'show' ], self::PRIORITY );
		add_action( 'woocommerce_account_' . InvoicesPage::ENDPOINT . '_endpoint', [ $this, 'show' ], self::PRIORITY );
	}

	public function show(): void {
		$overdue = [];
		foreach ( is_user_logged_in() ? $this->invoices->sums( $this->scopes->current(), InvoicesPage::today() ) : [] as $sum ) {
			if ( (float) $sum['overdue'] > 0 ) {
				$overdue[ $sum['currency'] ] = $sum['overdue'];
			}
		}
		if ( $overdue !== [] ) {
			Templates::show( 'myaccount/wapro-mag-overdue.php', [ 'overdue' => $overdue, 'as_of' => $this->reading->moment(), 'url' => add_query_arg( [ InvoiceFilter::TIME => 'overdue' ], InvoicesPage::url() ) ] );
		}
	}
}
