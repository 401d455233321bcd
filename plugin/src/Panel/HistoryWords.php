<?php
declare(strict_types=1);

namespace WaproMag\Panel;

use WaproMag\History\HistoryEntry;

/**
 * History in words; codes that nobody has named here are shown as they are.
 */
final class HistoryWords {

	public static function cause( string $cause ): string {
		return match ( $cause ) {
			'shop_event'  => __( 'event in the shop', 'wapro-mag-for-woocommerce' ),
			'wapro_event' => __( 'event in WAPRO', 'wapro-mag-for-woocommerce' ),
			'nightly'     => __( 'nightly pass', 'wapro-mag-for-woocommerce' ),
			'by_hand'     => __( 'by hand', 'wapro-mag-for-woocommerce' ),
			'settings'    => __( 'change of settings', 'wapro-mag-for-woocommerce' ),
			'sweep'       => __( 'check of recent orders', 'wapro-mag-for-woocommerce' ),
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
			'change_not_sent'       => __( 'changed after WAPRO had accepted it; the change is not sent', 'wapro-mag-for-woocommerce' ),
			default                 => $summary,
		};
	}

	public static function field( string $field ): string {
		return match ( $field ) {
			'name'                                   => __( 'name', 'wapro-mag-for-woocommerce' ),
			'description'                            => __( 'description', 'wapro-mag-for-woocommerce' ),
			'short_description', 'shortDescription'  => __( 'short description', 'wapro-mag-for-woocommerce' ),
			'status'                                 => __( 'status', 'wapro-mag-for-woocommerce' ),
			'state'                                  => __( 'state', 'wapro-mag-for-woocommerce' ),
			'stock', 'stock_quantity'                => __( 'stock', 'wapro-mag-for-woocommerce' ),
			'stock_status'                           => __( 'availability', 'wapro-mag-for-woocommerce' ),
			'price', 'regular_price'                 => __( 'price', 'wapro-mag-for-woocommerce' ),
			'vat', 'vatCode', 'tax_class'            => __( 'VAT', 'wapro-mag-for-woocommerce' ),
			'weight'                                 => __( 'weight', 'wapro-mag-for-woocommerce' ),
			'categories', 'category'                 => __( 'categories', 'wapro-mag-for-woocommerce' ),
			'number'                                 => __( 'number in WAPRO', 'wapro-mag-for-woocommerce' ),
			'production'                             => __( 'production', 'wapro-mag-for-woocommerce' ),
			'transport'                              => __( 'transport', 'wapro-mag-for-woocommerce' ),
			'payment'                                => __( 'payment', 'wapro-mag-for-woocommerce' ),
			'parcels'                                => __( 'parcels', 'wapro-mag-for-woocommerce' ),
			'paidAmount'                             => __( 'Paid', 'wapro-mag-for-woocommerce' ),
			'reserved'                               => __( 'reservation', 'wapro-mag-for-woocommerce' ),
			default                                  => $field,
		};
	}
}
