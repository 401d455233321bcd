<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Photos;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Photos\PictureBody;
use WaproMag\Tests\Pictures;

final class PictureBodyTest extends TestCase {

	private string $file = '';

	protected function setUp(): void {
		$this->file = (string) tempnam( sys_get_temp_dir(), 'wapro-mag' );
	}

	protected function tearDown(): void {
		unlink( $this->file );
	}

	#[DataProvider( 'pictures' )]
	#[TestDox( 'G9: $_dataName is whole up to its end, whatever stands behind it, and cut anywhere it is not' )]
	public function test_cut( string $picture, string $type ): void {
		self::assertTrue( $this->is_whole( $picture, $type ) );
		self::assertTrue( $this->is_whole( $picture . str_repeat( "camera\0", 20_000 ), $type ) );
		for ( $length = 0; $length < strlen( $picture ); $length++ ) {
			self::assertFalse( $this->is_whole( substr( $picture, 0, $length ), $type ), "{$length} bytes" );
		}
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function pictures(): iterable {
		yield 'a PNG' => [ Pictures::png( 1 ), 'image/png' ];
		yield 'a JPEG' => [ Pictures::jpeg(), 'image/jpeg' ];
		yield 'a JPEG with filling before a mark' => [ str_replace( "\xFF\xDB", "\xFF\xFF\xFF\xDB", Pictures::jpeg() ), 'image/jpeg' ];
		yield 'a GIF' => [ Pictures::gif(), 'image/gif' ];
		yield 'a WebP' => [ Pictures::webp(), 'image/webp' ];
	}

	#[TestDox( 'G9: an end that stands on the border of two readings is found' )]
	public function test_border(): void {
		[ $head ] = explode( "\xFF\xD9", Pictures::jpeg() );
		foreach ( [ -1, 0, 1 ] as $off ) {
			self::assertTrue( $this->is_whole( str_pad( $head, 131_070 + $off, "\1" ) . "\xFF\xD9", 'image/jpeg' ) );
		}
	}

	#[TestDox( 'G9: bytes without sense end in a no' )]
	public function test_senseless(): void {
		mt_srand( 20261128 );
		foreach ( [ 'image/jpeg', 'image/png', 'image/gif' ] as $type ) {
			for ( $try = 0; $try < 200; $try++ ) {
				$bytes = implode( '', array_map( static fn (): string => chr( mt_rand( 0, 0x3A ) ), range( 1, mt_rand( 1, 60 ) ) ) );
				self::assertFalse( $this->is_whole( $bytes, $type ), bin2hex( $bytes ) );
			}
		}
	}

	private function is_whole( string $content, string $type ): bool {
		file_put_contents( $this->file, $content );
		return PictureBody::is_whole( $this->file, $type );
	}
}
