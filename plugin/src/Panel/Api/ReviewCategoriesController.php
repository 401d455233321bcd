<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Catalogue\Review;

/**
 * Categories to choose from on the review desk.
 */
final class ReviewCategoriesController extends Controller {

	public function __construct( Schemas $schemas, private readonly Review $review ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET review/categories';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [ 'items' => $this->review->categories() ];
	}
}
