<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Reconcile\RowComparison;

/**
 * Tells which articles of some buckets are to be fetched anew, by facet.
 */
final class CompareController extends Controller {

	public function __construct( Schemas $schemas, private RowComparison $rows ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST catalogue/compare';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->rows->compare( $request['buckets'], $request['rows'] );
	}
}
