<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Repeats;

final class RepeatsTest extends TestCase {

	public function test_newest_of_each_article_counts(): void {
		self::assertSame( [ 2, 1 ], Repeats::newest( [ [ 'A', '5' ], [ 'B', '1' ], [ 'A', '7' ], [ 'A', '6' ] ] ) );
	}

	public function test_last_of_equally_new_ones_counts(): void {
		self::assertSame( [ 1 ], Repeats::newest( [ [ 'A', '5' ], [ 'A', '5' ] ] ) );
	}
}
