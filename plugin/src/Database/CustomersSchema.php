<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 3 adds for customers: companies, their people and delivery points, proposals.
 */
final class CustomersSchema {

	/** Of version 20: the shop suspended the person, and nobody of the company gives access again. */
	public const BARRED = [ Tables::COMPANY_USERS => [ 'barred' => 'TINYINT UNSIGNED NOT NULL DEFAULT 0' ] ];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// One row per contractor; erp_id NULL: known in the shop only. as_of and erp_hash: of what was applied last.
			Tables::COMPANIES           => "CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				erp_id BIGINT UNSIGNED NULL,
				merged_into BIGINT UNSIGNED NULL,
				code VARCHAR(20) NULL,
				name VARCHAR(200) NOT NULL,
				nip VARCHAR(30) NULL,
				nip_plain VARCHAR(30) NULL,
				email VARCHAR(255) NULL,
				phone VARCHAR(20) NULL,
				street VARCHAR(100) NOT NULL DEFAULT '',
				postcode VARCHAR(20) NOT NULL DEFAULT '',
				city VARCHAR(50) NOT NULL DEFAULT '',
				country CHAR(2) NOT NULL DEFAULT 'PL',
				payment_form VARCHAR(50) NULL,
				payment_days INT UNSIGNED NULL,
				credit_limit DECIMAL(18,4) NULL,
				overdue_days INT UNSIGNED NULL,
				overdue_block TINYINT UNSIGNED NOT NULL DEFAULT 0,
				blocked TINYINT UNSIGNED NOT NULL DEFAULT 0,
				price_list VARCHAR(20) NULL,
				salesman VARCHAR(100) NULL,
				payer_erp_id BIGINT UNSIGNED NULL,
				flagged TINYINT UNSIGNED NOT NULL DEFAULT 0,
				erp_hash CHAR(16) NULL,
				as_of BIGINT UNSIGNED NOT NULL DEFAULT 0,
				map_version INT UNSIGNED NOT NULL DEFAULT 0,
				last_seen_run BIGINT UNSIGNED NULL,
				created_at DATETIME(3) NOT NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY erp_id (erp_id),
				KEY nip_plain (nip_plain),
				KEY name (name)
			) ENGINE=InnoDB %collate%",
			// Who belongs to a company. state: active, suspended (by a person), former (WAPRO or a person took them out).
			// contact_email: of the contact as WAPRO told it last; the account may have got another one since.
			// access: waits (nobody has proven that the e-mail is a contact of the company) or open.
			Tables::COMPANY_USERS       => "CREATE TABLE IF NOT EXISTS %table% (
				company_id BIGINT UNSIGNED NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL,
				contact_erp_id BIGINT UNSIGNED NULL,
				contact_email VARCHAR(255) NULL,
				role VARCHAR(10) NOT NULL,
				manages_people TINYINT UNSIGNED NOT NULL DEFAULT 0,
				state VARCHAR(12) NOT NULL,
				access VARCHAR(10) NOT NULL DEFAULT 'open',
				origin VARCHAR(10) NOT NULL,
				invitation VARCHAR(10) NOT NULL DEFAULT 'none',
				invited_at DATETIME(3) NULL,
				created_at DATETIME(3) NOT NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (company_id, user_id),
				UNIQUE KEY contact (contact_erp_id),
				KEY user (user_id, state),
				KEY invitation (invitation, company_id)
			) ENGINE=InnoDB %collate%",
			Tables::COMPANY_USER_POINTS => 'CREATE TABLE IF NOT EXISTS %table% (
				company_id BIGINT UNSIGNED NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL,
				point_id BIGINT UNSIGNED NOT NULL,
				PRIMARY KEY  (company_id, user_id, point_id),
				KEY point (point_id)
			) ENGINE=InnoDB %collate%',
			// erp_id NULL: made in the shop, WAPRO has not answered yet. active 0: gone in WAPRO; orders still name it.
			Tables::DELIVERY_POINTS     => "CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				company_id BIGINT UNSIGNED NOT NULL,
				erp_id BIGINT UNSIGNED NULL,
				name VARCHAR(100) NOT NULL,
				recipient VARCHAR(50) NULL,
				phone VARCHAR(20) NULL,
				street VARCHAR(100) NOT NULL DEFAULT '',
				postcode VARCHAR(20) NOT NULL DEFAULT '',
				city VARCHAR(50) NOT NULL DEFAULT '',
				country CHAR(2) NOT NULL DEFAULT 'PL',
				active TINYINT UNSIGNED NOT NULL DEFAULT 1,
				created_at DATETIME(3) NOT NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY erp_id (erp_id),
				KEY company (company_id, active, name)
			) ENGINE=InnoDB %collate%",
			// A change that waits for the field's owner. direction: to_wapro or to_shop.
			Tables::PROPOSALS           => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				reference VARCHAR(40) NOT NULL,
				direction VARCHAR(10) NOT NULL,
				kind VARCHAR(20) NOT NULL,
				company_id BIGINT UNSIGNED NOT NULL,
				point_id BIGINT UNSIGNED NULL,
				user_id BIGINT UNSIGNED NULL,
				as_proposal TINYINT UNSIGNED NOT NULL DEFAULT 1,
				before_values LONGTEXT NOT NULL,
				after_values LONGTEXT NOT NULL,
				state VARCHAR(12) NOT NULL,
				reason VARCHAR(500) NULL,
				actor VARCHAR(200) NULL,
				created_at DATETIME(3) NOT NULL,
				decided_at DATETIME(3) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY reference (reference),
				KEY state (state, direction, id),
				KEY company (company_id, id)
			) ENGINE=InnoDB %collate%',
		];
	}

	/**
	 * @return array<string, array<string, string>> By table: column → definition.
	 */
	public static function columns(): array {
		return [ Tables::ORDER_SCOPE => [] ];
	}

	/**
	 * For lists of orders by what a person may see.
	 *
	 * @return array<string, array<string, string>> By table: index → columns.
	 */
	public static function indexes(): array {
		return [
			Tables::ORDER_SCOPE => [
				'company' => 'company_id, delivery_point_id',
				'point'   => 'delivery_point_id',
			],
		];
	}
}
