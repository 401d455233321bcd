<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Tables;

/**
 * What the menu's bubble counts: refused messages and goods before their first review. Both are index look-ups.
 */
final class MenuCounts {

	public function __construct( private readonly Connection $db ) {}

	public function needing_a_person(): int {
		try {
			return (int) $this->db->value(
				'SELECT ( SELECT COUNT(*) FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE status = 'rejected' )
					+ ( SELECT COUNT(*) FROM " . Tables::name( Tables::LINKS ) . " WHERE object_type = 'product' AND state = 'waiting' )"
			);
		} catch ( DatabaseError ) {
			// No screen of the shop may fail for a bubble.
			return 0;
		}
	}
}
