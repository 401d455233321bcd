<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Orders\OrderResults;
use WaproMag\Orders\OrderTotals;
use WaproMag\Orders\Twins\HeldOrders;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Panel\Messages\UnsentOrders;
use WaproMag\Panel\PanelUrl;
use WaproMag\Panel\Screens\HistoryLines;
use WaproMag\Panel\Screens\ObjectActions;
use WaproMag\Panel\StatusWords;

/**
 * The box "WAPRO Mag" on the order screen, with orders in tables of their own and in posts.
 */
final class OrderBox implements Registerable {

	public function __construct(
		private readonly OrderStates $states,
		private readonly HistoryStore $history,
		private readonly OrderTotals $totals,
		private readonly UnsentOrders $unsent,
	) {}

	public function register(): void {
		add_action( 'add_meta_boxes', [ $this, 'add' ] );
		add_filter( 'woocommerce_hidden_order_itemmeta', [ $this, 'hide_snapshot' ] );
	}

	public function add(): void {
		if ( current_user_can( Capabilities::VIEW ) ) {
			add_meta_box( 'wapro-mag-order', __( 'WAPRO Mag', 'wapro-mag-for-woocommerce' ), [ $this, 'show' ], wc_get_page_screen_id( 'shop-order' ), 'side', 'high' );
		}
	}

	/**
	 * The snapshot of a line is for the exchange, not for reading.
	 *
	 * @param array<string> $keys
	 * @return array<string>
	 */
	public function hide_snapshot( array $keys ): array {
		return [ ...$keys, LineSnapshot::META_KEY ];
	}

	/**
	 * @param \WP_Post|\WC_Order $post_or_order
	 */
	public function show( $post_or_order ): void {
		$order = $post_or_order instanceof \WC_Order ? $post_or_order : wc_get_order( $post_or_order->ID );
		if ( ! $order instanceof \WC_Order ) {
			return;
		}
		$id = $order->get_id();
		echo '<div class="wapro-mag-box">';
		$this->show_message( $id );
		$this->show_production( $id );
		/**
		 * Inside the box on the order screen, after what was sent.
		 *
		 * @param int $order_id
		 */
		do_action( 'wapro_mag/order_box', $id );
		$this->show_difference( $order );
		$erp_orders = $this->states->erp_orders( $id );
		ProgressFacts::show( $order, $this->states->progress( $id ), $this->states->parcels( $id ) );
		foreach ( $erp_orders as $erp_order ) {
			$this->show_erp_order( $erp_order, count( $erp_orders ) > 1 );
		}
		$this->show_actions( $id );
		HistoryLines::show( $this->history->page( 'order', $id, 1 )['items'], 3 );
		printf( '<p><a href="%1$s">%2$s</a></p>', esc_url( PanelUrl::history( 'order', $id ) ), esc_html__( 'Whole history', 'wapro-mag-for-woocommerce' ) );
		echo '</div>';
	}

	private function show_message( int $order_id ): void {
		$message = $this->states->message( $order_id );
		if ( null === $message ) {
			printf( '<p>%s</p>', esc_html__( 'This order has not been sent to WAPRO. It is sent as soon as it is paid or awaits payment.', 'wapro-mag-for-woocommerce' ) );
			return;
		}
		self::show_state( self::sending( $message['intent'] ), $message );
		if ( HeldOrders::TWIN === $message['code'] && 'rejected' === $message['status'] ) {
			printf(
				'<p><a href="%1$s">%2$s</a></p>',
				esc_url( PanelUrl::to( '/pairing/orders', [ 'search' => (string) $order_id ] ) ),
				esc_html__( 'Compare with WAPRO and decide', 'wapro-mag-for-woocommerce' )
			);
		}
	}

	private function show_production( int $order_id ): void {
		$message = $this->states->production( $order_id );
		if ( null !== $message ) {
			self::show_state( __( 'Sending to production:', 'wapro-mag-for-woocommerce' ), $message );
		}
	}

