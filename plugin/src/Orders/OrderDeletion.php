<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\Person;
use WaproMag\Database\DatabaseError;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Orders\Twins\TwinStore;
use WaproMag\Production\ProductionCapture;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;

/**
 * Forgets whose an order was when it is deleted for good, however the shop keeps its orders. One that WAPRO may have is
 * cancelled there: its reference stays with WAPRO's orders and in what was sent.
 */
final class OrderDeletion implements Registerable {

	public function __construct( private OrderScopeStore $scope, private ToldOrders $told, private Outbox $outbox, private HistoryStore $history, private TwinStore $twins, private OrderNews $news, private ProductionCapture $production ) {}

	public function register(): void {
		add_action( 'woocommerce_delete_order', [ $this, 'on_deleted' ], 20, 1 );
		add_action( 'deleted_post', [ $this, 'on_deleted_post' ], 20, 2 );
	}

	/** @param int|string $order_id */
	public function on_deleted( $order_id ): void {
		$this->forget( (int) $order_id );
	}

	/** Orders that are posts are deleted past WooCommerce, too; where they have tables of their own, a post is but a copy. */
	public function on_deleted_post( int $post_id, \WP_Post $post ): void {
		if ( $post->post_type === 'shop_order' && ! OrderUtil::custom_orders_table_usage_is_enabled() ) {
			$this->forget( $post_id );
		}
	}

	private function forget( int $order_id ): void {
		try {
			$this->production->notice( $order_id );
			$known = $this->scope->find( $order_id );
			if ( $known === null ) {
				return;
			}
			$is_held = $this->told->may_hold( $order_id );
			$this->scope->remove( $order_id );
			$this->twins->remove( $order_id );
			$this->news->forget( $order_id );
			if ( $is_held ) {
				$this->history->record( new HistoryEntry( 'order', $order_id, null, Person::cause(), [ HistoryEntry::change( 'status', null, Withdrawal::DELETED ) ], null, null, null, Person::name() ) );
				$this->outbox->capture( Destination::WAPRO, Destination::ORDER, (string) $order_id, (string) $known['stream'], Person::cause() );
				$this->outbox->release( Destination::WAPRO, Destination::ORDER, (string) $order_id, (string) $known['stream'] );
			}
		} catch ( DatabaseError $error ) {
			// Deleting an order must not fail for our book-keeping.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag', 'order' => $order_id ] );
		}
	}
}
