<?php
declare(strict_types=1);

namespace WaproMag\Panel;

use WaproMag\Documents\DocumentHistory;
use WaproMag\History\HistoryEntry;
use WaproMag\Production\LateRefusals;
use WaproMag\Production\ProductionResults;
use WaproMag\Production\StoppedLines;

/**
 * History in words; codes that nobody has named here are shown as they are.
 */
final class HistoryWords {

	private const DAYS = [ 'due', 'expectedDate' ];

	public static function cause( string $cause ): string {
		return match ( $cause ) {
			'shop_event'  => __( 'event in the shop', 'wapro-mag-for-woocommerce' ),
			'wapro_event' => __( 'event in WAPRO', 'wapro-mag-for-woocommerce' ),
			'nightly'     => __( 'nightly pass', 'wapro-mag-for-woocommerce' ),
			'by_hand'     => __( 'by hand', 'wapro-mag-for-woocommerce' ),
			'settings'    => __( 'change of settings', 'wapro-mag-for-woocommerce' ),
			'sweep'       => __( 'check of recent orders', 'wapro-mag-for-woocommerce' ),
			'production'  => __( 'answer from production', 'wapro-mag-for-woocommerce' ),
			default       => $cause,
		};
	}

	public static function summary( string $summary ): string {
		return match ( $summary ) {
			HistoryEntry::CREATED   => _x( 'created', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::REVIEWED  => _x( 'reviewed', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::PUBLISHED => _x( 'published', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::HIDDEN    => _x( 'hidden', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::RESTORED  => _x( 'restored', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::REFUSED   => _x( 'refused', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::PLACED    => _x( 'order placed', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::ACCEPTED  => _x( 'accepted in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::REJECTED  => _x( 'rejected', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::SKIPPED   => _x( 'skipped', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::RETRIED   => _x( 'sent again', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::LINKED    => _x( 'linked to an order that WAPRO had already', 'history', 'wapro-mag-for-woocommerce' ),
			HistoryEntry::HELD      => _x( 'held: WAPRO may have this order already', 'history', 'wapro-mag-for-woocommerce' ),
			'twin_link'             => _x( 'decided: it is the order that WAPRO has', 'history', 'wapro-mag-for-woocommerce' ),
			'twin_create'           => _x( 'decided: make a new order in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'twin_undone'           => _x( 'decision taken back', 'history', 'wapro-mag-for-woocommerce' ),
			'paired'                => _x( 'paired with an article in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'unpaired'              => _x( 'no longer paired', 'history', 'wapro-mag-for-woocommerce' ),
			'sent_to_wapro'         => _x( 'made in WAPRO from the shop’s product', 'history', 'wapro-mag-for-woocommerce' ),
			'photos_sent'           => _x( 'photos taken over by WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'access_closed'         => _x( 'access closed', 'history', 'wapro-mag-for-woocommerce' ),
			'access_reopened'       => _x( 'access opened again', 'history', 'wapro-mag-for-woocommerce' ),
			'access_approved'       => _x( 'access approved', 'history', 'wapro-mag-for-woocommerce' ),
			'merged'                => _x( 'merged with another contractor', 'history', 'wapro-mag-for-woocommerce' ),
			'joined_company'        => _x( 'joined a company', 'history', 'wapro-mag-for-woocommerce' ),
			'left_company'          => _x( 'left a company', 'history', 'wapro-mag-for-woocommerce' ),
			'paired_customer'       => _x( 'paired with a contractor in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'unpaired_customer'     => _x( 'no longer paired with a contractor', 'history', 'wapro-mag-for-woocommerce' ),
			'viewing_begun'         => _x( 'an admin began to see the shop as this user', 'history', 'wapro-mag-for-woocommerce' ),
			'viewing_ended'         => _x( 'an admin stopped seeing the shop as this user', 'history', 'wapro-mag-for-woocommerce' ),
			DocumentHistory::REQUESTED => _x( 'PDF asked for', 'history', 'wapro-mag-for-woocommerce' ),
			DocumentHistory::FETCHED => _x( 'PDF fetched from WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			DocumentHistory::FETCHED_ANEW => _x( 'changed PDF fetched from WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			DocumentHistory::DOWNLOADED => _x( 'PDF downloaded', 'history', 'wapro-mag-for-woocommerce' ),
			DocumentHistory::MAILED => _x( 'PDF mailed to', 'history', 'wapro-mag-for-woocommerce' ),
			DocumentHistory::MAIL_FAILED => _x( 'PDF could not be mailed to', 'history', 'wapro-mag-for-woocommerce' ),
			ProductionResults::TOLD    => _x( 'taken by production', 'history', 'wapro-mag-for-woocommerce' ),
			ProductionResults::REFUSED => _x( 'refused on its way to production', 'history', 'wapro-mag-for-woocommerce' ),
			StoppedLines::STOPPED      => _x( 'a line waits, the others went to production', 'history', 'wapro-mag-for-woocommerce' ),
			LateRefusals::CODE         => _x( 'refused by production, which had taken it', 'history', 'wapro-mag-for-woocommerce' ),
			default                 => self::order( $summary ),
		};
	}

	public static function field( string $field ): string {
		$of_line = StoppedLines::line_field( $field );
		if ( $of_line !== null ) {
			/* translators: %s: field of an order line, such as: width. */
			return sprintf( __( 'order line, %s', 'wapro-mag-for-woocommerce' ), self::field( $of_line['field'] ) );
		}
		return match ( $field ) {
			'name'                                   => __( 'name', 'wapro-mag-for-woocommerce' ),
			'description'                            => __( 'description', 'wapro-mag-for-woocommerce' ),
			'short_description', 'shortDescription'  => __( 'short description', 'wapro-mag-for-woocommerce' ),
			'status'                                 => __( 'status', 'wapro-mag-for-woocommerce' ),
			'state'                                  => __( 'state', 'wapro-mag-for-woocommerce' ),
			'file'                                   => __( 'file', 'wapro-mag-for-woocommerce' ),
			'stock', 'stock_quantity'                => __( 'stock', 'wapro-mag-for-woocommerce' ),
			'stock_status'                           => __( 'availability', 'wapro-mag-for-woocommerce' ),
			'backorders'                             => __( 'sale without stock', 'wapro-mag-for-woocommerce' ),
			'price', 'regular_price'                 => __( 'price', 'wapro-mag-for-woocommerce' ),
			'vat', 'vatCode', 'tax_class'            => __( 'VAT', 'wapro-mag-for-woocommerce' ),
			'weight'                                 => __( 'weight', 'wapro-mag-for-woocommerce' ),
			'categories', 'category'                 => __( 'categories', 'wapro-mag-for-woocommerce' ),
			'number'                                 => __( 'number in WAPRO', 'wapro-mag-for-woocommerce' ),
			'production'                             => __( 'production', 'wapro-mag-for-woocommerce' ),
			'expectedDate'                           => __( 'expected to be made', 'wapro-mag-for-woocommerce' ),
			'produced'                               => __( 'made so far', 'wapro-mag-for-woocommerce' ),
			'transport'                              => __( 'transport', 'wapro-mag-for-woocommerce' ),
			'payment'                                => __( 'payment', 'wapro-mag-for-woocommerce' ),
			'parcels'                                => __( 'parcels', 'wapro-mag-for-woocommerce' ),
			'paidAmount'                             => __( 'Paid', 'wapro-mag-for-woocommerce' ),
			'realised'                               => __( 'shipped', 'wapro-mag-for-woocommerce' ),
			'due'                                    => __( 'due', 'wapro-mag-for-woocommerce' ),
			'reserved'                               => __( 'reservation', 'wapro-mag-for-woocommerce' ),
			'lines'                                  => __( 'lines', 'wapro-mag-for-woocommerce' ),
			'gross'                                  => __( 'total with VAT', 'wapro-mag-for-woocommerce' ),
			'note'                                   => __( 'note', 'wapro-mag-for-woocommerce' ),
			'paymentForm'                            => __( 'payment form', 'wapro-mag-for-woocommerce' ),
			'documentWish'                           => __( 'document', 'wapro-mag-for-woocommerce' ),
			'buyerNumber'                            => __( 'buyer’s own number', 'wapro-mag-for-woocommerce' ),
			'deliveryMethod'                         => __( 'way of delivery', 'wapro-mag-for-woocommerce' ),
			'coupons'                                => __( 'coupons', 'wapro-mag-for-woocommerce' ),
			'payer'                                  => __( 'buyer’s data', 'wapro-mag-for-woocommerce' ),
			'delivery'                               => __( 'delivery address', 'wapro-mag-for-woocommerce' ),
			'refund'                                 => __( 'refund', 'wapro-mag-for-woocommerce' ),
			'invoice'                                => __( 'invoice', 'wapro-mag-for-woocommerce' ),
			'sku', 'index'                           => __( 'catalogue index', 'wapro-mag-for-woocommerce' ),
			'tradeIndex'                             => __( 'trade index', 'wapro-mag-for-woocommerce' ),
			'ean'                                    => __( 'EAN', 'wapro-mag-for-woocommerce' ),
			'length'                                 => __( 'length', 'wapro-mag-for-woocommerce' ),
			'width'                                  => __( 'width', 'wapro-mag-for-woocommerce' ),
			'height'                                 => __( 'height', 'wapro-mag-for-woocommerce' ),
			'unit'                                   => __( 'unit and pack', 'wapro-mag-for-woocommerce' ),
			'virtual'                                => __( 'service', 'wapro-mag-for-woocommerce' ),
			'brand', 'producer'                      => __( 'producer', 'wapro-mag-for-woocommerce' ),
			'attributes', 'attribute'                => __( 'attributes', 'wapro-mag-for-woocommerce' ),
			'categoryPath'                           => __( 'category in WAPRO', 'wapro-mag-for-woocommerce' ),
			'group'                                  => __( 'variable product', 'wapro-mag-for-woocommerce' ),
			'photos'                                 => __( 'photos', 'wapro-mag-for-woocommerce' ),
			'sale_price'                             => __( 'promotion price', 'wapro-mag-for-woocommerce' ),
			'origin'                                 => __( 'found by', 'wapro-mag-for-woocommerce' ),
			'source'                                 => __( 'system the order came from', 'wapro-mag-for-woocommerce' ),
			'variation_taken'                        => __( 'values taken by another variation', 'wapro-mag-for-woocommerce' ),
			'variation_incomplete'                   => __( 'values missing for a variation', 'wapro-mag-for-woocommerce' ),
			default                                  => self::customer( $field ),
		};
	}

	/**
	 * Days the Polish way, and states that WooCommerce and WordPress know by a code; every other value as it is.
	 */
	public static function value( string $field, string $value ): string {
		if ( in_array( $field, self::DAYS, true ) ) {
			return LocalTime::calendar_day( $value );
		}
		return match ( "$field $value" ) {
			'stock_status instock'     => __( 'in stock', 'wapro-mag-for-woocommerce' ),
			'stock_status outofstock'  => __( 'out of stock', 'wapro-mag-for-woocommerce' ),
			'stock_status onbackorder' => __( 'on order', 'wapro-mag-for-woocommerce' ),
			'status publish'           => __( 'visible in the shop', 'wapro-mag-for-woocommerce' ),
			'status pending'           => __( 'waits for review', 'wapro-mag-for-woocommerce' ),
			'status draft'             => __( 'draft', 'wapro-mag-for-woocommerce' ),
			'status private'           => __( 'private', 'wapro-mag-for-woocommerce' ),
			'status trash'             => __( 'in the bin', 'wapro-mag-for-woocommerce' ),
			'status deleted'           => __( 'deleted', 'wapro-mag-for-woocommerce' ),
			'production created'       => __( 'new order', 'wapro-mag-for-woocommerce' ),
			'production changed'       => __( 'changed order', 'wapro-mag-for-woocommerce' ),
			'production cancelled'     => __( 'cancellation', 'wapro-mag-for-woocommerce' ),
			'payer changed', 'delivery changed' => __( 'changed', 'wapro-mag-for-woocommerce' ),
			'documentWish invoice'     => __( 'invoice', 'wapro-mag-for-woocommerce' ),
			'documentWish receipt'     => __( 'receipt', 'wapro-mag-for-woocommerce' ),
			'backorders notify'        => __( 'yes, and the buyer is told', 'wapro-mag-for-woocommerce' ),
			'virtual yes', 'backorders yes' => __( 'yes', 'wapro-mag-for-woocommerce' ),
			'virtual no', 'backorders no' => __( 'no', 'wapro-mag-for-woocommerce' ),
			'manages_people yes', 'blocked 1', 'overdue_block 1' => __( 'yes', 'wapro-mag-for-woocommerce' ),
			'manages_people no', 'blocked 0', 'overdue_block 0'  => __( 'no', 'wapro-mag-for-woocommerce' ),
			'access waits'             => __( 'waits for approval', 'wapro-mag-for-woocommerce' ),
			'access open'              => __( 'open', 'wapro-mag-for-woocommerce' ),
			'origin reference'         => __( 'this shop’s number', 'wapro-mag-for-woocommerce' ),
			'origin internet_id'       => __( 'number of the other system', 'wapro-mag-for-woocommerce' ),
			'origin customer_number'   => __( 'buyer’s number, contractor, lines and total', 'wapro-mag-for-woocommerce' ),
			'origin by_hand'           => __( 'a person’s decision', 'wapro-mag-for-woocommerce' ),
			'role company'             => __( 'company-wide', 'wapro-mag-for-woocommerce' ),
			'role branch'              => __( 'branch', 'wapro-mag-for-woocommerce' ),
			'state active'             => __( 'active', 'wapro-mag-for-woocommerce' ),
			'state suspended'          => __( 'suspended', 'wapro-mag-for-woocommerce' ),
			'state former'             => __( 'former', 'wapro-mag-for-woocommerce' ),
			'state registered', 'state buffered', 'state cancelled' => StatusWords::erp_order( $value ),
			'reserved 1'               => __( 'yes', 'wapro-mag-for-woocommerce' ),
			'reserved 0'               => __( 'no', 'wapro-mag-for-woocommerce' ),
			default                    => $value,
		};
	}

	/** Fields of companies and people. */
	private static function customer( string $field ): string {
		return match ( $field ) {
			'company'        => __( 'company', 'wapro-mag-for-woocommerce' ),
			'person'         => __( 'person', 'wapro-mag-for-woocommerce' ),
			'point'          => __( 'delivery point', 'wapro-mag-for-woocommerce' ),
			'points'         => __( 'delivery points', 'wapro-mag-for-woocommerce' ),
			'role'           => __( 'role', 'wapro-mag-for-woocommerce' ),
			'access'         => __( 'access', 'wapro-mag-for-woocommerce' ),
			'contact'        => __( 'contact in WAPRO', 'wapro-mag-for-woocommerce' ),
			'manages_people' => __( 'may manage people', 'wapro-mag-for-woocommerce' ),
			'proposal'       => __( 'proposed change', 'wapro-mag-for-woocommerce' ),
			'code'           => __( 'code in WAPRO', 'wapro-mag-for-woocommerce' ),
			'nip'            => __( 'NIP', 'wapro-mag-for-woocommerce' ),
			'email'          => __( 'e-mail address', 'wapro-mag-for-woocommerce' ),
			'phone'          => __( 'phone', 'wapro-mag-for-woocommerce' ),
			'street'         => __( 'street', 'wapro-mag-for-woocommerce' ),
			'postcode'       => __( 'postcode', 'wapro-mag-for-woocommerce' ),
			'city'           => __( 'town', 'wapro-mag-for-woocommerce' ),
			'country'        => __( 'country', 'wapro-mag-for-woocommerce' ),
			'payment_form'   => __( 'payment form', 'wapro-mag-for-woocommerce' ),
			'payment_days'   => __( 'days to pay', 'wapro-mag-for-woocommerce' ),
			'credit_limit'   => __( 'credit limit', 'wapro-mag-for-woocommerce' ),
			'overdue_days'   => __( 'days overdue before sales stop', 'wapro-mag-for-woocommerce' ),
			'overdue_block'  => __( 'sales stop when overdue', 'wapro-mag-for-woocommerce' ),
			'blocked'        => __( 'blocked in WAPRO', 'wapro-mag-for-woocommerce' ),
			'price_list'     => __( 'price list', 'wapro-mag-for-woocommerce' ),
			'salesman'       => __( 'salesman', 'wapro-mag-for-woocommerce' ),
			'payer_erp_id'   => __( 'payer', 'wapro-mag-for-woocommerce' ),
			default          => self::movement( $field ),
		};
	}

	/** Whether the field tells of an event, which has nothing before it. */
	public static function is_event( string $field ): bool {
		return str_starts_with( $field, 'movement_' ) || StoppedLines::line_field( $field ) !== null;
	}

	/** What happened to an order after it was placed. */
	private static function order( string $code ): string {
		return match ( $code ) {
			'changed_in_wapro'      => _x( 'change taken over by WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'cancelled_in_wapro'    => _x( 'cancelled in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'cancelled_in_time'     => _x( 'withdrawn before it was sent; nothing was made in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'invoice_asked'         => _x( 'invoice asked for', 'history', 'wapro-mag-for-woocommerce' ),
			'invoice_issued'        => _x( 'invoice issued in WAPRO', 'history', 'wapro-mag-for-woocommerce' ),
			'invoice_buffered'      => _x( 'invoice waits in WAPRO’s buffer', 'history', 'wapro-mag-for-woocommerce' ),
			'invoice_refused'       => _x( 'WAPRO refused the invoice', 'history', 'wapro-mag-for-woocommerce' ),
			'money_refund_not_sent' => _x( 'money refunded without goods; WAPRO is not told, correct the document there if one is due', 'history', 'wapro-mag-for-woocommerce' ),
			default                 => self::movement( $code ),
		};
	}

	/** What moved the stock in WAPRO. */
	private static function movement( string $code ): string {
		return match ( $code ) {
			'movement_received'  => __( 'goods received', 'wapro-mag-for-woocommerce' ),
			'movement_issued'    => __( 'goods issued', 'wapro-mag-for-woocommerce' ),
			'movement_moved'     => __( 'moved between warehouses', 'wapro-mag-for-woocommerce' ),
			'movement_reserved'  => __( 'goods reserved', 'wapro-mag-for-woocommerce' ),
			'movement_released'  => __( 'reservation released', 'wapro-mag-for-woocommerce' ),
			'movement_corrected' => __( 'stock corrected', 'wapro-mag-for-woocommerce' ),
			default              => $code,
		};
	}
}
