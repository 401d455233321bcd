<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Tables;

/**
 * What the menu's bubble counts: refused messages and goods before their first review. Every screen of the admin
 * asks, so the answer is kept for a minute.
 */
final class MenuCounts {

	public const KEPT = 'wapro_mag_menu_count';

	private const KEPT_SECONDS = 60;

	public function __construct( private readonly Connection $db ) {}

	public function needing_a_person(): int {
		$kept = get_transient( self::KEPT );
		if ( is_numeric( $kept ) ) {
			return (int) $kept;
		}
		try {
			$count = (int) $this->db->value(
				'SELECT ( SELECT COUNT(*) FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE status = 'rejected' )
					+ ( SELECT COUNT(*) FROM " . Tables::name( Tables::LINKS ) . " WHERE object_type = 'product' AND state = 'waiting' )"
			);
			set_transient( self::KEPT, $count, self::KEPT_SECONDS );
			return $count;
		} catch ( DatabaseError ) {
			// No screen of the shop may fail for a bubble.
			return 0;
		}
	}
}
