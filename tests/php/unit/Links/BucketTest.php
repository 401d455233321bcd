<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Links;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Links\LinkStore;

final class BucketTest extends TestCase {

	#[TestDox( 'S3: an article falls into the bucket that WAPRO counts it in: $_dataName' )]
	#[DataProvider( 'articles' )]
	public function test_bucket( string $index, int $bucket ): void {
		self::assertSame( $bucket, LinkStore::bucket( $index ) );
	}

	/**
	 * @return iterable<string, array{string, int}>
	 */
	public static function articles(): iterable {
		$golden = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/fixtures/digests.json' ), true );
		self::assertIsArray( $golden );
		foreach ( $golden['articles'] as $article ) {
			yield "article {$article['index']}" => [ $article['index'], $article['bucket'] ];
		}
	}
}
