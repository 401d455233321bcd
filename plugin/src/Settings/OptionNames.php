<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * The one list of options: stores, uninstall and tests read it.
 */
final class OptionNames {

	public const MAPS               = 'wapro_mag_settings';
	public const MAP_VERSION        = 'wapro_mag_map_version';
	public const SHOP_ID            = 'wapro_mag_shop_id';
	public const DICTIONARIES       = 'wapro_mag_dictionaries';
	public const KNOWN_URL          = 'wapro_mag_known_url';
	public const TEMPORARY_CATEGORY = 'wapro_mag_temporary_category';
	public const ORDER_STATUSES     = 'wapro_mag_order_statuses';
	public const MESSAGE_MAX_HOURS  = 'wapro_mag_message_max_hours';
	public const WORKER_USER        = 'wapro_mag_worker_user';
	public const WORKER_KEY         = 'wapro_mag_worker_key';
	public const WORKER_STATUS      = 'wapro_mag_worker_status';
	public const SCHEMA_VERSION     = 'wapro_mag_schema_version';
	public const VERSION            = 'wapro_mag_version';
	public const BELL               = 'wapro_mag_bell';
	public const SWEPT_UNTIL        = 'wapro_mag_swept_until';
	public const REMOVE_DATA        = 'wapro_mag_remove_data';

	public const ALL = [
		self::MAPS,
		self::MAP_VERSION,
		self::SHOP_ID,
		self::DICTIONARIES,
		self::KNOWN_URL,
		self::TEMPORARY_CATEGORY,
		self::ORDER_STATUSES,
		self::MESSAGE_MAX_HOURS,
		self::WORKER_USER,
		self::WORKER_KEY,
		self::WORKER_STATUS,
		self::SCHEMA_VERSION,
		self::VERSION,
		self::BELL,
		self::SWEPT_UNTIL,
		self::REMOVE_DATA,
	];
}
