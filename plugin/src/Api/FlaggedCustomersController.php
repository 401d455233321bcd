<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Customers\CompanyStore;

/**
 * Contractors that count as flagged in the shop, page by page: a full pass asks for those that WAPRO no longer lists.
 */
final class FlaggedCustomersController extends Controller {

	private const AT_ONCE = 1000;

	public function __construct( Schemas $schemas, private CompanyStore $companies ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET customers/flagged';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$limit = $request['limit'] ?? self::AT_ONCE;
		$ids   = $this->companies->flagged_after( (string) ( $request['after'] ?? '0' ), $limit );
		return [ 'erpIds' => $ids, 'next' => count( $ids ) < $limit ? null : $ids[ $limit - 1 ] ];
	}
}
