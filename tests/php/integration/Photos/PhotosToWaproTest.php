<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Photos;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Photos\PhotoStore;
use WaproMag\Tests\PhotoTestCase;
use WaproMag\Tests\Pictures;

/**
 * The shop's pictures on their way to WAPRO.
 */
final class PhotosToWaproTest extends PhotoTestCase {

	private int $product = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->direction( 'both' );
		$this->product = $this->own_product( 'S-1' )->get_id();
	}

	#[TestDox( 'G9: a product that gets its article sends its pictures, in order, the main one first' )]
	public function test_paired(): void {
		$this->show( $this->product, [ $this->own_picture( Pictures::png( 1 ), 'a.png' ), $this->own_picture( Pictures::webp(), 'b.webp' ) ] );
		self::assertSame( 0, $this->waiting( 'photo' ), 'WAPRO does not know it yet.' );
		$this->pair( $this->product, self::INDEX );

		$payload = $this->only_claimed( 'photo' )['photo'];

		self::assertSame( [ self::INDEX, $this->product, [] ], [ $payload['index'], $payload['productId'], $payload['removed'] ] );
		self::assertSame( [ [ 'a.png', true, 0, 'image/png' ], [ 'b.webp', false, 1, 'image/webp' ] ], array_map( static fn ( array $photo ): array => [ $photo['name'], $photo['main'], $photo['position'], $photo['contentType'] ], $payload['photos'] ) );
		self::assertSame( hash( 'sha256', Pictures::png( 1 ) ), $payload['photos'][0]['hash'] );
		self::assertSame( strlen( Pictures::webp() ), $payload['photos'][1]['bytes'] );
	}

	#[TestDox( 'G9: an article made of the product gets its pictures, too' )]
	public function test_created(): void {
		$this->show( $this->product, [ $this->own_picture( Pictures::png( 1 ) ) ] );
		$this->pairing( false, [ 'productId' => $this->product, 'decision' => 'create' ] );
		$this->accept_goods( $this->only_claimed() );

		self::assertCount( 1, $this->only_claimed( 'photo' )['photo']['photos'] );
	}

	#[TestDox( 'G9: what WAPRO has is sent no second time; another order, a new and a removed picture are' )]
	public function test_changes(): void {
		[ $a, $b ] = [ $this->own_picture( Pictures::png( 1 ) ), $this->own_picture( Pictures::png( 2 ) ) ];
		$this->paired_with( [ $a, $b ] );
		$this->accept( $this->only_claimed( 'photo' ) );
		$this->show( $this->product, [ $a, $b ] );
		self::assertSame( [], $this->claimed( 'photo' ) );

		$this->show( $this->product, [ $b, $a ] );
		$turned = $this->only_claimed( 'photo' );
		self::assertSame( [ $b, $a ], array_column( $turned['photo']['photos'], 'attachmentId' ) );
		$this->accept( $turned );

		$this->show( $this->product, [ $b ] );
		$removed = $this->only_claimed( 'photo' );
		self::assertSame( [ [ $b ], [ hash( 'sha256', Pictures::png( 1 ) ) ] ], [ array_column( $removed['photo']['photos'], 'attachmentId' ), $removed['photo']['removed'] ] );
		$this->accept( $removed );
		$this->show( $this->product, [] );
		$none = $this->only_claimed( 'photo' )['photo'];
		self::assertSame( [ [], [ hash( 'sha256', Pictures::png( 2 ) ) ] ], [ $none['photos'], $none['removed'] ] );
	}

	#[TestDox( 'G9: the same content twice among a product\'s pictures is one photo in WAPRO' )]
	public function test_twice(): void {
		$this->paired_with( [ $this->own_picture( Pictures::png( 1 ), 'a.png' ), $this->own_picture( Pictures::png( 1 ), 'b.png' ), $this->own_picture( Pictures::png( 2 ), 'c.png' ) ] );

		self::assertSame( [ [ 'a.png', 0 ], [ 'c.png', 1 ] ], array_map( static fn ( array $photo ): array => [ $photo['name'], $photo['position'] ], $this->only_claimed( 'photo' )['photo']['photos'] ) );
	}

	#[TestDox( 'G9: a picture deleted from the media library is removed in WAPRO, in the gallery too, and is no broken one' )]
	public function test_deleted_file(): void {
		[ $a, $b ] = [ $this->own_picture( Pictures::png( 1 ) ), $this->own_picture( Pictures::png( 2 ) ) ];
		$this->paired_with( [ $a, $b ] );
		$this->accept( $this->only_claimed( 'photo' ) );

		wp_delete_attachment( $b, true );

		self::assertSame( [ hash( 'sha256', Pictures::png( 2 ) ) ], $this->only_claimed( 'photo' )['photo']['removed'] );
		self::assertSame( 0, $this->admin_asks( 'GET findings' )['total'] );
	}

	#[TestDox( 'G9: a photo that the shop sent and WAPRO removed goes from the product, its file stays, and it does not go to WAPRO again' )]
	public function test_removed_in_wapro(): void {
		[ $a, $b ] = [ Pictures::png( 1 ), Pictures::png( 2 ) ];
		[ $one, $two ] = [ $this->own_picture( $a ), $this->own_picture( $b ) ];
		$this->paired_with( [ $one, $two ] );
		$this->accept( $this->only_claimed( 'photo' ) );

		self::assertSame( 'updated', $this->apply_photos( [ $a ] )['outcome'] );

		self::assertSame( [ $one ], $this->shown( $this->product ) );
		self::assertInstanceOf( \WP_Post::class, get_post( $two ) );
		self::assertSame( [], $this->claimed( 'photo' ) );
	}

	#[TestDox( 'G9: of photos of which WAPRO refused one the others are known to be there, and are removed there when they go' )]
	public function test_one_refused(): void {
		[ $good, $bad ] = [ $this->own_picture( Pictures::png( 1 ), 'dobre.png' ), $this->own_picture( Pictures::png( 2 ), 'zle.png' ) ];
		$this->paired_with( [ $good, $bad ] );
		$message = $this->only_claimed( 'photo' );
		$late    = $this->next_as_of();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'photo_type', 'field' => 'photos', 'reason' => '“zle.png” is no picture.', 'photos' => [ [ 'hash' => hash( 'sha256', Pictures::png( 1 ) ), 'photoId' => '500' ] ] ] );

		self::assertSame( [ 'stale', [ $good, $bad ] ], [ $this->apply_photos( [], [ 'asOf' => $late ] )['outcome'], $this->shown( $this->product ) ], 'What WAPRO said before.' );
		$this->show( $this->product, [ $bad ] );
		self::assertSame( [ hash( 'sha256', Pictures::png( 1 ) ) ], $this->only_claimed( 'photo' )['photo']['removed'] );
	}

	#[TestDox( 'S2: what WAPRO said before it took the photos does not take them away' )]
	public function test_late_answer(): void {
		$photo = $this->own_picture( Pictures::png( 1 ) );
		$this->paired_with( [ $photo ] );
		$message = $this->only_claimed( 'photo' );
		$late    = $this->next_as_of();
		$this->accept( $message );

		self::assertSame( [ 'stale', [ $photo ] ], [ $this->apply_photos( [], [ 'asOf' => $late ] )['outcome'], $this->shown( $this->product ) ] );
	}

	/**
	 * @param \Closure(): string $content
	 */
	#[DataProvider( 'unfit' )]
	#[TestDox( 'G9: $_dataName is left out and named in a finding, the others go; replaced, it goes and the finding ends' )]
	public function test_unfit( \Closure $content, string $name ): void {
		$this->settings( [ 'photoMaxMegabytes' => 1, 'directions' => [ 'goods' => 'to_shop', 'photos' => 'both' ] ] );
		$bad = $this->own_picture( $content(), $name );
		$this->paired_with( [ $bad, $this->own_picture( Pictures::png( 1 ), 'dobre.png' ) ] );

		$message = $this->only_claimed( 'photo' );

		self::assertSame( [ [ 'dobre.png', true, 0 ] ], array_map( static fn ( array $photo ): array => [ $photo['name'], $photo['main'], $photo['position'] ], $message['photo']['photos'] ) );
		[ $finding ] = $this->admin_asks( 'GET findings' )['items'];
		self::assertSame( [ 'photo_broken', 'shop_photos', self::INDEX, $this->product, null ], [ $finding['kind'], $finding['field'], $finding['key'], $finding['objectId'], $finding['waproValue'] ] );
		self::assertStringContainsString( pathinfo( $name, PATHINFO_FILENAME ), (string) $finding['shopValue'] );

		$this->accept( $message );
		$this->show( $this->product, [ $this->own_picture( Pictures::jpeg(), 'nowe.jpg' ) ] );
		$this->claimed( 'photo' );
		self::assertSame( 0, $this->admin_asks( 'GET findings' )['total'] );
	}

	/**
	 * @return iterable<string, array{\Closure(): string, string}>
	 */
	public static function unfit(): iterable {
		yield 'SVG' => [ static fn (): string => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'wektor.svg' ];
		yield 'HTML that is called a picture' => [ static fn (): string => '<script>alert(1)</script>', 'strona.png' ];
		yield 'a file of nothing but a head' => [ static fn (): string => substr( Pictures::jpeg(), 0, 3 ), 'pusty.jpg' ];
		yield 'a picture that is too large' => [ static fn (): string => Pictures::jpeg( 1024 * 1024 + 1 ), 'duze.jpg' ];
	}

	#[TestDox( 'G9: a file that is gone from the disk is named, and the others go' )]
	public function test_gone_file(): void {
		$bad = $this->own_picture( Pictures::png( 7 ), 'zginelo.png' );
		unlink( (string) get_attached_file( $bad ) );
		$this->paired_with( [ $this->own_picture( Pictures::png( 1 ) ), $bad ] );

		self::assertCount( 1, $this->only_claimed( 'photo' )['photo']['photos'] );
		self::assertSame( 'zginelo.png', $this->admin_asks( 'GET findings' )['items'][0]['shopValue'] );
	}

	#[DataProvider( 'lost' )]
	#[TestDox( 'G9: a photo that WAPRO has already stays there when $_dataName, and is named' )]
	public function test_unfit_later( \Closure $spoil ): void {
		$big = $this->own_picture( Pictures::png( 7 ) . str_repeat( "\0", 1_500_000 ), 'duze.png' );
		$this->paired_with( [ $this->own_picture( Pictures::png( 1 ), 'glowne.png' ), $big, $this->own_picture( Pictures::png( 2 ), 'trzecie.png' ) ] );
		$this->accept( $this->only_claimed( 'photo' ) );

		$spoil( $this, $big );
		$this->show( $this->product, array_slice( $this->shown( $this->product ), 0, 2 ) );

		$photo = $this->only_claimed( 'photo' )['photo'];
		self::assertSame( [ [ 'glowne.png' ], [ hash( 'sha256', Pictures::png( 2 ) ) ] ], [ array_column( $photo['photos'], 'name' ), $photo['removed'] ] );
		self::assertSame( 'duze.png', $this->admin_asks( 'GET findings' )['items'][0]['shopValue'] );
	}

	/**
	 * @return iterable<string, array{\Closure(self, int): mixed}>
	 */
	public static function lost(): iterable {
		yield 'its file is gone from the shop\'s disk' => [ static fn ( self $test, int $photo ) => unlink( (string) get_attached_file( $photo ) ) ];
		yield 'the limit was lowered' => [ static fn ( self $test, int $photo ) => $test->settings( [ 'photoMaxMegabytes' => 1, 'directions' => [ 'goods' => 'to_shop', 'photos' => 'both' ] ] ) ];
	}

	#[TestDox( 'G9: photos beyond the fifty that WAPRO can be told of are named' )]
	public function test_too_many(): void {
		$photos = array_map( fn ( int $number ): int => $this->own_picture( Pictures::png( $number ), "zdjecie-{$number}.png" ), range( 1, 52 ) );
		$this->paired_with( $photos );

		self::assertCount( 50, $this->only_claimed( 'photo' )['photo']['photos'] );
		self::assertSame( 'zdjecie-51.png, zdjecie-52.png', $this->admin_asks( 'GET findings' )['items'][0]['shopValue'] );
	}

	#[TestDox( 'G9: a file that was exchanged under its name is another content' )]
	public function test_exchanged(): void {
		$photo = $this->own_picture( Pictures::png( 1 ) );
		$this->paired_with( [ $photo ] );
		$this->accept( $this->only_claimed( 'photo' ) );

		file_put_contents( (string) get_attached_file( $photo ), Pictures::png( 2, 9, 9 ) );
		clearstatcache();
		$this->show( $this->product, [ $photo, $this->own_picture( Pictures::png( 3 ) ) ] );

		$payload = $this->only_claimed( 'photo' )['photo'];
		self::assertSame( [ hash( 'sha256', Pictures::png( 2, 9, 9 ) ), [ hash( 'sha256', Pictures::png( 1 ) ) ] ], [ $payload['photos'][0]['hash'], $payload['removed'] ] );
	}

	#[TestDox( 'G9: names of files travel without folders and without what no name may hold' )]
	public function test_names(): void {
		$photo = $this->own_picture( Pictures::png( 1 ), 'a.png' );
		$file  = (string) get_attached_file( $photo );
		$odd   = dirname( $file ) . '/a..\\"klamka" <b>.png';
		rename( $file, $odd );
		update_post_meta( $photo, '_wp_attached_file', wp_slash( basename( $odd ) ) );
		$this->paired_with( [ $photo ] );

		$name = $this->only_claimed( 'photo' )['photo']['photos'][0]['name'];

		self::assertMatchesRegularExpression( '/^[\w.-]+\.png$/', $name );
		self::assertStringNotContainsString( '..', $name );
	}

	/**
	 * @param 'off'|'to_shop' $direction
	 */
	#[DataProvider( 'other_directions' )]
	#[TestDox( 'G9: with photos $direction nothing goes to WAPRO' )]
	public function test_direction( string $direction ): void {
		$this->direction( $direction );
		$this->paired_with( [ $this->own_picture( Pictures::png( 1 ) ) ] );
		$this->show( $this->product, [] );

		self::assertSame( 0, $this->waiting( 'photo' ) );
	}

	/**
	 * @return iterable<string, array{'off'|'to_shop'}>
	 */
	public static function other_directions(): iterable {
		yield 'off' => [ 'off' ];
		yield 'to_shop' => [ 'to_shop' ];
	}

	#[TestDox( 'G9: the worker reads pictures of paired products as they are, and nothing else of the media library' )]
	public function test_file(): void {
		$shown  = $this->own_picture( Pictures::png( 1 ) );
		$other  = $this->own_picture( Pictures::png( 2 ) );
		$script = $this->own_picture( '<svg xmlns="http://www.w3.org/2000/svg"/>', 'wektor.svg' );
		$this->paired_with( [ $this->own_picture( Pictures::png( 3 ) ), $shown, $script ] );
		$this->show( $this->own_product( 'S-2' )->get_id(), [ $other ] );

		[ $headers, $body ] = $this->served( $shown );
		self::assertSame( Pictures::png( 1 ), $body );
		self::assertSame( 'image/png', $headers['type'] );
		foreach ( [ $other, $script, $this->product, 999999 ] as $id ) {
			self::assertSame( [ 404, 'not_found' ], array_slice( $this->refusal_of( 'GET photos/{id}', [], $this->worker(), $id ), 0, 2 ), (string) $id );
		}
	}

	#[TestDox( 'G9: a photo of 10 MB leaves the shop without ever being whole in memory' )]
	public function test_memory(): void {
		$photo = $this->own_picture( Pictures::jpeg( 10 * 1024 * 1024 ), 'duze.jpg' );
		$this->settings( [ 'photoMaxMegabytes' => 20, 'directions' => [ 'goods' => 'to_shop', 'photos' => 'both' ] ] );
		$this->paired_with( [ $photo ] );
		memory_reset_peak_usage();
		$before = memory_get_usage();

		self::assertSame( 10 * 1024 * 1024, $this->only_claimed( 'photo' )['photo']['photos'][0]['bytes'] );
		$length = 0;
		$this->served(
			$photo,
			static function ( string $part ) use ( &$length ): string {
				$length += strlen( $part );
				return '';
			}
		);

		self::assertSame( 10 * 1024 * 1024, $length );
		self::assertLessThan( 4 * 1024 * 1024, memory_get_peak_usage() - $before );
	}

	#[TestDox( 'G9: of a product that is deleted nothing is kept' )]
	public function test_deleted_product(): void {
		$this->paired_with( [ $this->own_picture( Pictures::png( 1 ) ) ] );
		$message = $this->only_claimed( 'photo' );
		$this->accept( $message );

		wp_delete_post( $this->product, true );

		self::assertSame( [], $this->foundation()->photos()->of_product( $this->product ) );
	}

	/** @param 'both'|'off'|'to_shop'|'to_wapro' $direction */
	private function direction( string $direction ): void {
		$this->settings( [ 'directions' => [ 'goods' => 'to_shop', 'photos' => $direction ] ] );
	}

	/** @param list<int> $attachments */
	private function paired_with( array $attachments ): void {
		$this->show( $this->product, $attachments );
		$this->pair( $this->product, self::INDEX );
	}

	/** @param array<string, mixed> $message */
	private function accept( array $message ): void {
		$photos = [];
		foreach ( $message['photo']['photos'] as $position => $photo ) {
			$photos[] = [ 'hash' => $photo['hash'], 'photoId' => (string) ( 500 + $position ) ];
		}
		$this->report( $message, [ 'photos' => $photos ] );
		self::assertCount( count( $photos ), array_filter( $this->foundation()->photos()->of_product( $this->product ), static fn ( array $row ): bool => $row['source'] === PhotoStore::FROM_SHOP ) );
	}

	/**
	 * What the server would send.
	 *
	 * @param (callable(string): string)|null $sink Takes the body part by part.
	 * @return array{array<string, string>, string}
	 */
	private function served( int $attachment, ?callable $sink = null ): array {
		wp_set_current_user( $this->worker() );
		$request  = new \WP_REST_Request( 'GET', "/wc-wapro-mag/v1/photos/{$attachment}" );
		$response = rest_get_server()->dispatch( $request );
		self::assertSame( 200, $response->get_status() );
		$body = '';
		ob_start( $sink ?? static function ( string $part ) use ( &$body ): string {
			$body .= $part;
			return '';
		}, 8192 );
		try {
			self::assertTrue( apply_filters( 'rest_pre_serve_request', false, $response, $request, rest_get_server() ) );
		} finally {
			ob_end_clean();
		}
		wp_set_current_user( 0 );
		return [ [ 'type' => (string) $response->get_data()['type'] ], $body ];
	}
}
