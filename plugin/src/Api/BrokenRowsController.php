<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Findings\BrokenRows;

/**
 * Takes the rows of WAPRO that break the contract, for the findings.
 */
final class BrokenRowsController extends Controller {

	public function __construct( Schemas $schemas, private BrokenRows $broken ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST catalogue/broken-rows';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->broken->note( $request['rows'] );
		if ( isset( $request['completeRun'] ) ) {
			$this->broken->complete( $request['completeRun'] );
		}
		return [ 'noted' => count( $request['rows'] ) ];
	}
}
