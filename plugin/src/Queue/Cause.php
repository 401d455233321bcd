<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Why something was done.
 */
enum Cause: string {

	case ShopEvent  = 'shop_event';
	case WaproEvent = 'wapro_event';
	case Nightly    = 'nightly';
	case ByHand     = 'by_hand';
	case Settings   = 'settings';
	case Sweep      = 'sweep';
	case Production = 'production';

	/** Something happened on the other side; all else is a comparison, or somebody's wish to see it anew. */
	public function is_news(): bool {
		return $this === self::WaproEvent || $this === self::Production;
	}
}
