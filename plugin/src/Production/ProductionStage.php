<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * How far an order is, as the shop understands it, whatever production calls it.
 */
enum ProductionStage: string {

	case Planned      = 'planned';
	case InProduction = 'in_production';
	case Held         = 'held';
	case Ready        = 'ready';

	/** What people read where the shop's map has no name of its own. */
	public function word(): string {
		return match ( $this ) {
			self::Planned      => __( 'planned', 'wapro-mag-for-woocommerce' ),
			self::InProduction => __( 'in production', 'wapro-mag-for-woocommerce' ),
			self::Held         => __( 'on hold', 'wapro-mag-for-woocommerce' ),
			self::Ready        => _x( 'made', 'stage of production', 'wapro-mag-for-woocommerce' ),
		};
	}
}
