<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Health\StagingGuard;
use WaproMag\Settings\WorkerKeys;

/**
 * A new API key for the sync worker; the secret is in this answer and nowhere afterwards.
 */
final class KeysController extends Controller {

	public function __construct(
		Schemas $schemas,
		private readonly WorkerKeys $keys,
		private readonly StagingGuard $staging,
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST settings/keys';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [
			...$this->keys->issue(),
			'siteUrl' => $this->staging->site_url(),
		];
	}
}
