<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * CREATE TABLE statements of schema version 1. Times are UTC with milliseconds; money and quantities are DECIMAL.
 */
final class Schema {

	/**
	 * Statements by table, `%table%` and `%collate%` to be replaced.
	 *
	 * @return array<string, string>
	 */
	public static function create_statements(): array {
		return [
			// One row per "make this object in that destination like it is here" (out), and a log of what came (in).
			Tables::MESSAGES     => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				direction VARCHAR(3) NOT NULL,
				destination VARCHAR(20) NOT NULL,
				stream VARCHAR(120) NULL,
				object_type VARCHAR(20) NOT NULL,
				object_key VARCHAR(40) NOT NULL,
				status VARCHAR(12) NOT NULL,
				changed_count INT UNSIGNED NOT NULL DEFAULT 1,
				attempts INT UNSIGNED NOT NULL DEFAULT 0,
				error_code VARCHAR(64) NULL,
				error_field VARCHAR(200) NULL,
				error_text VARCHAR(1000) NULL,
				cause VARCHAR(20) NOT NULL,
				actor VARCHAR(200) NULL,
				skip_reason VARCHAR(500) NULL,
				correlation_id CHAR(36) NOT NULL,
				open_key BINARY(16) NULL,
				external_id BIGINT UNSIGNED NULL,
				captured_at DATETIME(3) NOT NULL,
				held_until DATETIME(3) NULL,
				sent_at DATETIME(3) NULL,
				updated_at DATETIME(3) NOT NULL,
				ended_at DATETIME(3) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY open_key (open_key),
				UNIQUE KEY external_id (external_id),
				KEY stream_open (destination, stream, status, id),
				KEY status_updated (status, direction, updated_at),
				KEY object (object_type, object_key, id),
				KEY ended (ended_at)
			) ENGINE=InnoDB %collate%',
			Tables::PAYLOADS     => 'CREATE TABLE IF NOT EXISTS %table% (
				message_id BIGINT UNSIGNED NOT NULL,
				payload LONGTEXT NULL,
				answer LONGTEXT NULL,
				stored_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (message_id)
			) ENGINE=InnoDB %collate%',
			Tables::ATTEMPTS     => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				message_id BIGINT UNSIGNED NOT NULL,
				number INT UNSIGNED NOT NULL,
				token CHAR(36) NULL,
				started_at DATETIME(3) NOT NULL,
				duration_ms INT UNSIGNED NULL,
				outcome VARCHAR(20) NULL,
				code VARCHAR(64) NULL,
				reason VARCHAR(1000) NULL,
				worker VARCHAR(64) NULL,
				PRIMARY KEY  (id),
				KEY message (message_id, number)
			) ENGINE=InnoDB %collate%',
			// One row per destination and stream while work exists. Under lease, ready_at is the end of the lease.
			Tables::STREAMS      => 'CREATE TABLE IF NOT EXISTS %table% (
				destination VARCHAR(20) NOT NULL,
				stream VARCHAR(120) NOT NULL,
				object_type VARCHAR(20) NOT NULL,
				ready_at DATETIME(3) NOT NULL,
				lease_token CHAR(36) NULL,
				worker VARCHAR(64) NULL,
				reason VARCHAR(64) NULL,
				PRIMARY KEY  (destination, stream),
				KEY ready (destination, object_type, ready_at)
			) ENGINE=InnoDB %collate%',
			// A refused article has a link without a product: shop_id NULL, state refused.
			Tables::LINKS        => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				object_type VARCHAR(20) NOT NULL,
				erp_key VARCHAR(40) NOT NULL,
				shop_id BIGINT UNSIGNED NULL,
				erp_hash CHAR(16) NULL,
				bucket SMALLINT UNSIGNED NOT NULL DEFAULT 0,
				applied_hash CHAR(32) NULL,
				map_version INT UNSIGNED NOT NULL DEFAULT 0,
				as_of_goods BIGINT UNSIGNED NOT NULL DEFAULT 0,
				as_of_stock BIGINT UNSIGNED NOT NULL DEFAULT 0,
				as_of_prices BIGINT UNSIGNED NOT NULL DEFAULT 0,
				flagged TINYINT UNSIGNED NOT NULL DEFAULT 0,
				state VARCHAR(20) NOT NULL,
				state_reason VARCHAR(500) NULL,
				state_since DATETIME(3) NOT NULL,
				former_status VARCHAR(20) NULL,
				reviewed_at DATETIME(3) NULL,
				reviewed_hash CHAR(32) NULL,
				last_seen_run BIGINT UNSIGNED NULL,
				facts LONGTEXT NULL,
				created_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY erp (object_type, erp_key),
				UNIQUE KEY shop (object_type, shop_id),
				KEY state (object_type, state, id)
			) ENGINE=InnoDB %collate%',
			Tables::HISTORY      => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				object_type VARCHAR(20) NOT NULL,
				object_id BIGINT UNSIGNED NULL,
				erp_key VARCHAR(40) NULL,
				message_id BIGINT UNSIGNED NULL,
				run_id BIGINT UNSIGNED NULL,
				cause VARCHAR(20) NOT NULL,
				actor VARCHAR(200) NULL,
				summary VARCHAR(64) NULL,
				changes LONGTEXT NOT NULL,
				at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				KEY object (object_type, object_id, id),
				KEY erp (object_type, erp_key, id),
				KEY at (at)
			) ENGINE=InnoDB %collate%',
			// Whose an order is, and what of it WAPRO knows. in_flight: its stock may still be missing in WAPRO's figure;
			// taking_since: a process is taking it at this moment; sent_quantities: by line, what WAPRO accepted.
			Tables::ORDER_SCOPE  => 'CREATE TABLE IF NOT EXISTS %table% (
				order_id BIGINT UNSIGNED NOT NULL,
				company_id BIGINT UNSIGNED NULL,
				delivery_point_id BIGINT UNSIGNED NULL,
				person_id BIGINT UNSIGNED NULL,
				reference VARCHAR(30) NOT NULL,
				stream VARCHAR(120) NOT NULL,
				content_hash CHAR(32) NULL,
				accepted_hash CHAR(32) NULL,
				accepted_as_of BIGINT UNSIGNED NULL,
				reserved TINYINT UNSIGNED NOT NULL DEFAULT 0,
				sent_quantities LONGTEXT NULL,
				in_flight TINYINT UNSIGNED NOT NULL DEFAULT 1,
				taking_since DATETIME(3) NULL,
				placed_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (order_id),
				UNIQUE KEY reference (reference),
				KEY in_flight (in_flight, order_id),
				KEY person (person_id)
			) ENGINE=InnoDB %collate%',
			Tables::ERP_ORDERS   => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				erp_id BIGINT UNSIGNED NOT NULL,
				order_id BIGINT UNSIGNED NULL,
				reference VARCHAR(30) NULL,
				number VARCHAR(30) NULL,
				state VARCHAR(20) NOT NULL,
				warehouse VARCHAR(10) NULL,
				reserved TINYINT UNSIGNED NOT NULL DEFAULT 0,
				net DECIMAL(18,4) NULL,
				gross DECIMAL(18,4) NULL,
				production_code VARCHAR(64) NULL,
				production_name VARCHAR(50) NULL,
				production_at DATETIME(3) NULL,
				transport_code VARCHAR(64) NULL,
				transport_name VARCHAR(50) NULL,
				transport_at DATETIME(3) NULL,
				payment_code VARCHAR(64) NULL,
				payment_name VARCHAR(50) NULL,
				payment_at DATETIME(3) NULL,
				paid_amount DECIMAL(18,4) NULL,
				parcels LONGTEXT NULL,
				quantities LONGTEXT NULL,
				as_of BIGINT UNSIGNED NOT NULL DEFAULT 0,
				created_at DATETIME(3) NOT NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY erp_id (erp_id),
				KEY order_id (order_id)
			) ENGINE=InnoDB %collate%',
			Tables::STOCK_LEVELS => 'CREATE TABLE IF NOT EXISTS %table% (
				product_id BIGINT UNSIGNED NOT NULL,
				warehouse VARCHAR(10) NOT NULL,
				on_hand DECIMAL(16,6) NOT NULL,
				edited DECIMAL(16,6) NOT NULL,
				reserved DECIMAL(16,6) NOT NULL,
				available DECIMAL(16,6) NOT NULL,
				as_of BIGINT UNSIGNED NOT NULL,
				PRIMARY KEY  (product_id, warehouse)
			) ENGINE=InnoDB %collate%',
			Tables::RUNS         => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				flow VARCHAR(40) NOT NULL,
				state VARCHAR(20) NOT NULL,
				cause VARCHAR(20) NOT NULL,
				requested_by VARCHAR(200) NULL,
				requested_at DATETIME(3) NOT NULL,
				started_at DATETIME(3) NULL,
				ended_at DATETIME(3) NULL,
				lease_token CHAR(36) NULL,
				leased_until DATETIME(3) NULL,
				worker VARCHAR(64) NULL,
				stop_requested TINYINT UNSIGNED NOT NULL DEFAULT 0,
				done INT UNSIGNED NOT NULL DEFAULT 0,
				total INT UNSIGNED NULL,
				counts LONGTEXT NULL,
				checks LONGTEXT NULL,
				object_keys LONGTEXT NULL,
				code VARCHAR(64) NULL,
				reason VARCHAR(1000) NULL,
				PRIMARY KEY  (id),
				KEY state (state, flow, id)
			) ENGINE=InnoDB %collate%',
		];
	}
}
