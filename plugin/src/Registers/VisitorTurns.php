<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Database\Connection;

/**
 * Who may ask a register now. One question at a time a visitor and few at a time for the shop, so that a slow register never
 * takes the web server's processes from buyers; and so many in ten minutes.
 */
final class VisitorTurns {

	private const AT_ONCE     = 4;
	private const PER_VISITOR = 10;
	private const OF_ALL      = 200;
	private const SECONDS     = 600;

	public function __construct( private Connection $db ) {}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 * @throws RegisterFailure When it is not this visitor's turn.
	 */
	public function take( string $visitor, callable $work ): mixed {
		$visitor = md5( wp_hash( $visitor ) );
		$held    = [];
		try {
			// The database gives a lock up by itself when the connection ends.
			$held[] = $this->hold( [ $visitor ] );
			$held[] = $this->hold( array_map( strval( ... ), range( 1, self::AT_ONCE ) ) );
			self::count( $visitor, self::PER_VISITOR );
			self::count( 'all', self::OF_ALL );
			return $work();
		} finally {
			foreach ( $held as $lock ) {
				$this->db->value( 'SELECT RELEASE_LOCK(%s)', $lock );
			}
		}
	}

	/**
	 * @param list<string> $names The first that is free.
	 */
	private function hold( array $names ): string {
		global $wpdb;
		foreach ( $names as $name ) {
			$lock = 'wapro_mag_' . md5( DB_NAME . $wpdb->prefix . "register {$name}" );
			if ( $this->db->value( 'SELECT GET_LOCK(%s, 0)', $lock ) === '1' ) {
				return $lock;
			}
		}
		throw new RegisterFailure( RegisterFailure::BUSY, 'Others are asking at this moment.', false );
	}

	private static function count( string $who, int $limit ): void {
		$name  = "wapro_mag_asked_{$who}";
		$kept  = get_transient( $name );
		$asked = is_array( $kept ) ? (int) ( $kept['asked'] ?? 0 ) : 0;
		$until = is_array( $kept ) ? (int) ( $kept['until'] ?? 0 ) : 0;
		if ( $until <= time() ) {
			[ $asked, $until ] = [ 0, time() + self::SECONDS ];
		}
		if ( $asked >= $limit ) {
			throw new RegisterFailure( RegisterFailure::TOO_OFTEN, 'Asked too often.', false );
		}
		set_transient( $name, [ 'asked' => $asked + 1, 'until' => $until ], max( 1, $until - time() ) );
	}
}
