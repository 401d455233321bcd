<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * Files on the disk, one for each content. The name follows from the content and a secret of the site: who knows the
 * content still does not know the name.
 */
final class DocumentFiles {

	private const NAME = '/^[0-9a-f]{64}\.pdf$/D';

	private const UNFINISHED = '/^[0-9a-f]{64}\.pdf\.[0-9a-f]{16}$/D';

	public function __construct( private DocumentFolder $folder ) {}

	/** Name of the file with this content, whether it is there or not. */
	public function name_of( string $hash ): string {
		return hash_hmac( 'sha256', $hash, wp_salt( 'auth' ) . 'wapro_mag_documents' ) . '.pdf';
	}

	/** Whole path of a file that is there; null: there is none. A name that is not ours is none. */
	public function path( string $name ): ?string {
		$path = preg_match( self::NAME, $name ) === 1 ? $this->folder->place( $name ) : null;
		return $path !== null && is_file( $path ) ? $path : null;
	}

	/**
	 * @return bool Whether it is kept now.
	 */
	public function write( string $name, string $content ): bool {
		$place = $this->folder->place( $name );
		if ( ! $this->folder->makes_part_of( $name ) ) {
			return false;
		}
		$temporary = $place . '.' . bin2hex( random_bytes( 8 ) );
		if ( file_put_contents( $temporary, $content ) === strlen( $content ) && rename( $temporary, $place ) ) {
			return true;
		}
		wp_delete_file( $temporary );
		return false;
	}

	public function remove( string $name ): void {
		$path = $this->path( $name );
		if ( $path !== null ) {
			wp_delete_file( $path );
		}
	}

	/**
	 * Names of files that nobody has written for so long, part by part.
	 *
	 * @return iterable<list<string>>
	 */
	public function older_than( int $seconds ): iterable {
		foreach ( $this->folder->parts() as $part ) {
			$files = glob( "{$part}/*" );
			$old   = array_filter( $files === false ? [] : $files, static fn ( string $file ): bool => is_file( $file ) && filemtime( $file ) < time() - $seconds );
			// What a process left that died while it wrote.
			foreach ( array_filter( $old, static fn ( string $file ): bool => preg_match( self::UNFINISHED, basename( $file ) ) === 1 ) as $rest ) {
				wp_delete_file( $rest );
			}
			yield array_values( array_filter( array_map( basename( ... ), $old ), static fn ( string $name ): bool => preg_match( self::NAME, $name ) === 1 ) );
		}
	}
}
