<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Health\StagingGuard;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Invoices\Requests\ArrivedInvoices;

/**
 * `POST apply/invoices`: up to 1,000 invoices, an answer for each.
 */
final class ApplyInvoicesController extends Controller {

	public function __construct( Schemas $schemas, private StagingGuard $staging, private InvoicesApply $apply, private ArrivedInvoices $arrived ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST apply/invoices';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		/** @var list<array<string, mixed>> $items */
		$items = $request['items'];
		ApplyCounters::check( $items );
		$context = ApplyContext::from_request( $request );
		$results = $this->apply->apply( $context, $items );
		$this->arrived->settle( array_map( static fn ( array $item ): string => (string) $item['erpId'], $items ), $context->cause );
		return [ 'items' => array_map( static fn ( ItemResult $result ): array => $result->to_array(), $results ) ];
	}
}
