<?php
declare(strict_types=1);

namespace WaproMag\Links;

/**
 * Another link already holds this ERP key – perhaps one that differs by case or accents only – or the shop id.
 */
final class LinkExists extends \RuntimeException {

	public function __construct( public readonly string $erp_key ) {
		parent::__construct( "Another link holds {$erp_key}." );
	}
}
