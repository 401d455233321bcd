<?php
declare(strict_types=1);

/**
 * WooCommerce's own CSV importer, some lines a request, as its admin screen drives it.
 */
require __DIR__ . '/wp-load.php';
require_once WC_ABSPATH . 'includes/import/class-wc-product-csv-importer.php';

wp_set_current_user( 1 );

$importer = new WC_Product_CSV_Importer(
	__DIR__ . '/bench.csv',
	[
		'start_pos'       => (int) ( $_GET['position'] ?? 0 ),
		'lines'           => (int) ( $_GET['lines'] ?? 30 ),
		'update_existing' => ( $_GET['update'] ?? '' ) === 'yes',
		'parse'           => true,
	]
);

$outcome = $importer->import();

header( 'Content-Type: application/json' );
echo json_encode(
	[
		'created'  => count( $outcome['imported'] ),
		'updated'  => count( $outcome['updated'] ),
		'failed'   => array_map( static fn ( WP_Error $error ): string => $error->get_error_message(), [ ...$outcome['failed'], ...$outcome['skipped'] ] ),
		'position' => $importer->get_file_position(),
		'percent'  => $importer->get_percent_complete(),
	],
	JSON_THROW_ON_ERROR
);
