<?php
declare(strict_types=1);

/**
 * A worker in a process of its own: claims until nothing is left and prints the ids it was given.
 */
$_SERVER['HTTP_HOST']   = $argv[1];
$_SERVER['REQUEST_URI'] = '/';
require getenv( 'WAPRO_MAG_SHOP_ROOT' ) . '/wp-load.php';

wp_set_current_user( get_user_by( 'login', 'wapro-mag-worker' )->ID ?? 0 );

$ids = [];
do {
	$request = new WP_REST_Request( 'POST', '/wc-wapro-mag/v1/messages/claim' );
	$request->set_header( 'Content-Type', 'application/json' );
	$request->set_body( (string) wp_json_encode( [ 'destination' => 'wapro', 'objectType' => 'shop_state', 'limit' => 4, 'perStream' => 1, 'leaseSeconds' => 60, 'worker' => $argv[2] ] ) );
	$leases = rest_get_server()->dispatch( $request )->get_data()['leases'];
	foreach ( $leases as $lease ) {
		$ids = [ ...$ids, ...array_column( $lease['messages'], 'id' ) ];
	}
} while ( $leases !== [] );

echo wp_json_encode( $ids );
