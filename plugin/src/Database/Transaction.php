<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * The only place where a transaction is opened. All of it is kept, or nothing.
 *
 * WordPress's database object reconnects silently and repeats the statement on the new connection, outside the
 * transaction. So a reconnect within the work is refused, and before the commit the connection's id and a marker
 * row, which a transaction undone by the server no longer holds, are read again. Never opened inside a foreign hook.
 */
final class Transaction {

	private const TRIES       = 5;
	private const DESTINATION = '_transaction';

	/** Nobody waits a minute for a row: give up, undo, and begin again. */
	private const LOCK_WAIT_SECONDS = 2;

	private bool $open = false;

	public function __construct( private Connection $db ) {}

	/**
	 * Runs the work in one READ COMMITTED transaction; after a deadlock or a lock wait the work runs again as a whole.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 * @throws DatabaseError When the database refused; nothing was written then.
	 */
	public function run( callable $work ): mixed {
		if ( $this->open ) {
			throw new \LogicException( 'A transaction is already open.' );
		}
		for ( $try = 1; ; $try++ ) {
			try {
				return $this->attempt( $work );
			} catch ( DatabaseError $error ) {
				if ( ! $error->is_repeatable() || $try >= self::TRIES ) {
					throw $error;
				}
				usleep( random_int( 2000, 10000 ) * $try );
			}
		}
	}

	/**
	 * Rows that listeners of other plugins write, within one commit instead of one each. Nothing is undone: what they wrote
	 * before one of them fails is kept, as it would be without.
	 *
	 * @param callable(): void $work
	 */
	public function share_commit( callable $work ): void {
		if ( $this->open ) {
			throw new \LogicException( 'A transaction is already open.' );
		}
		$this->db->execute( 'START TRANSACTION' );
		try {
			$work();
		} finally {
			$this->db->execute( 'COMMIT' );
		}
	}

	public function is_open(): bool {
		return $this->open;
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	private function attempt( callable $work ): mixed {
		$marker     = wp_generate_uuid4();
		$connection = $this->begin();
		$this->open = true;
		add_filter( 'incompatible_sql_modes', [ self::class, 'refuse_reconnect' ] );
		try {
			$this->mark( $marker );
			$result = $work();
			$this->assert_whole( $connection, $marker );
			$this->db->execute( 'COMMIT' );
			$this->db->execute( 'SET SESSION innodb_lock_wait_timeout = DEFAULT' );
			return $result;
		} catch ( \Throwable $error ) {
			$this->leave();
			$this->undo();
			throw $error;
		} finally {
			$this->leave();
		}
	}

	/**
	 * Runs when `wpdb` has opened a new connection and before it repeats the statement there.
	 *
	 * @throws DatabaseError Always.
	 */
	public static function refuse_reconnect(): never {
		throw DatabaseError::connection_lost();
	}

	private function begin(): string {
		$this->db->execute( 'SET SESSION innodb_lock_wait_timeout = ' . self::LOCK_WAIT_SECONDS );
		$this->db->execute( 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED' );
		$this->db->execute( 'START TRANSACTION' );
		return (string) $this->db->value( 'SELECT CONNECTION_ID()' );
	}

	private function mark( string $marker ): void {
		$this->db->execute(
			'INSERT INTO ' . Tables::name( Tables::STREAMS ) . ' (destination, stream, object_type, ready_at) VALUES (%s, %s, %s, UTC_TIMESTAMP(3))',
			self::DESTINATION,
			$marker,
			''
		);
	}

	private function assert_whole( string $connection, string $marker ): void {
		if ( $this->db->value( 'SELECT CONNECTION_ID()' ) !== $connection ) {
			throw DatabaseError::connection_lost();
		}
		$removed = $this->db->execute(
			'DELETE FROM ' . Tables::name( Tables::STREAMS ) . ' WHERE destination = %s AND stream = %s',
			self::DESTINATION,
			$marker
		);
		if ( $removed !== 1 ) {
			throw DatabaseError::connection_lost( 'The database undid the transaction while the work went on.' );
		}
	}

	private function leave(): void {
		$this->open = false;
		remove_filter( 'incompatible_sql_modes', [ self::class, 'refuse_reconnect' ] );
	}

	/**
	 * Rolls back, and completes a connection whose set-up the refused reconnect has cut short.
	 */
	private function undo(): void {
		global $wpdb;
		try {
			$this->db->execute( 'ROLLBACK' );
			if ( $wpdb->dbh instanceof \mysqli ) {
				$this->db->execute( 'SET SESSION innodb_lock_wait_timeout = DEFAULT' );
				$wpdb->set_sql_mode();
				$wpdb->select( (string) $wpdb->dbname );
			}
		} catch ( DatabaseError ) {
			return; // The server undoes what its lost client left open.
		}
	}
}
