<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api\BrokenRowsController;
use WaproMag\Api\CompareController;
use WaproMag\Api\DigestsController;
use WaproMag\Api\LiveCheckController;
use WaproMag\Database\RowUpdates;
use WaproMag\Findings\FindingActions;
use WaproMag\Findings\FindingList;
use WaproMag\Panel\Api\FindingsActionController;
use WaproMag\Panel\Api\FindingsController;
use WaproMag\Reconcile\Digests;
use WaproMag\Reconcile\ExpectedStock;
use WaproMag\Reconcile\LiveCheck;
use WaproMag\Reconcile\LiveRows;
use WaproMag\Reconcile\RowComparison;

/**
 * Comparing the whole catalogue, and what the comparison finds.
 */
final class ReconcileServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$expected = new ExpectedStock( $this->f->db(), $this->f->settings(), $this->f->in_flight() );
		return [
			new DigestsController( $this->f->schemas(), new Digests( $this->f->db(), $this->f->settings() ) ),
			new CompareController( $this->f->schemas(), new RowComparison( $this->f->db(), new RowUpdates( $this->f->db() ), $this->f->settings() ) ),
			new LiveCheckController( $this->f->schemas(), new LiveCheck( new LiveRows( $this->f->db() ), $expected, $this->f->findings() ) ),
			new BrokenRowsController( $this->f->schemas(), $this->f->broken_rows() ),
			new FindingsController( $this->f->schemas(), new FindingList( $this->f->db(), $this->f->settings() ) ),
			new FindingsActionController( $this->f->schemas(), new FindingActions( $this->f->findings(), $this->f->runs(), $this->f->companies() ) ),
		];
	}
}
