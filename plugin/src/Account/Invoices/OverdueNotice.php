<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\Health\LastReading;
use WaproMag\Visibility\Scopes;

/**
 * Says in My Account, on its first page and over the invoices, what of the person's invoices is overdue.
 *
 * @phpstan-import-type Sums from SeenInvoiceStore
 */
final class OverdueNotice implements Registerable {

	/** Before what the first page itself shows. */
	private const PRIORITY = 5;

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly Scopes $scopes, private readonly LastReading $reading ) {}

	public function register(): void {
		add_action( 'woocommerce_account_dashboard', [ $this, 'show' ], self::PRIORITY );
	}

	public function show(): void {
		$this->show_of( is_user_logged_in() ? $this->invoices->sums( $this->scopes->current(), InvoicesPage::today() ) : [] );
	}

	/**
	 * @param list<Sums> $sums
	 */
	public function show_of( array $sums ): void {
		$overdue = [];
		foreach ( $sums as $sum ) {
			if ( (float) $sum['overdue'] > 0 ) {
				$overdue[ $sum['currency'] ] = $sum['overdue'];
			}
		}
		if ( $overdue !== [] ) {
			Templates::show( 'myaccount/wapro-mag-overdue.php', [ 'overdue' => $overdue, 'as_of' => $this->reading->moment(), 'url' => add_query_arg( [ InvoiceFilter::TIME => 'overdue' ], InvoicesPage::url() ) ] );
		}
	}
}
