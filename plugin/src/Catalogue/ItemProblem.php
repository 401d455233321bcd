<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Why one item of an apply call is refused; `Sentences` says it in words.
 */
final class ItemProblem {

	public const VAT_UNMAPPED       = 'vat_unmapped';
	public const WAREHOUSE_UNMAPPED = 'warehouse_unmapped';
	public const NAME_EMPTY         = 'name_empty';
	public const MARKUP_IN_NAME     = 'markup_in_name';
	public const TOO_LONG           = 'too_long';
	public const QUANTITY_INVALID   = 'quantity_invalid';
	public const SKU_TAKEN          = 'sku_taken';
	public const NOT_LINKED         = 'not_linked';
	public const DELETED_IN_SHOP    = 'deleted_in_shop';
	public const PRICE_INVALID      = 'price_invalid';
	public const PRICE_MISSING      = 'price_missing';
	public const PRICE_LIST_OTHER   = 'price_list_other';
	public const PRICE_LIST_UNMAPPED = 'price_list_unmapped';
	public const CURRENCY_MISMATCH  = 'currency_mismatch';
	public const DAY_INVALID        = 'day_invalid';
	public const VARIATION_TAKEN    = 'variation_taken';
	public const VARIATION_INCOMPLETE = 'variation_incomplete';
	public const CONTRACTOR_NAME_EMPTY = 'contractor_name_empty';
	public const PLACE_NAME_EMPTY   = 'place_name_empty';
	public const MARKUP_IN_FIELD    = 'markup_in_field';
	public const COUNTRY_INVALID    = 'country_invalid';
	public const CONTRACTOR_FAILED  = 'contractor_failed';
	public const INVOICE_INCOMPLETE = 'invoice_incomplete';
	public const AMOUNT_INVALID     = 'amount_invalid';
	public const INVOICE_DAY_INVALID = 'invoice_day_invalid';
	public const KEY_INVALID        = 'key_invalid';
	public const ORDER_TWICE        = 'order_twice';
	public const SHARES_DIFFER      = 'shares_differ';
	public const SETTLEMENT_TWICE   = 'settlement_twice';
	public const SETTLED_BEYOND     = 'settled_beyond';
	public const CORRECTS_ITSELF    = 'corrects_itself';
	public const INVOICE_FAILED     = 'invoice_failed';
	public const SHOP_ERROR         = 'shop_error';

	/**
	 * @param string            $code      One of the constants.
	 * @param string|null       $field     Field of the item, as the contract names it.
	 * @param list<string|int>  $arguments For the sentence, in its order.
	 */
	public function __construct(
		public readonly string $code,
		public readonly ?string $field = null,
		public readonly array $arguments = []
	) {}
}
