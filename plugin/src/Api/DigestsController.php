<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Reconcile\Digests;

/**
 * Tells in which buckets of articles the shop knows something else than WAPRO.
 */
final class DigestsController extends Controller {

	public function __construct( Schemas $schemas, private Digests $digests ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST catalogue/digests';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->digests->compare( $request['facet'], $request['digests'] );
	}
}
