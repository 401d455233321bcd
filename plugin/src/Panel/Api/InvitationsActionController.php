<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Invitations;

/**
 * Lets held invitations go, and such as failed, or holds released ones again; with a count first.
 */
final class InvitationsActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly Invitations $invitations ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST invitations';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$company = $request['companyId'] ?? null;
		$users   = $request['userIds'] ?? [];
		return $request['action'] === 'stop'
			? $this->invitations->stop( $company, $users, $request['dryRun'] )
			: $this->invitations->release( $request['action'] === 'retry' ? 'failed' : 'held', $company, $users, $request['dryRun'] );
	}
}
