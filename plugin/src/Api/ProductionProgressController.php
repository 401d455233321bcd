<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Production\ProductionSecret;
use WaproMag\Production\ProgressApply;
use WaproMag\Production\WebhookSignature;
use WaproMag\Settings\SettingsStore;

/**
 * Takes what the production application says of orders, signed by Standard Webhooks; the worker brings what it found in files.
 */
final class ProductionProgressController extends Controller {

	public const MOST_BYTES = 512 * 1024;

	public function __construct(
		Schemas $schemas,
		private StagingGuard $staging,
		private ProgressApply $apply,
		private ProductionSecret $secret,
		private SettingsStore $settings
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST production/progress';
	}

	/**
	 * @param \WP_REST_Request<array<string,mixed>>|null $raw
	 */
	public function permit( ?\WP_REST_Request $raw = null ): true|\WP_Error {
		if ( $raw === null || is_user_logged_in() ) {
			return parent::permit();
		}
		try {
			$this->check_signature( $raw );
			return true;
		} catch ( Problem $problem ) {
			return $problem->to_wp_error();
		}
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		$id = $raw->get_header( 'webhook-id' );
		if ( $id !== null && $id !== $request['id'] ) {
			throw new Problem( 'id_differs', __( 'The document and the header webhook-id name different ids.', 'wapro-mag-for-woocommerce' ), 422, 'id' );
		}
		try {
			return $this->apply->take( $request );
		} catch ( Problem $problem ) {
			wc_get_logger()->warning(
				'A document of production was refused: ' . $problem->getMessage(),
				[ 'source' => 'wapro-mag', 'code' => $problem->problem_code, 'id' => $request['id'], 'reference' => $request['reference'] ]
			);
			throw $problem;
		}
	}

	/**
	 * @param \WP_REST_Request<array<string,mixed>> $raw
	 * @throws Problem
	 */
	private function check_signature( \WP_REST_Request $raw ): void {
		$body    = (string) $raw->get_body();
		$headers = [
			'id'        => $raw->get_header( 'webhook-id' ),
			'timestamp' => $raw->get_header( 'webhook-timestamp' ),
			'signature' => $raw->get_header( 'webhook-signature' ),
		];
		if ( strlen( $body ) > self::MOST_BYTES ) {
			throw new Problem( 'too_large', __( 'The document is larger than 512 KB.', 'wapro-mag-for-woocommerce' ), 413 );
		}
		if ( $headers['signature'] === null ) {
			throw self::unsigned();
		}
		if ( ! $this->settings->production()->progress()->is_of_application() ) {
			throw ProgressApply::off();
		}
		$secret = $this->secret->read();
		if ( $secret === null ) {
			throw new Problem( 'production_secret_missing', __( 'The shop has no secret for the production application. Make one under Settings → Production.', 'wapro-mag-for-woocommerce' ), 401 );
		}
		match ( WebhookSignature::fault( $secret, $headers, $body, time() ) ) {
			null                      => null,
			WebhookSignature::MISSING => throw self::unsigned(),
			WebhookSignature::TIME    => throw new Problem( 'production_clock', __( 'The time in webhook-timestamp is more than five minutes away from the shop’s. Set the clock, and sign every try anew.', 'wapro-mag-for-woocommerce' ), 401 ),
			WebhookSignature::WRONG   => throw new Problem( 'production_signature', __( 'The signature does not fit. It must be made over id, time and body exactly as sent, with the secret under Settings → Production.', 'wapro-mag-for-woocommerce' ), 401 ),
		};
	}

	private static function unsigned(): Problem {
		return new Problem( 'production_unsigned', __( 'The document is not signed: webhook-id, webhook-timestamp and webhook-signature are needed.', 'wapro-mag-for-woocommerce' ), 401 );
	}
}
