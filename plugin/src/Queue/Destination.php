<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Where messages go, and which kinds of object go there.
 */
final class Destination {

	public const WAPRO      = 'wapro';
	public const PRODUCTION = 'production';

	public const ORDER      = 'order';
	public const SHOP_STATE = 'shop_state';
	public const GOODS      = 'goods';
	public const PHOTO      = 'photo';
	public const CUSTOMER   = 'customer';
	public const PROPOSAL   = 'proposal';

	/** The wish for the invoice of an order. */
	public const ORDER_INVOICE = 'order_invoice';

	/** Where the payload of a cancellation stands, whatever is cancelled. */
	public const CANCELLED = 'cancel';

	/** An order on its way to production. */
	public const PRODUCTION_ORDER = 'production.order';

	/** Lane → where its payload stands in messages#Message. */
	public const PAYLOADS = [
		self::ORDER      => 'order',
		self::SHOP_STATE => 'shopState',
		self::GOODS      => 'goods',
		self::PHOTO      => 'photo',
		self::CUSTOMER   => 'customer',
		self::PROPOSAL   => 'proposal',

		self::ORDER_INVOICE => 'orderInvoice',

		self::PRODUCTION_ORDER => 'production',
	];

	/** Which payloads, sources and listeners belong to a message: its kind of object, and for others than WAPRO whose. */
	public static function lane( Message $message ): string {
		return $message->destination === self::WAPRO ? $message->object_type : "{$message->destination}.{$message->object_type}";
	}
}
