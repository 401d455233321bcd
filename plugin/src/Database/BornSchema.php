<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 9 adds: orders that were made in WAPRO are a company's. They have a company and no order.
 */
final class BornSchema {

	/** details: what only a person reads, as JSON. */
	public const COLUMNS = [
		Tables::ERP_ORDERS => [
			'company_id'        => 'BIGINT UNSIGNED NULL',
			'delivery_point_id' => 'BIGINT UNSIGNED NULL',
			'person_id'         => 'BIGINT UNSIGNED NULL',
			'placed_at'         => 'DATETIME(3) NULL',
			'currency'          => 'CHAR(3) NULL',
			'customer_number'   => 'VARCHAR(30) NULL',
			'erp_hash'          => 'CHAR(16) NULL',
			'details'           => 'LONGTEXT NULL',
		],
	];

	public const INDEXES = [
		Tables::ERP_ORDERS => [
			'company' => 'company_id, order_id, placed_at',
			'placed'  => 'placed_at',
		],
	];
}
