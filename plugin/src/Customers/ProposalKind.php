<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * What a proposal is about.
 */
enum ProposalKind: string {

	case Address       = 'address';
	case DeliveryPlace = 'delivery_place';
	case Contact       = 'contact';

	/** @return 'wapro'|'shop' */
	public function owner( CustomerSettings $settings ): string {
		return match ( $this ) {
			self::Address       => $settings->address_owner(),
			self::DeliveryPlace => $settings->point_owner(),
			self::Contact       => $settings->contact_owner(),
		};
	}
}
