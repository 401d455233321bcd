<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Photos;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\PhotoTestCase;
use WaproMag\Tests\Pictures;

/**
 * Photos of articles in the shop.
 */
final class PhotosFromWaproTest extends PhotoTestCase {

	#[TestDox( 'G9: photos that are not here yet are named, and shown in WAPRO\'s order once they were brought' )]
	public function test_order(): void {
		$product         = $this->arrived()->get_id();
		[ $a, $b, $c ]   = [ Pictures::png( 1 ), Pictures::jpeg(), Pictures::webp() ];
		$waiting         = $this->apply_photos( [ $a, $b, $c ] );
		self::assertSame( [ 'waiting', 3, [] ], [ $waiting['outcome'], count( $waiting['missing'] ), $this->shown( $product ) ] );

		[ $one, $two, $three ] = array_map( $this->stored( ... ), [ $a, $b, $c ] );
		self::assertSame( 'updated', $this->apply_photos( [ $a, $b, $c ] )['outcome'] );
		self::assertSame( [ $one, $two, $three ], $this->shown( $product ) );
		self::assertSame( 'unchanged', $this->apply_photos( [ $a, $b, $c ] )['outcome'] );

		self::assertSame( 'updated', $this->apply_photos( [ $c, $a, $b ] )['outcome'] );
		self::assertSame( [ $three, $one, $two ], $this->shown( $product ) );
		self::assertSame( 0, $this->waiting( 'photo' ), 'What WAPRO sent does not go back.' );
	}

	#[TestDox( 'G9: the main photo comes first wherever WAPRO lists it' )]
	public function test_main(): void {
		$product = $this->arrived()->get_id();
		[ $a, $b ] = [ Pictures::png( 1 ), Pictures::png( 2 ) ];
		[ $one, $two ] = [ $this->stored( $a ), $this->stored( $b ) ];

		$this->apply_photos( [], [ 'photos' => [ self::photo( $a, false, 0 ), self::photo( $b, true, 1 ) ] ] );

		self::assertSame( [ $two, $one ], $this->shown( $product ) );
	}

	#[TestDox( 'G9: one content is one file, however often and for however many products it comes' )]
	public function test_once(): void {
		$first  = $this->arrived( 'A-1' )->get_id();
		$second = $this->arrived( 'A-2' )->get_id();
		$photo  = Pictures::png( 1 );
		$id     = $this->stored( $photo );
		$files  = $this->files();

		self::assertSame( [ 'known', $id ], array_values( array_intersect_key( $this->upload( $photo ), [ 'outcome' => 1, 'attachmentId' => 1 ] ) ) );
		$this->apply_photos( [ $photo ], [ 'index' => 'A-1' ] );
		$this->apply_photos( [ $photo ], [ 'index' => 'A-2' ] );

		self::assertSame( [ [ $id ], [ $id ], $files ], [ $this->shown( $first ), $this->shown( $second ), $this->files() ] );
	}

	#[TestDox( 'G9: a picture that the shop has already by its content is used, not uploaded again' )]
	public function test_own_file(): void {
		$this->settings( [ 'directions' => [ 'goods' => 'to_shop', 'photos' => 'both' ] ] );
		$product = $this->arrived()->get_id();
		$photo   = Pictures::png( 1 );
		$own     = $this->own_picture( $photo );
		$this->show( $product, [ $own ] );
		$this->only_claimed( 'photo' );

		$answer = $this->apply_photos( [ $photo ] );

		self::assertSame( [ [], [ $own ] ], [ $answer['missing'], $this->shown( $product ) ] );
	}

