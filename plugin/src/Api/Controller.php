<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Boot\Registerable;
use WaproMag\Database\DatabaseError;

/**
 * One route of the Shop API: the contract names audience and schemas, a subclass does the work.
 */
abstract class Controller implements Registerable {

	public const NAMESPACE = 'wc-wapro-mag/v1';

	public const BODY_LIMIT = 8 * 1024 * 1024;

	private const PATH_PARAMETERS = [
		'{id}'   => '(?P<id>[0-9]{1,18})',
		'{hash}' => '(?P<hash>[0-9a-f]{64})',
	];

	public function __construct( protected readonly Schemas $schemas ) {}

	/**
	 * Key of the route in the contract, for example `POST messages/claim`.
	 */
	abstract protected function route(): string;

	/**
	 * @param array<string, mixed>                  $request Checked against the route's schema.
	 * @param \WP_REST_Request<array<string,mixed>> $raw     For path parameters.
	 * @return array<string, mixed>
	 * @throws Problem To refuse.
	 */
	abstract protected function handle( array $request, \WP_REST_Request $raw ): array;

	public function register(): void {
		add_action( 'rest_api_init', [ $this, 'register_route' ] );
	}

	public function register_route(): void {
		[ $method, $path ] = explode( ' ', $this->route(), 2 );
		register_rest_route(
			self::NAMESPACE,
			'/' . strtr( $path, self::PATH_PARAMETERS ),
			[
				'methods'             => $method,
				'callback'            => [ $this, 'answer' ],
				'permission_callback' => [ $this, 'permit' ],
			]
		);
	}

	public function permit(): true|\WP_Error {
		$audience = Audience::from( $this->schemas->route( $this->route() )['audience'] );
		if ( current_user_can( $audience->capability() ) ) {
			return true;
		}
		$reason = $audience === Audience::Worker
			? __( 'This route is for the sync worker. Use an API key of a user with the role WAPRO Mag worker.', 'wapro-mag-for-woocommerce' )
			: __( 'You may not see or change this. Ask an administrator for the right to manage WAPRO Mag.', 'wapro-mag-for-woocommerce' );
		return new \WP_Error( 'rest_forbidden', $reason, [ 'status' => rest_authorization_required_code() ] );
	}

	/**
	 * @param \WP_REST_Request<array<string,mixed>> $raw
	 */
	public function answer( \WP_REST_Request $raw ): \WP_REST_Response|\WP_Error {
		try {
			$response = new \WP_REST_Response( $this->handle( $this->checked_request( $raw ), $raw ) );
			$response->header( 'Cache-Control', 'no-store' );
			return $response;
		} catch ( Problem $problem ) {
			return $problem->to_wp_error();
		} catch ( DatabaseError $error ) {
			return ( new Problem(
				$error->connection_lost ? 'connection_lost' : 'database_error',
				__( 'The shop\'s database did not take this. Nothing was written; send the same request again.', 'wapro-mag-for-woocommerce' ),
				503
			) )->to_wp_error();
		} catch ( \Throwable $error ) {
			wc_get_logger()->error(
				$error->getMessage(),
				[ 'source' => 'wapro-mag', 'route' => $this->route(), 'at' => $error->getFile() . ':' . $error->getLine() ]
			);
			return ( new Problem(
				'shop_error',
				__( 'The shop failed while it worked on this. The reason is in WooCommerce → Status → Logs, source wapro-mag.', 'wapro-mag-for-woocommerce' ),
				500
			) )->to_wp_error();
		}
	}

	/**
	 * @param \WP_REST_Request<array<string,mixed>> $raw
	 * @return array<string, mixed>
	 */
	protected function checked_request( \WP_REST_Request $raw ): array {
		$schema  = $this->schemas->get( $this->schemas->route( $this->route() )['request'] );
		$request = $raw->get_method() === 'GET'
			? QueryReader::read( $raw->get_query_params(), $schema )
			: self::body( $raw );

		$violation = SchemaCheck::violation( $request, $schema );
		if ( $violation !== null ) {
			throw self::refusal( $violation );
		}
		return $request;
	}

	/**
	 * @param \WP_REST_Request<array<string,mixed>> $raw
	 * @return array<string, mixed>
	 */
	private static function body( \WP_REST_Request $raw ): array {
		$body = (string) $raw->get_body();
		if ( strlen( $body ) > self::BODY_LIMIT ) {
			throw new Problem( 'too_large', __( 'The request is larger than 8 MB. Send fewer items at a time.', 'wapro-mag-for-woocommerce' ), 413 );
		}
		if ( trim( $body ) === '' ) {
			return [];
		}
		$decoded = json_decode( $body, true, 64, JSON_BIGINT_AS_STRING );
		if ( ! is_array( $decoded ) || ( $decoded !== [] && array_is_list( $decoded ) ) ) {
			throw new Problem( 'rest_invalid_json', __( 'The body must be one JSON object.', 'wapro-mag-for-woocommerce' ) );
		}
		return $decoded;
	}

	private static function refusal( Violation $violation ): Problem {
		if ( $violation->keyword === 'unknown_key' ) {
			return new Problem(
				'unknown_key',
				/* translators: %s: name of a field. */
				sprintf( __( 'The field %s is not known here. Leave it out.', 'wapro-mag-for-woocommerce' ), $violation->field ),
				400,
				$violation->field
			);
		}
		$sentence = $violation->keyword === 'required'
			/* translators: %s: name of a field. */
			? sprintf( __( 'The field %s is missing.', 'wapro-mag-for-woocommerce' ), $violation->field )
			/* translators: 1: name of a field, 2: name of a rule, 3: what the rule asks for. */
			: sprintf( __( 'The field %1$s breaks the rule %2$s (%3$s).', 'wapro-mag-for-woocommerce' ), $violation->field, $violation->keyword, $violation->expected );
		return new Problem( 'rest_invalid_param', $sentence, 400, $violation->field );
	}
}
