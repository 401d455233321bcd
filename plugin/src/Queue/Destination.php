<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Where messages go, and which kinds of object go there.
 */
final class Destination {

	public const WAPRO = 'wapro';

	public const ORDER      = 'order';
	public const SHOP_STATE = 'shop_state';
}
