<?php
declare(strict_types=1);

namespace WaproMag\Findings;

/**
 * A difference between WAPRO and the shop that a person should know of.
 */
final class Finding {

	public const WAREHOUSE_ROWS_DIFFER = 'warehouse_rows_differ';
	public const EAN_SHARED            = 'ean_shared';
	public const SKU_TAKEN             = 'sku_taken';
	public const CATEGORY_UNMAPPED     = 'category_unmapped';
	public const SHOWN_PRICE_DIFFERS   = 'shown_price_differs';
	public const SHOWN_STOCK_DIFFERS   = 'shown_stock_differs';
	public const GOODS_DIFFER          = 'goods_differ';
	public const PHOTO_BROKEN          = 'photo_broken';
	public const DELETED_IN_SHOP       = 'deleted_in_shop';
	public const GONE_IN_WAPRO         = 'gone_in_wapro';
	public const GOODS_ROW_BROKEN      = 'goods_row_broken';
	public const STOCK_ROW_BROKEN      = 'stock_row_broken';
	public const PRICE_ROW_BROKEN      = 'price_row_broken';
	public const CONTACT_WITHOUT_EMAIL = 'contact_without_email';
	public const ACCOUNT_NOT_CUSTOMER  = 'account_not_customer';
	public const ORDER_TOTALS_DIFFER   = 'order_totals_differ';
	public const ORDER_CANCELLED_IN_WAPRO = 'order_cancelled_in_wapro';
	public const INVOICE_BALANCE_DIFFERS = 'invoice_balance_differs';
	public const COMPANY_BALANCE_DIFFERS = 'company_balance_differs';
	public const INVOICE_CIRCLE          = 'invoice_circle';
	public const PRODUCTION_LINE_STOPPED = 'production_line_stopped';

	/**
	 * @param string      $kind        One of the constants.
	 * @param string      $field       Name of the field in the panel's words; '' for the object as a whole.
	 * @param string      $object_type `product`, `order`, `invoice`, or `customer` for a contractor.
	 * @param int|null    $object_id   Product, order or company in the shop, when there is one.
	 * @param string      $erp_key     Catalogue index, the order's reference, or the contractor's id.
	 * @param string|null $shop_value  What the shop has.
	 * @param string|null $wapro_value What WAPRO has.
	 */
	public function __construct(
		public readonly string $kind,
		public readonly string $field,
		public readonly string $object_type,
		public readonly ?int $object_id,
		public readonly string $erp_key,
		public readonly ?string $shop_value,
		public readonly ?string $wapro_value
	) {}
}