	#[TestDox( 'G9: an alternative text that a person wrote stays; without one the product\'s name is taken' )]
	public function test_alternative_text(): void {
		$product = $this->arrived();
		[ $a, $b ] = [ Pictures::png( 1 ), Pictures::png( 2 ) ];
		[ $one, $two ] = [ $this->stored( $a ), $this->stored( $b ) ];
		update_post_meta( $one, '_wp_attachment_image_alt', 'Klamka z lewej' );

		$this->apply_photos( [ $a, $b ] );
		$this->apply_photos( [ $b, $a ] );

		self::assertSame( [ 'Klamka z lewej', $product->get_name() ], [ get_post_meta( $one, '_wp_attachment_image_alt', true ), get_post_meta( $two, '_wp_attachment_image_alt', true ) ] );
	}

	#[TestDox( 'G9: a photo removed in WAPRO goes with its file, when nothing else shows it' )]
	public function test_removed(): void {
		$first  = $this->arrived( 'A-1' )->get_id();
		$second = $this->arrived( 'A-2' )->get_id();
		[ $a, $b ] = [ Pictures::png( 1 ), Pictures::png( 2 ) ];
		[ $one, $two ] = [ $this->stored( $a ), $this->stored( $b ) ];
		$this->apply_photos( [ $a, $b ], [ 'index' => 'A-1' ] );
		$this->apply_photos( [ $b ], [ 'index' => 'A-2' ] );

		$this->apply_photos( [], [ 'index' => 'A-1' ] );
		self::assertSame( [ [], [ $two ] ], [ $this->shown( $first ), $this->shown( $second ) ] );
		self::assertSame( [ null, true ], [ get_post( $one ), get_post( $two ) instanceof \WP_Post ] );

		$this->apply_photos( [], [ 'index' => 'A-2' ] );
		self::assertNull( get_post( $two ) );
		self::assertSame( [ [], 0 ], [ $this->files(), $this->count_rows( Tables::PHOTOS ) ] );
	}

	#[TestDox( 'G9: a file of WAPRO that a person put into another product stays when WAPRO removes its photo' )]
	public function test_removed_but_used(): void {
		$this->arrived( 'A-1' );
		$other = $this->own_product( 'S-1' )->get_id();
		$photo = Pictures::png( 1 );
		$id    = $this->stored( $photo );
		$this->apply_photos( [ $photo ], [ 'index' => 'A-1' ] );
		$this->show( $other, [ $this->own_picture( Pictures::png( 9 ) ), $id ] );

		$this->apply_photos( [], [ 'index' => 'A-1' ] );

		self::assertInstanceOf( \WP_Post::class, get_post( $id ) );
		self::assertContains( $id, $this->shown( $other ) );
	}

	#[TestDox( 'G9: pictures that people added stay behind those of WAPRO, and stay when WAPRO\'s go' )]
	public function test_own_pictures(): void {
		$product = $this->arrived()->get_id();
		$own     = $this->own_picture( Pictures::png( 9 ) );
		$this->show( $product, [ $own ] );
		$photo = Pictures::png( 1 );
		$id    = $this->stored( $photo );

		$this->apply_photos( [ $photo ] );
		self::assertSame( [ $id, $own ], $this->shown( $product ) );
		$this->apply_photos( [] );
		self::assertSame( [ $own ], $this->shown( $product ) );
		self::assertInstanceOf( \WP_Post::class, get_post( $own ) );
	}

	#[TestDox( 'G9: a variation takes the first photo of its article, and is the same the second time' )]
	public function test_variation(): void {
		[ , [ $variation ] ] = $this->own_variable( 'Gałka', [ 'Czarny' ] );
		$this->pair( $variation, 'G-CZ' );
		[ $a, $b ] = [ Pictures::png( 1 ), Pictures::png( 2 ) ];
		$one = $this->stored( $a );
		$this->stored( $b );

		self::assertSame( 'updated', $this->apply_photos( [ $a, $b ], [ 'index' => 'G-CZ' ] )['outcome'] );
		self::assertSame( [ $one ], $this->shown( $variation ) );
		self::assertSame( 'unchanged', $this->apply_photos( [ $a, $b ], [ 'index' => 'G-CZ' ] )['outcome'] );
	}

