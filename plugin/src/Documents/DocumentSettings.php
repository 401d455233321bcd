<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * How files of documents come to buyers. Knows no WordPress. Whether they are mailed is a setting of the mail.
 *
 * @phpstan-type DocumentsArray array{on: bool, mostMegabytes: int, ksef: string, since: string}
 */
final class DocumentSettings {

	public const WAIT = 'wait';
	public const MARK = 'mark';

	/** What a gateway sends at most. */
	public const MOST_MEGABYTES = 20;

	private const MEGABYTE = 1_048_576;

	private const DEFAULTS = [ 'on' => false, 'mostMegabytes' => 10, 'ksef' => self::WAIT, 'since' => '' ];

	/**
	 * @param DocumentsArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = self::DEFAULTS;
		foreach ( self::DEFAULTS as $key => $default ) {
			$value            = $values[ $key ] ?? $default;
			$complete[ $key ] = gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		/** @var DocumentsArray $complete */
		return new self( [ 'mostMegabytes' => max( 1, min( self::MOST_MEGABYTES, $complete['mostMegabytes'] ) ) ] + $complete );
	}

	/**
	 * @return DocumentsArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	public function is_on(): bool {
		return $this->values['on'];
	}

	public function most_bytes(): int {
		return $this->values['mostMegabytes'] * self::MEGABYTE;
	}

	/** Whether an invoice's file is fetched only when the invoice has its number in KSeF. */
	public function waits_for_ksef(): bool {
		return $this->values['ksef'] === self::WAIT;
	}

	/** Day on which the module was switched on; invoices issued before it are mailed to nobody. '': it never was. */
	public function since(): string {
		return $this->values['since'];
	}

	public function with_since( string $day ): self {
		return new self( [ 'since' => $day ] + $this->values );
	}
}
