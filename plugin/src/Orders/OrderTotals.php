<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Settings\SettingsStore;

/**
 * WAPRO's totals of an order against those that the buyer agreed to. A difference beyond the allowed one is a finding;
 * WAPRO's stand.
 */
final class OrderTotals {

	public const OBJECT = 'order';

	private const KINDS = [ Finding::ORDER_TOTALS_DIFFER ];

	public function __construct( private FindingStore $findings, private SettingsStore $settings ) {}

	/**
	 * @param array<string, mixed>       $payload What was sent.
	 * @param list<array<string, mixed>> $orders  messages#ErpOrder.
	 */
	public function compare( int $order_id, array $payload, array $orders ): void {
		$wapro = TotalsDifference::counted( $orders );
		if ( $wapro === null ) {
			return;
		}
		$reference = (string) $payload['reference'];
		$own       = TotalsDifference::agreed( $payload );
		if ( ! TotalsDifference::exceeds( $own, $wapro, $this->settings->orders()->allowed_difference() ) ) {
			$this->findings->resolve( self::OBJECT, [ $reference ], self::KINDS );
			return;
		}
		$this->findings->report( [ new Finding( Finding::ORDER_TOTALS_DIFFER, 'gross', self::OBJECT, $order_id, $reference, $own->text( 2 ), $wapro->text( 2 ) ) ] );
	}

	/** WAPRO has cancelled the order: nothing is left to differ. */
	public function forget( string $reference ): void {
		$this->findings->resolve( self::OBJECT, [ $reference ], self::KINDS );
	}

	/**
	 * @return array{shop: string, wapro: string}|null Null: they agree.
	 */
	public function difference( string $reference ): ?array {
		return $this->findings->values_of( self::OBJECT, $reference, Finding::ORDER_TOTALS_DIFFER );
	}
}
