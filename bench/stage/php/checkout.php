<?php
/**
 * Plugin Name: Bench checkout
 *
 * Asked by a header, clocks what this product does while an order is placed – every callback of it, from the moment the
 * order is begun to the end of the request – and notes it in a file: apart what it does after the answer was sent. By
 * another header it sends the order on as other plugins do: by a request to the worker that nobody waits for.
 */
declare(strict_types=1);

/** Priority at `shutdown` from which on this product works after the answer was sent, where PHP can. */
const AFTER_THE_ANSWER = 50;

( static function (): void {
	$asked = $_SERVER['HTTP_X_BENCH_CLOCK'] ?? '';
	if ( $asked === '' ) {
		return;
	}
	$spent = [];
	$depth = 0;
	$clock = static function ( string $hook, callable $work, array $arguments ) use ( &$spent, &$depth ): mixed {
		$began = hrtime( true );
		++$depth;
		try {
			return $work( ...$arguments );
		} finally {
			--$depth;
			if ( $depth === 0 ) {
				$spent[ $hook ] = ( $spent[ $hook ] ?? 0 ) + hrtime( true ) - $began;
			}
		}
	};
	$is_ours = static function ( mixed $function ): bool {
		if ( $function instanceof Closure ) {
			return str_starts_with( ( new ReflectionFunction( $function ) )->getClosureScopeClass()?->getName() ?? '', 'WaproMag\\' );
		}
		$class = is_array( $function ) ? ( is_object( $function[0] ) ? $function[0]::class : (string) $function[0] ) : '';
		return str_starts_with( $class, 'WaproMag\\' );
	};
	add_action(
		'wp_loaded',
		static function () use ( $clock, $is_ours ): void {
			foreach ( $GLOBALS['wp_filter'] as $name => $hook ) {
				foreach ( $name === 'wp_loaded' ? [] : $hook->callbacks as $priority => $callbacks ) {
					foreach ( $callbacks as $key => $callback ) {
						if ( $is_ours( $callback['function'] ) ) {
							$noted = $name === 'shutdown' && $priority >= AFTER_THE_ANSWER && function_exists( 'fastcgi_finish_request' ) ? 'after the answer' : $name;

							$hook->callbacks[ $priority ][ $key ]['function'] = static fn ( mixed ...$arguments ): mixed => $clock( $noted, $callback['function'], $arguments );
						}
					}
				}
			}
		},
		9
	);
	$url = $_SERVER['HTTP_X_BENCH_POST'] ?? '';
	if ( $url !== '' ) {
		add_action(
			'woocommerce_new_order',
			static fn ( int $id ): mixed => $clock( 'woocommerce_new_order', 'wp_remote_post', [ $url, [ 'blocking' => false, 'timeout' => 0.01, 'body' => [ 'order' => $id ] ] ] )
		);
	}
	add_action(
		'shutdown',
		static function () use ( &$spent, $asked ): void {
			file_put_contents( WP_CONTENT_DIR . '/bench-clock.log', "{$asked} " . json_encode( $spent, JSON_FORCE_OBJECT ) . "\n", FILE_APPEND | LOCK_EX );
		},
		PHP_INT_MAX
	);
} )();
