<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Api\SchemaCheck;
use WaproMag\Boot\Foundation;

/**
 * Calls of Shop API routes that must succeed or be refused; every answer is held against the contract.
 */
trait ShopApiCalls {

	abstract protected function foundation(): Foundation;

	abstract protected function user_id( string $login ): int;

	/**
	 * @param array<string, mixed> $body
	 */
	abstract protected function request( string $method, string $route, array $body = [], ?int $as_user = null ): \WP_REST_Response;

	abstract protected function worker(): int;

	/**
	 * @param string               $key  As in the contract, e.g. `POST catalogue/digests`.
	 * @param array<string, mixed> $body
	 * @return array<string, mixed>
	 */
	protected function worker_asks( string $key, array $body = [] ): array {
		return $this->answer_to( $key, $body, $this->worker() );
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array<string, mixed>
	 */
	protected function admin_asks( string $key, array $body = [], int $id = 0 ): array {
		return $this->answer_to( $key, $body, $this->user_id( 'admin' ), $id );
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array{int, string, string|null, string} Status, code, field, sentence.
	 */
	protected function refusal_of( string $key, array $body, int $user, int $id = 0 ): array {
		$answer = $this->send( $key, $body, $user, $id );
		$data   = $answer->get_data();
		self::assertGreaterThanOrEqual( 400, $answer->get_status(), (string) wp_json_encode( $data ) );
		return [ $answer->get_status(), $data['code'], $data['data']['field'] ?? null, $data['message'] ];
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array<string, mixed>
	 */
	protected function answer_to( string $key, array $body, int $user, int $id = 0 ): array {
		$answer  = $this->send( $key, $body, $user, $id );
		$decoded = json_decode( (string) wp_json_encode( $answer->get_data() ), true );
		self::assertSame( 200, $answer->get_status(), $key . ' ' . (string) wp_json_encode( $decoded ) );
		$schemas   = $this->foundation()->schemas();
		$violation = SchemaCheck::violation( $decoded, $schemas->get( $schemas->route( $key )['response'] ) );
		self::assertNull( $violation, "{$key}: " . (string) wp_json_encode( $violation ) );
		self::assertIsArray( $decoded );
		wp_set_current_user( 0 );
		return $decoded;
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function send( string $key, array $body, int $user, int $id ): \WP_REST_Response {
		[ $method, $path ] = explode( ' ', $key, 2 );
		return $this->request( $method, '/wc-wapro-mag/v1/' . str_replace( '{id}', (string) $id, $path ), $body, $user );
	}
}
