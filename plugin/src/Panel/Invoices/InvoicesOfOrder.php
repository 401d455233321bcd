<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceConditions;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\PanelUrl;

/**
 * In the order's box: its invoices, what of each is the order's, and what of that is left to pay.
 */
final class InvoicesOfOrder implements Registerable {

	private const MOST = 10;

	public function __construct( private readonly Connection $db ) {}

	public function register(): void {
		add_action( 'wapro_mag/order_box', [ $this, 'show' ], 20 );
	}

	public function show( int $order_id ): void {
		$rows = $this->rows( $order_id );
		if ( [] === $rows ) {
			return;
		}
		printf( '<h4>%s</h4><ul class="wapro-mag-lines">', esc_html__( 'Invoices', 'wapro-mag-for-woocommerce' ) );
		foreach ( array_slice( $rows, 0, self::MOST ) as $row ) {
			self::show_invoice( $row );
		}
		printf( '</ul><p><a href="%1$s">%2$s</a></p>', esc_url( PanelUrl::to( '/invoices', [ 'order' => (string) $order_id ] ) ), esc_html__( 'Invoices of this order', 'wapro-mag-for-woocommerce' ) );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function rows( int $order_id ): array {
		$shares = Tables::name( Tables::INVOICE_ORDERS );
		return $this->db->rows(
			'SELECT i.id, i.kind, i.state, i.number, i.due_on, i.currency, i.gross, i.remaining, ' . InvoiceConditions::by_credit() . " AS by_credit, SUM(m.gross) AS share, SUM(m.remaining) AS owed
			FROM (SELECT o.invoice_id, o.erp_order_id, o.gross, o.remaining FROM {$shares} o JOIN " . Tables::name( Tables::ERP_ORDERS ) . " e ON e.erp_id = o.erp_order_id WHERE e.order_id = %d
				UNION SELECT o.invoice_id, o.erp_order_id, o.gross, o.remaining FROM {$shares} o JOIN " . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.reference = o.reference WHERE s.order_id = %d) m
			JOIN ' . Tables::name( Tables::INVOICES ) . ' i ON i.id = m.invoice_id WHERE i.state <> %s GROUP BY i.id ORDER BY i.issued_on DESC, i.id DESC LIMIT %d',
			$order_id,
			$order_id,
			Invoice::DELETED,
			self::MOST + 1
		);
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function show_invoice( array $row ): void {
		$currency = (string) $row['currency'];
		$state    = InvoiceState::of( (string) $row['state'], (string) $row['gross'], (string) $row['remaining'], '1' === $row['by_credit'], $row['due_on'], LocalTime::today() );
		$settled  = match ( true ) {
			Invoice::BUFFERED === $row['state']                                                   => _x( 'waits in WAPRO’s buffer', 'invoice', 'wapro-mag-for-woocommerce' ),
			Invoice::PROFORMA === $row['kind'] && InvoiceState::PAID === $state->settlement => InvoiceWords::not_settled(),
			default                                                                               => InvoiceWords::settlement( $state->settlement ),
		};
		$words    = array_filter( [ $settled, InvoiceWords::due( $state ) ], static fn ( string $word ): bool => '' !== $word );
		printf(
			'<li><a href="%1$s">%2$s</a><br>%3$s<br><small>%4$s</small></li>',
			esc_url( PanelUrl::to( '/invoices/' . $row['id'] ) ),
			esc_html( trim( InvoiceWords::kind( (string) $row['kind'] ) . ' ' . ( $row['number'] ?? __( 'no number yet', 'wapro-mag-for-woocommerce' ) ) ) ),
			/* translators: 1: what of the invoice is the order's, 2: what of it is left to pay. */
			wp_kses_post( sprintf( __( 'share %1$s, left %2$s', 'wapro-mag-for-woocommerce' ), InvoiceWords::money( (string) $row['share'], $currency ), InvoiceWords::money( (string) $row['owed'], $currency ) ) ),
			esc_html( implode( ', ', $words ) )
		);
	}
}
