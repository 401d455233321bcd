<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Invoices\InvoicesCompare;

/**
 * Tells a full pass which invoices to fetch.
 */
final class InvoicesCompareController extends Controller {

	public function __construct( Schemas $schemas, private InvoicesCompare $compare ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST invoices/compare';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->compare->page( $request );
	}
}
