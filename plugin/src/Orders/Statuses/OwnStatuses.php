<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Boot\Registerable;
use WaproMag\Settings\SettingsStore;

/**
 * Statuses of orders that this plugin offers beside WooCommerce's. Those that are switched on stand where WooCommerce's
 * own do: lists, filters, bulk actions, reports. One that was switched off keeps its name, so that orders that have it
 * keep it.
 */
final class OwnStatuses implements Registerable {

	public const IN_PRODUCTION = 'wm-in-production';
	public const READY         = 'wm-ready';
	public const PART_SHIPPED  = 'wm-part-shipped';
	public const SHIPPED       = 'wm-shipped';

	public const ALL = [ self::IN_PRODUCTION, self::READY, self::PART_SHIPPED, self::SHIPPED ];

	private const MARK = 'mark_';

	public function __construct( private SettingsStore $settings ) {}

	public function register(): void {
		add_filter( 'woocommerce_register_shop_order_post_statuses', [ $this, 'add_registered' ] );
		add_filter( 'wc_order_statuses', [ $this, 'add_names' ] );
		add_filter( 'woocommerce_reports_order_statuses', [ $this, 'add_reported' ] );
		add_filter( 'woocommerce_order_is_paid_statuses', [ $this, 'add_sold' ] );
		foreach ( [ 'bulk_actions-woocommerce_page_wc-orders', 'bulk_actions-edit-shop_order' ] as $hook ) {
			add_filter( $hook, [ $this, 'add_actions' ], 20 );
		}
		foreach ( self::ALL as $slug ) {
			// As WooCommerce does for the statuses in which goods are promised; an order takes its stock once.
			add_action( "woocommerce_order_status_{$slug}", 'wc_maybe_reduce_stock_levels' );
		}
	}

	public static function name( string $slug ): string {
		return match ( $slug ) {
			self::IN_PRODUCTION => _x( 'In production', 'order status', 'wapro-mag-for-woocommerce' ),
			self::READY         => _x( 'Ready to ship', 'order status', 'wapro-mag-for-woocommerce' ),
			self::PART_SHIPPED  => _x( 'Partly shipped', 'order status', 'wapro-mag-for-woocommerce' ),
			self::SHIPPED       => _x( 'Shipped', 'order status', 'wapro-mag-for-woocommerce' ),
			default             => $slug,
		};
	}

	/**
	 * @param array<string, array<string, mixed>> $statuses
	 * @return array<string, array<string, mixed>>
	 */
	public function add_registered( array $statuses ): array {
		foreach ( self::ALL as $slug ) {
			$label = esc_html( self::name( $slug ) ) . ' <span class="count">(%s)</span>';

			$statuses[ "wc-{$slug}" ] = [
				'label'                     => self::name( $slug ),
				'public'                    => false,
				'exclude_from_search'       => false,
				'show_in_admin_all_list'    => true,
				'show_in_admin_status_list' => true,
				'label_count'               => [ $label, $label, 'singular' => $label, 'plural' => $label, 'context' => null, 'domain' => null ],
			];
		}
		return $statuses;
	}

	/**
	 * After "processing", in the order in which an order passes them.
	 *
	 * @param array<string, string> $names
	 * @return array<string, string>
	 */
	public function add_names( array $names ): array {
		$ours = [];
		foreach ( $this->settings->statuses()->named() as $slug ) {
			$ours[ "wc-{$slug}" ] = self::name( $slug );
		}
		$position = array_search( 'wc-processing', array_keys( $names ), true );
		$before   = $position === false ? count( $names ) : (int) $position + 1;
		return array_slice( $names, 0, $before, true ) + $ours + array_slice( $names, $before, null, true );
	}

	/**
	 * @param mixed $statuses Statuses whose orders count as sales; false when a report takes all of them.
	 * @return mixed
	 */
	public function add_reported( mixed $statuses ): mixed {
		return is_array( $statuses ) && in_array( 'processing', $statuses, true ) ? [ ...$statuses, ...self::ALL ] : $statuses;
	}

	/**
	 * What is being made or sent is sold: it counts among the buyer's purchases, as "processing" does.
	 *
	 * @param list<string> $statuses
	 * @return list<string>
	 */
	public function add_sold( array $statuses ): array {
		return array_values( array_unique( [ ...$statuses, ...self::ALL ] ) );
	}

	/**
	 * @param array<string, string> $actions
	 * @return array<string, string>
	 */
	public function add_actions( array $actions ): array {
		$ours = [];
		foreach ( $this->settings->statuses()->offered() as $slug ) {
			/* translators: %s: status of an order. */
			$ours[ self::MARK . $slug ] = sprintf( __( 'Change status to: %s', 'wapro-mag-for-woocommerce' ), self::name( $slug ) );
		}
		$position = array_search( 'mark_processing', array_keys( $actions ), true );
		$before   = $position === false ? count( $actions ) : (int) $position + 1;
		return array_slice( $actions, 0, $before, true ) + $ours + array_slice( $actions, $before, null, true );
	}
}
