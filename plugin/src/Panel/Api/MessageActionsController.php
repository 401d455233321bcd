<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Problem;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Messages\MessageActions;
use WaproMag\Panel\Messages\MessageFilter;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Panel\Messages\ObjectSearch;

/**
 * Retry or skip chosen messages, or all that a filter finds; with preview it only counts.
 */
final class MessageActionsController extends Controller {

	public function __construct(
		Schemas $schemas,
		private readonly MessageActions $actions,
		private readonly ObjectSearch $search,
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST messages/actions';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$filter = $this->filter( $request );
		$reason = trim( (string) ( $request['reason'] ?? '' ) );
		if ( true === $request['preview'] ) {
			return $this->actions->preview( $request['action'], $filter );
		}
		if ( MessageRules::SKIP === $request['action'] && '' === $reason ) {
			throw new Problem( 'reason_missing', __( 'Say why these messages are skipped: the next person will want to know.', 'wapro-mag-for-woocommerce' ), 400, 'reason' );
		}
		return $this->actions->perform( $request['action'], $filter, $reason );
	}

	/**
	 * @param array<string, mixed> $request
	 */
	private function filter( array $request ): MessageFilter {
		if ( isset( $request['ids'] ) === isset( $request['filter'] ) ) {
			throw new Problem( 'rest_invalid_param', __( 'Name either the messages (ids) or a filter, not both and not neither.', 'wapro-mag-for-woocommerce' ), 400, 'ids' );
		}
		return isset( $request['ids'] )
			? MessageFilter::of_ids( $request['ids'] )
			: MessageFilter::from_request( $request['filter'], $this->search );
	}
}
