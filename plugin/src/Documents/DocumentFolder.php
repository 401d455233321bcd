<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * Where the files lie: below the uploads folder, closed to the web and under names that nobody guesses, or in a folder
 * outside of what the server shows, named by `WAPRO_MAG_DOCUMENTS_DIR`.
 */
final class DocumentFolder {

	/** Constant of wp-config.php. */
	public const CONSTANT = 'WAPRO_MAG_DOCUMENTS_DIR';

	private const NAME = 'wapro-mag-documents';

	private const DENIED = "<IfModule mod_authz_core.c>\n\tRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\n\tDeny from all\n</IfModule>\n";

	private const LISTS_NOTHING = 'index.html';

	private const GUARDS = [ '.htaccess' => self::DENIED, self::LISTS_NOTHING => '' ];

	public function path(): string {
		$chosen = defined( self::CONSTANT ) ? constant( self::CONSTANT ) : '';
		// Sites of one network do not share theirs.
		return is_string( $chosen ) && $chosen !== ''
			? rtrim( $chosen, '/\\' ) . '/' . self::NAME . '-' . get_current_blog_id()
			: rtrim( (string) wp_upload_dir( null, false )['basedir'], '/' ) . '/' . self::NAME;
	}

	public function is_outside(): bool {
		$shown = wp_normalize_path( untrailingslashit( (string) constant( 'ABSPATH' ) ) );
		return ! str_starts_with( wp_normalize_path( $this->path() ) . '/', "{$shown}/" )
			&& ! str_starts_with( wp_normalize_path( $this->path() ) . '/', wp_normalize_path( (string) constant( 'WP_CONTENT_DIR' ) ) . '/' );
	}

	/** Makes it with its guards where it is missing. */
	public function is_writable(): bool {
		$path = $this->path();
		if ( ! wp_mkdir_p( $path ) ) {
			return false;
		}
		foreach ( self::GUARDS as $name => $content ) {
			if ( ! self::has( "{$path}/{$name}", $content ) ) {
				return false;
			}
		}
		return wp_is_writable( $path );
	}

	/** Makes the part in which a file of that name lies; a server that heeds no `.htaccess` lists no names in it, either. */
	public function makes_part_of( string $name ): bool {
		$part = dirname( $this->place( $name ) );
		return $this->is_writable() && wp_mkdir_p( $part ) && self::has( "{$part}/" . self::LISTS_NOTHING, '' );
	}

	public function place( string $name ): string {
		return $this->path() . '/' . substr( $name, 0, 2 ) . '/' . $name;
	}

	/** Removes it with everything that is ours in it. */
	public function remove(): void {
		$path = $this->path();
		foreach ( [ ...self::found( "{$path}/*/*" ), ...array_map( static fn ( string $name ): string => "{$path}/{$name}", array_keys( self::GUARDS ) ) ] as $file ) {
			wp_delete_file( $file );
		}
		foreach ( [ ...self::found( "{$path}/*" ), $path ] as $folder ) {
			if ( is_dir( $folder ) ) {
				@rmdir( $folder ); // A file of somebody else's may keep it.
			}
		}
	}

	/**
	 * Parts of the folder: a folder for each first two digits of a name.
	 *
	 * @return list<string>
	 */
	public function parts(): array {
		return self::found( $this->path() . '/[0-9a-f][0-9a-f]' );
	}

	private static function has( string $file, string $content ): bool {
		return is_file( $file ) || file_put_contents( $file, $content ) !== false;
	}

	/**
	 * @return list<string>
	 */
	private static function found( string $pattern ): array {
		$found = glob( $pattern );
		return $found === false ? [] : $found;
	}
}
