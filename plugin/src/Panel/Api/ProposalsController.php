<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Proposing\ProposalList;

/**
 * Changes that wait for whoever leads the field.
 */
final class ProposalsController extends Controller {

	public function __construct( Schemas $schemas, private readonly ProposalList $proposals ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET proposals';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->proposals->page( $request );
	}
}
