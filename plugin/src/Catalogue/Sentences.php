<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Refusals and states in words: what is wrong and what to do next. Both the shop's and WAPRO's users read them.
 */
final class Sentences {

	private const LONGEST = 500;

	/** Their first argument is a field, as the contract names it. */
	private const BY_FIELD = [ ItemProblem::TOO_LONG, ItemProblem::QUANTITY_INVALID, ItemProblem::PRICE_INVALID, ItemProblem::DAY_INVALID, ItemProblem::PRICE_MISSING ];

	public static function of( ItemProblem $problem ): string {
		$arguments = $problem->arguments;
		if ( in_array( $problem->code, self::BY_FIELD, true ) && isset( $arguments[0] ) ) {
			$arguments[0] = self::field( (string) $arguments[0] );
		}
		return mb_substr( vsprintf( self::pattern( $problem->code ), $arguments ), 0, self::LONGEST );
	}

	public static function flag_off(): string {
		return __( 'The article\'s flag for this shop is off in WAPRO Mag.', 'wapro-mag-for-woocommerce' );
	}

	public static function deleted_in_wapro(): string {
		return __( 'The article was deleted in WAPRO Mag.', 'wapro-mag-for-woocommerce' );
	}

	public static function archived(): string {
		return __( 'The article is archived in WAPRO Mag.', 'wapro-mag-for-woocommerce' );
	}

	public static function hidden_by_hand(): string {
		return __( 'A person hid the product in the shop. Publish it there to sell it again.', 'wapro-mag-for-woocommerce' );
	}

	public static function in_trash(): string {
		return __( 'The product is in the shop\'s trash. Restore it there to sell it again.', 'wapro-mag-for-woocommerce' );
	}

	public static function deleted_in_shop(): string {
		return self::pattern( ItemProblem::DELETED_IN_SHOP );
	}

	public static function publishing_undone(): string {
		return __( 'The product stays hidden: its flag for this shop is off in WAPRO Mag. Switch the flag on there and the product comes back by itself.', 'wapro-mag-for-woocommerce' );
	}

