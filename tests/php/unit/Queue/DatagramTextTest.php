<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Queue;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Queue\DatagramText;

final class DatagramTextTest extends TestCase {

	private const SAMPLE = __DIR__ . '/../../../fixtures/datagram.json';

	#[TestDox( 'S1: a datagram is written as the worker reads it, byte for byte' )]
	public function test_written_as_read(): void {
		/** @var array{secret: string, milliseconds: int, nonce: string, text: string} $sample */
		$sample = json_decode( (string) file_get_contents( self::SAMPLE ), true, 4, JSON_THROW_ON_ERROR );

		$text = DatagramText::signed( $sample['secret'], $sample['milliseconds'], $sample['nonce'] );

		self::assertSame( $sample['text'], $text );
		self::assertSame( 128, strlen( $text ) );
		self::assertStringNotContainsString( $sample['secret'], $text );
		self::assertNotSame( $text, DatagramText::signed( $sample['secret'] . 'x', $sample['milliseconds'], $sample['nonce'] ) );
	}
}
