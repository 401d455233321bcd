<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What orders added to the tables.
 */
final class OrdersSchema {

	/** NULL: the object is placed for the first time. */
	public const INTENTS = [
		Tables::MESSAGES => [ 'intent' => 'VARCHAR(10) NULL' ],
	];

	/** Of the rules by which the accepted content was told; NULL: the first ones. */
	public const VERSIONS = [
		Tables::ORDER_SCOPE => [ 'content_version' => 'TINYINT UNSIGNED NULL' ],
	];

	/** Of version 20: the contractor that pays, where WAPRO says that it is another one. */
	public const PAYERS = [
		Tables::ORDER_SCOPE => [ 'payer_erp_id' => 'BIGINT UNSIGNED NULL' ],
	];
}
