<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\AccountEndpoint;
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
		( new AccountEndpoint( self::ENDPOINT, $this->title( ... ), $this->show( ... ), fn (): bool => $this->asked() !== null, InvoicesPage::ENDPOINT ) )->register();
	}

	public static function url( int $id ): string {
		return AccountEndpoint::url( self::ENDPOINT, (string) $id );
	}

	private function title(): string {
		$invoice = $this->asked();
		return $invoice === null ? __( 'Invoice', 'wapro-mag-for-woocommerce' ) : trim( InvoiceWords::kind( $invoice->kind ) . ' ' . $invoice->number );
	}

	private function show(): void {
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
