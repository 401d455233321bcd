<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Catalogue\Review;

/**
 * Quick edit of a product's categories and description on the review desk.
 */
final class ReviewEditController extends Controller {

	public function __construct( Schemas $schemas, private readonly Review $review ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST review/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->review->edit( (int) $raw['id'], $request['categories'] ?? null, $request['description'] ?? null );
	}
}
