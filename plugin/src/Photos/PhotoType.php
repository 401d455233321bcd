<?php
declare(strict_types=1);

namespace WaproMag\Photos;

/**
 * What a file is by its content, whatever its name says. Nothing but pictures that every browser shows travels.
 */
final class PhotoType {

	/** Type by content → ending of the file. */
	public const ENDINGS = [
		'image/jpeg' => 'jpg',
		'image/png'  => 'png',
		'image/webp' => 'webp',
		'image/gif'  => 'gif',
	];

	/** Bytes that tell a type. */
	private const SHORTEST = 12;

	/** More than this many points no host can make smaller pictures of. */
	private const MOST_POINTS = 60_000_000;

	/** Null when it is none of them, or cannot be read. */
	public static function of( string $file ): ?string {
		// PHP complains about a file that is shorter than any picture's head.
		$type = (int) filesize( $file ) < self::SHORTEST ? '' : (string) wp_get_image_mime( $file );
		$size = isset( self::ENDINGS[ $type ] ) ? wp_getimagesize( $file ) : false;
		return is_array( $size ) && $size[0] > 0 && $size[1] > 0 ? $type : null;
	}

	/** Whether its points can be read, too; a host without any means to read pictures looks for its end. */
	public static function is_whole( string $file ): bool {
		if ( ! PictureBody::is_whole( $file, (string) self::of( $file ) ) ) {
			return false;
		}
		$editor = wp_get_image_editor( $file );
		return ! is_wp_error( $editor ) || $editor->get_error_code() === 'image_no_editor';
	}

	public static function is_too_wide( string $file ): bool {
		$size = wp_getimagesize( $file );
		return is_array( $size ) && $size[0] * $size[1] > self::MOST_POINTS;
	}
}