	#[TestDox( 'G9: a variable product without a picture shows its variation\'s, follows it, and keeps one that a person chose' )]
	public function test_variable_product(): void {
		[ $parent, [ $black, $white ] ] = $this->own_variable( 'Gałka', [ 'Czarny', 'Biały' ] );
		$this->pair( $black, 'G-CZ' );
		$this->pair( $white, 'G-BI' );
		[ $a, $b, $c ] = array_map( Pictures::png( ... ), [ 1, 2, 3 ] );
		[ $one, $two, $three ] = array_map( $this->stored( ... ), [ $a, $b, $c ] );
		$apply = fn ( string $index, string ...$photos ): array => $this->apply_photos( array_values( $photos ), [ 'index' => $index ] );

		$apply( 'G-CZ', $a );
		$apply( 'G-BI', $b );
		self::assertSame( [ $one ], $this->shown( $parent ) );
		$apply( 'G-CZ', $c );
		self::assertSame( [ $three ], $this->shown( $parent ) );
		$apply( 'G-CZ' );
		self::assertSame( [ $two ], $this->shown( $parent ) );

		$own = $this->own_picture( Pictures::png( 9 ) );
		$this->show( $parent, [ $own ] );
		$apply( 'G-BI', $a );
		self::assertSame( [ $own ], $this->shown( $parent ) );
	}

	#[TestDox( 'G9: of an article with several photos a variation shows one; the others stay in WAPRO when it changes here' )]
	public function test_other_photos_of_a_variation(): void {
		$this->settings( [ 'directions' => [ 'goods' => 'to_shop', 'photos' => 'both' ] ] );
		[ , [ $variation ] ] = $this->own_variable( 'Gałka', [ 'Czarny' ] );
		$this->pair( $variation, 'G-CZ' );
		[ $a, $b ] = [ Pictures::png( 1 ), Pictures::png( 2 ) ];
		array_map( $this->stored( ... ), [ $a, $b ] );
		$this->claimed( 'photo' );
		$this->apply_photos( [ $a, $b ], [ 'index' => 'G-CZ' ] );

		$this->show( $variation, [ $this->own_picture( Pictures::png( 3 ) ) ] );

		self::assertSame( [ hash( 'sha256', $a ) ], $this->only_claimed( 'photo' )['photo']['removed'] );
	}

	#[TestDox( 'S2: an answer that WAPRO gave earlier changes nothing' )]
	public function test_stale(): void {
		$product = $this->arrived()->get_id();
		$late    = $this->next_as_of();
		$photo   = Pictures::png( 1 );
		$id      = $this->stored( $photo );
		$this->apply_photos( [ $photo ] );

		self::assertSame( [ 'stale', [ $id ] ], [ $this->apply_photos( [], [ 'asOf' => $late ] )['outcome'], $this->shown( $product ) ] );
	}

