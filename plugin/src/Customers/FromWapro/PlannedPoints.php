<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\History\HistoryEntry;

/**
 * Delivery points of several companies, gathered and then written together.
 */
final class PlannedPoints {

	/** @var array<array-key, array{int, PlaceFacts}> */
	private array $new = [];

	/** @var array<int, array<string, string|int|null>> */
	private array $changed = [];

	public function __construct( private PointRows $rows, private bool $led_by_shop ) {}

	/**
	 * @param array<array-key, PlaceFacts> $wanted By delivery place.
	 * @return array{list<array{field: string, before: string|null, after: string|null}>, list<array{DeliveryPoint, PlaceFacts}>} Changes for the history; places where WAPRO says other than the shop, which leads them.
	 */
	public function plan( Known $known, Company $company, array $wanted ): array {
		$changes  = [];
		$disputed = [];
		foreach ( $wanted as $erp_id => $place ) {
			$point = $known->points[ $erp_id ] ?? null;
			if ( $point === null ) {
				$this->new[ $erp_id ] = [ $company->id, $place ];
				$changes[]            = HistoryEntry::change( 'point', null, self::words( $place->values ) );
				continue;
			}
			$own      = PlaceFacts::values_of( $point );
			$is_moved = $point->company_id !== $company->id || ! $point->active;
			if ( $own !== $place->values && $this->led_by_shop && ! $is_moved ) {
				$disputed[] = [ $point, $place ];
			} elseif ( $own !== $place->values || $is_moved ) {
				$this->changed[ $point->id ] = [ 'company_id' => $company->id, ...$place->values, 'active' => 1 ];
				$known->points[ $erp_id ]    = self::as_placed( $point, $company->id, $place );
				$changes[]                   = HistoryEntry::change( 'point', $point->active ? self::words( $own ) : null, self::words( $place->values ) );
			}
		}
		foreach ( $known->points_of( $company->id ) as $point ) {
			if ( $point->active && ! isset( $wanted[ (string) $point->erp_id ] ) ) {
				$own                         = PlaceFacts::values_of( $point );
				$this->changed[ $point->id ] = [ 'company_id' => $company->id, ...$own, 'active' => 0 ];
				$changes[]                   = HistoryEntry::change( 'point', self::words( $own ), null );
			}
		}
		return [ $changes, $disputed ];
	}

	public function write( Known $known ): void {
		foreach ( $this->rows->add( $this->new ) as $erp_id => $point ) {
			$known->points[ $erp_id ] = $point;
		}
		$this->rows->change( $this->changed );
	}

	/**
	 * @param array<string, string> $values
	 */
	private static function words( array $values ): string {
		return implode( ', ', array_filter( [ $values['name'], $values['street'], trim( "{$values['postcode']} {$values['city']}" ) ], static fn ( string $text ): bool => $text !== '' ) );
	}

	private static function as_placed( DeliveryPoint $point, int $company, PlaceFacts $place ): DeliveryPoint {
		return new DeliveryPoint( ...[ ...get_object_vars( $point ), ...$place->values, 'company_id' => $company, 'active' => true ] );
	}
}
