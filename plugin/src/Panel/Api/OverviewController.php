<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Overview\OverviewQuery;

/**
 * Facts of the first screen.
 */
final class OverviewController extends Controller {

	public function __construct( Schemas $schemas, private readonly OverviewQuery $overview ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET overview';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->overview->read();
	}
}
