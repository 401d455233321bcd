<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Queue\RunStore;

/**
 * A page of the runs that people or settings asked for.
 */
final class RunsController extends Controller {

	private const PER_PAGE = 25;

	public function __construct( Schemas $schemas, private readonly RunStore $runs ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET runs';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$per_page = $request['perPage'] ?? self::PER_PAGE;
		$page     = $this->runs->page( $request['page'] ?? 1, $per_page, $request['flow'] ?? null );

		return [
			'items' => array_map( RunStore::shape( ... ), $page['rows'] ),
			'total' => $page['total'],
			'pages' => (int) ceil( $page['total'] / $per_page ),
		];
	}
}
