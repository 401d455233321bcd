<?php
declare(strict_types=1);

namespace WaproMag\Database;

use WaproMag\Api\Problem;
use WaproMag\Catalogue\CallLock;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Settings\OptionNames;

/**
 * Brings the tables to this version: numbered steps, each harmless when run twice, run by one process at a time.
 */
final class Migrator {

	public const VERSION = 22;

	private const WAIT_SECONDS = 15;

	public function __construct( private Connection $db ) {}

	/**
	 * @throws SchemaTooNew  When the tables belong to a newer plugin.
	 * @throws DatabaseError When a step was refused; the version then stays at the last whole step.
	 */
	public function bring_up(): void {
		$version = (int) get_option( OptionNames::SCHEMA_VERSION, 0 );
		if ( $version > self::VERSION ) {
			throw new SchemaTooNew( $version, self::VERSION );
		}
		if ( $version < self::VERSION ) {
			$this->claimed( fn () => $this->climb() );
		}
	}

	private function climb(): void {
		// Another process may have climbed while this one waited.
		$version = $this->stored_version();
		foreach ( $this->steps() as $number => $step ) {
			if ( $number > $version ) {
				$step();
				update_option( OptionNames::SCHEMA_VERSION, $number );
			}
		}
	}

	/**
	 * @return array<int, callable(): mixed>
	 */
	private function steps(): array {
		return [
			1 => fn () => $this->run( Schema::create_statements() ),
			2 => function (): void {
				$this->run( CatalogueSchema::create_statements() );
				$this->add_missing( CatalogueSchema::columns(), CatalogueSchema::indexes() );
				$this->db->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . ' SET bucket = bucket MOD 2048 WHERE bucket >= 2048' );
			},
			3 => function (): void {
				$this->run( CustomersSchema::create_statements() );
				$this->add_missing( CustomersSchema::columns(), CustomersSchema::indexes() );
			},
			4 => fn () => $this->add_missing( CatalogueSchema::PAIR_ONLY, [] ),
			5 => fn () => $this->add_missing( OrdersSchema::INTENTS, [] ),
			6 => fn () => $this->run( ProductionSchema::create_statements() ),
			7 => function (): void {
				$this->run( TwinsSchema::create_statements() );
				$this->add_missing( TwinsSchema::columns(), [] );
			},
			8 => fn () => $this->add_missing( OrdersSchema::VERSIONS, [] ),
			9 => function (): void {
				$this->run( StatusesSchema::create_statements() );
				$this->add_missing( StatusesSchema::columns(), [] );
			},
			10 => function (): void {
				$this->run( ProductionSchema::progress_statements() );
				$this->add_missing( ProductionSchema::ANSWERED, ProductionSchema::ANSWERED_INDEXES );
			},
			11 => function (): void {
				$this->add_missing( BornSchema::COLUMNS, BornSchema::INDEXES );
				// There is a new page in My Account.
				update_option( 'woocommerce_queue_flush_rewrite_rules', 'yes' );
			},
			12 => fn () => $this->run( InvoicesSchema::create_statements() ),
			13 => function (): void {
				$this->add_missing( [ Tables::INVOICES => [] ], InvoicesSchema::INDEXES );
				// There are new pages in My Account.
				update_option( 'woocommerce_queue_flush_rewrite_rules', 'yes' );
			},
			14 => function (): void {
				$this->run( InvoiceNewsSchema::create_statements() );
				$this->add_missing( [ Tables::INVOICES => [] ], InvoiceNewsSchema::INDEXES );
			},
			15 => fn () => $this->run( DocumentsSchema::create_statements() ),
			16 => function (): void {
				$this->run( BalancesSchema::create_statements() );
				$this->add_missing( BalancesSchema::COLUMNS, BalancesSchema::INDEXES );
			},
			17 => fn () => $this->add_missing( InvoiceRequestsSchema::COLUMNS, [] ),
			18 => function (): void {
				$this->run( TotalsSchema::create_statements() );
				$this->add_missing( TotalsSchema::COLUMNS + TotalsSchema::OVERPAID, TotalsSchema::INDEXES );
				$this->drop_indexes( TotalsSchema::DROPPED );
				$this->fill_totals();
			},
			19 => function (): void {
				if ( ! $this->add_missing( InvoiceNewsSchema::WAITING, [] ) ) {
					return;
				}
				// Whoever claimed a mail before the column was there sent it.
				$this->db->execute( 'UPDATE ' . Tables::name( Tables::DOCUMENT_MAILS ) . ' SET sent_at = at WHERE sent_at IS NULL' );
			},
			20 => function (): void {
				$this->add_missing( StatusesSchema::CLAIMS + OrdersSchema::PAYERS + CustomersSchema::BARRED, StatusesSchema::CLAIM_INDEXES );
				// Until then a claim stayed when the mail had gone out.
				$this->db->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_MAILS ) . ' SET claim = NULL WHERE claim IS NOT NULL' );
			},
			21 => fn () => $this->add_missing( CatalogueSchema::SILENCES, [] ),
			22 => function (): void {
				$this->add_missing( DocumentsSchema::EDITIONS, [] );
				$this->db->execute( 'ALTER TABLE ' . Tables::name( Tables::DOCUMENT_MAILS ) . ' DROP PRIMARY KEY, ADD PRIMARY KEY (document_id, user_id, edition)' );
				if ( $this->add_missing( TotalsSchema::OVERPAID, [] ) ) {
					$this->fill_totals();
				}
			},
		];
	}

	/** Not while a call of the version before, which kept no totals, changes invoices. */
	private function fill_totals(): void {
		try {
			( new CallLock( $this->db ) )->hold(
				InvoicesApply::LOCK,
				function (): void {
					$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::INVOICE_TOTALS ) );
					$this->db->execute( TotalsSchema::fill_statement() );
				}
			);
		} catch ( Problem ) {
			throw DatabaseError::query_failed( 'Another process is still changing invoices.', 0 );
		}
	}

	/**
	 * @param array<string, string> $statements By table.
	 */
	private function run( array $statements ): void {
		global $wpdb;
		foreach ( $statements as $table => $statement ) {
			$this->db->execute(
				strtr(
					$statement,
					[
						'%table%'   => Tables::name( $table ),
						'%collate%' => $wpdb->get_charset_collate(),
					]
				)
			);
		}
	}

	/**
	 * @param array<string, list<string>> $indexes By table.
	 */
	private function drop_indexes( array $indexes ): void {
		foreach ( $indexes as $table => $names ) {
			$name = Tables::name( $table );
			$keys = self::names( $this->db->rows( "SHOW INDEX FROM {$name}" ), 'Key_name' );
			foreach ( array_intersect( $names, array_keys( $keys ) ) as $index ) {
				$this->db->execute( "ALTER TABLE {$name} DROP INDEX {$index}" );
			}
		}
	}

	/**
	 * MySQL knows no "if not exists" for columns: what is there is left out.
	 *
	 * @param array<string, array<string, string>> $columns By table: column → definition.
	 * @param array<string, array<string, string>> $indexes By table: index → columns.
	 * @return bool Whether anything was missing.
	 */
	private function add_missing( array $columns, array $indexes ): bool {
		$is_new = false;
		foreach ( $columns as $table => $definitions ) {
			$name    = Tables::name( $table );
			$present = self::names( $this->db->rows( "SHOW COLUMNS FROM {$name}" ), 'Field' );
			$keys    = self::names( $this->db->rows( "SHOW INDEX FROM {$name}" ), 'Key_name' );
			$parts   = [];
			foreach ( array_diff_key( $definitions, $present ) as $column => $definition ) {
				$parts[] = "ADD COLUMN {$column} {$definition}";
			}
			foreach ( array_diff_key( $indexes[ $table ] ?? [], $keys ) as $index => $of ) {
				$parts[] = "ADD INDEX {$index} ({$of})";
			}
			if ( $parts !== [] ) {
				$this->db->execute( "ALTER TABLE {$name} " . implode( ', ', $parts ) );
				$is_new = true;
			}
		}
		return $is_new;
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return array<string, true>
	 */
	private static function names( array $rows, string $column ): array {
		$names = [];
		foreach ( $rows as $row ) {
			$names[ (string) $row[ $column ] ] = true;
		}
		return $names;
	}

	private function stored_version(): int {
		global $wpdb;
		wp_cache_delete( 'alloptions', 'options' );
		wp_cache_delete( 'notoptions', 'options' );
		wp_cache_delete( OptionNames::SCHEMA_VERSION, 'options' );
		return (int) $this->db->value( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", OptionNames::SCHEMA_VERSION );
	}

	/**
	 * @param callable(): void $work
	 */
	private function claimed( callable $work ): void {
		global $wpdb;
		$lock = substr( md5( DB_NAME . $wpdb->prefix ), 0, 16 ) . '_wapro_mag_schema';
		if ( $this->db->value( 'SELECT GET_LOCK(%s, %d)', $lock, self::WAIT_SECONDS ) !== '1' ) {
			throw DatabaseError::query_failed( 'Another process is still preparing the tables.', 0 );
		}
		try {
			$work();
		} finally {
			$this->db->value( 'SELECT RELEASE_LOCK(%s)', $lock );
		}
	}
}
