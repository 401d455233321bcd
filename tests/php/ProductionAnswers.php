<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Production\ProductionSecret;
use WaproMag\Production\WebhookSignature;

/**
 * A production application that sends the shop what it has to say of orders.
 */
trait ProductionAnswers {

	private ?string $production_secret = null;

	private int $documents = 0;

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> production-progress#ProductionProgress.
	 */
	protected function document( string $reference, array $changes ): array {
		++$this->documents;
		return $changes + [
			'version'   => '1.0',
			'id'        => "prod-{$this->documents}",
			'event'     => 'progress',
			'reference' => $reference,
			'sequence'  => $this->documents,
			'at'        => '2026-11-24T09:12:00Z',
		];
	}

	/**
	 * @param array<string, mixed>  $document
	 * @param array<string, string> $headers
	 */
	protected function say( array $document, array $headers = [], ?string $body = null, ?string $secret = null ): \WP_REST_Response {
		$this->production_secret ??= ( new ProductionSecret() )->issue();

		$body    ??= (string) wp_json_encode( $document );
		$headers += [ 'webhook-id' => (string) $document['id'], 'webhook-timestamp' => (string) time() ];
		$headers += [ 'webhook-signature' => WebhookSignature::sign( $secret ?? $this->production_secret, $headers['webhook-id'], $headers['webhook-timestamp'], $body ) ];
		$request  = new \WP_REST_Request( 'POST', '/wc-wapro-mag/v1/production/progress' );
		foreach ( array_filter( $headers, static fn ( string $value ): bool => $value !== '' ) as $name => $value ) {
			$request->set_header( $name, $value );
		}
		$request->set_header( 'content-type', 'application/json' );
		$request->set_body( $body );
		wp_set_current_user( 0 );
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}

	/**
	 * @param array<string, mixed> $document
	 */
	protected function said( array $document ): string {
		$answer = $this->say( $document );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		return (string) $answer->get_data()['outcome'];
	}

	/**
	 * @return array{int, string, string|null, string} Status, code, field, sentence.
	 */
	protected static function refusal( \WP_REST_Response $answer ): array {
		$data = $answer->get_data();
		return [ $answer->get_status(), (string) ( $data['code'] ?? $data['outcome'] ), $data['data']['field'] ?? null, (string) ( $data['message'] ?? '' ) ];
	}
}
