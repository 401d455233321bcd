<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Api;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Api\QueryReader;
use WaproMag\Api\SchemaCheck;

final class SchemaCheckTest extends TestCase {

	private const SCHEMA = [
		'type'                 => 'object',
		'additionalProperties' => false,
		'required'             => [ 'name' ],
		'properties'           => [
			'name'  => [ 'type' => 'string', 'minLength' => 1, 'maxLength' => 5 ],
			'code'  => [ 'type' => 'string', 'pattern' => '^[a-z]+$' ],
			'count' => [ 'type' => [ 'integer', 'null' ], 'minimum' => 1, 'maximum' => 9 ],
			'kind'  => [ 'type' => 'string', 'enum' => [ 'a', 'b' ] ],
			'flag'  => [ 'type' => 'boolean' ],
			'items' => [ 'type' => 'array', 'minItems' => 1, 'maxItems' => 2, 'items' => [ 'type' => 'object', 'additionalProperties' => false, 'properties' => [ 'id' => [ 'type' => 'integer' ] ], 'required' => [ 'id' ] ] ],
		],
	];

	/**
	 * @return array<string, array{mixed, string, string}>
	 */
	public static function broken(): array {
		return [
			'list for an object'   => [ [ 1 ], '', 'type' ],
			'missing key'          => [ [], 'name', 'required' ],
			'unknown key'          => [ [ 'name' => 'x', 'nmae' => 'x' ], 'nmae', 'unknown_key' ],
			'number for text'      => [ [ 'name' => 5 ], 'name', 'type' ],
			'empty'                => [ [ 'name' => '' ], 'name', 'minLength' ],
			'counted in letters'   => [ [ 'name' => 'żółćąę' ], 'name', 'maxLength' ],
			'pattern, new line'    => [ [ 'name' => 'x', 'code' => "abc\n" ], 'code', 'pattern' ],
			'text for a number'    => [ [ 'name' => 'x', 'count' => '5' ], 'count', 'type' ],
			'too small'            => [ [ 'name' => 'x', 'count' => 0 ], 'count', 'minimum' ],
			'too large'            => [ [ 'name' => 'x', 'count' => 10 ], 'count', 'maximum' ],
			'no such value'        => [ [ 'name' => 'x', 'kind' => 'c' ], 'kind', 'enum' ],
			'text for yes'         => [ [ 'name' => 'x', 'flag' => 'true' ], 'flag', 'type' ],
			'empty list'           => [ [ 'name' => 'x', 'items' => [] ], 'items', 'minItems' ],
			'long list'            => [ [ 'name' => 'x', 'items' => [ [ 'id' => 1 ], [ 'id' => 1 ], [ 'id' => 1 ] ] ], 'items', 'maxItems' ],
			'deep inside'          => [ [ 'name' => 'x', 'items' => [ [ 'id' => 1 ], [ 'id' => 1, 'more' => 1 ] ] ], 'items[1].more', 'unknown_key' ],
		];
	}

	#[DataProvider( 'broken' )]
	public function test_names_field_and_rule( mixed $value, string $field, string $keyword ): void {
		$violation = SchemaCheck::violation( $value, self::SCHEMA );

		self::assertNotNull( $violation );
		self::assertSame( [ $field, $keyword ], [ $violation->field, $violation->keyword ] );
	}

	public function test_lets_good_values_through(): void {
		self::assertNull( SchemaCheck::violation( [ 'name' => 'żółw', 'count' => null, 'items' => [ [ 'id' => 7 ] ], 'flag' => false ], self::SCHEMA ) );
	}

	public function test_query_parameters_take_the_schemas_types(): void {
		$schema = [ 'properties' => [ 'page' => [ 'type' => 'integer' ], 'status' => [ 'type' => 'array' ], 'preview' => [ 'type' => 'boolean' ], 'search' => [ 'type' => 'string' ] ] ];

		self::assertSame(
			[ 'page' => 2, 'status' => [ 'pending', 'sent' ], 'preview' => true, 'search' => '5', 'odd' => 'x' ],
			QueryReader::read( [ 'page' => '2', 'status' => 'pending,sent', 'preview' => 'true', 'search' => '5', 'odd' => 'x', 'oauth_nonce' => 'n', '_locale' => 'user', 'rest_route' => '/' ], $schema )
		);
	}
}
