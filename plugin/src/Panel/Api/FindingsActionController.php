<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Findings\FindingActions;

/**
 * Takes what a person decides about findings.
 */
final class FindingsActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly FindingActions $actions ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST findings/actions';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->actions->decide( $request['ids'], $request['action'], $request['days'] ?? 30, $request['dryRun'] ?? false, wp_get_current_user()->display_name );
	}
}