	public static function not_reviewable(): string {
		return __( 'This product does not come from WAPRO Mag or is no longer in the shop.', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * @param list<string> $missing Of price, vat, name.
	 */
	public static function missing( array $missing ): string {
		$names = [
			'price' => __( 'price', 'wapro-mag-for-woocommerce' ),
			'vat'   => __( 'VAT', 'wapro-mag-for-woocommerce' ),
			'name'  => __( 'name', 'wapro-mag-for-woocommerce' ),
		];
		return sprintf(
			/* translators: %s: list of what is missing, such as "price, VAT". */
			__( 'Missing: %s. Complete it in WAPRO Mag or in the settings, then publish.', 'wapro-mag-for-woocommerce' ),
			implode( ', ', array_map( static fn ( string $code ): string => $names[ $code ] ?? $code, $missing ) )
		);
	}

	private static function field( string $field ): string {
		return match ( $field ) {
			'name'             => __( 'name', 'wapro-mag-for-woocommerce' ),
			'description'      => __( 'description', 'wapro-mag-for-woocommerce' ),
			'shortDescription' => __( 'short description', 'wapro-mag-for-woocommerce' ),
			'tradeIndex'       => __( 'trade index', 'wapro-mag-for-woocommerce' ),
			'ean'              => __( 'EAN', 'wapro-mag-for-woocommerce' ),
			'vatCode'          => __( 'VAT', 'wapro-mag-for-woocommerce' ),
			'unit'             => __( 'unit and pack', 'wapro-mag-for-woocommerce' ),
			'producer'         => __( 'producer', 'wapro-mag-for-woocommerce' ),
			'categoryPath'     => __( 'category in WAPRO', 'wapro-mag-for-woocommerce' ),
			'weight'           => __( 'weight', 'wapro-mag-for-woocommerce' ),
			'onHand'           => __( 'On hand', 'wapro-mag-for-woocommerce' ),
			'edited'           => __( 'in documents being edited', 'wapro-mag-for-woocommerce' ),
			'reserved'         => __( 'reservation', 'wapro-mag-for-woocommerce' ),
			'available'        => __( 'Available', 'wapro-mag-for-woocommerce' ),
			'net'              => __( 'net', 'wapro-mag-for-woocommerce' ),
			'gross'            => __( 'gross', 'wapro-mag-for-woocommerce' ),
			'promoNet'         => __( 'net promotion price', 'wapro-mag-for-woocommerce' ),
			'promoGross'       => __( 'gross promotion price', 'wapro-mag-for-woocommerce' ),
			'promoFrom'        => __( 'first day of the promotion', 'wapro-mag-for-woocommerce' ),
			'promoTo'          => __( 'last day of the promotion', 'wapro-mag-for-woocommerce' ),
			default            => $field,
		};
	}

	private static function pattern( string $code ): string {
		return match ( $code ) {
			/* translators: %s: VAT code of WAPRO Mag, such as "23" or "zw". */
			ItemProblem::VAT_UNMAPPED => __( 'The VAT code "%s" has no tax class in the shop. Map it in the settings of WAPRO Mag for WooCommerce.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: symbol of a warehouse. */
			ItemProblem::WAREHOUSE_UNMAPPED => __( 'Nobody has decided whether warehouse "%s" sells in the shop. Decide it in the settings of WAPRO Mag for WooCommerce.', 'wapro-mag-for-woocommerce' ),
			ItemProblem::NAME_EMPTY => __( 'The article has no name. Name it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			ItemProblem::MARKUP_IN_NAME => __( 'The article\'s name holds HTML markup. Take it out in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: number of characters, 3: number of characters. */
			ItemProblem::TOO_LONG => __( 'The field %1$s has %2$d characters, %3$d fit. Shorten it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: the value received. */
			ItemProblem::QUANTITY_INVALID => __( 'The field %1$s is no quantity: "%2$s".', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: catalogue index, 2: product number. */
			ItemProblem::SKU_TAKEN => __( 'Another product already has the SKU "%1$s" (product %2$d). Give one of the two another number.', 'wapro-mag-for-woocommerce' ),
			ItemProblem::NOT_LINKED => __( 'The article has no product in the shop yet. Flag it for this shop in WAPRO Mag, or see why it was refused.', 'wapro-mag-for-woocommerce' ),
			ItemProblem::DELETED_IN_SHOP => __( 'The product was deleted in the shop. To make it anew, switch the article\'s flag off and on in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: the value received. */
			ItemProblem::PRICE_INVALID => __( 'The field %1$s is no price: "%2$s". Correct it in WAPRO Mag\'s price list.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: the value received. */
			ItemProblem::DAY_INVALID => __( 'The field %1$s is no day: "%2$s". Correct the promotion in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: "net" or "gross". */
			ItemProblem::PRICE_MISSING => __( 'The shop keeps %s prices and the article came without one.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: code of a price list, 2: code of a price list. */
			ItemProblem::PRICE_LIST_OTHER => __( 'The price is of list "%1$s", the shop sells by list "%2$s".', 'wapro-mag-for-woocommerce' ),
			ItemProblem::PRICE_LIST_UNMAPPED => __( 'No price list is chosen yet. Choose one in the settings of WAPRO Mag for WooCommerce.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: catalogue index, 2: name of a group of articles, 3: attributes with values. */
			ItemProblem::VARIATION_TAKEN => __( 'Article "%1$s" is the variation of group "%2$s" with %3$s already. Give one of the two another value in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a group of articles, 2: code of an attribute. */
			ItemProblem::VARIATION_INCOMPLETE => __( 'The article belongs to group "%1$s" but has no value of attribute "%2$s", by which the variations differ. Fill it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: currency code, 2: currency code. */
			ItemProblem::CURRENCY_MISMATCH => __( 'The price is in %1$s, the shop sells in %2$s. Choose a price list in the shop\'s currency.', 'wapro-mag-for-woocommerce' ),
			ItemProblem::CONTRACTOR_NAME_EMPTY => __( 'The contractor has no name. Name it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: number of a delivery place. */
			ItemProblem::PLACE_NAME_EMPTY => __( 'Delivery place %s has no name. Name it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: name of a field. */
			ItemProblem::MARKUP_IN_FIELD => __( 'The field %s holds HTML markup. Take it out in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: the value received. */
			ItemProblem::COUNTRY_INVALID => __( '“%s” is no country code of two letters. Correct it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: message of the database, WordPress or a plugin. */
			ItemProblem::CONTRACTOR_FAILED => __( 'The shop could not take the contractor: %s', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: name of a field. */
			ItemProblem::INVOICE_INCOMPLETE => __( 'The invoice came without the field %s. Complete it in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: the value received. */
			ItemProblem::AMOUNT_INVALID => __( 'The field %1$s is no amount that the shop can keep: "%2$s". Correct the invoice in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: the value received. */
			ItemProblem::INVOICE_DAY_INVALID => __( 'The field %1$s is no day: "%2$s". Correct the invoice in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of a field, 2: the value received. */
			ItemProblem::KEY_INVALID => __( 'The field %1$s is no id of WAPRO Mag: "%2$s".', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: id of an order in WAPRO Mag. */
			ItemProblem::ORDER_TWICE => __( 'The invoice names order %s twice. Look at its lines in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: amount, 2: amount. */
			ItemProblem::SHARES_DIFFER => __( 'The shares of the orders are %1$s together, the invoice is %2$s. Look at its lines in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: id of a settlement in WAPRO Mag. */
			ItemProblem::SETTLEMENT_TWICE => __( 'The invoice names settlement %s twice. Look at its settlements in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: amount, 2: amount. */
			ItemProblem::SETTLED_BEYOND => __( 'The invoice of %2$s is settled with %1$s, which is more than there was. Look at its settlements in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: id of an invoice in WAPRO Mag. */
			ItemProblem::CORRECTS_ITSELF => __( 'The correction leads back to itself over document %s. Correct the link in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: message of the database. */
			ItemProblem::INVOICE_FAILED => __( 'The shop could not take the invoice: %s', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: message of WordPress or a plugin. */
			default => __( 'The shop could not take the article: %s', 'wapro-mag-for-woocommerce' ),
		};
	}
}
