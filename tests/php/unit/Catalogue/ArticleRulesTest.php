<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Article;
use WaproMag\Catalogue\ArticleRules;
use WaproMag\Catalogue\ItemProblem;

final class ArticleRulesTest extends TestCase {

	/**
	 * @param array<string, mixed> $changes
	 */
	#[TestDox( 'G2: an article with $_dataName is refused with its code and field' )]
	#[DataProvider( 'bad_articles' )]
	public function test_refuses( array $changes, string $code, string $field ): void {
		$problem = self::check( $changes );
		self::assertNotNull( $problem );
		self::assertSame( [ $code, $field ], [ $problem->code, $problem->field ] );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string, string}>
	 */
	public static function bad_articles(): iterable {
		yield 'no name' => [ [ 'name' => null ], ItemProblem::NAME_EMPTY, 'name' ];
		yield 'an empty name' => [ [ 'name' => '' ], ItemProblem::NAME_EMPTY, 'name' ];
		yield 'a name of blanks and control characters' => [ [ 'name' => " \t\n\x00" ], ItemProblem::NAME_EMPTY, 'name' ];
		yield 'markup in the name' => [ [ 'name' => 'Okno <b>PCV</b>' ], ItemProblem::MARKUP_IN_NAME, 'name' ];
		yield 'an unclosed tag in the name' => [ [ 'name' => 'Okno <script' ], ItemProblem::MARKUP_IN_NAME, 'name' ];
		yield 'a name of 201 characters' => [ [ 'name' => str_repeat( 'ż', 201 ) ], ItemProblem::TOO_LONG, 'name' ];
		yield '300 characters of trade index' => [ [ 'tradeIndex' => str_repeat( 'A', 300 ) ], ItemProblem::TOO_LONG, 'tradeIndex' ];
		yield '300 characters of unit' => [ [ 'unit' => str_repeat( 'm', 300 ) ], ItemProblem::TOO_LONG, 'unit' ];
		yield 'a weight that is no number' => [ [ 'weight' => '1,5 kg' ], ItemProblem::QUANTITY_INVALID, 'weight' ];
		yield 'a negative weight' => [ [ 'weight' => '-1' ], ItemProblem::QUANTITY_INVALID, 'weight' ];
		yield 'an unmapped VAT code' => [ [ 'vatCode' => 'zw' ], ItemProblem::VAT_UNMAPPED, 'vatCode' ];
		yield 'a VAT code that only looks like a mapped one' => [ [ 'vatCode' => '023' ], ItemProblem::VAT_UNMAPPED, 'vatCode' ];
		yield 'no VAT code' => [ [ 'vatCode' => null ], ItemProblem::VAT_UNMAPPED, 'vatCode' ];
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[TestDox( 'G2: an article with $_dataName is good' )]
	#[DataProvider( 'good_articles' )]
	public function test_accepts( array $changes ): void {
		self::assertNull( self::check( $changes ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function good_articles(): iterable {
		yield 'Polish letters, quotes and an ampersand' => [ [ 'name' => 'Drzwi "Łódź" & ościeżnica' ] ];
		yield 'a comparison sign' => [ [ 'name' => 'Szyba 4 < 6 mm' ] ];
		yield 'a name of 200 characters' => [ [ 'name' => str_repeat( 'ż', 200 ) ] ];
		yield 'an EAN that is none' => [ [ 'ean' => 'brak' ] ];
		yield 'no weight' => [ [ 'weight' => '' ] ];
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private static function check( array $changes ): ?ItemProblem {
		$item = array_merge( [ 'index' => 'A', 'asOf' => '1', 'deleted' => false, 'flagged' => true, 'name' => 'Okno', 'vatCode' => '23' ], $changes );
		return ArticleRules::problem( Article::from_array( $item ), static fn ( string $code ): ?string => $code === '23' ? '' : null );
	}
}
