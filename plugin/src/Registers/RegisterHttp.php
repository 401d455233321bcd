<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WpOrg\Requests\Exception as HttpException;

/**
 * One call to a register by WordPress's HTTP API, which on its own bounds neither the time of a whole answer nor that of
 * connecting, and unpacks whatever is sent packed.
 */
final class RegisterHttp {

	private const ANSWER_LIMIT = 256 * 1024;

	/**
	 * @param array<string, string> $headers
	 * @return array{status: int, body: string}
	 * @throws RegisterFailure When there is no whole answer in time, or too large a one.
	 */
	public function post( string $address, array $headers, string $body, Deadline $deadline ): array {
		$too_large = false;
		$seconds   = $deadline->seconds_for_call();
		$hooks     = [
			'requests-requests.before_request' => static function ( mixed &$url, mixed &$sent, mixed &$data, mixed &$type, mixed &$options ) use ( $seconds ): void {
				if ( is_array( $options ) ) {
					$options['connect_timeout'] = $seconds;
				}
			},
			'requests-request.progress'        => static function ( mixed $block, mixed $size ) use ( $deadline, &$too_large ): void {
				$too_large = $too_large || ( is_int( $size ) && $size >= self::ANSWER_LIMIT );
				if ( $too_large || $deadline->has_passed() ) {
					throw new HttpException( 'The answer is too long.', 'wapro_mag_register' );
				}
			},
			'requests-requests.before_parse'   => static function ( mixed &$answer ): void {
				if ( is_string( $answer ) && preg_match( '/^content-encoding:\s*(?!identity)/mi', explode( "\r\n\r\n", $answer, 2 )[0] ) === 1 ) {
					throw new HttpException( 'The answer is packed.', 'wapro_mag_register' );
				}
			},
		];
		foreach ( $hooks as $hook => $listener ) {
			add_action( $hook, $listener, 10, 5 );
		}
		try {
			$answer = wp_remote_post(
				$address,
				[
					'headers'             => $headers + [ 'Accept-Encoding' => 'identity' ],
					'body'                => $body,
					'timeout'             => $seconds,
					'redirection'         => 0,
					'limit_response_size' => self::ANSWER_LIMIT + 1,
					'user-agent'          => 'WAPRO Mag for WooCommerce',
				]
			);
		} finally {
			foreach ( $hooks as $hook => $listener ) {
				remove_action( $hook, $listener );
			}
		}
		return self::read( $answer, $too_large );
	}

	/**
	 * @param array<mixed>|\WP_Error $answer
	 * @return array{status: int, body: string}
	 * @throws RegisterFailure
	 */
	private static function read( array|\WP_Error $answer, bool $too_large ): array {
		if ( $too_large || ( is_array( $answer ) && strlen( wp_remote_retrieve_body( $answer ) ) > self::ANSWER_LIMIT ) ) {
			throw new RegisterFailure( RegisterFailure::TOO_LARGE, 'The answer is longer than any real one.' );
		}
		if ( $answer instanceof \WP_Error ) {
			throw new RegisterFailure( RegisterFailure::UNREACHABLE, $answer->get_error_message() );
		}
		return [ 'status' => (int) wp_remote_retrieve_response_code( $answer ), 'body' => wp_remote_retrieve_body( $answer ) ];
	}
}
