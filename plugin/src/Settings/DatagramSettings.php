<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Where a worker within reach listens. Shape: twins#DatagramSettings. Knows no WordPress.
 *
 * @phpstan-type DatagramArray array{address: string, port: int}
 */
final class DatagramSettings {

	private const USUAL_PORT = 8088;
	private const MOST_PORT  = 65535;

	private function __construct( private readonly string $address, private readonly int $port ) {}

	/**
	 * @param mixed $stored Stored, or checked against the schema; what is no setting takes its default.
	 */
	public static function from( mixed $stored ): self {
		$address = is_array( $stored ) && is_string( $stored['address'] ?? null ) ? trim( $stored['address'] ) : '';
		$port    = is_array( $stored ) && is_int( $stored['port'] ?? null ) ? $stored['port'] : self::USUAL_PORT;
		return new self( $address, min( self::MOST_PORT, max( 1, $port ) ) );
	}

	/**
	 * @return DatagramArray
	 */
	public function to_array(): array {
		return [ 'address' => $this->address, 'port' => $this->port ];
	}

	/** Whether this is the address of one machine, as a number: names would have to be looked up while a buyer waits. */
	public function is_one_machine(): bool {
		$bytes = filter_var( $this->address, FILTER_VALIDATE_IP ) === false ? false : inet_pton( $this->address );
		if ( $bytes === false ) {
			return false;
		}
		$is_short = strlen( $bytes ) === 4;
		$first    = ord( $bytes[0] );
		return trim( $bytes, "\0" ) !== '' && ( $is_short ? $first !== 0 && $first < 224 : $first !== 0xff );
	}

	/** For `stream_socket_client()`; null: no datagram is sent. */
	public function target(): ?string {
		if ( ! $this->is_one_machine() ) {
			return null;
		}
		return str_contains( $this->address, ':' ) ? "udp://[{$this->address}]:{$this->port}" : "udp://{$this->address}:{$this->port}";
	}
}
