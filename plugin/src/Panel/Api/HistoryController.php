<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\History\HistoryStore;
use WaproMag\Panel\HistorySubject;

/**
 * A page of an object's history, newest first.
 */
final class HistoryController extends Controller {

	public function __construct( Schemas $schemas, private readonly HistoryStore $history, private readonly HistorySubject $subject ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET history';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return [ ...$this->history->page( $request['objectType'], $request['objectId'], $request['page'] ?? 1 ), ...$this->subject->of( $request['objectType'], $request['objectId'] ) ];
	}
}
