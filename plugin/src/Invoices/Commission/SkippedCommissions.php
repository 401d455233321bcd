<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Commission;

use WaproMag\Queue\PersonListener;

/**
 * A skipped wish is not made again: somebody issues the invoice in WAPRO, or there shall be none.
 */
final class SkippedCommissions implements PersonListener {

	public function __construct( private CommissionStore $store ) {}

	public function skipped( string $object_key ): void {
		$this->store->set( (int) $object_key, CommissionState::Skipped );
	}

	public function retried( string $object_key ): void {
		$this->store->set( (int) $object_key, CommissionState::Asked );
	}
}
