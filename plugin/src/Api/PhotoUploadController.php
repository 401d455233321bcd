<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Photos\PhotoUpload;

/**
 * Takes the file of one photo as the raw body.
 */
final class PhotoUploadController extends Controller {

	public function __construct( Schemas $schemas, private StagingGuard $staging, private PhotoUpload $upload ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST photos/{hash}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		return $this->upload->take( (string) $raw['hash'], (string) $raw->get_body() );
	}

	/** The body is the file itself. */
	protected function checked_request( \WP_REST_Request $raw ): array {
		return [];
	}
}
