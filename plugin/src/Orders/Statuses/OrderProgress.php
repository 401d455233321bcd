<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Orders\Amount;
use WaproMag\Orders\OrderDone;

/**
 * How far a shop order is in WAPRO, where it may be several orders: one word per axis that says no more than is true of
 * all of them, and what is left of each line. Pure.
 *
 * @phpstan-type Point array{code: string, name: string, at: string|null, tone: string}
 * @phpstan-type Parcel array{carrier: string, trackingNumber: string, trackingUrl?: string}
 * @phpstan-type Line array{index: string, unit: string, ordered: Amount, realised: Amount, left: Amount}
 */
final class OrderProgress {

	public const AXES = [ 'production', 'transport', 'payment' ];

	/** States that the shop tells from lines and parts. */
	public const PART_SHIPPED = 'part_shipped';
	public const PART_PAID    = 'part_paid';

	public const WAITING  = 'waiting';
	public const UNDERWAY = 'underway';
	public const DONE     = 'done';

	/**
	 * @param array<string, Point> $axes    By axis, those that WAPRO has told.
	 * @param array<string, Line>  $lines   By id of the shop's line.
	 * @param list<Parcel>         $parcels
	 * @param bool                 $is_done Everything was shipped.
	 * @param string|null          $due_on  Last day by which a part of it is to be ready.
	 */
	private function __construct( public readonly array $axes, public readonly array $lines, public readonly array $parcels, public readonly bool $is_done, public readonly ?string $due_on ) {}

	/**
	 * @param list<array<string, string|null>>                       $rows  ERP orders of one shop order.
	 * @param list<array{axis: string, code: string, name: string}> $names WAPRO's dictionary, each axis from its first state to its last.
	 */
	public static function of( array $rows, array $names ): self {
		$open  = array_values( array_filter( $rows, static fn ( array $row ): bool => $row['state'] !== 'cancelled' ) );
		$lines = self::lines( $open );
		$axes  = [];
		foreach ( self::AXES as $axis ) {
			$points = self::points( $axis, $open, $names );
			$point  = $points === [] ? null : match ( $axis ) {
				'production' => self::production( $points ),
				'payment'    => self::payment( $points, count( $open ), $names ),
				default      => self::transport( $points, count( $open ), $lines, $names ),
			};
			if ( $point !== null ) {
				$axes[ $axis ] = [ 'code' => $point['code'], 'name' => $point['name'], 'at' => $point['at'], 'tone' => $point['tone'] ];
			}
		}
		$due = array_filter( array_column( $open, 'due_on' ), is_string( ... ) );
		return new self( $axes, $lines, self::parcels( $open ), OrderDone::is_shipped_in_full( $rows ), $due === [] ? null : max( $due ) );
	}

	/**
	 * The same with another word on production, as the production application says it.
	 *
	 * @param Point       $point
	 * @param string|null $due_on Null: as it was.
	 */
	public function with_production( array $point, ?string $due_on ): self {
		return new self( [ 'production' => $point ] + $this->axes, $this->lines, $this->parcels, $this->is_done, $due_on ?? $this->due_on );
	}

	public function without_production(): self {
		return new self( array_diff_key( $this->axes, [ 'production' => 1 ] ), $this->lines, $this->parcels, $this->is_done, $this->due_on );
	}

	/** Tells one shipment from the next, in whatever order WAPRO names its parcels. */
	public function facts_of_transport(): string {
		$parcels = $this->parcel_names();
		sort( $parcels );
		return implode( ' ', $parcels );
	}

	/** Whether a parcel is among them that was not before. */
	public function has_new_parcel( self $before ): bool {
		return array_diff( $this->parcel_names(), $before->parcel_names() ) !== [];
	}

	/**
	 * @return list<string>
	 */
	private function parcel_names(): array {
		return array_map( static fn ( array $parcel ): string => "{$parcel['carrier']} {$parcel['trackingNumber']}", $this->parcels );
	}

	/** Whether some of the goods have left and some have not. */
	public function is_partial(): bool {
		return ( $this->axes['transport']['code'] ?? '' ) === self::PART_SHIPPED;
	}

	/**
	 * @param list<array<string, string|null>>                       $rows
	 * @param list<array{axis: string, code: string, name: string}> $names
	 * @return list<array{code: string, name: string, at: string|null, tone: string, position: int}>
	 */
	private static function points( string $axis, array $rows, array $names ): array {
		$codes  = self::codes( $axis, $names );
		$points = [];
		foreach ( $rows as $row ) {
			$name = (string) $row[ "{$axis}_name" ];
			$code = (string) ( $row[ "{$axis}_code" ] ?? $name );
			if ( $code !== '' ) {
				$points[] = self::point( $codes, $code, $name, $row[ "{$axis}_at" ] );
			}
		}
		return $points;
	}

	/**
	 * @param list<string> $codes
	 * @return array{code: string, name: string, at: string|null, tone: string, position: int}
	 */
	private static function point( array $codes, string $code, string $name, ?string $at ): array {
		$found    = array_search( $code, $codes, true );
		$position = $found === false ? 1 : $found;
		$tone     = match ( true ) {
			$position === 0                                                                => self::WAITING,
			( $found !== false && $position === count( $codes ) - 1 ) || in_array( $code, OrderDone::TRANSPORT_CODES, true ) => self::DONE,
			default                                                                        => self::UNDERWAY,
		};
		return [ 'code' => $code, 'name' => $name, 'at' => $at, 'tone' => $tone, 'position' => $position ];
	}

