<?php
/**
 * Plugin Name: Fault door
 *
 * Lets fault tests place, edit and cancel orders by WooCommerce's own objects inside a web request, and shift the
 * database's clock.
 */
declare(strict_types=1);

( static function (): void {
	global $wpdb;
	$shift = (int) @file_get_contents( WP_CONTENT_DIR . '/fault-clock' );
	if ( $shift !== 0 ) {
		$wpdb->query( "SET timestamp = UNIX_TIMESTAMP( NOW( 6 ) ) + {$shift}" );
	}

	$products = static fn ( array $lines ): array => array_map(
		static fn ( array $line ): array => [ wc_get_product( wc_get_product_id_by_sku( $line['index'] ) ), $line['quantity'] ],
		$lines
	);

	// As the message is about to be written, after the order was.
	$cut = static function ( string $how ) use ( $wpdb ): void {
		$strike = static function ( string $query ) use ( $how, $wpdb, &$strike ): string {
			if ( str_starts_with( ltrim( $query ), "INSERT INTO {$wpdb->prefix}wapro_mag_messages" ) ) {
				remove_filter( 'query', $strike );
				@mysqli_query( $wpdb->dbh, 'KILL CONNECTION_ID()' );
				if ( $how === 'away' ) {
					$wpdb->dbpassword        = 'gone';
					$wpdb->reconnect_retries = 0;
					// It asks the dead database for the cart's page while WordPress tells that it is dead, again and again.
					remove_filter( 'wp_robots', 'wc_page_no_robots' );
				}
			}
			return $query;
		};
		add_filter( 'query', $strike );
	};

	$place = static function ( array $wanted ) use ( $products, $cut ): int {
		$address = [ 'first_name' => 'Anna', 'last_name' => 'Nowak', 'address_1' => 'ul. Prosta 1', 'postcode' => '00-001', 'city' => 'Warszawa', 'country' => 'PL', 'phone' => '600700800' ];
		$order   = wc_create_order( [ 'created_via' => $wanted['via'] ] );
		foreach ( $products( $wanted['lines'] ) as [ $product, $quantity ] ) {
			$order->add_product( $product, $quantity, $wanted['free'] ? [ 'subtotal' => 0, 'total' => 0 ] : [] );
		}
		$order->set_address( $address + [ 'email' => $wanted['email'] ], 'billing' );
		$order->set_address( $address, 'shipping' );
		if ( $wanted['nip'] !== '' ) {
			$order->set_billing_company( 'Firma ' . $wanted['nip'] );
			$order->update_meta_data( '_billing_nip', $wanted['nip'] );
		}
		$order->set_payment_method( $wanted['payment'] );
		if ( $wanted['discount'] ) {
			$order->apply_coupon( 'RABAT10' );
		}
		$order->calculate_totals();
		$order->set_status( 'processing' );
		if ( isset( $wanted['cut'] ) ) {
			$cut( $wanted['cut'] );
		}
		$order->save();
		return $order->get_id();
	};

	$edit = static function ( int $id, int $quantity ): int {
		$order = wc_get_order( $id );
		$item  = current( $order->get_items() );
		$each  = (float) $item->get_total() / max( 1, $item->get_quantity() );
		$item->set_quantity( $quantity );
		$item->set_subtotal( (string) ( $each * $quantity ) );
		$item->set_total( (string) ( $each * $quantity ) );
		$item->save();
		wc_maybe_adjust_line_item_product_stock( $item );
		wc_get_order( $id )->calculate_totals();
		return $id;
	};

	$cancel = static function ( int $id ): int {
		wc_get_order( $id )->update_status( 'cancelled' );
		return $id;
	};

	if ( isset( $_SERVER['HTTP_X_FAULT_DOOR'] ) ) {
		add_action(
			'wp_loaded',
			static function () use ( $place, $edit, $cancel ): void {
				require_once WC_ABSPATH . 'includes/admin/wc-admin-functions.php';
				$wanted = json_decode( (string) file_get_contents( 'php://input' ), true, 16, JSON_THROW_ON_ERROR );
				$id     = match ( $wanted['do'] ) {
					'place'  => $place( $wanted ),
					'edit'   => $edit( $wanted['id'], $wanted['quantity'] ),
					'cancel' => $cancel( $wanted['id'] ),
				};
				wp_send_json( [ 'id' => $id ] );
			}
		);
	}
} )();
