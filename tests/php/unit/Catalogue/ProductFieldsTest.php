<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Article;
use WaproMag\Catalogue\ProductFields;

final class ProductFieldsTest extends TestCase {

	public function test_same_values_differ_in_nothing(): void {
		$present = ProductFields::present( [ 'name' => 'Okno', 'sku' => 'A', 'ean' => '', 'tax_class' => '', 'weight' => '1.50', 'virtual' => 'no' ] );
		self::assertSame( [], $this->wanted( [], '1.5' )->different_from( $present ) );
	}

	public function test_only_differences_are_named(): void {
		$present = ProductFields::present( [ 'name' => 'Okno stare', 'sku' => 'A', 'ean' => '', 'tax_class' => 'zero-rate', 'weight' => '1.5', 'virtual' => 'no' ] );
		self::assertSame( [ 'name' => 'Okno', 'tax_class' => '' ], $this->wanted( [], '1.5' )->different_from( $present ) );
	}

	public function test_a_weight_that_wapro_does_not_know_stays_the_shops(): void {
		$present = ProductFields::present( [ 'name' => 'Okno', 'sku' => 'A', 'virtual' => 'no', 'weight' => '7' ] );
		self::assertSame( [], $this->wanted( [], null )->different_from( $present ) );
	}

	public function test_an_invalid_ean_leaves_the_shops_alone(): void {
		$present = ProductFields::present( [ 'name' => 'Okno', 'sku' => 'A', 'virtual' => 'no', 'ean' => '5901234123457' ] );
		self::assertSame( [], $this->wanted( [ 'ean' => 'brak' ], null )->different_from( $present ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function wanted( array $changes, ?string $weight ): ProductFields {
		$article = Article::from_array( array_merge( [ 'index' => 'A', 'asOf' => '1', 'deleted' => false, 'flagged' => true, 'name' => 'Okno', 'weight' => $weight ], $changes ) );
		return ProductFields::wanted( $article, '', 'kg', 'cm' );
	}
}
