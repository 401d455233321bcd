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
	public const GOODS      = 'goods';
	public const PHOTO      = 'photo';
	public const CUSTOMER   = 'customer';
	public const PROPOSAL   = 'proposal';

	/** Where the payload of a cancellation stands, whatever is cancelled. */
	public const CANCELLED = 'cancel';

	/** Kind of object → where its payload stands in messages#Message. */
	public const PAYLOADS = [
		self::ORDER      => 'order',
		self::SHOP_STATE => 'shopState',
		self::GOODS      => 'goods',
		self::PHOTO      => 'photo',
		self::CUSTOMER   => 'customer',
		self::PROPOSAL   => 'proposal',
	];
}
