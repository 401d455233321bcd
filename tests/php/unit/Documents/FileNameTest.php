<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Documents;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Documents\FileName;

final class FileNameTest extends TestCase {

	#[TestDox( 'I4: a file is saved under a plain name, whatever WAPRO calls it: $_dataName' )]
	#[DataProvider( 'names' )]
	public function test_safe( string $told, string $safe ): void {
		self::assertSame( $safe, FileName::safe( $told ) );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function names(): iterable {
		yield 'as it should be' => [ 'FS-000012-2026.pdf', 'FS-000012-2026.pdf' ];
		yield 'a path' => [ '../../../wp-config.php', 'wp-config-php.pdf' ];
		yield 'a path of Windows' => [ '..\\..\\faktura.pdf', 'faktura.pdf' ];
		yield 'a header of its own' => [ "a.pdf\"\r\nSet-Cookie: x=1", 'a-pdf-Set-Cookie-x-1.pdf' ];
		yield 'another ending' => [ 'faktura.exe', 'faktura-exe.pdf' ];
		yield 'Polish letters' => [ 'Zażółć gęślą.pdf', 'Za-g-l.pdf' ];
		yield 'nothing' => [ '', 'document.pdf' ];
		yield 'dots' => [ '...', 'document.pdf' ];
		yield 'too long' => [ str_repeat( 'a', 300 ), str_repeat( 'a', 80 ) . '.pdf' ];
	}
}
