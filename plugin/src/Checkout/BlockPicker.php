<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use Automattic\WooCommerce\StoreApi\Schemas\V1\CartSchema;
use WaproMag\Api\Problem;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\Company;
use WaproMag\Settings\SettingsStore;

/**
 * What the block checkout knows of the choice: with the cart's answer, and by the Store API's own way to change a cart.
 */
final class BlockPicker implements Registerable {

	public const NAMESPACE = 'wapro-mag';

	public function __construct( private ActiveChoice $active, private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'woocommerce_blocks_loaded', [ $this, 'extend' ] );
	}

	public function extend(): void {
		woocommerce_store_api_register_endpoint_data(
			[
				'endpoint'        => CartSchema::IDENTIFIER,
				'namespace'       => self::NAMESPACE,
				'data_callback'   => [ $this, 'data' ],
				'schema_callback' => [ $this, 'schema' ],
				'schema_type'     => ARRAY_A,
			]
		);
		woocommerce_store_api_register_update_callback(
			[
				'namespace' => self::NAMESPACE,
				'callback'  => [ $this, 'update' ],
			]
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	public function data(): array {
		$choice = $this->active->current();
		return [
			'company'      => $choice->company === null ? null : self::company( $choice->company ),
			'invoice'   => $choice->company === null ? null : self::invoice( $choice->company ),
			'companies'    => array_map( self::company( ... ), array_values( $choice->companies ) ),
			'point'        => $choice->point === null ? null : PointsRoute::shape( $choice->point ),
			'points'       => $choice->points,
			'mayOwn'       => $choice->may_own,
			'free'         => $choice->free_address,
			'mayFree'      => $this->settings->customers()->allows_free_address(),
			'problem'      => $choice->problem,
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	public function schema(): array {
		$text = static fn ( string $type, string $of ): array => [
			'description' => $of,
			'type'        => [ $type, 'null' ],
			'context'     => [ 'view', 'edit' ],
			'readonly'    => true,
		];
		return [
			'company'   => $text( 'object', 'Company that is bought for.' ),
			'invoice'   => $text( 'string', 'Whom the invoice is for, in one line.' ),
			'companies' => $text( 'array', 'Companies that may be bought for.' ),
			'point'     => $text( 'object', 'Delivery point that is ordered for.' ),
			'points'    => $text( 'integer', 'Number of delivery points to choose from.' ),
			'mayOwn'    => $text( 'boolean', 'Whether the company\'s own address may be delivered to.' ),
			'free'      => $text( 'boolean', 'Whether the person types an address of its own.' ),
			'mayFree'   => $text( 'boolean', 'Whether the person may do so.' ),
			'problem'   => $text( 'string', 'Why nothing can be bought as things stand.' ),
		];
	}

	/**
	 * @param array<mixed> $data company, point or null, free.
	 * @throws RouteException When it is not the person's to choose.
	 */
	public function update( array $data ): void {
		$company = $data['company'] ?? null;
		$point   = $data['point'] ?? null;
		if ( ! is_int( $company ) || ! ( $point === null || is_int( $point ) ) ) {
			throw new RouteException( 'rest_invalid_param', esc_html__( 'Name a company and a delivery point by their numbers.', 'wapro-mag-for-woocommerce' ), 400 );
		}
		try {
			$this->active->choose( $company, $point, ( $data['free'] ?? false ) === true );
		} catch ( Problem $problem ) {
			throw new RouteException( 'wapro_mag_choice', esc_html( $problem->getMessage() ), 404 );
		}
	}

	/**
	 * @return array{id: int, name: string}
	 */
	private static function company( Company $company ): array {
		return [ 'id' => $company->id, 'name' => $company->name ];
	}

	private static function invoice( Company $company ): string {
		$parts = [ $company->name, $company->street, trim( $company->postcode . ' ' . $company->city ), $company->nip === null ? '' : 'NIP ' . $company->nip ];
		return implode( ', ', array_filter( $parts, static fn ( string $part ): bool => $part !== '' ) );
	}
}
