<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

/**
 * The built panel in the plugin's folder `build/`.
 */
final class PanelBuild {

	public const SCRIPT = 'panel.js';

	private const STYLES = [ 'style-panel.css', 'panel.css' ];

	public function __construct( private readonly string $main_file ) {}

	public function exists(): bool {
		return is_file( $this->path( self::SCRIPT ) ) && is_file( $this->path( 'panel.asset.php' ) );
	}

	/**
	 * @return array{dependencies: list<non-empty-string>, version: string}
	 */
	public function asset(): array {
		return require $this->path( 'panel.asset.php' );
	}

	/**
	 * @return list<string>
	 */
	public function styles(): array {
		return array_values( array_filter( self::STYLES, fn ( string $style ): bool => is_file( $this->path( $style ) ) ) );
	}

	public function has_rtl( string $style ): bool {
		return is_file( $this->path( basename( $style, '.css' ) . '-rtl.css' ) );
	}

	public function url( string $file ): string {
		return plugins_url( "build/$file", $this->main_file );
	}

	public function languages(): string {
		return plugin_dir_path( $this->main_file ) . 'languages';
	}

	private function path( string $file ): string {
		return plugin_dir_path( $this->main_file ) . "build/$file";
	}
}
