<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Documents\DocumentUpload;
use WaproMag\Health\StagingGuard;

/**
 * Takes the file of a document as the raw body.
 */
final class DocumentUploadController extends Controller {

	private const PATH = '/documents/';

	/** Routes are registered at 5, and who joins that same round is not heard in it. */
	private const AFTER_REGISTERING = 6;

	public function __construct( Schemas $schemas, private StagingGuard $staging, private DocumentUpload $upload ) {
		parent::__construct( $schemas );
	}

	public function register(): void {
		parent::register();
		add_action( 'rest_api_init', [ $this, 'stop_large' ], self::AFTER_REGISTERING );
	}

	/** WordPress reads a body whole before it looks for its route: one that is announced as too large is not read at all. */
	public function stop_large(): void {
		$path   = $_SERVER['REQUEST_URI'] ?? '';
		$length = $_SERVER['CONTENT_LENGTH'] ?? '0';
		if ( is_string( $path ) && is_string( $length ) && str_contains( $path, self::NAMESPACE . self::PATH ) ) {
			try {
				$this->upload->refuse_large( (int) $length );
			} catch ( Problem $problem ) {
				status_header( $problem->status );
				header( 'Content-Type: application/json; charset=UTF-8' );
				echo wp_json_encode( [ 'code' => $problem->problem_code, 'message' => $problem->getMessage(), 'data' => [ 'status' => $problem->status, 'field' => $problem->field ] ] );
				exit;
			}
		}
	}

	protected function route(): string {
		return 'POST documents/{hash}';
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
