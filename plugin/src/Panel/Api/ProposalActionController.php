<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Customers\Proposing\ProposalActions;
use WaproMag\Customers\Proposing\ProposalRows;

/**
 * Takes what a person decides about a proposal.
 */
final class ProposalActionController extends Controller {

	public function __construct( Schemas $schemas, private readonly ProposalActions $actions, private readonly ProposalRows $rows ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST proposals/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->rows->row( $this->actions->act( (int) $raw['id'], $request, wp_get_current_user()->display_name ) );
	}
}
