<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Invoices\Requests\InvoiceRequestOptions;
use WaproMag\Invoices\Requests\InvoiceRequests;
use WaproMag\Invoices\Requests\InvoiceRequestState;
use WaproMag\Invoices\Requests\InvoiceRequestStore;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\Screens\ObjectActions;
use WaproMag\Panel\StatusWords;

/**
 * In the order's box: how it stands with the invoice that WAPRO was asked for, and the button that asks.
 *
 * @phpstan-import-type InvoiceRequestRow from InvoiceRequestStore
 */
final class InvoiceRequestBox implements Registerable {

	public const ASK = 'wapro_mag_ask_invoice';

	/** The mark and colour of each state, as messages have them. */
	private const MARKS = [
		'asked'    => 'sent',
		'issued'   => 'accepted',
		'buffered' => 'held',
		'refused'  => 'rejected',
		'skipped'  => 'skipped',
	];

	public function __construct(
		private readonly InvoiceRequestOptions $options,
		private readonly InvoiceRequestStore $store,
		private readonly InvoiceRequests $requests,
		private readonly HistoryStore $history
	) {}

	public function register(): void {
		add_action( 'wapro_mag/order_box', [ $this, 'show' ] );
		add_action( 'admin_post_' . self::ASK, [ $this, 'ask' ] );
	}

	public function show( int $order_id ): void {
		$row   = $this->store->find( $order_id );
		$order = wc_get_order( $order_id );
		if ( null !== $row['state'] ) {
			$this->show_state( $order_id, $row['state'], $row );
		}
		if ( $this->options->read()->is_on() && current_user_can( Capabilities::MANAGE ) && $order instanceof \WC_Order && $this->requests->may_ask( $order ) ) {
			echo '<p>';
			ObjectActions::show_button( self::ASK, $order_id, null === $row['state'] ? __( 'Ask WAPRO for the invoice', 'wapro-mag-for-woocommerce' ) : __( 'Ask for the invoice again', 'wapro-mag-for-woocommerce' ) );
			echo '</p>';
		}
	}

	public function ask(): void {
		$order_id = ObjectActions::object( self::ASK );
		$order    = wc_get_order( $order_id );
		if ( $order instanceof \WC_Order && $this->requests->ask_by_hand( $order ) ) {
			$this->history->record( new HistoryEntry( 'order', $order_id, null, 'by_hand', [], 'invoice_asked', null, null, wp_get_current_user()->display_name ) );
			ObjectActions::back( 'success', __( 'WAPRO is being asked for the invoice. Its number stands here as soon as WAPRO has answered.', 'wapro-mag-for-woocommerce' ) );
		}
		ObjectActions::back( 'warning', __( 'No invoice was asked for: it is asked for already, or WAPRO does not have this order as a valid one.', 'wapro-mag-for-woocommerce' ) );
	}

	/**
	 * @param InvoiceRequestRow $row
	 */
	private function show_state( int $order_id, InvoiceRequestState $state, array $row ): void {
		$numbers = InvoiceRequestState::Issued === $state ? implode( ', ', $this->store->numbers( $order_id ) ) : '';
		printf(
			'<p>%1$s %2$s%3$s<br><small>%4$s</small></p>',
			esc_html__( 'Invoice from WAPRO:', 'wapro-mag-for-woocommerce' ),
			StatusWords::badge( self::MARKS[ $state->value ], self::word( $state ) ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			'' === $numbers ? '' : ' <strong>' . esc_html( $numbers ) . '</strong>',
			esc_html( LocalTime::with_age( (string) $row['at'] ) )
		);
		if ( InvoiceRequestState::Refused === $state ) {
			printf( '<p class="wapro-mag-reason">%s</p>', esc_html( $row['reason'] ?? (string) $row['code'] ) );
		}
		$next = InvoiceRequestState::Issued === $state && $this->store->are_withdrawn( $order_id )
			? __( 'This invoice was cancelled or deleted in WAPRO afterwards. If one is still due, issue it there by hand.', 'wapro-mag-for-woocommerce' )
			: self::next_step( $state );
		if ( '' !== $next ) {
			printf( '<p>%s</p>', esc_html( $next ) );
		}
	}

	private static function word( InvoiceRequestState $state ): string {
		return match ( $state ) {
			InvoiceRequestState::Asked    => _x( 'asked for', 'invoice', 'wapro-mag-for-woocommerce' ),
			InvoiceRequestState::Issued   => _x( 'issued', 'invoice', 'wapro-mag-for-woocommerce' ),
			InvoiceRequestState::Buffered => _x( 'waits in WAPRO’s buffer', 'invoice', 'wapro-mag-for-woocommerce' ),
			InvoiceRequestState::Refused  => _x( 'refused by WAPRO', 'invoice', 'wapro-mag-for-woocommerce' ),
			InvoiceRequestState::Skipped  => _x( 'skipped', 'invoice', 'wapro-mag-for-woocommerce' ),
		};
	}

	private static function next_step( InvoiceRequestState $state ): string {
		return match ( $state ) {
			InvoiceRequestState::Buffered => __( 'Approve the document in WAPRO. Its number then comes here by itself.', 'wapro-mag-for-woocommerce' ),
			InvoiceRequestState::Refused  => __( 'Remove the cause in WAPRO, then ask again – or issue the invoice there by hand.', 'wapro-mag-for-woocommerce' ),
			InvoiceRequestState::Skipped  => __( 'A person took this invoice out of the queue. Issue it in WAPRO by hand, or ask again.', 'wapro-mag-for-woocommerce' ),
			default                   => '',
		};
	}
}
