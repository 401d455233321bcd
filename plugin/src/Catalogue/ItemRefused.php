<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * One item cannot be applied; the others of the call can.
 */
final class ItemRefused extends \RuntimeException {

	public function __construct( public readonly ItemProblem $problem ) {
		parent::__construct( $problem->code );
	}
}
