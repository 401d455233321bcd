<?php
declare(strict_types=1);

namespace WaproMag\Findings;

use WaproMag\Photos\PhotoPayloads;

/**
 * What each kind of finding means and what to do next.
 */
final class FindingWords {

	public static function reason( string $kind, string $field = '' ): string {
		if ( $field === PhotoPayloads::FIELD ) {
			return __( 'A photo of the shop cannot go to WAPRO: it is broken, too large, or no JPEG, PNG, WebP or GIF. Put another one into the product.', 'wapro-mag-for-woocommerce' );
		}
		return match ( $kind ) {
			Finding::SHOWN_PRICE_DIFFERS   => __( 'The product shows another price than WAPRO sent. The check puts WAPRO\'s price back; if it happens again, look which plugin or import writes prices.', 'wapro-mag-for-woocommerce' ),
			Finding::SHOWN_STOCK_DIFFERS   => __( 'The product shows another stock than WAPRO\'s figures and the shop\'s orders give. The check puts it right; if it happens again, look who writes stock.', 'wapro-mag-for-woocommerce' ),
			Finding::WAREHOUSE_ROWS_DIFFER => __( 'The article differs between WAPRO\'s warehouses; the main warehouse wins. Make the rows equal in WAPRO.', 'wapro-mag-for-woocommerce' ),
			Finding::EAN_SHARED            => __( 'Another product of the shop has this EAN already, so it is left out here. Correct the EAN in WAPRO or of the other product.', 'wapro-mag-for-woocommerce' ),
			Finding::SKU_TAKEN             => __( 'Another product of the shop has this SKU. Pair it with the article on the pairing desk, or give it another SKU.', 'wapro-mag-for-woocommerce' ),
			Finding::CATEGORY_UNMAPPED     => __( 'The category in WAPRO has no counterpart in the shop. Choose one in the settings, under Goods in the shop.', 'wapro-mag-for-woocommerce' ),
			Finding::PHOTO_BROKEN          => __( 'A photo cannot be read and is left out. Put it into WAPRO again as JPEG, PNG, WebP or GIF.', 'wapro-mag-for-woocommerce' ),
			Finding::DELETED_IN_SHOP       => __( 'The product was deleted in the shop while its article is flagged. Take the flag off in WAPRO, or take it off and put it back to get the product anew.', 'wapro-mag-for-woocommerce' ),
			Finding::GONE_IN_WAPRO         => __( 'WAPRO does not list the article any more. Look whether it was deleted there.', 'wapro-mag-for-woocommerce' ),
			Finding::GOODS_ROW_BROKEN      => __( 'WAPRO sends something in this field that is missing, too long or not allowed, so the article stays as it was; everything else has come. Correct the field in WAPRO: this line then closes by itself.', 'wapro-mag-for-woocommerce' ),
			Finding::STOCK_ROW_BROKEN      => __( 'WAPRO sends a stock that is no quantity, or a row that lacks something, so the product\'s stock stays as it was; everything else has come. Correct the article\'s stock in WAPRO: this line then closes by itself.', 'wapro-mag-for-woocommerce' ),
			Finding::PRICE_ROW_BROKEN      => __( 'WAPRO sends a price that is no amount with at most four decimals, or a row that lacks something, so the product\'s price stays as it was; everything else has come. Correct the price in WAPRO: this line then closes by itself.', 'wapro-mag-for-woocommerce' ),
			Finding::CONTACT_WITHOUT_EMAIL => __( 'The contact has no usable e-mail address in WAPRO, so it has no account here. Enter one there.', 'wapro-mag-for-woocommerce' ),
			Finding::ACCOUNT_NOT_CUSTOMER  => __( 'The contact\'s e-mail address belongs to an account of the shop\'s staff, which is never made a company\'s person. Give the contact another address in WAPRO.', 'wapro-mag-for-woocommerce' ),
			Finding::ORDER_TOTALS_DIFFER   => __( 'WAPRO counts the order at another total than the buyer agreed to in the shop. Correct it in WAPRO before the invoice, or keep it as it is.', 'wapro-mag-for-woocommerce' ),
			Finding::ORDER_CANCELLED_IN_WAPRO => __( 'WAPRO has cancelled or deleted this order, and in the shop it goes on. Cancel it in the shop, too, and tell the buyer; if it was a mistake there, enter it in WAPRO anew and keep it here as it is.', 'wapro-mag-for-woocommerce' ),
			Finding::INVOICE_BALANCE_DIFFERS => __( 'What WAPRO says is left to pay of the invoice is not its gross amount less what settled it. The shop shows WAPRO\'s figure; look at the invoice\'s settlements there.', 'wapro-mag-for-woocommerce' ),
			Finding::INVOICE_CIRCLE        => __( 'The document leads back to itself over the documents it corrects or settles. Correct the links in WAPRO: this line then closes by itself.', 'wapro-mag-for-woocommerce' ),
			Finding::COMPANY_BALANCE_DIFFERS => __( 'What is left to pay of the company\'s invoices in the shop is not what WAPRO counts for it. Start the check of invoices under Runs; if the difference stays, look which invoice the shop refused under Messages.', 'wapro-mag-for-woocommerce' ),
			Finding::PRODUCTION_LINE_STOPPED => __( 'This line of the order waits, its other lines went to production. Correct the order or the product: the line then follows by itself and this entry closes.', 'wapro-mag-for-woocommerce' ),
			default                        => __( 'The shop and WAPRO say different things. Take WAPRO\'s, or keep the shop\'s.', 'wapro-mag-for-woocommerce' ),
		};
	}

	/**
	 * What can be decided here; the rest is mended where it went wrong.
	 *
	 * @return list<string>
	 */
	public static function actions( string $kind, string $state ): array {
		if ( $state === FindingStore::RESOLVED ) {
			return [];
		}
		if ( in_array( $kind, [ Finding::ORDER_TOTALS_DIFFER, Finding::ORDER_CANCELLED_IN_WAPRO ], true ) ) {
			return $state === FindingStore::OPEN ? [ FindingActions::KEEP_SHOP, FindingActions::IGNORE ] : [];
		}
		if ( in_array( $kind, [ Finding::INVOICE_BALANCE_DIFFERS, Finding::COMPANY_BALANCE_DIFFERS, Finding::INVOICE_CIRCLE, Finding::PRODUCTION_LINE_STOPPED ], true ) ) {
			return $state === FindingStore::OPEN ? [ FindingActions::IGNORE ] : [];
		}
		if ( $state !== FindingStore::OPEN ) {
			return [ FindingActions::TAKE_WAPRO ];
		}
		return in_array( $kind, [ Finding::SHOWN_PRICE_DIFFERS, Finding::SHOWN_STOCK_DIFFERS, Finding::GOODS_DIFFER ], true )
			? [ FindingActions::TAKE_WAPRO, FindingActions::KEEP_SHOP, FindingActions::IGNORE ]
			: [ FindingActions::TAKE_WAPRO, FindingActions::IGNORE ];
	}
}
