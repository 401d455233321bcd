<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\Person;
use WaproMag\Database\Quietly;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Settings\SettingsStore;

/**
 * Money that was given back without goods changes nothing of what WAPRO has to deliver, so WAPRO is not told of it: the
 * order's history says so, and a person corrects the document in WAPRO where one is due.
 */
final class MoneyRefunds implements Registerable {

	public const NOT_SENT = 'money_refund_not_sent';

	public function __construct( private ToldOrders $told, private HistoryStore $history, private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'woocommerce_order_refunded', [ $this, 'note' ], 100, 2 );
	}

	/**
	 * @param int|string $order_id
	 * @param int|string $refund_id
	 */
	public function note( $order_id, $refund_id ): void {
		$order  = wc_get_order( (int) $order_id );
		$refund = wc_get_order( (int) $refund_id );
		if ( ! $order instanceof \WC_Order || ! $refund instanceof \WC_Order_Refund || $this->settings->statuses()->withdraws( $order->get_status() ) ) {
			return;
		}
		$money = self::without_goods( $order, $refund );
		if ( $money->is_zero() || $money->is_negative() ) {
			return;
		}
		Quietly::run(
			function () use ( $order, $money ): void {
				if ( $this->told->may_hold( $order->get_id() ) ) {
					$this->history->record( new HistoryEntry( 'order', $order->get_id(), null, Person::cause(), [ HistoryEntry::change( 'refund', null, $money->text( 2 ) ) ], self::NOT_SENT, null, null, Person::name() ) );
				}
			},
			[ 'order' => $order->get_id() ]
		);
	}

	/**
	 * The part of a refund that takes neither a quantity nor a whole service away.
	 */
	private static function without_goods( \WC_Order $order, \WC_Order_Refund $refund ): Amount {
		$back  = RefundedLines::of( $order );
		$money = Amount::parse( (string) $refund->get_amount() );
		foreach ( $refund->get_items( [ 'line_item', 'shipping', 'fee' ] ) as $item ) {
			if ( ! $item instanceof \WC_Order_Item_Product && ! $item instanceof \WC_Order_Item_Shipping && ! $item instanceof \WC_Order_Item_Fee ) {
				continue;
			}
			$id       = (int) $item->get_meta( '_refunded_item_id' );
			$of       = $order->get_item( $id );
			$is_taken = $item instanceof \WC_Order_Item_Product
				? $item->get_quantity() !== 0
				: ( $of instanceof \WC_Order_Item_Shipping || $of instanceof \WC_Order_Item_Fee ) && LeftLines::is_service_gone( Amount::parse( (string) $of->get_total() ), $back[ $id ]['total'] ?? Amount::zero() );
			if ( $is_taken ) {
				$money = $money->plus( Amount::parse( (string) $item->get_total() ) )->plus( Amount::parse( (string) $item->get_total_tax() ) );
			}
		}
		return $money;
	}
}
