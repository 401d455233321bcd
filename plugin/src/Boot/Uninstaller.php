<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentFolder;
use WaproMag\Health\Schedule;
use WaproMag\Mails\MailIds;
use WaproMag\Orders\Statuses\ReturnedStatuses;
use WaproMag\Queue\Bell;
use WaproMag\Settings\OptionNames;

/**
 * Takes everything away that the plugin has put into a site – only where its owner asked for that; statuses of orders
 * that only the plugin knows, always. Products, orders and customers are the shop's and stay, with the invoice wish and NIP that a buyer gave with an order.
 */
final class Uninstaller {

	public static function run(): void {
		if ( ! is_multisite() ) {
			self::clean_when_asked();
			return;
		}
		foreach ( get_sites( [ 'fields' => 'ids', 'number' => 0 ] ) as $site_id ) {
			switch_to_blog( (int) $site_id );
			self::clean_when_asked();
			restore_current_blog();
		}
	}

	private static function clean_when_asked(): void {
		ReturnedStatuses::run();
		if ( get_option( OptionNames::REMOVE_DATA ) === 'yes' ) {
			self::clean();
		}
	}

	private static function clean(): void {
		global $wpdb;
		Schedule::remove();
		( new Bell() )->remove();
		( new DocumentFolder() )->remove();
		self::revoke_worker();
		foreach ( Tables::ALL as $table ) {
			$wpdb->query( 'DROP TABLE IF EXISTS ' . Tables::name( $table ) );
		}
		self::remove_meta();
		self::remove_transients();
		$category = get_option( OptionNames::TEMPORARY_CATEGORY );
		if ( is_numeric( $category ) && taxonomy_exists( 'product_cat' ) ) {
			wp_delete_term( (int) $category, 'product_cat' );
		}
		Capabilities::remove();
		foreach ( OptionNames::ALL as $option ) {
			delete_option( $option );
		}
		array_map( delete_option( ... ), array_map( MailIds::option( ... ), MailIds::all() ) );
		wp_cache_flush();
	}

	private static function remove_meta(): void {
		global $wpdb;
		$rows = [
			$wpdb->postmeta                              => [ ...OwnedMeta::POSTS, ...OwnedMeta::ORDERS ],
			$wpdb->prefix . 'wc_orders_meta'             => OwnedMeta::ORDERS,
			$wpdb->prefix . 'woocommerce_order_itemmeta' => OwnedMeta::ORDER_LINES,
			$wpdb->usermeta                              => OwnedMeta::USERS,
		];
		foreach ( $rows as $table => $keys ) {
			if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) ) === $table ) {
				$wpdb->query( $wpdb->prepare( "DELETE FROM {$table} WHERE meta_key IN (" . implode( ', ', array_fill( 0, count( $keys ), '%s' ) ) . ')', ...$keys ) );
			}
		}
	}

	private static function remove_transients(): void {
		global $wpdb;
		foreach ( [ '_transient_', '_transient_timeout_' ] as $prefix ) {
			$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( "{$prefix}wapro_mag_" ) . '%' ) );
		}
	}

	private static function revoke_worker(): void {
		global $wpdb;
		$key = get_option( OptionNames::WORKER_KEY );
		if ( is_numeric( $key ) ) {
			$wpdb->delete( $wpdb->prefix . 'woocommerce_api_keys', [ 'key_id' => (int) $key ] );
		}
		$user = get_option( OptionNames::WORKER_USER );
		$data = is_numeric( $user ) ? get_userdata( (int) $user ) : false;
		if ( $data !== false && array_values( $data->roles ) === [ Capabilities::WORKER_ROLE ] && ! is_multisite() ) {
			// WordPress loads its admin helpers before it runs an uninstaller.
			wp_delete_user( $data->ID );
		}
	}
}
