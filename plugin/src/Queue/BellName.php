<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Settings\OptionNames;

/**
 * Name of the bell's file, which nobody guesses. Of several first requests at once one makes it, and all use that one.
 */
final class BellName {

	public function __construct( private Connection $db = new Connection() ) {}

	public function get(): string {
		$name = get_option( OptionNames::BELL );
		return is_string( $name ) && preg_match( '/^[0-9a-f]{32}$/D', $name ) === 1 ? $name : $this->made( $name );
	}

	/**
	 * Not by `add_option()`, which overwrites what another request has added since this one looked.
	 *
	 * @param mixed $bad What stands there instead of a name; false: nothing.
	 */
	private function made( mixed $bad ): string {
		global $wpdb;
		if ( $bad !== false ) {
			$this->db->execute( "DELETE FROM {$wpdb->options} WHERE option_name = %s AND option_value = %s", OptionNames::BELL, (string) maybe_serialize( $bad ) );
		}
		$this->db->execute( "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'auto')", OptionNames::BELL, bin2hex( random_bytes( 16 ) ) );
		wp_cache_delete_multiple( [ 'alloptions', 'notoptions', OptionNames::BELL ], 'options' );
		return (string) $this->db->value( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", OptionNames::BELL );
	}
}
