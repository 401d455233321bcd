<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Database\Tables;
use WaproMag\Health\Schedule;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Panel\Screens\MenuCounts;
use WaproMag\Panel\Screens\Notices;
use WaproMag\Queue\Bell;
use WaproMag\Settings\OptionNames;

/**
 * Takes everything away that the plugin has put into a site – only where its owner asked for that. Products, orders
 * and customers are the shop's and stay.
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
		if ( get_option( OptionNames::REMOVE_DATA ) === 'yes' ) {
			self::clean();
		}
	}

	private static function clean(): void {
		global $wpdb;
		Schedule::clear();
		delete_transient( MenuCounts::KEPT );
		$wpdb->query( (string) $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s OR option_name LIKE %s", $wpdb->esc_like( '_transient_wapro_mag_' ) . '%', $wpdb->esc_like( '_transient_timeout_wapro_mag_' ) . '%' ) );
		( new Bell() )->remove();
		self::revoke_worker();
		foreach ( Tables::ALL as $table ) {
			$wpdb->query( 'DROP TABLE IF EXISTS ' . Tables::name( $table ) );
		}
		$wpdb->delete( $wpdb->prefix . 'woocommerce_order_itemmeta', [ 'meta_key' => LineSnapshot::META_KEY ] );
		$category = get_option( OptionNames::TEMPORARY_CATEGORY );
		if ( is_numeric( $category ) && taxonomy_exists( 'product_cat' ) ) {
			wp_delete_term( (int) $category, 'product_cat' );
		}
		foreach ( [ Notices::META, AccountNumber::META, VerifiedEmail::META, ActiveChoice::COMPANY, ActiveChoice::POINT ] as $meta ) {
			delete_metadata( 'user', 0, $meta, '', true );
		}
		Capabilities::remove();
		foreach ( OptionNames::ALL as $option ) {
			delete_option( $option );
		}
		wp_cache_flush();
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