	/**
	 * A part that production has not begun, or never will, hides none that it is working on.
	 *
	 * @param non-empty-list<array{code: string, name: string, at: string|null, tone: string, position: int}> $points
	 * @return array{code: string, name: string, at: string|null, tone: string, position: int}
	 */
	private static function production( array $points ): array {
		$begun = array_values( array_filter( $points, static fn ( array $point ): bool => $point['position'] > 0 ) );
		return self::least( $begun === [] ? $points : $begun );
	}

	/**
	 * A part of which WAPRO has said nothing yet is not paid.
	 *
	 * @param non-empty-list<array{code: string, name: string, at: string|null, tone: string, position: int}> $points
	 * @param int                                                                                            $parts  Of the order, told of or not.
	 * @param list<array{axis: string, code: string, name: string}>                                          $names
	 * @return array{code: string, name: string, at: string|null, tone: string, position: int}
	 */
	private static function payment( array $points, int $parts, array $names ): array {
		$least = self::least( $points );
		return count( array_unique( array_column( $points, 'code' ) ) ) === 1 && ( count( $points ) === $parts || $least['position'] === 0 )
			? $least
			: self::computed( 'payment', self::PART_PAID, $points, $names );
	}

	/**
	 * A part of which WAPRO has said nothing yet has not left.
	 *
	 * @param non-empty-list<array{code: string, name: string, at: string|null, tone: string, position: int}> $points
	 * @param int                                                                                             $parts  Of the order, told of or not.
	 * @param array<string, Line>                                                                             $lines
	 * @param list<array{axis: string, code: string, name: string}>                                           $names
	 * @return array{code: string, name: string, at: string|null, tone: string, position: int}
	 */
	private static function transport( array $points, int $parts, array $lines, array $names ): array {
		$gone     = array_filter( $points, static fn ( array $point ): bool => $point['tone'] === self::DONE || $point['code'] === self::PART_SHIPPED );
		$realised = array_filter( $lines, static fn ( array $line ): bool => ! $line['realised']->is_zero() );
		$left     = array_filter( $lines, static fn ( array $line ): bool => ! $line['left']->is_zero() );
		$has_left = $left !== [] || count( $gone ) < $parts;
		return ( $gone !== [] || $realised !== [] ) && $has_left
			? self::computed( 'transport', self::PART_SHIPPED, array_values( $gone === [] ? $points : $gone ), $names )
			: self::least( $points );
	}

	/**
	 * @param non-empty-list<array{code: string, name: string, at: string|null, tone: string, position: int}> $points
	 * @param list<array{axis: string, code: string, name: string}>                                          $names
	 * @return array{code: string, name: string, at: string|null, tone: string, position: int}
	 */
	private static function computed( string $axis, string $code, array $points, array $names ): array {
		$times = array_filter( array_column( $points, 'at' ), is_string( ... ) );
		$named = array_filter( $names, static fn ( array $one ): bool => $one['axis'] === $axis && $one['code'] === $code );
		return [ 'code' => $code, 'name' => (string) ( array_values( $named )[0]['name'] ?? '' ), 'at' => $times === [] ? null : max( $times ), 'tone' => self::UNDERWAY, 'position' => 1 ];
	}

	/**
	 * The least advanced; of equals, the one that came there last.
	 *
	 * @param non-empty-list<array{code: string, name: string, at: string|null, tone: string, position: int}> $points
	 * @return array{code: string, name: string, at: string|null, tone: string, position: int}
	 */
	private static function least( array $points ): array {
		usort( $points, static fn ( array $a, array $b ): int => [ $a['position'], (string) $b['at'] ] <=> [ $b['position'], (string) $a['at'] ] );
		return $points[0];
	}

	/**
	 * @param list<array{axis: string, code: string, name: string}> $names
	 * @return list<string>
	 */
	private static function codes( string $axis, array $names ): array {
		return array_column( array_filter( $names, static fn ( array $one ): bool => $one['axis'] === $axis ), 'code' );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<Parcel>
	 */
	private static function parcels( array $rows ): array {
		$parcels = [];
		foreach ( $rows as $row ) {
			$stored = json_decode( $row['parcels'] ?? '[]', true );
			foreach ( is_array( $stored ) ? $stored : [] as $parcel ) {
				if ( is_array( $parcel ) && isset( $parcel['carrier'], $parcel['trackingNumber'] ) ) {
					$parcels[ "{$parcel['carrier']} {$parcel['trackingNumber']}" ] = $parcel;
				}
			}
		}
		return array_values( $parcels );
	}

	/**
	 * One line of the shop may stand in several orders of WAPRO.
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return array<string, Line>
	 */
	private static function lines( array $rows ): array {
		$lines = [];
		foreach ( $rows as $row ) {
			$stored = json_decode( $row['quantities'] ?? '[]', true );
			foreach ( is_array( $stored ) ? $stored : [] as $line ) {
				$id       = $line['lineId'] === '' ? "index:{$line['index']}" : "line:{$line['lineId']}";
				$before   = $lines[ $id ] ?? [ 'ordered' => Amount::zero(), 'realised' => Amount::zero() ];
				$ordered  = $before['ordered']->plus( Amount::parse( (string) $line['ordered'] ) );
				$realised = $before['realised']->plus( Amount::parse( (string) $line['realised'] ) );
				$left     = $ordered->minus( $realised );

				$lines[ $id ] = [
					'index'    => (string) $line['index'],
					'unit'     => (string) $line['unit'],
					'ordered'  => $ordered,
					'realised' => $realised,
					'left'     => $left->is_negative() ? Amount::zero() : $left,
				];
			}
		}
		return $lines;
	}
}
