<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Customers\Company;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;
use WaproMag\Orders\Amount;
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\PaymentMethods;
use WaproMag\Orders\ShopStatuses;
use WaproMag\Settings\SettingsStore;

/**
 * Orders of a company on credit that no invoice bills yet, or not all of: what WAPRO's figures do not contain. Those that go to
 * WAPRO by the shop's settings, in the currency of the limit, neither paid nor cancelled there. Counted at WAPRO's value where it is
 * the smaller one: what WAPRO left out is never billed.
 */
final class OpenOrders {

	/** An order that has waited longer for its invoice was forgotten, and counts no more. */
	private const DAYS = 365;

	/** More than any order is worth: where WAPRO's value is not known. */
	private const UNBOUNDED = '99999999999999';

	/** Documents that bill an order; a correction gives back what was billed. */
	private const BILLING = "i.state = 'issued' AND i.kind IN ('invoice', 'advance', 'final', 'receipt')";

	public function __construct( private Connection $db, private SettingsStore $settings, private PaymentKinds $kinds ) {}

	/**
	 * @return array<int, string> What of each is not billed, decimal text above nought, by order.
	 */
	public function of( Company $company ): array {
		$orders = OrderColumns::current();
		$goes   = $this->on_credit( $company, $orders );
		if ( $goes === '' ) {
			return [];
		}
		[ $shares, $invoices, $erp ] = array_map( Tables::name( ... ), [ Tables::INVOICE_ORDERS, Tables::INVOICES, Tables::ERP_ORDERS ] );
		$billed = "SELECT SUM(GREATEST(o.gross, 0)) FROM {$shares} o JOIN {$invoices} i ON i.id = o.invoice_id AND " . self::BILLING;
		$theirs = "SELECT 1 FROM {$erp} e WHERE e.order_id = s.order_id";
		// As TotalsDifference::counted(): only when each part tells its own.
		$in_wapro = "SELECT IF(COUNT(*) = COUNT(e.gross), SUM(e.gross), NULL) FROM {$erp} e WHERE e.order_id = s.order_id AND e.state <> 'cancelled'";
		$rows     = $this->db->rows(
			"SELECT s.order_id, CAST(LEAST({$orders->total} + COALESCE(({$orders->refunds}), 0), COALESCE(({$in_wapro}), " . self::UNBOUNDED . "))
				- COALESCE(({$billed} JOIN {$erp} e ON e.erp_id = o.erp_order_id WHERE e.order_id = s.order_id), 0)
				- COALESCE(({$billed} WHERE o.reference = s.reference AND NOT EXISTS ({$theirs} AND e.erp_id = o.erp_order_id)), 0) AS DECIMAL(18,4)) AS waiting
			FROM " . Tables::name( Tables::ORDER_SCOPE ) . " s {$orders->joined}
			WHERE s.company_id = %d AND s.placed_at >= UTC_TIMESTAMP() - INTERVAL %d DAY AND {$orders->is_unpaid} AND {$orders->currency} = %s AND ({$goes})
				AND (NOT EXISTS ({$theirs}) OR EXISTS ({$theirs} AND e.state <> 'cancelled'))
			HAVING waiting > 0",
			$company->id,
			self::DAYS,
			OrderSettings::HOME_CURRENCY
		);
		$waiting = [];
		foreach ( $rows as $row ) {
			$waiting[ (int) $row['order_id'] ] = (string) $row['waiting'];
		}
		return $waiting;
	}

	/**
	 * @param list<int> $orders
	 * @return Amount What invoices bill of them in the currency of the limit: it is among WAPRO's figures.
	 */
	public function billed( array $orders ): Amount {
		if ( $orders === [] ) {
			return Amount::zero();
		}
		[ $shares, $invoices, $erp, $scope ] = array_map( Tables::name( ... ), [ Tables::INVOICE_ORDERS, Tables::INVOICES, Tables::ERP_ORDERS, Tables::ORDER_SCOPE ] );
		$places = Connection::places( $orders, '%d' );
		$share  = 'SELECT o.invoice_id, o.erp_order_id, o.gross FROM';
		return Amount::parse(
			(string) $this->db->value(
				"SELECT COALESCE(SUM(GREATEST(m.gross, 0)), 0) AS billed FROM ({$share} {$erp} e JOIN {$shares} o ON o.erp_order_id = e.erp_id WHERE e.order_id IN ({$places})
					UNION {$share} {$scope} s JOIN {$shares} o ON o.reference = s.reference WHERE s.order_id IN ({$places})) m
				JOIN {$invoices} i ON i.id = m.invoice_id AND " . self::BILLING . ' AND i.currency = %s',
				...[ ...$orders, ...$orders, OrderSettings::HOME_CURRENCY ]
			)
		);
	}

	/**
	 * Statuses in which orders of each method with a term go, or have gone, as a condition; '': no method has one. An order that WAPRO
	 * has may stand in a status of another plugin's, in which none is sent.
	 */
	private function on_credit( Company $company, OrderColumns $orders ): string {
		$settings = $this->settings->orders();
		$there    = 'EXISTS (SELECT 1 FROM ' . Tables::name( Tables::ERP_ORDERS ) . " g WHERE g.order_id = s.order_id AND g.state <> 'cancelled')";
		$later    = array_filter( array_keys( ShopStatuses::that_may_go() ), fn ( int|string $status ): bool => ! $this->settings->statuses()->withdraws( (string) $status ) );
		$parts    = [];
		foreach ( array_unique( [ ...array_column( PaymentMethods::all(), 'id' ), ...array_column( $settings->to_array()['payments'], 'method' ) ] ) as $method ) {
			if ( $this->kinds->of( $method, $company ) === PaymentKind::Deferred ) {
				$statuses = array_filter( array_keys( ShopStatuses::all() ), static fn ( int|string $status ): bool => $settings->goes( (string) $status, $method ) );
				$parts[]  = "({$orders->method} = " . Literal::of( $method ) . ' AND (' . self::in( $orders, $statuses ) . " OR ({$there} AND " . self::in( $orders, $later ) . ')))';
			}
		}
		// What is put into the statement passes through wpdb::prepare().
		return str_replace( '%', '%%', implode( ' OR ', $parts ) );
	}

	/**
	 * @param array<int|string> $statuses
	 */
	private static function in( OrderColumns $orders, array $statuses ): string {
		return $statuses === [] ? '1 = 0' : "{$orders->status} IN " . Literal::row( array_map( static fn ( int|string $status ): string => "wc-{$status}", $statuses ) );
	}
}
