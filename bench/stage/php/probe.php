<?php
/**
 * Plugin Name: Bench probe
 *
 * Tells with each answer how much memory PHP needed for it; asked by a header, also its queries. By another header it
 * answers as the shop does without this product.
 */
declare(strict_types=1);

if ( isset( $_SERVER['HTTP_X_BENCH_QUERIES'] ) ) {
	define( 'SAVEQUERIES', true );
}
if ( isset( $_SERVER['HTTP_X_BENCH_PLAIN'] ) ) {
	add_filter(
		'option_active_plugins',
		static fn ( array $plugins ): array => array_values( array_filter( $plugins, static fn ( string $plugin ): bool => ! str_starts_with( $plugin, 'wapro-mag-' ) ) )
	);
}

ob_start(
	static function ( string $output ) use ( $wpdb ): string {
		if ( headers_sent() ) {
			return $output;
		}
		header( 'X-Bench-Memory: ' . memory_get_peak_usage( true ) );
		if ( isset( $_SERVER['HTTP_X_BENCH_QUERIES'] ) ) {
			$queries = is_array( $wpdb->queries ) ? $wpdb->queries : [];
			$of_list = array_filter( $queries, static fn ( array $query ): bool => str_contains( $query[2], 'OrdersTableQuery->run_query' ) );
			$scoped  = array_filter( $queries, static fn ( array $query ): bool => str_contains( $query[2], 'WaproMag\\Visibility\\' ) && preg_match( '/WaproMag.(Database|Settings)/', $query[2] ) === 1 );
			$checks  = array_filter( $scoped, static fn ( array $query ): bool => ! str_contains( $query[2], 'WaproMag\\Checkout\\' ) );
			header( 'X-Bench-Queries: ' . $wpdb->num_queries );
			header( 'X-Bench-Sql: ' . array_sum( array_column( $queries, 1 ) ) * 1000 );
			header( 'X-Bench-List: ' . array_sum( array_column( $of_list, 1 ) ) * 1000 );
			header( 'X-Bench-Scope: ' . count( $scoped ) );
			header( 'X-Bench-Checks: ' . count( $checks ) );
			if ( $_SERVER['HTTP_X_BENCH_QUERIES'] === 'all' ) {
				return (string) json_encode( array_map( static fn ( array $query ): array => [ 'sql' => $query[0], 'ms' => $query[1] * 1000, 'by' => $query[2] ], $queries ), JSON_INVALID_UTF8_SUBSTITUTE );
			}
		}
		return $output;
	}
);
