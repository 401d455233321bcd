<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Orders\Statuses\OwnStatuses;

/**
 * How orders go to WAPRO: which, when, and what of the shop is what in WAPRO. Shape: orders#OrderSettings. Knows no
 * WordPress.
 *
 * @phpstan-import-type ReservationArray from ReservationRule
 * @phpstan-type PaymentRow array{method: string, form: string|null, days: int|null, ownTerms: bool, statuses: list<string>|null}
 * @phpstan-type ServiceRow array{kind: 'shipping'|'fee', name: string, index: string, vatCode?: string}
 * @phpstan-type RateRow array{currency: string, rate: string, date: string}
 * @phpstan-type OrdersArray array{
 *     payments: list<PaymentRow>,
 *     otherPayments: array{form: string, days: int|null}|null,
 *     statuses: list<string>,
 *     graceMinutes: int,
 *     since: string|null,
 *     required: list<'email'|'phone'|'address'|'company_nip'>,
 *     services: list<ServiceRow>,
 *     shippingIndex: string|null,
 *     feeIndex: string|null,
 *     reserve: ReservationArray,
 *     nipField: string,
 *     buyerNumber: bool,
 *     allowedDifference: int,
 *     rates: list<RateRow>,
 *     changes: bool,
 *     exempt: array{eu: string|null, outside: string|null}
 * }
 */
final class OrderSettings {

	/** In whose currency WAPRO keeps its books. */
	public const HOME_CURRENCY = 'PLN';

	/** Days after which a rate that somebody typed is old. Orders go on with it. */
	public const RATE_DAYS = 7;

	/** Never anybody's order yet, whatever the settings say. */
	public const DRAFTS = [ 'new', 'auto-draft', 'draft', 'checkout-draft', 'trash' ];

	private const DEFAULTS = [
		'payments'          => [],
		'otherPayments'     => null,
		'statuses'          => [ 'processing', 'on-hold', 'completed' ],
		'graceMinutes'      => 0,
		'since'             => null,
		'required'          => [],
		'services'          => [],
		'shippingIndex'     => null,
		'feeIndex'          => null,
		'nipField'          => 'wapro-mag/nip',
		'buyerNumber'       => false,
		'allowedDifference' => 2,
		'rates'             => [],
		'changes'           => true,
		'exempt'            => [ 'eu' => null, 'outside' => null ],
	];

	/**
	 * @param OrdersArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = self::DEFAULTS;
		foreach ( self::DEFAULTS as $key => $default ) {
			$value            = $values[ $key ] ?? $default;
			$complete[ $key ] = $default === null || gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		$complete['reserve'] = ReservationRule::from( $values['reserve'] ?? null )->to_array();
		/** @var OrdersArray $complete */
		return new self( $complete );
	}

	/**
	 * @return OrdersArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/**
	 * Whether an order with this status and payment method is one that goes. One that is made or sent, always.
	 */
	public function goes( string $status, string $method ): bool {
		return ! in_array( $status, self::DRAFTS, true ) && ( in_array( $status, OwnStatuses::ALL, true ) || in_array( $status, $this->payment( $method )['statuses'] ?? $this->values['statuses'], true ) );
	}

	/**
	 * @return list<string> In which an order goes, whatever its payment method.
	 */
	public function statuses(): array {
		$all = array_merge( OwnStatuses::ALL, $this->values['statuses'], ...array_map( static fn ( array $row ): array => $row['statuses'] ?? [], $this->values['payments'] ) );
		return array_values( array_diff( array_unique( $all ), self::DRAFTS ) );
	}

	/**
	 * @return array{form: string, days: int|null, ownTerms: bool}|null Null: nobody has decided.
	 */
	public function payment_terms( string $method ): ?array {
		$row = $this->payment( $method );
		if ( $row !== null && $row['form'] !== null ) {
			return [ 'form' => $row['form'], 'days' => $row['days'], 'ownTerms' => $row['ownTerms'] ];
		}
		$others = $this->values['otherPayments'];
		return $others === null ? null : [ 'form' => $others['form'], 'days' => $others['days'], 'ownTerms' => $row['ownTerms'] ?? false ];
	}

	public function grace_seconds(): int {
		return $this->values['graceMinutes'] * 60;
	}

	public function requires( string $what ): bool {
		return in_array( $what, $this->values['required'], true );
	}

	/**
	 * @param 'shipping'|'fee' $kind
	 * @param string           $name Id of the delivery method, or name of the fee.
	 */
	public function service_index( string $kind, string $name ): ?string {
		return $this->service( $kind, $name )['index'] ?? ( $kind === 'shipping' ? $this->values['shippingIndex'] : $this->values['feeIndex'] );
	}

	/**
	 * VAT code of a service on which the shop charged no VAT at home.
	 *
	 * @param 'shipping'|'fee' $kind
	 * @param string           $name Id of the delivery method, or name of the fee.
	 * @return string|null Null: nobody has decided.
	 */
	public function untaxed_code( string $kind, string $name ): ?string {
		return $this->service( $kind, $name )['vatCode'] ?? null;
	}

	public function reservation(): ReservationRule {
		return ReservationRule::from( $this->values['reserve'] );
	}

	public function asks_buyer_number(): bool {
		return $this->values['buyerNumber'];
	}

	/** In hundredths of the currency. */
	public function allowed_difference(): int {
		return $this->values['allowedDifference'];
	}

	/** Whether what becomes of orders that WAPRO has is told. */
	public function sends_changes(): bool {
		return $this->values['changes'];
	}

	/**
	 * VAT code of what is sold without VAT.
	 *
	 * @param 'eu'|'outside' $zone Where it is delivered to.
	 * @return string|null Null: nobody has decided.
	 */
	public function exempt_code( string $zone ): ?string {
		return $this->values['exempt'][ $zone ];
	}

	/**
	 * @return RateRow|null Null: unknown.
	 */
	public function rate( string $currency ): ?array {
		foreach ( $this->values['rates'] as $row ) {
			if ( $row['currency'] === $currency ) {
				return $row;
			}
		}
		return null;
	}

	/**
	 * @param string $today Y-m-d.
	 * @return list<RateRow> Those that are old.
	 */
	public function old_rates( string $today ): array {
		$since = ( new \DateTimeImmutable( $today ) )->modify( '-' . self::RATE_DAYS . ' days' )->format( 'Y-m-d' );
		return array_values( array_filter( $this->values['rates'], static fn ( array $row ): bool => $row['date'] < $since ) );
	}

	/**
	 * @return ServiceRow|null
	 */
	private function service( string $kind, string $name ): ?array {
		foreach ( $this->values['services'] as $row ) {
			if ( $row['kind'] === $kind && mb_strtolower( trim( $row['name'] ) ) === mb_strtolower( trim( $name ) ) ) {
				return $row;
			}
		}
		return null;
	}

	/**
	 * @return PaymentRow|null
	 */
	private function payment( string $method ): ?array {
		foreach ( $this->values['payments'] as $row ) {
			if ( $row['method'] === $method ) {
				return $row;
			}
		}
		return null;
	}
}
