<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Health\StagingGuard;
use WaproMag\Invoices\Requests\InvoiceRequestCapture;
use WaproMag\Orders\OrderStatusApply;

/**
 * Takes the state of orders as it is in WAPRO.
 */
final class ApplyOrderStatusesController extends Controller {

	public function __construct( Schemas $schemas, private StagingGuard $staging, private OrderStatusApply $apply, private InvoiceRequestCapture $requests ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST apply/order-statuses';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$this->staging->refuse_when_paused();
		$answers = $this->apply->apply( $request['items'], $request['cause'], $request['runId'] ?? null );
		foreach ( $answers as $answer ) {
			if ( $answer['outcome'] === 'updated' && isset( $answer['shopId'] ) ) {
				$this->requests->notice( (int) $answer['shopId'] );
			}
		}
		return [ 'items' => $answers ];
	}
}
