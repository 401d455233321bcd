<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Account\BornOrderPage;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scope;
use WaproMag\Visibility\ScopePredicate;

/**
 * Which orders of the person an invoice is about, and what of it falls to each. One statement for a whole page.
 *
 * @phpstan-import-type Order from SeenInvoice
 */
final class SharesOfOrders {

	private const POINT = 'IF(s.order_id IS NULL, e.delivery_point_id, s.delivery_point_id)';

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<int, bool> $invoices Whether all of it is the person's, by id.
	 * @param int|null         $point    Only orders of this delivery point.
	 * @return array<int, list<Order>> By invoice.
	 */
	public function of( Scope $scope, array $invoices, ?int $point = null ): array {
		if ( $invoices === [] ) {
			return [];
		}
		$whole  = array_keys( array_filter( $invoices ) );
		$rows   = $this->db->rows(
			'SELECT o.invoice_id, o.number, o.gross, o.remaining, e.id AS row_id, s.order_id, p.name AS point ' . self::from() . '
			LEFT JOIN ' . Tables::name( Tables::DELIVERY_POINTS ) . ' p ON p.id = ' . self::POINT . '
			WHERE o.invoice_id IN (' . implode( ',', array_keys( $invoices ) ) . ') AND o.erp_order_id <> 0 AND (o.invoice_id IN (' . implode( ',', $whole === [] ? [ 0 ] : $whole ) . ') OR ' . self::mine( $scope ) . ( $point === null ? '' : ' AND ' . self::POINT . " = {$point}" ) . ')
			ORDER BY o.invoice_id, o.erp_order_id'
		);
		$orders = [];
		$has_pages = $rows !== [] && ( new SettingsStore() )->exchange()->shows_born();
		foreach ( $rows as $row ) {
			$orders[ (int) $row['invoice_id'] ][] = self::order( $row, $has_pages );
		}
		return $orders;
	}

	/**
	 * Condition on the invoices as `i`: one of the orders that the person may know of is found by its number. Two places: part of
	 * the number in WAPRO, id in the shop.
	 *
	 * @param string $is_whole Whether all of the invoice is the person's.
	 */
	public static function found( Scope $scope, string $is_whole ): string {
		return 'EXISTS (SELECT 1 ' . self::from() . " WHERE o.invoice_id = i.id AND o.erp_order_id <> 0 AND (o.number LIKE %s OR s.order_id = %d) AND ({$is_whole} OR " . self::mine( $scope ) . '))';
	}

	private static function from(): string {
		return 'FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o
			LEFT JOIN ' . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.erp_id = o.erp_order_id
			LEFT JOIN ' . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.order_id = COALESCE(e.order_id, (SELECT r.order_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' r WHERE r.reference = o.reference))';
	}

	private static function mine( Scope $scope ): string {
		return '(' . ScopePredicate::of_companies( $scope ) . " OR (s.company_id IS NULL AND s.person_id = {$scope->user_id}) OR (e.order_id IS NULL AND " . ScopePredicate::of_companies( $scope, 'e' ) . '))';
	}

	/**
	 * @param array<string, string|null> $row
	 * @param bool                       $has_pages Whether orders that were made in WAPRO have pages.
	 * @return Order
	 */
	private static function order( array $row, bool $has_pages ): array {
		$url = match ( true ) {
			$row['order_id'] !== null => wc_get_endpoint_url( 'view-order', $row['order_id'], wc_get_page_permalink( 'myaccount' ) ),
			$has_pages && $row['row_id'] !== null => BornOrderPage::url( (int) $row['row_id'] ),
			default                   => null,
		};
		return [
			'url'       => $url,
			'number'    => $row['order_id'] === null ? (string) $row['number'] : '#' . $row['order_id'],
			'point'     => $row['point'],
			'gross'     => (string) $row['gross'],
			'remaining' => (string) $row['remaining'],
			'order_id'  => $row['order_id'] === null ? null : (int) $row['order_id'],
			'born_id'   => $row['order_id'] !== null || $row['row_id'] === null ? null : (int) $row['row_id'],
		];
	}
}
