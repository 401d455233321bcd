<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Which invoices a person sees, as parts of a statement with the invoices as `i`.
 *
 * A company-wide user sees all of the company's contractor, and of another contractor's invoice what WAPRO says is the company's
 * order. Everybody else sees an invoice when one of its orders is theirs
 * – of their delivery points, of WAPRO's own orders for these, or bought for themselves – and of it what falls to these
 * orders; the rest of it is somebody else's business.
 */
final class SeenInvoices {

	private const SHARE = 'o.invoice_id, o.erp_order_id, o.gross, o.remaining';

	/**
	 * @param string            $from     What stands behind FROM.
	 * @param string            $where    Condition.
	 * @param string            $share    What of the gross amount is theirs.
	 * @param string            $owed     What of the remaining amount is theirs.
	 * @param string            $parts    How many of its shares are theirs; null: all of it is.
	 * @param list<string>|null $all_of   Contractors of whom they see all, and of nobody else anything; null: it is not so.
	 */
	private function __construct(
		public readonly string $from,
		public readonly string $where,
		public readonly string $share,
		public readonly string $owed,
		public readonly string $parts,
		public readonly ?array $all_of = null
	) {}

	/**
	 * @param list<string> $contractors ERP ids of the companies that the person sees as a whole.
	 * @param int|null     $point       Only what is of this delivery point; one that is not theirs leads nowhere.
	 * @param bool         $has_own     Whether anything but whole companies is to be looked at.
	 * @param bool         $has_lent    Whether orders of these companies stand on invoices of other contractors.
	 */
	public static function of( Scope $scope, array $contractors, ?int $point, bool $has_own, bool $has_lent = false ): self {
		$whole = $contractors === [] ? '1 = 0' : self::contractors( 'i', $contractors );
		if ( $point === null && ! $has_own && ! $has_lent ) {
			return new self( Tables::name( Tables::INVOICES ) . ' i', $whole, 'i.gross', 'i.remaining', 'NULL', $contractors );
		}
		$mine = [
			...( $point === null && ! $has_own ? [] : self::own( $scope, $point ) ),
			...( $point === null && $has_lent ? [ 'SELECT ' . self::SHARE . ' FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o WHERE ' . self::contractors( 'o', $contractors ) ] : [] ),
		];
		$parts = [ self::parts( $mine, $point === null ? $contractors : [] ) ];
		if ( $point === null && $contractors !== [] ) {
			$parts[] = 'SELECT i.id, i.gross, i.remaining, NULL FROM ' . Tables::name( Tables::INVOICES ) . " i WHERE {$whole}";
		}
		// Of shares alone there are few: the database would read all invoices and look each of them up in the shares.
		$join = count( $parts ) === 1 ? 'STRAIGHT_JOIN' : 'JOIN';
		return new self( '(' . implode( ' UNION ALL ', $parts ) . ") v {$join} " . Tables::name( Tables::INVOICES ) . ' i ON i.id = v.invoice_id', '1 = 1', 'v.share', 'v.owed', 'v.parts' );
	}

	/**
	 * Whether all of an invoice `i` is theirs.
	 *
	 * @param string $parts As above.
	 */
	public static function is_whole( string $parts ): string {
		return "({$parts} IS NULL OR {$parts} = (SELECT COUNT(*) FROM " . Tables::name( Tables::INVOICE_ORDERS ) . ' w WHERE w.invoice_id = i.id))';
	}

	/**
	 * Whether orders of the person's own, or of delivery points, can have invoices; one row is looked for.
	 */
	public static function has_own( Connection $db, Scope $scope ): bool {
		return array_filter( $scope->companies(), static fn ( int $company ): bool => ! $scope->is_company_wide( $company ) ) !== []
			|| $db->value( 'SELECT 1 FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' s WHERE s.person_id = %d AND s.company_id IS NULL LIMIT 1', $scope->user_id ) !== null;
	}

	/**
	 * Whether orders of these contractors stand on invoices of others; one row is looked for.
	 *
	 * @param list<string> $contractors
	 */
	public static function has_lent( Connection $db, array $contractors ): bool {
		return $contractors !== [] && $db->value( 'SELECT 1 FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o WHERE ' . self::contractors( 'o', $contractors ) . ' LIMIT 1' ) !== null;
	}

	/**
	 * @param list<string> $contractors
	 */
	private static function contractors( string $alias, array $contractors ): string {
		return "{$alias}.contractor_id IN (" . implode( ',', $contractors ) . ')';
	}

	/**
	 * Shares of orders of the person's own, and of delivery points.
	 *
	 * @return list<string> Statements.
	 */
	private static function own( Scope $scope, ?int $point ): array {
		$orders = Tables::name( Tables::ERP_ORDERS );
		$scopes = Tables::name( Tables::ORDER_SCOPE );
		$shares = Tables::name( Tables::INVOICE_ORDERS );
		$owners = [ ScopePredicate::of_companies( $scope ) . ( $point === null ? '' : " AND s.delivery_point_id = {$point}" ) ];
		if ( $point === null ) {
			$owners[] = "s.company_id IS NULL AND s.person_id = {$scope->user_id}";
		}
		$mine = [];
		foreach ( $owners as $owner ) {
			// By WAPRO's order, and by the shop's reference while WAPRO's answer about it is on its way.
			$mine[] = 'SELECT ' . self::SHARE . " FROM {$scopes} s JOIN {$orders} e ON e.order_id = s.order_id JOIN {$shares} o ON o.erp_order_id = e.erp_id WHERE {$owner}";
			$mine[] = 'SELECT ' . self::SHARE . " FROM {$scopes} s JOIN {$shares} o ON o.reference = s.reference WHERE {$owner}";
		}
		return [ ...$mine, 'SELECT ' . self::SHARE . " FROM {$orders} e JOIN {$shares} o ON o.erp_order_id = e.erp_id WHERE e.order_id IS NULL AND " . ScopePredicate::of_companies( $scope, 'e' ) . ( $point === null ? '' : " AND e.delivery_point_id = {$point}" ) ];
	}

	/**
	 * @param list<string> $mine    Statements that give shares.
	 * @param list<string> $without Contractors whose invoices are seen as a whole.
	 */
	private static function parts( array $mine, array $without ): string {
		$others = $without === [] ? '' : ' JOIN ' . Tables::name( Tables::INVOICES ) . ' x ON x.id = mine.invoice_id AND COALESCE(x.contractor_id, 0) NOT IN (' . implode( ',', $without ) . ')';
		return 'SELECT mine.invoice_id, SUM(mine.gross) AS share, SUM(mine.remaining) AS owed, COUNT(*) AS parts
			FROM (' . implode( ' UNION ', $mine ) . ") mine{$others} GROUP BY mine.invoice_id";
	}
}
