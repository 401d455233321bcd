<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Boot\Registerable;
use WaproMag\Settings\OptionNames;

/**
 * A tiny file that the worker polls instead of PHP. It only says "look again": whoever misses it finds the same
 * work by polling. Written once a request, at its very end, so that what it announces is there.
 */
final class Bell implements Registerable {

	public const DIRECTORY = 'wapro-mag';

	private const AFTER_RELEASE = 100;

	private bool $rung = false;

	public function __construct( private ?Datagram $datagram = null, private BellName $name = new BellName() ) {}

	public function register(): void {
		add_action( 'shutdown', [ $this, 'sound' ], self::AFTER_RELEASE );
	}

	public function ring(): void {
		$this->rung = true;
	}

	public function sound(): void {
		if ( ! $this->rung ) {
			return;
		}
		$this->rung = false;
		$this->write( (string) (int) ( microtime( true ) * 1000 ) );
		$this->datagram?->send();
	}

	/**
	 * Address of the file; makes it when it is not there.
	 */
	public function url(): string {
		if ( ! is_file( $this->path() ) ) {
			$this->write( '0' );
		}
		return trailingslashit( (string) wp_upload_dir( null, false )['baseurl'] ) . self::DIRECTORY . '/' . $this->file_name();
	}

	public function path(): string {
		return $this->folder() . '/' . $this->file_name();
	}

	/**
	 * Removes the folder with everything in it.
	 */
	public function remove(): void {
		$files = glob( $this->folder() . '/*' );
		foreach ( $files === false ? [] : $files as $file ) {
			wp_delete_file( $file );
		}
		if ( is_dir( $this->folder() ) ) {
			@rmdir( $this->folder() ); // A file of somebody else's may keep the folder.
		}
		delete_option( OptionNames::BELL );
	}

	private function write( string $content ): void {
		$folder = $this->folder();
		if ( ! wp_mkdir_p( $folder ) ) {
			return;
		}
		if ( ! is_file( $folder . '/index.html' ) ) {
			file_put_contents( $folder . '/index.html', '' );
		}
		$temporary = $folder . '/' . bin2hex( random_bytes( 8 ) ) . '.tmp';
		if ( file_put_contents( $temporary, $content ) === false || ! rename( $temporary, $this->path() ) ) {
			wp_delete_file( $temporary );
		}
	}

	private function folder(): string {
		return rtrim( (string) wp_upload_dir( null, false )['basedir'], '/' ) . '/' . self::DIRECTORY;
	}

	private function file_name(): string {
		return $this->name->get() . '.txt';
	}
}
