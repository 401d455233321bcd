<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Account\BornOrderPage;
use WaproMag\Boot\Registerable;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Panel\Orders\BornOrder;
use WaproMag\Panel\StatusWords;

/**
 * Shows the merged list. Where the theme has a list of orders of its own, that one stays as it is and what was made in
 * WAPRO follows it on the same page.
 */
final class MergedOrdersTable implements Registerable {

	private const LIST  = 'myaccount/orders.php';
	private const OURS  = 'myaccount/wapro-mag-orders.php';
	private const TABLE = 'myaccount/wapro-mag-orders-table.php';

	/** @var list<BornOrder> What a list of the theme's own leaves to be shown. */
	private array $left = [];

	public function __construct( private readonly string $main_file ) {}

	public function register(): void {
		add_filter( 'wc_get_template', [ $this, 'choose' ], 10, 3 );
		add_action( 'woocommerce_before_account_orders_pagination', [ $this, 'show_left' ] );
	}

	/**
	 * @param mixed $file
	 * @param mixed $name
	 * @param mixed $values
	 * @return mixed
	 */
	public function choose( mixed $file, mixed $name, mixed $values ): mixed {
		if ( $name !== self::LIST || ! is_array( $values ) || ! is_string( $file ) ) {
			return $file;
		}
		$born       = MergedOrders::born_of( $values['customer_orders'] ?? null );
		$is_theirs  = wp_normalize_path( $file ) !== wp_normalize_path( WC()->plugin_path() . '/templates/' . self::LIST );
		$this->left = $is_theirs ? $born : [];
		return $is_theirs || $born === [] ? $file : wc_locate_template( self::OURS, '', $this->folder() );
	}

	public function show_left(): void {
		if ( $this->left !== [] ) {
			echo '<h3>' . esc_html__( 'Ordered outside the shop', 'wapro-mag-for-woocommerce' ) . '</h3>';
			self::table( $this->left, $this->folder() );
			$this->left = [];
		}
	}

	/**
	 * @param list<BornOrder|\WC_Order> $entries
	 */
	public static function table( array $entries, string $folder = '' ): void {
		$class = wc_wp_theme_get_element_class_name( 'button' );
		wc_get_template( self::TABLE, [ 'entries' => $entries, 'columns' => wc_get_account_orders_columns(), 'button' => $class === '' ? '' : ' ' . $class ], '', $folder === '' ? dirname( __DIR__, 2 ) . '/templates/' : $folder );
	}

	/** One cell of an order that was made in WAPRO, as escaped HTML. */
	public static function cell( BornOrder $order, string $column, string $button ): string {
		$url = BornOrderPage::url( $order->id );
		return match ( $column ) {
			/* translators: %s: number of an order in WAPRO */
			'order-number'            => sprintf( '<a href="%s" aria-label="%s">%s</a> <small class="wapro-mag-source">%s</small>', esc_url( $url ), esc_attr( sprintf( __( 'View order %s', 'wapro-mag-for-woocommerce' ), $order->number() ) ), esc_html( $order->number() ), esc_html( $order->source_word() ) ),
			'order-date'              => $order->placed_at === null ? '' : sprintf( '<time datetime="%s">%s</time>', esc_attr( gmdate( 'c', (int) strtotime( $order->placed_at . ' UTC' ) ) ), esc_html( (string) wp_date( wc_date_format(), (int) strtotime( $order->placed_at . ' UTC' ) ) ) ),
			'order-status'            => esc_html( self::status( $order ) ),
			'order-total'             => $order->gross === null ? '' : wp_kses_post( wc_price( (float) $order->gross, [ 'currency' => $order->currency ] ) ),
			/* translators: %s: number of an order in WAPRO */
			'order-actions'           => sprintf( '<a href="%s" class="woocommerce-button%s button view" aria-label="%s">%s</a>', esc_url( $url ), esc_attr( $button ), esc_attr( sprintf( __( 'View order %s', 'wapro-mag-for-woocommerce' ), $order->number() ) ), esc_html__( 'View', 'wapro-mag-for-woocommerce' ) ),
			OrdersListColumns::POINT  => $order->point === null ? '<span aria-hidden="true">—</span>' : esc_html( $order->point ),
			OrdersListColumns::PERSON => $order->person === null ? '<span aria-hidden="true">—</span>' : esc_html( $order->person ),
			default                   => '',
		};
	}

	/** One line for the list: cancelled, else how far it came. */
	public static function status( BornOrder $order ): string {
		if ( $order->in_wapro->state === 'cancelled' ) {
			return StatusWords::erp_order( 'cancelled' );
		}
		$names = array_map( static fn ( string $axis ): ?string => $order->in_wapro->axes[ $axis ]['name'] ?? null, OrderProgress::AXES );
		$names = array_filter( $names, static fn ( ?string $name ): bool => $name !== null );
		return $names === [] ? StatusWords::erp_order( $order->in_wapro->state ) : implode( ' · ', $names );
	}

	private function folder(): string {
		return dirname( $this->main_file ) . '/templates/';
	}
}
