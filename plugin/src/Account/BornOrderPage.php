<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Boot\Registerable;
use WaproMag\Panel\Orders\BornGoods;
use WaproMag\Panel\Orders\BornOrder;
use WaproMag\Panel\Orders\BornOrders;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\OrderOwnership;
use WaproMag\Visibility\Scopes;

/**
 * Page of an order that was made in WAPRO: to read, and to order the same goods again. Whoever does not see the order is
 * told that there is no such page.
 */
final class BornOrderPage implements Registerable {

	public const ENDPOINT = 'wapro-order';

	public function __construct( private readonly BornOrders $orders, private readonly Scopes $scopes, private readonly SettingsStore $settings ) {}

	public function register(): void {
		( new AccountEndpoint( self::ENDPOINT, $this->title( ... ), $this->show( ... ), fn (): bool => $this->asked() !== null, 'orders' ) )->register();
	}

	public static function url( int $id ): string {
		return AccountEndpoint::url( self::ENDPOINT, (string) $id );
	}

	private function title(): string {
		$order = $this->asked();
		/* translators: %s: number of an order */
		return $order === null ? __( 'Order', 'wapro-mag-for-woocommerce' ) : sprintf( __( 'Order %s', 'wapro-mag-for-woocommerce' ), $order->number() );
	}

	private function show(): void {
		$order = $this->asked();
		if ( $order === null ) {
			return;
		}
		$goods = array_filter( BornGoods::of( $order ), static fn ( \WC_Product $product ): bool => $product->is_visible() || $product->is_type( 'variation' ) );
		Templates::show(
			'myaccount/wapro-mag-order.php',
			[
				'order'  => $order,
				'goods'  => $goods,
				'repeat' => RepeatBornOrder::buyable( $goods ) === [] ? null : RepeatBornOrder::url( $order->id ),
			]
		);
	}

	/** The order that the address names, when the visitor sees it. */
	public function asked(): ?BornOrder {
		return $this->seen( absint( get_query_var( self::ENDPOINT ) ) );
	}

	public function seen( int $id ): ?BornOrder {
		$order = $id > 0 && $this->settings->exchange()->shows_born() ? $this->orders->find( $id ) : null;
		return $order !== null && $this->scopes->current()->allows( new OrderOwnership( $order->company_id, $order->point_id, $order->person_id ?? 0, 0 ) ) ? $order : null;
	}
}
