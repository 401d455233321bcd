<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Catalogue\Review;

/**
 * A page of the review desk.
 */
final class ReviewController extends Controller {

	public function __construct( Schemas $schemas, private readonly Review $review ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET review';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->review->page( $request );
	}
}
