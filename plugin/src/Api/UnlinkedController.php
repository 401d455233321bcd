<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Pairing\UnlinkedProducts;

/**
 * Products of the shop without an article, page by page.
 */
final class UnlinkedController extends Controller {

	private const PER_PAGE = 100;

	public function __construct( Schemas $schemas, private UnlinkedProducts $products ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET catalogue/unlinked';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->products->page( $request['after'] ?? 0, $request['limit'] ?? self::PER_PAGE, $request['ids'] ?? [] );
	}
}
