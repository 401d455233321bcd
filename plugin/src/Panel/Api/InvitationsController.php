<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Invitations;

/**
 * Lets held invitations go, and such as failed; with a count first.
 */
final class InvitationsController extends Controller {

	public function __construct( Schemas $schemas, private readonly Invitations $invitations ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST invitations';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->invitations->release( $request['action'] === 'retry' ? 'failed' : 'held', $request['companyId'] ?? null, $request['dryRun'] );
	}
}
