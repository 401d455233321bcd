<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * By when an order is to be made, by the shop's rule. Pure.
 */
final class DueDate {

	public const NONE         = 'none';
	public const DAYS         = 'days';
	public const WORKING_DAYS = 'working_days';
	public const FIELD        = 'field';

	private const SATURDAY = 6;

	/**
	 * @param array{rule: string, days: int, field: string} $due    production#ProductionSettings.due.
	 * @param string                                        $placed Day of the order in the shop's zone, Y-m-d.
	 * @param string                                        $value  What the order's own field says.
	 * @return string|null Y-m-d; null when there is none.
	 * @throws ProductionProblem When the order's field holds no date.
	 */
	public static function of( array $due, string $placed, string $value ): ?string {
		return match ( $due['rule'] ) {
			self::DAYS         => self::day( $placed )->modify( "+{$due['days']} days" )->format( 'Y-m-d' ),
			self::WORKING_DAYS => self::after_working_days( self::day( $placed ), $due['days'] ),
			self::FIELD        => trim( $value ) === '' ? null : self::read( trim( $value ), $due['field'] ),
			default            => null,
		};
	}

	/** Monday to Friday; holidays are the factory's own. */
	private static function after_working_days( \DateTimeImmutable $day, int $count ): string {
		while ( $count > 0 || (int) $day->format( 'N' ) >= self::SATURDAY ) {
			$day    = $day->modify( '+1 day' );
			$count -= (int) $day->format( 'N' ) < self::SATURDAY ? 1 : 0;
		}
		return $day->format( 'Y-m-d' );
	}

	private static function read( string $value, string $field ): string {
		foreach ( [ '!Y-m-d', '!d.m.Y', '!Ymd' ] as $format ) {
			$read = \DateTimeImmutable::createFromFormat( $format, $value, new \DateTimeZone( 'UTC' ) );
			if ( $read !== false && $read->format( ltrim( $format, '!' ) ) === $value ) {
				return $read->format( 'Y-m-d' );
			}
		}
		throw new ProductionProblem( 'due_date_invalid', 'dueDate', '', $field, $value );
	}

	private static function day( string $day ): \DateTimeImmutable {
		return new \DateTimeImmutable( $day, new \DateTimeZone( 'UTC' ) );
	}
}
