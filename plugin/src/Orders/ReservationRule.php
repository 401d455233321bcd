<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Visibility\BuyerGroup;

/**
 * For which orders WAPRO reserves stock. Shape: orders#ReservationRule. Knows no WordPress.
 *
 * @phpstan-type ReservationArray array{enabled: bool, onlyPaid: bool, statuses: list<string>|null, customers: list<'company'|'account'|'guest'>}
 */
final class ReservationRule {

	/** As the setting was kept when it was one word. */
	private const ONE_WORD = [
		'always' => [ 'enabled' => true ],
		'paid'   => [ 'enabled' => true, 'onlyPaid' => true ],
		'never'  => [ 'enabled' => false ],
	];

	/**
	 * @param ReservationArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param mixed $stored In whatever form it is kept, or checked against the schema; what is absent restricts nothing.
	 */
	public static function from( mixed $stored ): self {
		$values    = is_array( $stored ) ? $stored : ( self::ONE_WORD[ is_string( $stored ) ? $stored : '' ] ?? [] );
		$statuses  = $values['statuses'] ?? null;
		$customers = $values['customers'] ?? null;
		return new self(
			[
				'enabled'   => ( $values['enabled'] ?? true ) === true,
				'onlyPaid'  => ( $values['onlyPaid'] ?? false ) === true,
				'statuses'  => is_array( $statuses ) ? array_values( array_filter( $statuses, 'is_string' ) ) : null,
				'customers' => array_values( array_intersect( BuyerGroup::ALL, is_array( $customers ) ? $customers : BuyerGroup::ALL ) ),
			]
		);
	}

	/**
	 * @return ReservationArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	public function is_on(): bool {
		return $this->values['enabled'];
	}

	public function switched( bool $on ): self {
		return new self( array_replace( $this->values, [ 'enabled' => $on ] ) );
	}

	/**
	 * @param 'company'|'account'|'guest' $customer
	 */
	public function wants( string $status, bool $is_paid, string $customer ): bool {
		return $this->is_on()
			&& ( $is_paid || ! $this->values['onlyPaid'] )
			&& ( $this->values['statuses'] === null || in_array( $status, $this->values['statuses'], true ) )
			&& in_array( $customer, $this->values['customers'], true );
	}
}
