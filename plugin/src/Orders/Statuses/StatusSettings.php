<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\Withdrawal;

/**
 * What states of WAPRO's orders are in the shop, and the other way round. Shape: statuses#StatusSettings. Knows no
 * WordPress.
 *
 * @phpstan-type Rule array{axis: 'production'|'transport'|'payment', code: string, status: string}
 * @phpstan-type Carrier array{name: string, url: string}
 * @phpstan-type StatusesArray array{rules: list<Rule>, offered: list<string>, withdrawing: list<string>, carriers: list<Carrier>}
 */
final class StatusSettings {

	/** Completes the shop's orders. */
	public const COMPLETE = [
		[ 'axis' => 'transport', 'code' => 'shipped', 'status' => 'completed' ],
		[ 'axis' => 'transport', 'code' => 'delivered', 'status' => 'completed' ],
	];

	/** What a person, or the shop, has ended is no longer WAPRO's to move. */
	private const ENDED = [ 'completed', 'cancelled', 'refunded', 'failed' ];

	/** The axis that says most decides. */
	private const PRECEDENCE = [ 'transport', 'production', 'payment' ];

	/**
	 * @param StatusesArray $values
	 * @param list<string>  $kept   Our statuses that were ever offered.
	 */
	private function __construct( private readonly array $values, private readonly array $kept ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		/** @var StatusesArray $complete */
		$complete = [
			'rules'       => self::listed( $values['rules'] ?? [] ),
			'offered'     => array_values( array_intersect( OwnStatuses::ALL, self::listed( $values['offered'] ?? [] ) ) ),
			'withdrawing' => self::listed( $values['withdrawing'] ?? Withdrawal::STATUSES ),
			'carriers'    => self::listed( $values['carriers'] ?? [] ),
		];
		return new self( $complete, array_values( array_intersect( OwnStatuses::ALL, [ ...$complete['offered'], ...self::listed( $values['kept'] ?? [] ) ] ) ) );
	}

	/**
	 * @return StatusesArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/**
	 * As it is kept, after these.
	 *
	 * @return array<string, mixed>
	 */
	public function stored_after( self $before ): array {
		return $this->values + [ 'kept' => array_values( array_unique( [ ...$before->kept, ...$this->kept ] ) ) ];
	}

	/**
	 * @return list<string> Our statuses that the shop's people use.
	 */
	public function offered(): array {
		return $this->values['offered'];
	}

	/**
	 * @return list<string> Our statuses that an order may have.
	 */
	public function named(): array {
		return $this->kept;
	}

	/** Whether such a status of the shop means to WAPRO that the order is cancelled. */
	public function withdraws( string $status ): bool {
		return $status === Withdrawal::TRASH || in_array( $status, $this->values['withdrawing'], true );
	}

	/** Whether an order in such a status of the shop still waits for something: neither begun nor over, by a person or the shop. */
	public function goes_on( string $status ): bool {
		return ! in_array( $status, [ ...self::ENDED, ...OrderSettings::DRAFTS ], true ) && ! $this->withdraws( $status );
	}

	/**
	 * @return list<string>
	 */
	public function withdrawing(): array {
		return $this->values['withdrawing'];
	}

	/**
	 * @return list<Carrier>
	 */
	public function carriers(): array {
		return $this->values['carriers'];
	}

	/**
	 * Status of the shop for an order that stands so in WAPRO; null: nobody asked for one. Nothing is completed while
	 * anything is left.
	 */
	public function target( OrderProgress $progress ): ?string {
		foreach ( self::PRECEDENCE as $axis ) {
			foreach ( $this->values['rules'] as $rule ) {
				if ( $rule['axis'] === $axis && $rule['code'] === ( $progress->axes[ $axis ]['code'] ?? null ) && ( $rule['status'] !== 'completed' || $progress->is_done ) ) {
					return $rule['status'];
				}
			}
		}
		return null;
	}

	/**
	 * @return list<mixed>
	 */
	private static function listed( mixed $value ): array {
		return is_array( $value ) ? array_values( $value ) : [];
	}
}
