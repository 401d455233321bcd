<?php
declare(strict_types=1);

namespace WaproMag\Tests;

/**
 * Real picture files, made without any library.
 */
final class Pictures {

	private const JPEG = '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDPoooqjmP/2Q==';

	private const GIF = 'R0lGODdhCAAIAIAAAHw+FAAAACwAAAAACAAIAAACB4SPqcvtXQAAOw==';

	private const WEBP = 'UklGRi4AAABXRUJQVlA4ICIAAABwAQCdASoIAAgAB0CWJaACdAFAAAD+5fosMJgnUrRXS3AA';

	/** A picture of one colour; another shade is another content. */
	public static function png( int $shade, int $width = 4, int $height = 4 ): string {
		$rows = str_repeat( "\0" . str_repeat( chr( $shade ) . "\x20\x40", $width ), $height );
		return "\x89PNG\r\n\x1A\n"
			. self::chunk( 'IHDR', pack( 'NNCCCCC', $width, $height, 8, 2, 0, 0, 0 ) )
			. self::chunk( 'IDAT', (string) gzcompress( $rows, 9 ) )
			. self::chunk( 'IEND', '' );
	}

	/** So large a picture in so few bytes that none can be made smaller. */
	public static function png_bomb(): string {
		return "\x89PNG\r\n\x1A\n" . self::chunk( 'IHDR', pack( 'NNCCCCC', 30000, 30000, 1, 0, 0, 0, 0 ) ) . self::chunk( 'IDAT', (string) gzcompress( str_repeat( "\0", 1000 ), 9 ) ) . self::chunk( 'IEND', '' );
	}

	/** A small picture in a file of so many bytes: the rest stands behind its end, as some cameras leave it. */
	public static function jpeg( int $bytes = 0 ): string {
		return str_pad( (string) base64_decode( self::JPEG, true ), $bytes, 'wapro' );
	}

	public static function gif(): string {
		return (string) base64_decode( self::GIF, true );
	}

	public static function webp(): string {
		return (string) base64_decode( self::WEBP, true );
	}

	private static function chunk( string $type, string $content ): string {
		return pack( 'N', strlen( $content ) ) . $type . $content . pack( 'N', crc32( $type . $content ) );
	}
}
