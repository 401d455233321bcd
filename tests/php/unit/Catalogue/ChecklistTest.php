<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Checklist;

final class ChecklistTest extends TestCase {

	#[TestDox( 'G2: price, VAT and name are required, the other marks are advice' )]
	public function test_required_marks(): void {
		$bare = new Checklist( [ 'price' => true, 'vat' => true ], 'Okno' );
		self::assertTrue( $bare->is_ready() );
		self::assertSame( [ 'price', 'vat' ], array_column( array_filter( $bare->to_array(), static fn ( array $mark ): bool => $mark['required'] ), 'code' ) );

		$nameless = new Checklist( [ 'photo' => true, 'price' => false, 'vat' => true ], ' ' );
		self::assertFalse( $nameless->is_ready() );
		self::assertSame( [ 'price', 'name' ], $nameless->missing() );
	}
}
