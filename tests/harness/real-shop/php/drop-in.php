<?php
/**
 * Plugin Name: Test shop
 *
 * Keeps a test shop still: no update checks, no background runner, mails into files.
 */
declare(strict_types=1);

foreach ( [ 'core', 'plugins', 'themes' ] as $wapro_mag_test_updates ) {
	add_filter(
		'pre_site_transient_update_' . $wapro_mag_test_updates,
		static fn (): object => (object) [
			'last_checked'    => time(),
			'updates'         => [],
			'response'        => [],
			'no_update'       => [],
			'translations'    => [],
			'version_checked' => wp_get_wp_version(),
			'checked'         => [],
		]
	);
}

// A loopback runner that DISABLE_WP_CRON does not stop.
add_filter( 'action_scheduler_allow_async_request_runner', '__return_false' );

add_filter(
	'pre_wp_mail',
	static function ( mixed $sent, array $mail ): bool {
		$file = WAPRO_MAG_TEST_MAILS . '/' . hrtime( true ) . '-' . getmypid() . '.json';
		file_put_contents( $file, json_encode( $mail, JSON_INVALID_UTF8_SUBSTITUTE ) );
		return true;
	},
	10,
	2
);
