<?php
declare(strict_types=1);

namespace WaproMag\Links;

/**
 * Where an article stands in the shop, as WAPRO's users are told.
 */
final class LinkState {

	/** In the temporary category, before its first review. */
	public const WAITING = 'waiting';

	public const PUBLISHED = 'published';

	/** The flag is off in WAPRO, or a person hid the product in the shop. */
	public const HIDDEN = 'hidden';

	/** No product: the reason says why. */
	public const REFUSED = 'refused';
}
