<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Photos\PhotosApply;

/**
 * Gives products the photos of their articles.
 */
final class ApplyPhotosController extends Controller {

	public function __construct( Schemas $schemas, private StagingGuard $staging, private PhotosApply $photos ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST apply/photos';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		return [ 'items' => $this->photos->apply( $request['cause'], $request['runId'] ?? null, $request['items'] ) ];
	}
}
