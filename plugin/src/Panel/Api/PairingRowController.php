<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Pairing\PairingList;

/**
 * One product on the pairing desk.
 */
final class PairingRowController extends Controller {

	public function __construct( Schemas $schemas, private readonly PairingList $list ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET pairing/goods/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->list->row( (int) $raw['id'] );
	}
}
