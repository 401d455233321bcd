<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Catalogue\Review;

/**
 * Publishes chosen products; with preview it only says which can be.
 */
final class ReviewPublishController extends Controller {

	public function __construct( Schemas $schemas, private readonly Review $review ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST review/publish';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->review->publish( $request['ids'], $request['preview'] );
	}
}