	/**
	 * @param array{id: int, status: string, code: string|null, reason: string|null, attempts: int, updated_at: string} $message
	 */
	private static function show_state( string $what, array $message ): void {
		printf(
			'<p>%1$s %2$s<br><small>%3$s</small></p>',
			esc_html( $what ),
			StatusWords::badge( $message['status'], StatusWords::message( $message['status'] ) ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			esc_html( LocalTime::with_age( $message['updated_at'] ) )
		);
		if ( null !== $message['reason'] && '' !== $message['reason'] && 'accepted' !== $message['status'] ) {
			printf( '<p class="wapro-mag-reason">%1$s%2$s</p>', esc_html( $message['reason'] ), self::remedy( $message['code'] ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
		}
		if ( 'rejected' === $message['status'] && in_array( $message['code'], OrderResults::LEFT_ALONE, true ) ) {
			printf( '<p>%s</p>', esc_html__( 'Change the order in WAPRO by hand, or leave it there as it is. Then skip the message with a reason.', 'wapro-mag-for-woocommerce' ) );
		}
		printf( '<p><a href="%1$s">%2$s</a></p>', esc_url( PanelUrl::message( $message['id'] ) ), esc_html__( 'Show the message', 'wapro-mag-for-woocommerce' ) );
	}

	private static function sending( ?string $intent ): string {
		return match ( $intent ) {
			'change' => __( 'Change of the order to WAPRO:', 'wapro-mag-for-woocommerce' ),
			'cancel' => __( 'Cancellation to WAPRO:', 'wapro-mag-for-woocommerce' ),
			default  => __( 'Sending to WAPRO:', 'wapro-mag-for-woocommerce' ),
		};
	}

	/** Where to mend it, when that is a setting. */
	private static function remedy( ?string $code ): string {
		$path = PanelUrl::setting_of( $code );
		return null === $path ? '' : sprintf( ' <a href="%1$s">%2$s</a>', esc_url( $path ), esc_html__( 'Open the setting', 'wapro-mag-for-woocommerce' ) );
	}

	private function show_difference( \WC_Order $order ): void {
		$reference = $this->states->erp_orders( $order->get_id() )[0]->reference ?? null;
		$differs   = null === $reference ? null : $this->totals->difference( $reference );
		if ( null === $differs ) {
			return;
		}
		$money = static fn ( string $amount ): string => wp_strip_all_tags( wc_price( (float) $amount, [ 'currency' => $order->get_currency() ] ) );
		printf(
			'<p class="wapro-mag-reason">%s</p>',
			/* translators: 1: total in WAPRO, 2: total in the shop. */
			esc_html( html_entity_decode( sprintf( __( 'WAPRO counts %1$s, the shop %2$s. Check the order in WAPRO before the invoice.', 'wapro-mag-for-woocommerce' ), $money( $differs['wapro'] ), $money( $differs['shop'] ) ), ENT_QUOTES, 'UTF-8' ) )
		);
	}

	private function show_erp_order( ErpOrderView $erp_order, bool $is_part ): void {
		printf(
			'<p><strong>%1$s</strong> – %2$s%3$s</p><dl class="wapro-mag-facts">',
			esc_html( $erp_order->number ?? __( 'no number yet', 'wapro-mag-for-woocommerce' ) ),
			esc_html( StatusWords::erp_order( $erp_order->state ) ),
			/* translators: %s: warehouse symbol */
			null === $erp_order->warehouse ? '' : ', ' . esc_html( sprintf( __( 'warehouse %s', 'wapro-mag-for-woocommerce' ), $erp_order->warehouse ) )
		);
		self::show_fact( __( 'Origin', 'wapro-mag-for-woocommerce' ), self::origin( $erp_order ), '' );
		foreach ( $is_part ? $erp_order->axes : [] as $axis => $status ) {
			/** @var 'production'|'transport'|'payment' $axis */
			self::show_fact( StatusWords::axis( $axis ), $status['name'], LocalTime::moment( $status['at'] ) );
		}
		self::show_fact(
			__( 'Reservation', 'wapro-mag-for-woocommerce' ),
			$erp_order->reserved ? __( 'made', 'wapro-mag-for-woocommerce' ) : __( 'none', 'wapro-mag-for-woocommerce' ),
			''
		);
		echo '</dl>';
	}

	/** Who made the order in WAPRO. */
	private static function origin( ErpOrderView $erp_order ): string {
		return match ( true ) {
			null === $erp_order->origin        => __( 'made by this shop', 'wapro-mag-for-woocommerce' ),
			'reference' === $erp_order->origin => __( 'made by this shop, found again', 'wapro-mag-for-woocommerce' ),
			null === $erp_order->source        => __( 'linked to an order made in WAPRO', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: name of another system, such as BaseLinker */
			default                            => sprintf( __( 'linked to an order from %s', 'wapro-mag-for-woocommerce' ), $erp_order->source ),
		};
	}

	private static function show_fact( string $name, string $value, string $when ): void {
		printf(
			'<dt>%1$s</dt><dd>%2$s%3$s</dd>',
			esc_html( $name ),
			esc_html( $value ),
			'' === $when ? '' : ' <small>' . esc_html( $when ) . '</small>'
		);
	}

	private function show_actions( int $order_id ): void {
		if ( ! current_user_can( Capabilities::MANAGE ) ) {
			return;
		}
		$message = $this->states->message( $order_id );
		if ( null === $message || $this->unsent->is_kept( $order_id, $message['status'] ) ) {
			ObjectActions::show_button( ObjectActions::RETRY_ORDER, $order_id, __( 'Send to WAPRO now', 'wapro-mag-for-woocommerce' ) );
		} elseif ( self::may_retry( $message ) ) {
			ObjectActions::show_button( ObjectActions::RETRY_ORDER, $order_id, __( 'Retry', 'wapro-mag-for-woocommerce' ) );
		}
		if ( self::may_retry( $this->states->production( $order_id ) ) ) {
			ObjectActions::show_button( ObjectActions::RETRY_PRODUCTION, $order_id, __( 'Retry to production', 'wapro-mag-for-woocommerce' ) );
		}
		if ( [] !== $this->states->erp_orders( $order_id ) ) {
			ObjectActions::show_button( ObjectActions::REFRESH_ORDER, $order_id, __( 'Refresh from WAPRO', 'wapro-mag-for-woocommerce' ) );
		}
	}

	/**
	 * @param array{id: int, status: string, code: string|null, reason: string|null, attempts: int, updated_at: string}|null $message
	 */
	private static function may_retry( ?array $message ): bool {
		if ( null === $message || ( 'pending' === $message['status'] && 0 === $message['attempts'] ) ) {
			return false;
		}
		return MessageRules::may( MessageRules::RETRY, 'out', $message['status'], 'order' );
	}
}
