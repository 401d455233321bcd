<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Findings\FindingList;

/**
 * Differences between WAPRO and the shop.
 */
final class FindingsController extends Controller {

	public function __construct( Schemas $schemas, private readonly FindingList $findings ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET findings';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->findings->page( $request );
	}
}
