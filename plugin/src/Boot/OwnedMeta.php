<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Catalogue\Pack;
use WaproMag\Catalogue\Placed;
use WaproMag\Checkout\ActiveChoice;
use WaproMag\Checkout\StoredFields;
use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\GoodsExport\GoodsCapture;
use WaproMag\GoodsExport\GoodsPayloads;
use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\LineValue;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Orders\Statuses\StatusMover;
use WaproMag\Panel\Products\FieldsTab;
use WaproMag\Panel\Screens\Notices;
use WaproMag\Photos\PhotoStore;
use WaproMag\Stock\SellableStock;
use WaproMag\Visibility\OrderOwnership;

/**
 * The one list of meta that the plugin puts beside other people's objects; uninstall and its test read it. On orders the
 * buyer's wish for an invoice and the NIP stay: they belong to the order.
 */
final class OwnedMeta {

	/** On products, variations and attachments. */
	public const POSTS = [
		Pack::META,
		Placed::META,
		SellableStock::OWN_WAREHOUSES,
		GoodsCapture::LEFT_ALONE,
		GoodsPayloads::ACCEPTED,
		PhotoStore::HASH,
		PhotoStore::HASHED,
		PhotoStore::OURS,
		AskedFields::META,
		FieldsTab::REFUSED,
	];

	/** In the orders' own table, or beside posts. */
	public const ORDERS = [ OrderOwnership::COMPANY, OrderOwnership::POINT, OrderOwnership::PERSON, StatusMover::FOLLOWED, StatusMover::PAID_THERE ];

	public const ORDER_LINES = [ LineSnapshot::META_KEY, LineValue::META ];

	public const USERS = [
		Notices::META,
		AccountNumber::META,
		VerifiedEmail::META,
		ActiveChoice::COMPANY,
		ActiveChoice::POINT,
		StoredFields::NIP,
		StoredFields::WISH,
	];
}
