<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Links\Link;
use WaproMag\Panel\Messages\MessageActions;
use WaproMag\Panel\Messages\MessageFilter;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Panel\Orders\ErpOrderView;
use WaproMag\Panel\Orders\OrderStates;
use WaproMag\Panel\Products\ProductLinks;
use WaproMag\Queue\RunStore;

/**
 * What the buttons in the boxes do; afterwards the person is back on the screen they came from and reads what happened.
 */
final class ObjectActions implements Registerable {

	public const RETRY_ORDER      = 'wapro_mag_retry_order';
	public const RETRY_PRODUCTION = 'wapro_mag_retry_production';
	public const REFRESH_ORDER    = 'wapro_mag_refresh_order';
	public const REFRESH_PRODUCT  = 'wapro_mag_refresh_product';

	public function __construct(
		private readonly MessageActions $messages,
		private readonly OrderStates $states,
		private readonly ProductLinks $links,
		private readonly RunStore $runs,
	) {}

	public function register(): void {
		add_action( 'admin_post_' . self::RETRY_ORDER, [ $this, 'retry_order' ] );
		add_action( 'admin_post_' . self::RETRY_PRODUCTION, [ $this, 'retry_production' ] );
		add_action( 'admin_post_' . self::REFRESH_ORDER, [ $this, 'refresh_order' ] );
		add_action( 'admin_post_' . self::REFRESH_PRODUCT, [ $this, 'refresh_product' ] );
	}

	/**
	 * A link dressed as a button: boxes stand inside the screen's own form, where no second form may stand.
	 */
	public static function show_button( string $action, int $object_id, string $words ): void {
		$address = wp_nonce_url( admin_url( "admin-post.php?action=$action&object=$object_id" ), "$action-$object_id" );
		printf( '<a class="button" href="%1$s">%2$s</a> ', esc_url( $address ), esc_html( $words ) );
	}

	public function retry_order(): void {
		$id     = self::object( self::RETRY_ORDER );
		$result = $this->messages->perform( MessageRules::RETRY, MessageFilter::of_orders( [ $id ] ) );
		if ( $result['done'] > 0 ) {
			self::back( 'success', __( 'The order is on its way to WAPRO again. Its state here changes when WAPRO has answered.', 'wapro-mag-for-woocommerce' ) );
		}
		self::back( 'warning', __( 'Nothing was sent again: the order is already on its way or accepted, or in a status in which it does not go.', 'wapro-mag-for-woocommerce' ) );
	}

	public function retry_production(): void {
		$message = $this->states->production( self::object( self::RETRY_PRODUCTION ) );
		$result  = null === $message ? null : $this->messages->perform_ids( MessageRules::RETRY, [ $message['id'] ] );
		if ( null !== $result && $result['done'] > 0 ) {
			self::back( 'success', __( 'The order is on its way to production again. Its state here changes when production has answered.', 'wapro-mag-for-woocommerce' ) );
		}
		self::back( 'warning', __( 'Nothing was sent again: the order is already on its way or accepted.', 'wapro-mag-for-woocommerce' ) );
	}

	public function refresh_order(): void {
		$id   = self::object( self::REFRESH_ORDER );
		$keys = array_map( static fn ( ErpOrderView $erp_order ): string => $erp_order->erp_id, $this->states->erp_orders( $id ) );
		if ( [] === $keys ) {
			self::back( 'warning', __( 'WAPRO does not know this order yet, so there is nothing to refresh.', 'wapro-mag-for-woocommerce' ) );
		}
		$this->runs->request( 'refreshOrders', 'by_hand', wp_get_current_user()->display_name, $keys );
		self::back( 'success', self::refresh_requested() );
	}

	public function refresh_product(): void {
		$links = $this->links->of( self::object( self::REFRESH_PRODUCT ) );
		if ( [] === $links ) {
			self::back( 'warning', __( 'This product is not linked with an article in WAPRO, so there is nothing to refresh.', 'wapro-mag-for-woocommerce' ) );
		}
		$this->runs->request( 'refreshGoods', 'by_hand', wp_get_current_user()->display_name, array_values( array_map( static fn ( Link $link ): string => $link->erp_key, $links ) ) );
		self::back( 'success', self::refresh_requested() );
	}

	private static function refresh_requested(): string {
		return __( 'WAPRO is being asked for the present state. Reload this screen in a few seconds.', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * Id of the object in the address, after right and nonce are checked.
	 */
	public static function object( string $action ): int {
		$value = $_GET['object'] ?? '';
		$id    = is_string( $value ) ? absint( $value ) : 0;
		check_admin_referer( "$action-$id" );
		if ( ! current_user_can( Capabilities::MANAGE ) ) {
			wp_die( esc_html__( 'You may not see or change this. Ask an administrator for the right to manage WAPRO Mag.', 'wapro-mag-for-woocommerce' ), '', [ 'response' => 403 ] );
		}
		return $id;
	}

	/**
	 * @param 'success'|'warning' $kind
	 */
	public static function back( string $kind, string $sentence ): never {
		Notices::later( $kind, $sentence );
		$referer = wp_get_referer();
		wp_safe_redirect( false === $referer ? admin_url() : $referer );
		exit;
	}
}
