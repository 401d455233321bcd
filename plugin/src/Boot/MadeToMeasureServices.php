<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\CartEntry;
use WaproMag\MadeToMeasure\CartLines;
use WaproMag\MadeToMeasure\Listings;
use WaproMag\MadeToMeasure\OrderEdits;
use WaproMag\MadeToMeasure\OrderLines;
use WaproMag\MadeToMeasure\ProductForm;
use WaproMag\Panel\Products\AskInBulk;
use WaproMag\Panel\Products\FieldsTab;

/**
 * Products that ask their buyer for production parameters.
 */
final class MadeToMeasureServices {

	private AskedFields $asked;

	public function __construct( private Foundation $f ) {
		$this->asked = new AskedFields( $f->links() );
	}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		return [
			new ProductForm( $this->asked ),
			new Listings( $this->asked ),
			new CartEntry( $this->asked ),
			new CartLines( $this->asked ),
			new OrderLines( $this->asked ),
			new OrderEdits( $this->asked, $this->f->line_snapshots() ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function screens(): array {
		return [ new FieldsTab( $this->asked, $this->f->main_file ), new AskInBulk( $this->asked ) ];
	}
}
