<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Photos\PhotoStore;

/**
 * A shop that takes and gives photos; its uploads are gone after each test.
 */
abstract class PhotoTestCase extends ExchangeTestCase {

	private string $uploads = '';

	protected function setUp(): void {
		parent::setUp();
		$this->uploads = sys_get_temp_dir() . '/wapro-mag-photos-' . bin2hex( random_bytes( 6 ) );
		add_filter(
			'upload_dir',
			fn ( array $dirs ): array => [ ...$dirs, 'basedir' => $this->uploads, 'path' => $this->uploads, 'subdir' => '' ]
		);
	}

	protected function tearDown(): void {
		parent::tearDown();
		foreach ( $this->files() as $name ) {
			unlink( "{$this->uploads}/{$name}" );
		}
		if ( is_dir( $this->uploads ) ) {
			rmdir( $this->uploads );
		}
	}

	/**
	 * @return list<string> Names in the folder of uploads.
	 */
	protected function files(): array {
		$names = is_dir( $this->uploads ) ? scandir( $this->uploads ) : [];
		return array_values( array_diff( $names === false ? [] : $names, [ '.', '..' ] ) );
	}

	/**
	 * @return array<string, mixed> Answer with its status.
	 */
	protected function upload( string $content, ?string $hash = null ): array {
		wp_set_current_user( $this->worker() );
		$request = new \WP_REST_Request( 'POST', '/wc-wapro-mag/v1/photos/' . ( $hash ?? hash( 'sha256', $content ) ) );
		$request->set_header( 'Content-Type', 'application/octet-stream' );
		$request->set_body( $content );
		$response = rest_ensure_response( rest_get_server()->dispatch( $request ) );
		wp_set_current_user( 0 );
		return [ 'status' => $response->get_status() ] + (array) $response->get_data();
	}

	protected function stored( string $content ): int {
		$answer = $this->upload( $content );
		self::assertContains( $answer['outcome'] ?? $answer['code'] ?? '', [ 'stored', 'known' ] );
		return $answer['attachmentId'];
	}

	/**
	 * @param list<string>         $contents The first is the main one.
	 * @param array<string, mixed> $more
	 * @return array<string, mixed>
	 */
	protected function apply_photos( array $contents, array $more = [] ): array {
		$photos = [];
		foreach ( $contents as $position => $content ) {
			$photos[] = [ 'photoId' => (string) ( 100 + $position ), 'main' => $position === 0, 'position' => $position, 'hash' => hash( 'sha256', $content ) ];
		}
		$item = $more + [ 'index' => self::INDEX, 'asOf' => $this->next_as_of(), 'photos' => $photos ];
		return $this->worker_asks( 'POST apply/photos', [ 'cause' => 'wapro_event', 'items' => [ $item ] ] )['items'][0];
	}

	/**
	 * A picture in the media library as people put it there.
	 */
	protected function own_picture( string $content, string $name = 'zdjecie.png' ): int {
		wp_mkdir_p( $this->uploads );
		$file = $this->uploads . '/' . wp_unique_filename( $this->uploads, $name );
		file_put_contents( $file, $content );
		$id = wp_insert_attachment( [ 'post_title' => $name, 'post_mime_type' => (string) wp_check_filetype( $name )['type'], 'post_status' => 'inherit' ], $file );
		self::assertGreaterThan( 0, $id );
		return $id;
	}

	/**
	 * @param list<int> $attachments The first is the main one.
	 */
	protected function show( int $product, array $attachments ): void {
		$live = $this->product( $product );
		$live->set_image_id( $attachments[0] ?? '' );
		$live->set_gallery_image_ids( array_slice( $attachments, 1 ) );
		$live->save();
	}

	/**
	 * @return list<int> Main picture and gallery.
	 */
	protected function shown( int $product ): array {
		return PhotoStore::shown_by( $this->product( $product ) );
	}
}
