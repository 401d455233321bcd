<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Customers\InvitationList;

/**
 * People whose invitation is held, on its way, sent or failed.
 */
final class InvitationsController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvitationList $invitations ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET invitations';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->invitations->page( $request );
	}
}
