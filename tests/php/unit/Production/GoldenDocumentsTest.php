<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Production;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Api\SchemaCheck;
use WaproMag\Api\Schemas;

/**
 * The documents that the worker writes hold against the published descriptions, by the parsers of another language.
 */
final class GoldenDocumentsTest extends TestCase {

	private const ROOT = __DIR__ . '/../../../..';

	/**
	 * @return array<string, array{string}>
	 */
	public static function documents(): array {
		$named = [];
		foreach ( [ 'production/*/order', 'orders/*/production' ] as $files ) {
			foreach ( (array) glob( self::ROOT . "/tests/fixtures/{$files}.xml" ) as $file ) {
				$named[ basename( dirname( (string) $file ) ) . ' of ' . dirname( $files, 2 ) ] = [ substr( (string) $file, 0, -4 ) ];
			}
		}
		return $named;
	}

	#[DataProvider( 'documents' )]
	#[TestDox( 'O2: the XML of a production order holds against its XSD' )]
	public function test_xml( string $stem ): void {
		$document = new \DOMDocument();
		self::assertTrue( $document->load( "{$stem}.xml" ) );
		$before = libxml_use_internal_errors( true );
		$valid  = $document->schemaValidate( self::ROOT . '/contracts/production/production-order.xsd' );
		$errors = array_map( static fn ( \LibXMLError $error ): string => $error->message, libxml_get_errors() );
		libxml_clear_errors();
		libxml_use_internal_errors( $before );

		self::assertTrue( $valid, implode( ' ', $errors ) );
	}

	#[DataProvider( 'documents' )]
	#[TestDox( 'O2: XML, CSV and JSON of a production order say the same' )]
	public function test_same_content( string $stem ): void {
		$json = json_decode( (string) file_get_contents( "{$stem}.json" ), true );
		self::assertIsArray( $json );
		$xml = simplexml_load_file( "{$stem}.xml" );
		self::assertInstanceOf( \SimpleXMLElement::class, $xml );
		$file = fopen( "{$stem}.csv", 'r' );
		self::assertIsResource( $file );
		$heading = fgetcsv( $file, null, ',', '"', '' );
		self::assertIsArray( $heading );
		$rows = [];
		while ( ( $row = fgetcsv( $file, null, ',', '"', '' ) ) !== false ) {
			self::assertCount( count( $heading ), $row );
			$rows[] = array_combine( array_map( 'strval', $heading ), $row );
		}
		fclose( $file );

		self::assertSame( $json['event'], (string) $xml['event'] );
		self::assertSame( $json['note'] ?? '', (string) $xml->note );
		self::assertCount( max( 1, count( $json['lines'] ) ), $rows );
		foreach ( $json['lines'] as $position => $line ) {
			self::assertSame( $line['name'], (string) $xml->line[ $position ]->name );
			self::assertSame( $line['name'], $rows[ $position ]['name'] );
			self::assertSame( $json['note'] ?? '', $rows[ $position ]['note'] );
			foreach ( $line['parameters'] as $number => $parameter ) {
				$text = is_bool( $parameter['value'] ) ? ( $parameter['value'] ? 'true' : 'false' ) : $parameter['value'];
				self::assertSame( $text, (string) $xml->line[ $position ]->parameter[ $number ] );
				self::assertSame( $parameter['name'], (string) $xml->line[ $position ]->parameter[ $number ]['name'] );
				self::assertStringContainsString( $parameter['code'] . '=', (string) $rows[ $position ]['parameters'] );
			}
		}
	}

	#[DataProvider( 'documents' )]
	#[TestDox( 'O2: the shop\'s own check of the JSON Schema agrees, and sees a wrong type of a parameter' )]
	public function test_schema_check( string $stem ): void {
		$schema = ( new Schemas() )->get( 'production-order#ProductionOrder' );
		$order  = json_decode( (string) file_get_contents( "{$stem}.json" ), true );
		self::assertNull( SchemaCheck::violation( $order, $schema ) );

		$wrong          = [ 'code' => 'w', 'name' => 'W', 'type' => 'number', 'value' => true ];
		$order['lines'] = [ [ 'lineId' => '1', 'index' => 'A', 'name' => 'A', 'quantity' => '1', 'unit' => '', 'parameters' => [ $wrong ] ] ];
		$violation      = SchemaCheck::violation( $order, $schema );
		self::assertNotNull( $violation );
		self::assertSame( [ 'oneOf', 'lines[0].parameters[0]' ], [ $violation->keyword, $violation->field ] );
	}
}
