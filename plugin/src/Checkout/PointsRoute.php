<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Api\Controller;
use WaproMag\Api\Problem;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\PointStore;
use WaproMag\Visibility\Scopes;

/**
 * `GET account/points`: delivery points that the person may order for, by name, town, street or postcode.
 * `POST account/choice`: for whom the person buys from now on. For buyers in a browser: cookie and nonce.
 */
final class PointsRoute implements Registerable {

	public const PER_PAGE = 20;

	public function __construct( private ActiveChoice $active, private PointStore $points, private Scopes $scopes ) {}

	public function register(): void {
		add_action( 'rest_api_init', [ $this, 'register_routes' ] );
	}

	public function register_routes(): void {
		$company = [ 'type' => 'integer', 'minimum' => 1 ];
		register_rest_route(
			Controller::NAMESPACE,
			'/account/points',
			[
				'methods'             => 'GET',
				'callback'            => [ $this, 'search' ],
				'permission_callback' => 'is_user_logged_in',
				'args'                => [
					'company' => $company,
					'search'  => [ 'type' => 'string', 'maxLength' => 100, 'default' => '' ],
					'page'    => [ 'type' => 'integer', 'minimum' => 1, 'maximum' => 1000, 'default' => 1 ],
				],
			]
		);
		register_rest_route(
			Controller::NAMESPACE,
			'/account/choice',
			[
				'methods'             => 'POST',
				'callback'            => [ $this, 'choose' ],
				'permission_callback' => 'is_user_logged_in',
				'args'                => [
					'company' => $company + [ 'required' => true ],
					'point'   => [ 'type' => [ 'integer', 'null' ], 'minimum' => 1, 'default' => null ],
					'free'    => [ 'type' => 'boolean', 'default' => false ],
				],
			]
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function search( \WP_REST_Request $request ): \WP_REST_Response {
		$company = (int) ( $request['company'] ?? $this->active->current()->company->id ?? 0 );
		$scope   = $this->scopes->of( get_current_user_id() );
		$only    = $scope->sees_company( $company ) ? $scope->points( $company ) : [];
		$text    = trim( (string) $request['search'] );
		$total   = $this->points->count( $company, $only, $text );
		$found   = $this->points->search( $company, $only, $text, self::PER_PAGE, ( (int) $request['page'] - 1 ) * self::PER_PAGE );
		$answer  = new \WP_REST_Response(
			[
				'items' => array_map( self::shape( ... ), $found ),
				'total' => $total,
				'pages' => (int) ceil( $total / self::PER_PAGE ),
			]
		);
		$answer->header( 'Cache-Control', 'no-store, private' );
		return $answer;
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function choose( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		try {
			$choice = $this->active->choose( (int) $request['company'], $request['point'] === null ? null : (int) $request['point'], (bool) $request['free'] );
		} catch ( Problem $problem ) {
			return $problem->to_wp_error();
		}
		return new \WP_REST_Response(
			[
				'company' => $choice->company?->id,
				'point'   => $choice->point === null ? null : self::shape( $choice->point ),
				'problem' => $choice->problem,
			]
		);
	}

	/**
	 * @return array{id: int, name: string, recipient: string, street: string, postcode: string, city: string}
	 */
	public static function shape( DeliveryPoint $point ): array {
		return [
			'id'        => $point->id,
			'name'      => $point->name,
			'recipient' => $point->recipient,
			'street'    => $point->street,
			'postcode'  => $point->postcode,
			'city'      => $point->city,
		];
	}
}
