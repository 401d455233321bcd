<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Catalogue\Decimal;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Orders\InFlight;
use WaproMag\Settings\SettingsStore;
use WaproMag\Stock\SellableStock;
use WaproMag\Stock\StockFormula;

/**
 * The stock that products should show at this moment, by the figures kept of WAPRO's last answer.
 *
 * @phpstan-import-type LiveRow from LiveRows
 */
final class ExpectedStock {

	public function __construct( private Connection $db, private SettingsStore $settings, private InFlight $in_flight ) {}

	/**
	 * @param list<LiveRow> $rows
	 * @return array<int, array{quantity: string, status: string}> By product; where no figures were applied there is none.
	 */
	public function of( array $rows ): array {
		$rows = array_column( array_filter( $rows, static fn ( array $row ): bool => $row['keeps_stock'] && $row['offered'] ), null, 'product' );
		if ( $rows === [] ) {
			return [];
		}
		$catalogue = $this->settings->catalogue();
		$sellable  = new SellableStock( $this->settings->maps(), $catalogue, (float) wc_stock_amount( 0.5 ) === 0.5 );
		$threshold = Decimal::parse( ltrim( (string) get_option( 'woocommerce_notify_no_stock_amount', '0' ), '-' ) ) ?? Decimal::zero();
		$levels    = $this->levels( array_keys( $rows ) );
		$in_flight = $this->in_flight->for_products( array_keys( $rows ), array_map( static fn ( array $row ): string => $row['as_of_stock'], $rows ) );
		$expected  = [];
		foreach ( $levels as $product => $available ) {
			$row                  = $rows[ $product ];
			$quantity             = $sellable->quantity( $available, $row['warehouses'], Decimal::parse( $in_flight[ $product ] ?? '0' ) ?? Decimal::zero(), $row['divisible'] );
			$backorders           = $catalogue->backorders() === 'keep' ? $row['backorders'] : $catalogue->backorders();
			$expected[ $product ] = [ 'quantity' => $quantity->text(), 'status' => StockFormula::status( $quantity, $backorders, $threshold ) ];
		}
		return $expected;
	}

	/**
	 * @param list<int> $products
	 * @return array<int, array<array-key, Decimal>> Available by product and warehouse.
	 */
	private function levels( array $products ): array {
		$levels = [];
		$rows   = $this->db->rows( 'SELECT product_id, warehouse, available FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id IN (' . Connection::places( $products, '%d' ) . ')', ...$products );
		foreach ( $rows as $row ) {
			$levels[ (int) $row['product_id'] ][ (string) $row['warehouse'] ] = Decimal::parse( (string) $row['available'] ) ?? Decimal::zero();
		}
		return $levels;
	}
}
