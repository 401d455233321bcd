<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Messages\MessageFilter;
use WaproMag\Panel\Messages\MessageRows;
use WaproMag\Panel\Messages\MessagesQuery;
use WaproMag\Panel\Messages\ObjectSearch;

/**
 * A page of messages by filter.
 */
final class MessagesController extends Controller {

	private const PER_PAGE = 25;

	public function __construct(
		Schemas $schemas,
		private readonly MessagesQuery $query,
		private readonly MessageRows $rows,
		private readonly ObjectSearch $search,
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET messages';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$per_page = $request['perPage'] ?? self::PER_PAGE;
		$filter   = MessageFilter::from_request( $request, $this->search );
		$total    = $this->query->count( $filter );
		$rows     = $this->query->page( $filter, $request['page'] ?? 1, $per_page, $request['orderBy'] ?? 'capturedAt', $request['order'] ?? 'desc' );

		return [
			'items' => $this->rows->shape( $rows ),
			'total' => $total,
			'pages' => (int) ceil( $total / $per_page ),
		];
	}
}
