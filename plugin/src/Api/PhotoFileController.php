<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Photos\PhotoFile;

/**
 * Hands out the file of one photo of a paired product.
 */
final class PhotoFileController extends Controller {

	public function __construct( Schemas $schemas, private PhotoFile $files ) {
		parent::__construct( $schemas );
	}

	public function register(): void {
		parent::register();
		add_filter( 'rest_pre_serve_request', [ $this, 'serve' ], 10, 2 );
	}

	protected function route(): string {
		return 'GET photos/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->files->find( (int) $raw['id'] );
	}

	/**
	 * Streams the file instead of JSON.
	 *
	 * @param mixed $served
	 */
	public function serve( $served, \WP_HTTP_Response $response ): bool {
		$data = $response->get_data();
		if ( $served === true || ! $response instanceof \WP_REST_Response || $response->get_matched_handler() === null || ( $response->get_matched_handler()['callback'] ?? null ) !== [ $this, 'answer' ] || ! is_array( $data ) || ! isset( $data['file'] ) ) {
			return (bool) $served;
		}
		header( 'Content-Type: ' . $data['type'] );
		header( 'Content-Length: ' . (string) filesize( $data['file'] ) );
		header( 'X-Content-Type-Options: nosniff' );
		readfile( $data['file'] );
		return true;
	}
}
