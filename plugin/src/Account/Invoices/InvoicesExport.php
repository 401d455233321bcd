<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\Amount;
use WaproMag\Visibility\FilterChoices;
use WaproMag\Visibility\Scope;
use WaproMag\Visibility\Scopes;

/**
 * The list of invoices as it is narrowed, as a file for a spreadsheet. Page by page, so that its size costs no memory.
 */
final class InvoicesExport implements Registerable {

	private const ACTION   = 'wapro_mag_invoices_csv';
	private const PER_READ = 100;
	private const MOST     = 100_000;

	public function __construct( private readonly SeenInvoiceStore $invoices, private readonly Scopes $scopes, private readonly FilterChoices $choices ) {}

	public function register(): void {
		add_action( 'admin_post_' . self::ACTION, [ $this, 'send' ] );
	}

	public static function url( InvoiceFilter $filter ): string {
		return add_query_arg( [ 'action' => self::ACTION, '_wpnonce' => wp_create_nonce( self::ACTION ) ] + array_map( rawurlencode( ... ), array_map( strval( ... ), $filter->query() ) ), admin_url( 'admin-post.php' ) );
	}

	public function send(): never {
		check_admin_referer( self::ACTION );
		$name = sprintf( '%s-%s.csv', sanitize_title( InvoicesPage::title() ), InvoicesPage::today() );
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'Content-Disposition: attachment; filename="' . $name . '"' );
		$file = fopen( 'php://output', 'wb' );
		if ( $file !== false ) {
			$this->write( $file, $this->scopes->current(), InvoiceFilter::from_query( wp_unslash( $_GET ) ) );
		}
		exit;
	}

	/**
	 * @param resource $file
	 */
	public function write( $file, Scope $scope, InvoiceFilter $filter ): void {
		// Without the mark spreadsheets take Polish letters for others.
		fwrite( $file, "\u{FEFF}" );
		$this->line( $file, [ __( 'Number', 'wapro-mag-for-woocommerce' ), __( 'Kind', 'wapro-mag-for-woocommerce' ), __( 'Number in KSeF', 'wapro-mag-for-woocommerce' ), __( 'Issued', 'wapro-mag-for-woocommerce' ), __( 'Due', 'wapro-mag-for-woocommerce' ), __( 'Orders', 'wapro-mag-for-woocommerce' ), __( 'Delivery point', 'wapro-mag-for-woocommerce' ), __( 'Gross', 'wapro-mag-for-woocommerce' ), __( 'Settled', 'wapro-mag-for-woocommerce' ), __( 'Left to pay', 'wapro-mag-for-woocommerce' ), __( 'Currency', 'wapro-mag-for-woocommerce' ), __( 'Settlement', 'wapro-mag-for-woocommerce' ), __( 'Overdue by days', 'wapro-mag-for-woocommerce' ), __( 'Whole or a share', 'wapro-mag-for-woocommerce' ) ] );
		$today = InvoicesPage::today();
		$share = InvoiceWords::share( $filter->point === null ? null : $this->choices->of( $scope )['points'][ $filter->point ] ?? null );
		for ( $page = 1; ( $page - 1 ) * self::PER_READ < self::MOST; $page++ ) {
			$read = $this->invoices->page( $scope, $filter->on_page( $page ), $today, self::PER_READ );
			foreach ( $read as $invoice ) {
				$this->line( $file, self::cells( $invoice, $share ) );
			}
			if ( count( $read ) < self::PER_READ ) {
				return;
			}
		}
	}

	/**
	 * @return list<string>
	 */
	private static function cells( SeenInvoice $invoice, string $share ): array {
		return [
			$invoice->number,
			InvoiceWords::kind( $invoice->kind ),
			InvoiceWords::ksef( $invoice->ksef_state, $invoice->ksef_number ),
			$invoice->issued_on,
			(string) $invoice->due_on,
			implode( ', ', array_column( $invoice->orders, 'number' ) ),
			implode( ', ', $invoice->points() ),
			self::amount( $invoice->gross ),
			self::amount( $invoice->settled ),
			self::amount( $invoice->remaining ),
			$invoice->currency,
			InvoiceWords::state( $invoice ),
			$invoice->state->days !== null && $invoice->state->days < 0 ? (string) -$invoice->state->days : '',
			$invoice->is_whole ? __( 'whole', 'wapro-mag-for-woocommerce' ) : $share,
		];
	}

	/** With the shop's own decimal mark, as spreadsheets of its country read it. */
	private static function amount( string $amount ): string {
		return str_replace( '.', wc_get_price_decimal_separator(), Amount::parse( $amount )->text( 2 ) );
	}

	/**
	 * @param resource     $file
	 * @param list<string> $cells
	 */
	private function line( $file, array $cells ): void {
		// A cell that begins like a formula would be one; an amount below nought is none.
		fputcsv( $file, array_map( static fn ( string $cell ): string => preg_match( '/^[=+@\t\r-]/', $cell ) === 1 && preg_match( '/^-[0-9]+([.,][0-9]+)?$/D', $cell ) !== 1 ? "'{$cell}" : $cell, $cells ), ';', '"', '' );
	}
}