	/**
	 * @param array<string, mixed> $settings
	 */
	#[DataProvider( 'unwanted' )]
	#[TestDox( 'G9: no photo comes $_dataName' )]
	public function test_unwanted( array $settings ): void {
		$product = $this->arrived()->get_id();
		$this->settings( $settings );

		$answer = $this->apply_photos( [ Pictures::png( 1 ) ] );

		self::assertSame( [ 'unchanged', [], [] ], [ $answer['outcome'], $answer['missing'], $this->shown( $product ) ] );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function unwanted(): iterable {
		yield 'where photos are switched off' => [ [ 'directions' => [ 'goods' => 'to_shop', 'photos' => 'off' ] ] ];
		yield 'where they go to WAPRO only' => [ [ 'directions' => [ 'goods' => 'to_shop', 'photos' => 'to_wapro' ] ] ];
		yield 'where the shop leads them' => [ [ 'owners' => [ 'photos' => 'shop' ] ] ];
	}

	#[TestDox( 'G9: what cannot be brought is named in a finding, the other photos come, and the finding ends with the trouble' )]
	public function test_broken(): void {
		$product = $this->arrived()->get_id();
		$photo   = Pictures::png( 1 );
		$id      = $this->stored( $photo );
		$broken  = [ 'broken' => [ [ 'hash' => str_repeat( 'a', 64 ), 'name' => 'klamka.tif', 'code' => 'photo_broken', 'reason' => 'No image.' ] ] ];

		$this->apply_photos( [ $photo ], $broken );
		self::assertSame( [ $id ], $this->shown( $product ) );
		[ $finding ] = $this->admin_asks( 'GET findings' )['items'];
		self::assertSame( [ 'photo_broken', 'photos', self::INDEX, 'klamka.tif' ], [ $finding['kind'], $finding['field'], $finding['key'], $finding['waproValue'] ] );

		$this->apply_photos( [ $photo ] );
		self::assertSame( 0, $this->admin_asks( 'GET findings' )['total'] );
	}

	/**
	 * @param \Closure(): string $content
	 */
	#[DataProvider( 'no_pictures' )]
	#[TestDox( 'G9: $_dataName is no picture, and leaves nothing behind' )]
	public function test_no_picture( \Closure $content, string $code ): void {
		$before = $this->attachments();
		$answer = $this->upload( $content() );

		self::assertSame( [ 200, 'refused', $code ], [ $answer['status'], $answer['outcome'], $answer['code'] ] );
		self::assertStringEndsWith( '.', $answer['reason'] );
		self::assertSame( [ [], $before ], [ $this->files(), $this->attachments() ] );
	}

	/**
	 * @return iterable<string, array{\Closure(): string, string}>
	 */
	public static function no_pictures(): iterable {
		yield 'SVG' => [ static fn (): string => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="1" height="1"/></svg>', 'photo_broken' ];
		yield 'HTML' => [ static fn (): string => '<!DOCTYPE html><script>alert(1)</script>', 'photo_broken' ];
		yield 'HTML behind the head of a GIF' => [ static fn (): string => "GIF89a\x08\0\x08\0\0\0\0<script>alert(1)</script>", 'photo_broken' ];
		yield 'a JPEG that was cut off' => [ static fn (): string => substr( Pictures::jpeg(), 0, 400 ), 'photo_broken' ];
		yield 'PHP' => [ static fn (): string => '<?php echo 1;', 'photo_broken' ];
		yield 'PDF' => [ static fn (): string => "%PDF-1.4\n1 0 obj\n", 'photo_broken' ];
		yield 'a picture that was cut off in its head' => [ static fn (): string => substr( Pictures::png( 1 ), 0, 12 ), 'photo_broken' ];
		yield 'a picture of 900 million points' => [ static fn (): string => Pictures::png_bomb(), 'photo_too_large' ];
	}

	/**
	 * @param \Closure(): string $content
	 */
	#[DataProvider( 'pictures' )]
	#[TestDox( 'G9: $_dataName is taken by its content, under a name of the plugin\'s own' )]
	public function test_picture( \Closure $content, string $ending ): void {
		$id = $this->stored( $content() );

		$file = (string) get_attached_file( $id );
		self::assertSame( hash( 'sha256', $content() ), hash_file( 'sha256', $file ) );
		self::assertMatchesRegularExpression( '/^wapro-[0-9a-f]{16}\.' . $ending . '$/', basename( $file ) );
		self::assertSame( "image/{$ending}", str_replace( 'jpeg', 'jpg', (string) get_post_mime_type( $id ) ) );
	}

	/**
	 * @return iterable<string, array{\Closure(): string, string}>
	 */
	public static function pictures(): iterable {
		yield 'PNG' => [ static fn (): string => Pictures::png( 1 ), 'png' ];
		yield 'JPEG' => [ static fn (): string => Pictures::jpeg(), 'jpg' ];
		yield 'WebP' => [ static fn (): string => Pictures::webp(), 'webp' ];
		yield 'GIF' => [ static fn (): string => Pictures::gif(), 'gif' ];
	}

	#[TestDox( 'G9: a file that is not what was announced, or empty, is refused' )]
	public function test_damaged(): void {
		$before = $this->attachments();
		foreach ( [ [ Pictures::png( 1 ), hash( 'sha256', 'other' ) ], [ '', hash( 'sha256', '' ) ] ] as [ $content, $hash ] ) {
			$answer = $this->upload( $content, $hash );
			self::assertSame( [ 422, 'photo_broken', 'hash' ], [ $answer['status'], $answer['code'], $answer['data']['field'] ] );
		}
		self::assertSame( $before, $this->attachments() );
	}

	#[TestDox( 'G9: the limit of the settings is the limit, to the byte' )]
	public function test_limit(): void {
		$this->settings( [ 'photoMaxMegabytes' => 1 ] );
		$picture = Pictures::png( 1 );
		$fits    = str_pad( $picture, 1024 * 1024, "\0" );

		$answer = $this->upload( $fits . "\0" );
		self::assertSame( [ 413, 'photo_too_large' ], [ $answer['status'], $answer['code'] ] );
		self::assertStringContainsString( '1 MB', $answer['message'] );
		self::assertSame( 'stored', $this->upload( $fits )['outcome'] );
	}

	#[TestDox( 'G9: a hash that is no hash reaches no file' )]
	public function test_paths(): void {
		foreach ( [ '../../../wp-config.php', '..%2F..%2Fwp-config.php', str_repeat( 'a', 63 ), str_repeat( 'g', 64 ), str_repeat( 'a', 64 ) . '/..' ] as $hash ) {
			self::assertSame( [ 404, 'rest_no_route' ], array_values( array_intersect_key( $this->upload( Pictures::png( 1 ), $hash ), [ 'status' => 1, 'code' => 1 ] ) ), $hash );
		}
	}

	#[TestDox( 'G9: a photo of 10 MB costs PHP few MB beyond the file' )]
	public function test_memory(): void {
		$this->settings( [ 'photoMaxMegabytes' => 20 ] );
		$photo = Pictures::jpeg( 10 * 1024 * 1024 );
		self::assertGreaterThan( 9.5 * 1024 * 1024, strlen( $photo ) );
		$this->stored( Pictures::png( 3 ) );
		memory_reset_peak_usage();
		$before = memory_get_usage();

		$this->stored( $photo );

		self::assertLessThan( strlen( $photo ) + 4 * 1024 * 1024, memory_get_peak_usage() - $before, 'WordPress reads the file once to make smaller pictures.' );
	}

	#[TestDox( 'G9: a file that vanished from the disk is asked for again' )]
	public function test_lost_file(): void {
		$product = $this->arrived()->get_id();
		$photo   = Pictures::png( 1 );
		$id      = $this->stored( $photo );
		$this->apply_photos( [ $photo ] );
		unlink( (string) get_attached_file( $id ) );

		$answer = $this->apply_photos( [ $photo ] );
		self::assertSame( [ 'waiting', [ hash( 'sha256', $photo ) ] ], [ $answer['outcome'], $answer['missing'] ] );
		self::assertSame( $id, $this->stored( $photo ), 'The picture gets its file back.' );
		$this->apply_photos( [ $photo ] );
		self::assertSame( [ [ $id ], $photo ], [ $this->shown( $product ), file_get_contents( (string) get_attached_file( $id ) ) ] );
	}

	private function attachments(): int {
		return array_sum( (array) wp_count_attachments() );
	}

	/**
	 * @return array<string, mixed> apply#PhotoFacts.
	 */
	private static function photo( string $content, bool $main, int $position ): array {
		return [ 'photoId' => (string) ( 100 + $position ), 'main' => $main, 'position' => $position, 'hash' => hash( 'sha256', $content ) ];
	}
}
