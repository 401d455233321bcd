<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\MetaRows;
use WaproMag\Catalogue\ProductCaches;
use WaproMag\Catalogue\ProductMeta;
use WaproMag\Catalogue\Variations\Children;
use WaproMag\Catalogue\Variations\ChildrenReader;
use WaproMag\Database\Connection;
use WaproMag\Database\RowUpdates;
use WaproMag\Database\Transaction;

/**
 * Brings variable products in step with their changed variations: prices, status, lookup row, caches.
 */
final class ParentSync {

	private const AT_ONCE = 100;

	/** Listeners of these want WooCommerce's own objects. */
	private const LISTENED = [ 'woocommerce_variable_children_args', 'woocommerce_variable_product_sync_data' ];

	public function __construct(
		private Connection $db,
		private StockReader $reader,
		private ChildrenReader $children,
		private ProductMeta $meta,
		private RowUpdates $updates,
		private StatusFlips $flips,
		private ProductCaches $caches,
		private Transaction $transaction
	) {}

	/**
	 * @param array<int> $parents 0 for none.
	 */
	public function sync( array $parents ): void {
		$parents = array_values( array_unique( array_filter( $parents, static fn ( int $id ): bool => $id > 0 ) ) );
		sort( $parents );
		$is_listened = array_filter( self::LISTENED, has_filter( ... ) ) !== [];
		foreach ( array_chunk( $parents, self::AT_ONCE ) as $some ) {
			if ( $is_listened ) {
				array_walk( $some, self::sync_through_woocommerce( ... ) );
			} else {
				$this->sync_some( $some );
			}
		}
	}

	/**
	 * @param list<int> $parents
	 */
	private function sync_some( array $parents ): void {
		/** @var array{list<int>, list<int>, list<StatusFlip>} $done */
		$done                       = $this->transaction->run( fn (): array => $this->write( $parents ) );
		[ $written, $left, $flips ] = $done;
		$this->caches->forget_products( [], $written );
		$this->flips->tell( $flips );
		$this->caches->tell( 'woocommerce_updated_product_price', $written );
		array_walk( $left, self::sync_through_woocommerce( ... ) );
	}

	/**
	 * @param list<int> $parents
	 * @return array{list<int>, list<int>, list<StatusFlip>} Written ones, those left to WooCommerce, changed statuses.
	 */
	private function write( array $parents ): array {
		global $wpdb;
		// Two calls with variations of one product: the later one sees what the other wrote.
		$this->db->rows( "SELECT ID FROM {$wpdb->posts} WHERE ID IN (" . implode( ',', $parents ) . ') ORDER BY ID FOR UPDATE' );
		$products = array_filter( $this->reader->lock( $parents ), self::is_followed( ... ) );
		$ids      = array_keys( $products );
		if ( $ids === [] ) {
			return [ [], $parents, [] ];
		}
		$children = $this->children->of( $ids );
		$prices   = $this->meta->read( $ids, [ '_price', '_sale_price', '_regular_price' ] );
		$wanted   = [];
		$present  = [];
		$lookup   = [];
		$flips    = [];
		foreach ( $products as $id => $product ) {
			$own           = $children[ $id ];
			$all           = $own->prices();
			$lookup[ $id ] = [ 'lowest' => $all[0] ?? '0', 'highest' => $all[ count( $all ) - 1 ] ?? '0', 'status' => $own->status() ];
			$status        = $own->status();
			if ( $product->meta->text( '_stock_status' ) !== $status || $product->is_marked_out_of_stock() !== ( $status === 'outofstock' ) ) {
				$flips[] = new StatusFlip( $id, $status, $product->visibility, false, false );
			}
			$wanted[ $id ] = [ '_stock_status' => $status, '_product_version' => WC()->version ];
			$present[ $id ] = $product->meta;
		}
		$this->meta->write( $wanted, $present );
		$this->meta->write( array_fill_keys( $ids, [ '_sale_price' => null, '_regular_price' => null ] ), $prices );
		$this->write_prices( $children, $prices );
		$this->updates->run( "{$wpdb->prefix}wc_product_meta_lookup", 'product_id', [ 'min_price' => 'd.lowest', 'max_price' => 'd.highest', 'onsale' => '0', 'stock_status' => 'd.status' ], $lookup );
		$this->flips->mark( $flips );
		$this->meta->touch( $ids );
		return [ $ids, array_values( array_diff( $parents, $ids ) ), $flips ];
	}

	/**
	 * @param array<int, Children> $children By parent.
	 * @param array<int, MetaRows> $present  By parent.
	 */
	private function write_prices( array $children, array $present ): void {
		$gone = [];
		$new  = [];
		foreach ( $children as $id => $own ) {
			$rows = $present[ $id ] ?? new MetaRows();
			if ( $rows->all( '_price' ) !== $own->prices() ) {
				array_push( $gone, ...$rows->ids( '_price' ) );
				foreach ( $own->prices() as $price ) {
					$new[] = [ $id, '_price', $price ];
				}
			}
		}
		$this->meta->replace( $gone, $new );
	}

	/** One that keeps stock itself passes its status down, and other types have rules of their own. */
	private static function is_followed( StockedProduct $product ): bool {
		return $product->type === 'variable' && $product->has_lookup && $product->meta->text( '_manage_stock' ) !== 'yes';
	}

	private static function sync_through_woocommerce( int $id ): void {
		try {
			\WC_Product_Variable::sync( $id );
		} catch ( \Throwable $error ) {
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}
}
