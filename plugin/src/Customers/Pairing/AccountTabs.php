<?php
declare(strict_types=1);

namespace WaproMag\Customers\Pairing;

use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Database\Tables;

/**
 * Which accounts stand where on the pairing desk, as SQL: lists and counts ask with the same words.
 */
final class AccountTabs {

	public const TO_APPROVE = 'to_approve';

	/**
	 * Accounts of a tab, `u` with what is known of each, `p`.
	 */
	public static function from( string $tab ): string {
		global $wpdb;
		$from   = "FROM {$wpdb->users} u LEFT JOIN " . Tables::name( Tables::PAIRINGS ) . " p ON p.object_type = '" . CustomerPairings::OBJECT . "' AND p.object_id = u.ID";
		$member = self::member();
		return match ( $tab ) {
			CustomerPairings::PAIRED    => "{$from} WHERE {$member}",
			CustomerPairings::TO_DECIDE => "{$from} WHERE p.state = 'to_decide' AND NOT {$member}",
			self::TO_APPROVE            => "{$from} WHERE " . self::access( self::TO_APPROVE ),
			default                     => "{$from} WHERE COALESCE(p.state, '') <> 'to_decide' AND NOT {$member} AND (p.state IS NOT NULL OR EXISTS (SELECT 1 FROM {$wpdb->usermeta} c WHERE c.user_id = u.ID AND c.meta_key = '" . $wpdb->get_blog_prefix() . "capabilities' AND c.meta_value LIKE '%%\"customer\"%%'))",
		};
	}

	/**
	 * @param array<string, mixed> $query customers#CustomerPairingQuery.
	 * @return array{string, list<string>} Accounts that the query asks for, with the values of its places.
	 */
	public static function filtered( array $query ): array {
		global $wpdb;
		$tab    = $query['tab'] ?? CustomerPairings::TO_DECIDE;
		$from   = self::from( $tab );
		$values = [];
		if ( $tab === CustomerPairings::PAIRED && isset( $query['access'] ) ) {
			$from .= ' AND ' . self::access( $query['access'] );
		}
		if ( $tab === CustomerPairings::PAIRED && isset( $query['by'] ) ) {
			$from    .= ' AND (p.matched_by = %s' . ( $query['by'] === 'wapro' ? ' OR (p.matched_by IS NULL AND ' . self::member( "m.origin = 'wapro'" ) . ')' : '' ) . ')';
			$values[] = $query['by'];
		}
		if ( ( $query['search'] ?? '' ) !== '' ) {
			$like  = '%' . $wpdb->esc_like( $query['search'] ) . '%';
			$from .= " AND (u.display_name LIKE %s OR u.user_email LIKE %s OR EXISTS (SELECT 1 FROM {$wpdb->usermeta} s WHERE s.user_id = u.ID AND s.meta_key IN ('" . AccountNumber::META . "', 'billing_company') AND s.meta_value LIKE %s))";
			array_push( $values, $like, $like, $like );
		}
		return [ $from, $values ];
	}

	/** To approve: only a person's word is missing. A contact of WAPRO opens its company by its e-mail. */
	private static function access( string $access ): string {
		$waits   = self::member( "m.access = 'waits'" );
		$approve = self::member( "m.access = 'waits' AND m.origin IN ('order', 'pairing') AND EXISTS (SELECT 1 FROM " . Tables::name( Tables::COMPANIES ) . ' c WHERE c.id = m.company_id AND c.flagged = 1)' );
		return match ( $access ) {
			self::TO_APPROVE => $approve,
			'waits'          => "{$waits} AND NOT {$approve}",
			default          => self::member() . " AND NOT {$waits}",
		};
	}

	private static function member( string $which = '1 = 1' ): string {
		return 'EXISTS (SELECT 1 FROM ' . Tables::name( Tables::COMPANY_USERS ) . " m WHERE m.user_id = u.ID AND m.state <> 'former' AND {$which})";
	}
}
