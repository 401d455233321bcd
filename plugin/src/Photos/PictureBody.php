<?php
declare(strict_types=1);

namespace WaproMag\Photos;

/**
 * Whether a picture's file goes on to its own end, for hosts that have nothing to read pictures with. What stands
 * behind the end is nobody's business: some cameras leave much there. Knows no WordPress.
 */
final class PictureBody {

	private const STEP = 65_536;

	/**
	 * @param resource $file
	 */
	private function __construct( private $file, private readonly int $size ) {}

	/**
	 * @param string $type One of PhotoType::ENDINGS.
	 */
	public static function is_whole( string $path, string $type ): bool {
		$file = fopen( $path, 'rb' );
		if ( $file === false ) {
			return false;
		}
		try {
			$body = new self( $file, (int) ( fstat( $file )['size'] ?? 0 ) );
			return match ( $type ) {
				'image/jpeg' => $body->is_jpeg(),
				'image/png'  => $body->is_png(),
				'image/gif'  => $body->is_gif(),
				'image/webp' => $body->is_webp(),
				default      => false,
			};
		} finally {
			fclose( $file );
		}
	}

	/** Segments of the head, then the picture up to its end mark, which stands nowhere else in it. */
	private function is_jpeg(): bool {
		$place = 2;
		for (;; ) {
			$head = $this->read( $place, 4 );
			if ( strlen( $head ) < 4 || $head[0] !== "\xFF" ) {
				return false;
			}
			if ( $head[1] === "\xFF" ) {
				++$place; // Filling before a mark.
				continue;
			}
			$length = self::number( 'n', substr( $head, 2 ) );
			$place += 2 + $length;
			if ( $head[1] === "\xDA" ) {
				return $this->finds( "\xFF\xD9", $place );
			}
			if ( $length < 2 ) {
				return false;
			}
		}
	}

	private function is_png(): bool {
		$place = 8;
		while ( $place + 12 <= $this->size ) {
			$head = $this->read( $place, 8 );
			if ( substr( $head, 4 ) === 'IEND' ) {
				return true;
			}
			$place += 12 + self::number( 'N', $head );
		}
		return false;
	}

	private function is_gif(): bool {
		$has_image = false;
		$place     = 13 + self::table( $this->read( 10, 1 ) );
		while ( $place < $this->size ) {
			$mark = $this->read( $place, 1 );
			if ( $mark === "\x3B" ) {
				return $has_image;
			}
			if ( $mark === "\x2C" ) {
				$has_image = true;
				$place    += 11 + self::table( $this->read( $place + 9, 1 ) );
			} elseif ( $mark === "\x21" ) {
				$place += 2;
			} else {
				return false;
			}
			do {
				$length = self::number( 'C', $this->read( $place, 1 ) );
				$place += 1 + $length;
			} while ( $length > 0 && $place < $this->size );
		}
		return false;
	}

	private function is_webp(): bool {
		return self::number( 'V', $this->read( 4, 4 ) ) + 8 <= $this->size;
	}

	private function finds( string $mark, int $place ): bool {
		for (; $place < $this->size; $place += self::STEP - 1 ) {
			if ( str_contains( $this->read( $place, self::STEP ), $mark ) ) {
				return true;
			}
		}
		return false;
	}

	private function read( int $place, int $bytes ): string {
		return fseek( $this->file, $place ) === 0 ? (string) fread( $this->file, max( 1, $bytes ) ) : '';
	}

	/** Bytes of a table of colours. */
	private static function table( string $flags ): int {
		$value = self::number( 'C', $flags );
		return ( $value & 0x80 ) === 0 ? 0 : 3 * 2 ** ( ( $value & 7 ) + 1 );
	}

	/** Zero beyond the end of the file. */
	private static function number( string $format, string $bytes ): int {
		$length = [ 'C' => 1, 'n' => 2, 'N' => 4, 'V' => 4 ][ $format ] ?? 0;
		$values = strlen( $bytes ) < $length ? false : unpack( $format, $bytes );
		return $values === false ? 0 : (int) $values[1];
	}
}
