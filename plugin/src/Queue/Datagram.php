<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Health\StagingGuard;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\WorkerKeys;

/**
 * Calls a worker within reach: one UDP datagram to an address that a person has set. Nothing is looked up, nothing is
 * waited for, and whatever goes wrong ends here: the bell says the same a second later.
 */
final class Datagram {

	/** Opening a UDP socket asks nobody; the limit is for systems that think otherwise. */
	private const SECONDS = 0.05;

	public function __construct( private SettingsStore $settings, private StagingGuard $staging, private WorkerKeys $keys ) {}

	public function send(): void {
		try {
			$target = $this->settings->exchange()->datagram()->target();
			if ( $target !== null && ! $this->staging->is_paused() ) {
				$this->send_to( $target );
			}
		} catch ( \Throwable ) {
			// Sockets may be switched off in php.ini, and a handler of errors may throw what is silenced here.
			return;
		}
	}

	private function send_to( string $target ): void {
		$secret = $this->keys->secret_in_use();
		if ( $secret === null ) {
			return;
		}
		$socket = @stream_socket_client( $target, $code, $message, self::SECONDS );
		if ( $socket === false ) {
			return;
		}
		stream_set_blocking( $socket, false );
		@fwrite( $socket, DatagramText::signed( $secret, (int) ( microtime( true ) * 1000 ), bin2hex( random_bytes( 16 ) ) ) );
		fclose( $socket );
	}
}
