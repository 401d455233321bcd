<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Orders\Twins\TwinList;

/**
 * Orders that WAPRO may have already.
 */
final class TwinsController extends Controller {

	public function __construct( Schemas $schemas, private readonly TwinList $twins ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET pairing/orders';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->twins->page( $request );
	}
}
