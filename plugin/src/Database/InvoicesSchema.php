<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 12 adds: invoices of WAPRO, what of each is which order's, and what settled it.
 */
final class InvoicesSchema {

	/** Of version 13, for the figures above a company's list: what is still to be settled, without the years that are. */
	public const INDEXES = [ Tables::INVOICES => [ 'owed' => 'contractor_id, remaining, due_on' ] ];

	/**
	 * Other documents and orders are named by WAPRO's ids, so that it does not matter which of them comes first.
	 *
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// state: that of WAPRO, or deleted. content_hash: of all that is kept here. ksef and summary: JSON.
			Tables::INVOICES       => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				erp_id BIGINT UNSIGNED NOT NULL,
				kind VARCHAR(12) NOT NULL,
				state VARCHAR(12) NOT NULL,
				number VARCHAR(30) NULL,
				contractor_id BIGINT UNSIGNED NULL,
				payer_id BIGINT UNSIGNED NULL,
				contractor_name VARCHAR(200) NULL,
				nip VARCHAR(30) NULL,
				issued_on DATE NOT NULL,
				sold_on DATE NULL,
				due_on DATE NULL,
				payment_form VARCHAR(50) NULL,
				currency CHAR(3) NOT NULL,
				rate DECIMAL(18,4) NULL,
				rate_date DATE NULL,
				basis VARCHAR(5) NULL,
				net DECIMAL(18,4) NOT NULL,
				vat DECIMAL(18,4) NOT NULL,
				gross DECIMAL(18,4) NOT NULL,
				gross_pln DECIMAL(18,4) NULL,
				settled DECIMAL(18,4) NOT NULL,
				remaining DECIMAL(18,4) NOT NULL,
				overpaid DECIMAL(18,4) NOT NULL,
				settled_on DATE NULL,
				split_payment TINYINT UNSIGNED NOT NULL DEFAULT 0,
				receipt_number VARCHAR(30) NULL,
				note VARCHAR(1000) NULL,
				ksef_state VARCHAR(10) NOT NULL,
				ksef_number VARCHAR(40) NULL,
				ksef LONGTEXT NULL,
				summary LONGTEXT NULL,
				original_id BIGINT UNSIGNED NULL,
				corrects_id BIGINT UNSIGNED NULL,
				final_id BIGINT UNSIGNED NULL,
				erp_hash CHAR(16) NULL,
				content_hash CHAR(32) NOT NULL,
				as_of BIGINT UNSIGNED NOT NULL,
				created_at DATETIME(3) NOT NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY erp_id (erp_id),
				KEY contractor (contractor_id, issued_on),
				KEY issued (issued_on),
				KEY number (number),
				KEY corrects (corrects_id),
				KEY final (final_id)
			) ENGINE=InnoDB %collate%',
			// erp_order_id 0: what is of no order. remaining: its part of what the invoice still asks for.
			Tables::INVOICE_ORDERS => 'CREATE TABLE IF NOT EXISTS %table% (
				invoice_id BIGINT UNSIGNED NOT NULL,
				erp_order_id BIGINT UNSIGNED NOT NULL,
				reference VARCHAR(30) NULL,
				number VARCHAR(30) NULL,
				gross DECIMAL(18,4) NOT NULL,
				remaining DECIMAL(18,4) NOT NULL,
				PRIMARY KEY  (invoice_id, erp_order_id),
				KEY erp_order (erp_order_id),
				KEY reference (reference)
			) ENGINE=InnoDB %collate%',
			Tables::SETTLEMENTS    => 'CREATE TABLE IF NOT EXISTS %table% (
				invoice_id BIGINT UNSIGNED NOT NULL,
				settlement_id BIGINT UNSIGNED NOT NULL,
				kind VARCHAR(12) NOT NULL,
				settled_on DATE NOT NULL,
				amount DECIMAL(18,4) NOT NULL,
				document VARCHAR(30) NULL,
				other_erp_id BIGINT UNSIGNED NULL,
				PRIMARY KEY  (invoice_id, settlement_id)
			) ENGINE=InnoDB %collate%',
		];
	}
}
