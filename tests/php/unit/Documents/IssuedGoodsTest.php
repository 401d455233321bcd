<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Documents;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Documents\IssuedGoods;

final class IssuedGoodsTest extends TestCase {

	/**
	 * @param list<array{string, string}>|null $before
	 * @param list<array{string, string}>|null $after
	 */
	#[TestDox( 'I4: whether goods have left since: $_dataName' )]
	#[DataProvider( 'orders' )]
	public function test_grew( ?array $before, ?array $after, bool $grew ): void {
		self::assertSame( $grew, IssuedGoods::grew( self::lines( $before ), self::lines( $after ) ) );
	}

	/**
	 * @return iterable<string, array{list<array{string, string}>|null, list<array{string, string}>|null, bool}>
	 */
	public static function orders(): iterable {
		yield 'nothing is known of either' => [ null, null, false ];
		yield 'the answer tells no lines' => [ [ [ 'A', '1' ] ], null, false ];
		yield 'registered, nothing has left' => [ null, [ [ 'A', '0.000000' ] ], false ];
		yield 'the first of it' => [ [ [ 'A', '0' ] ], [ [ 'A', '1' ] ], true ];
		yield 'an order that came with all of it gone' => [ null, [ [ 'A', '1' ] ], true ];
		yield 'the same, written otherwise' => [ [ [ 'A', '1' ] ], [ [ 'A', '1.0000' ] ], false ];
		yield 'a part of metre more' => [ [ [ 'A', '1.25' ] ], [ [ 'A', '1.5' ] ], true ];
		yield 'another article, less of the first' => [ [ [ 'A', '5' ], [ 'B', '0' ] ], [ [ 'A', '4' ], [ 'B', '1' ] ], true ];
		yield 'taken back' => [ [ [ 'A', '5' ] ], [ [ 'A', '4' ] ], false ];
		yield 'two lines of one article, parted otherwise' => [ [ [ 'A', '2' ], [ 'A', '1' ] ], [ [ 'A', '1' ], [ 'A', '2' ] ], false ];
	}

	/**
	 * @param list<array{string, string}>|null $lines
	 */
	private static function lines( ?array $lines ): ?string {
		return $lines === null ? null : (string) json_encode( array_map( static fn ( array $line ): array => [ 'index' => $line[0], 'realised' => $line[1] ], $lines ) );
	}
}
