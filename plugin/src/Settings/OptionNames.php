<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * The one list of options: stores, uninstall and tests read it.
 */
final class OptionNames {

	public const MAPS               = 'wapro_mag_settings';
	public const CATALOGUE          = 'wapro_mag_catalogue';
	public const CUSTOMERS          = 'wapro_mag_customers';
	public const PRODUCTION         = 'wapro_mag_production';
	public const PRODUCTION_SECRET  = 'wapro_mag_production_secret';
	public const EXCHANGE           = 'wapro_mag_exchange';
	public const NIGHTLY_BEFORE     = 'wapro_mag_nightly_before';
	public const ORDERS             = 'wapro_mag_orders';
	public const STATUSES           = 'wapro_mag_statuses';
	public const INVOICES           = 'wapro_mag_invoices';
	public const INVOICE_NEWS       = 'wapro_mag_invoice_news';
	public const DOCUMENTS          = 'wapro_mag_documents';
	public const INVOICE_REQUESTS   = 'wapro_mag_commission'; // Its name in the database stays.
	public const MAP_VERSION        = 'wapro_mag_map_version';
	public const SHOP_ID            = 'wapro_mag_shop_id';
	public const DICTIONARIES       = 'wapro_mag_dictionaries';
	public const KNOWN_URL          = 'wapro_mag_known_url';
	public const TEMPORARY_CATEGORY = 'wapro_mag_temporary_category';
	public const ORDER_STATUSES     = 'wapro_mag_order_statuses';
	public const ORDERS_SINCE       = 'wapro_mag_orders_since';
	public const MESSAGE_MAX_HOURS  = 'wapro_mag_message_max_hours';
	public const WORKER_USER        = 'wapro_mag_worker_user';
	public const WORKER_KEY         = 'wapro_mag_worker_key';
	public const WORKER_STATUS      = 'wapro_mag_worker_status';
	public const SCHEMA_VERSION     = 'wapro_mag_schema_version';
	public const VERSION            = 'wapro_mag_version';
	public const BELL               = 'wapro_mag_bell';
	public const SWEPT_UNTIL        = 'wapro_mag_swept_until';
	public const SWEEP_CURSOR       = 'wapro_mag_sweep_cursor';
	public const REMOVE_DATA        = 'wapro_mag_delete_data_on_uninstall';
	public const POLL_SECONDS       = 'wapro_mag_poll_seconds';
	public const KEEP_PAYLOAD_DAYS  = 'wapro_mag_keep_payload_days';
	public const KEEP_MESSAGE_DAYS  = 'wapro_mag_keep_message_days';
	public const KEEP_HISTORY_DAYS  = 'wapro_mag_keep_history_days';

	public const ALL = [
		self::MAPS,
		self::CATALOGUE,
		self::CUSTOMERS,
		self::PRODUCTION,
		self::PRODUCTION_SECRET,
		self::EXCHANGE,
		self::NIGHTLY_BEFORE,
		self::ORDERS,
		self::STATUSES,
		self::INVOICES,
		self::INVOICE_NEWS,
		self::DOCUMENTS,
		self::INVOICE_REQUESTS,
		self::MAP_VERSION,
		self::SHOP_ID,
		self::DICTIONARIES,
		self::KNOWN_URL,
		self::TEMPORARY_CATEGORY,
		self::ORDER_STATUSES,
		self::ORDERS_SINCE,
		self::MESSAGE_MAX_HOURS,
		self::WORKER_USER,
		self::WORKER_KEY,
		self::WORKER_STATUS,
		self::SCHEMA_VERSION,
		self::VERSION,
		self::BELL,
		self::SWEPT_UNTIL,
		self::SWEEP_CURSOR,
		self::REMOVE_DATA,
		self::POLL_SECONDS,
		self::KEEP_PAYLOAD_DAYS,
		self::KEEP_MESSAGE_DAYS,
		self::KEEP_HISTORY_DAYS,
	];
}
