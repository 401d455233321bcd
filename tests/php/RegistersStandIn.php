<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Customers\CustomerSettings;

/**
 * The public registers' stand-in, running beside a test, and a shop that asks it.
 */
trait RegistersStandIn {

	/** @var resource|null */
	private $registers_process = null;

	private string $registers_state = '';

	protected function start_registers(): void {
		$this->registers_state = sys_get_temp_dir() . '/' . uniqid( 'registers-' );
		mkdir( $this->registers_state );
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		self::assertIsResource( $socket );
		$host = (string) stream_socket_get_name( $socket, false );
		fclose( $socket );
		$process = proc_open(
			[ PHP_BINARY, '-S', $host, __DIR__ . '/registers/stand-in.php' ],
			[ 1 => [ 'file', '/dev/null', 'w' ], 2 => [ 'file', "{$this->registers_state}/errors", 'w' ] ],
			$pipes,
			null,
			[ 'REGISTERS_STATE' => $this->registers_state ]
		);
		self::assertIsResource( $process );
		$this->registers_process = $process;
		for ( $n = 0; @file_get_contents( "http://{$host}/" ) !== 'ready'; $n++ ) {
			self::assertLessThan( 500, $n, 'The stand-in does not start.' );
			usleep( 10_000 );
		}
		$paths = [ 'gus' => '/wsBIR/UslugaBIRzewnPubl.svc', 'vies' => '/taxation_customs/vies/rest-api/check-vat-number' ];
		add_filter( 'wapro_mag/register_address', static fn ( string $address, string $register ): string => "http://{$host}{$paths[ $register ]}", 10, 2 );
	}

	protected function stop_registers(): void {
		$process = $this->registers_process;
		if ( $process !== null ) {
			$this->release_registers();
			proc_terminate( $process );
			proc_close( $process );
			$this->registers_process = null;
			foreach ( (array) glob( "{$this->registers_state}/*" ) as $file ) {
				unlink( (string) $file );
			}
			rmdir( $this->registers_state );
		}
	}

	/** What is held comes now. */
	protected function release_registers(): void {
		touch( "{$this->registers_state}/release" );
	}

	protected function end_gus_sessions(): void {
		file_put_contents( "{$this->registers_state}/sessions", '' );
	}

	/**
	 * @return list<string> What the registers were asked, in order.
	 */
	protected function asked_registers(): array {
		$log = "{$this->registers_state}/log";
		return is_file( $log ) ? array_map( strval( ... ), (array) file( $log, FILE_IGNORE_NEW_LINES ) ) : [];
	}

	protected function switch_registers( bool $gus, bool $vies, string $key = 'abcde12345abcde12345' ): void {
		$settings = $this->foundation()->settings();
		$settings->store_customers( CustomerSettings::from_array( [ 'registers' => [ 'gus' => $gus, 'vies' => $vies, 'gusKey' => $key ] ] + $settings->customers()->to_array() ) );
	}
}
