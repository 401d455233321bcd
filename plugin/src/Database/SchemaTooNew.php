<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * The tables were made by a newer plugin; writing to them with older code could lose data.
 */
final class SchemaTooNew extends \RuntimeException {

	public function __construct( public readonly int $found, public readonly int $known ) {
		parent::__construct( sprintf( 'Tables are of version %d, this plugin knows version %d.', $found, $known ) );
	}
}
