<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * The one list of tables: install, migrations, uninstall and tests read it.
 */
final class Tables {

	public const MESSAGES     = 'messages';
	public const PAYLOADS     = 'payloads';
	public const ATTEMPTS     = 'attempts';
	public const STREAMS      = 'streams';
	public const LINKS        = 'links';
	public const HISTORY      = 'history';
	public const ORDER_SCOPE  = 'order_scope';
	public const ERP_ORDERS   = 'erp_orders';
	public const STOCK_LEVELS = 'stock_levels';
	public const RUNS         = 'runs';
	public const FINDINGS     = 'findings';
	public const PAIRINGS     = 'pairings';
	public const PHOTOS       = 'photos';

	public const PRODUCTION_ORDERS    = 'production_orders';
	public const PRODUCTION_PROGRESS  = 'production_progress';
	public const PRODUCTION_DOCUMENTS = 'production_documents';

	public const COMPANIES           = 'companies';
	public const COMPANY_USERS       = 'company_users';
	public const COMPANY_USER_POINTS = 'company_user_points';
	public const DELIVERY_POINTS     = 'delivery_points';
	public const PROPOSALS           = 'proposals';

	public const ORDER_TWINS = 'order_twins';
	public const ORDER_NEWS  = 'order_news';

	public const INVOICES       = 'invoices';
	public const INVOICE_ORDERS = 'invoice_orders';
	public const SETTLEMENTS    = 'settlements';
	public const BALANCES       = 'balances';
	public const INVOICE_TOTALS = 'invoice_totals';
	public const INVOICE_NEWS   = 'invoice_news';
	public const INVOICE_MAILS  = 'invoice_mails';

	public const DOCUMENTS      = 'documents';
	public const DOCUMENT_MAILS = 'document_mails';

	public const ALL = [
		self::MESSAGES,
		self::PAYLOADS,
		self::ATTEMPTS,
		self::STREAMS,
		self::LINKS,
		self::HISTORY,
		self::ORDER_SCOPE,
		self::ERP_ORDERS,
		self::STOCK_LEVELS,
		self::RUNS,
		self::FINDINGS,
		self::PAIRINGS,
		self::PHOTOS,
		self::COMPANIES,
		self::COMPANY_USERS,
		self::COMPANY_USER_POINTS,
		self::DELIVERY_POINTS,
		self::PROPOSALS,
		self::PRODUCTION_ORDERS,
		self::PRODUCTION_PROGRESS,
		self::PRODUCTION_DOCUMENTS,
		self::ORDER_TWINS,
		self::ORDER_NEWS,
		self::INVOICES,
		self::INVOICE_ORDERS,
		self::SETTLEMENTS,
		self::BALANCES,
		self::INVOICE_TOTALS,
		self::INVOICE_NEWS,
		self::INVOICE_MAILS,
		self::DOCUMENTS,
		self::DOCUMENT_MAILS,
	];

	/**
	 * Full name of a table of this site, e.g. `wp_wapro_mag_messages`.
	 */
	public static function name( string $table ): string {
		global $wpdb;
		return $wpdb->prefix . 'wapro_mag_' . $table;
	}
}
