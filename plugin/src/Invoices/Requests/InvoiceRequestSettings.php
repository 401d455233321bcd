<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Visibility\BuyerGroup;

/**
 * For which orders WAPRO is asked for an invoice. Shape: invoice-requests#InvoiceRequestSettings. Knows no WordPress.
 *
 * @phpstan-type InvoiceRequestArray array{enabled: bool, onlyPaid: bool, statuses: list<string>, nip: 'any'|'with'|'without', customers: list<'company'|'account'|'guest'>}
 */
final class InvoiceRequestSettings {

	public const ANY     = 'any';
	public const WITH    = 'with';
	public const WITHOUT = 'without';

	/**
	 * @param InvoiceRequestArray $values
	 * @param int|null        $since  Unix time of the switching on.
	 */
	private function __construct( private readonly array $values, private readonly ?int $since ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$since = $values['since'] ?? null;
		/** @var InvoiceRequestArray $complete */
		$complete = [
			'enabled'   => ( $values['enabled'] ?? false ) === true,
			'onlyPaid'  => ( $values['onlyPaid'] ?? true ) === true,
			'statuses'  => self::listed( $values['statuses'] ?? [ 'processing', 'completed' ] ),
			'nip'       => in_array( $values['nip'] ?? null, [ self::WITH, self::WITHOUT ], true ) ? $values['nip'] : self::ANY,
			'customers' => array_values( array_intersect( BuyerGroup::ALL, self::listed( $values['customers'] ?? BuyerGroup::ALL ) ) ),
		];
		return new self( $complete, is_int( $since ) && $complete['enabled'] ? $since : null );
	}

	/**
	 * @return InvoiceRequestArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/**
	 * As it is kept, after these: who switches it on means orders from now on.
	 *
	 * @return array<string, mixed>
	 */
	public function stored_after( self $before, int $now ): array {
		return $this->values + [ 'since' => $this->is_on() ? ( $before->since ?? $now ) : null ];
	}

	public function is_on(): bool {
		return $this->values['enabled'];
	}

	/** Unix time; orders placed before it are left to people. */
	public function since(): ?int {
		return $this->since;
	}

	/**
	 * @return list<string>
	 */
	public function statuses(): array {
		return $this->values['statuses'];
	}

	/**
	 * @param string                    $nip      Of the order; '' when none was typed.
	 * @param 'company'|'account'|'guest' $customer
	 */
	public function wants( string $status, bool $is_paid, string $nip, string $customer ): bool {
		return $this->is_on()
			&& ( $is_paid || ! $this->values['onlyPaid'] )
			&& in_array( $status, $this->values['statuses'], true )
			&& in_array( $customer, $this->values['customers'], true )
			&& match ( $this->values['nip'] ) {
				self::WITH    => $nip !== '',
				self::WITHOUT => $nip === '',
				default       => true,
			};
	}

	/**
	 * @return list<string>
	 */
	private static function listed( mixed $value ): array {
		return is_array( $value ) ? array_values( array_filter( $value, 'is_string' ) ) : [];
	}
}
