<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Boot\Registerable;
use WaproMag\Settings\SettingsStore;

/**
 * "Your order number" in both checkouts, where the settings ask for it. Kept where WooCommerce keeps its additional
 * fields, so that it stands on the order, on the buyer's page of it and in mails.
 */
final class BuyerNumberField implements Registerable {

	private const CLASSIC = 'wapro_mag_buyer_number';

	public function __construct( private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'woocommerce_init', [ $this, 'add_to_block' ] );
		add_filter( 'woocommerce_checkout_fields', [ $this, 'add_to_classic' ] );
		add_action( 'woocommerce_after_checkout_validation', [ $this, 'check' ], 10, 2 );
		add_action( 'woocommerce_checkout_create_order', [ $this, 'keep' ], 10, 2 );
		add_filter( 'woocommerce_order_table_search_query_meta_keys', [ $this, 'search' ] );
		add_filter( 'woocommerce_shop_order_search_fields', [ $this, 'search' ] );
	}

	public function add_to_block(): void {
		if ( ! $this->settings->orders()->asks_buyer_number() ) {
			return;
		}
		woocommerce_register_additional_checkout_field(
			[
				'id'                => BuyerNumber::FIELD,
				'label'             => self::label(),
				'optionalLabel'     => self::label(),
				'location'          => 'order',
				'type'              => 'text',
				'attributes'        => [ 'maxLength' => BuyerNumber::LONGEST, 'autocomplete' => 'off' ],
				'sanitize_callback' => static fn ( mixed $value ): string => BuyerNumber::clean( is_string( $value ) ? $value : '' ),
				'validate_callback' => static fn ( mixed $value ): ?\WP_Error => is_string( $value ) && BuyerNumber::is_too_long( $value ) ? new \WP_Error( 'wapro_mag_buyer_number', BuyerNumber::sentence() ) : null,
			]
		);
	}

	public function add_to_classic( mixed $fields ): mixed {
		if ( ! is_array( $fields ) || ! $this->settings->orders()->asks_buyer_number() ) {
			return $fields;
		}
		$fields['order'][ self::CLASSIC ] = [
			'type'         => 'text',
			'label'        => self::label(),
			'class'        => [ 'form-row-wide' ],
			'maxlength'    => BuyerNumber::LONGEST,
			'autocomplete' => 'off',
			'priority'     => 5,
		];
		return $fields;
	}

	/**
	 * @param mixed $data   What was posted, by field.
	 * @param mixed $errors
	 */
	public function check( mixed $data, mixed $errors ): void {
		if ( $errors instanceof \WP_Error && BuyerNumber::is_too_long( self::posted( $data ) ) ) {
			$errors->add( 'wapro_mag_buyer_number', BuyerNumber::sentence(), [ 'id' => self::CLASSIC ] );
		}
	}

	public function keep( mixed $order, mixed $data ): void {
		$typed = BuyerNumber::clean( self::posted( $data ) );
		if ( $order instanceof \WC_Order && $typed !== '' && $this->settings->orders()->asks_buyer_number() ) {
			$order->update_meta_data( BuyerNumber::META, $typed );
		}
	}

	/**
	 * The orders list finds an order by it.
	 */
	public function search( mixed $keys ): mixed {
		return is_array( $keys ) ? [ ...$keys, BuyerNumber::META ] : $keys;
	}

	private static function posted( mixed $data ): string {
		$typed = is_array( $data ) ? $data[ self::CLASSIC ] ?? '' : '';
		return is_string( $typed ) ? $typed : '';
	}

	private static function label(): string {
		return __( 'Your order number (optional)', 'wapro-mag-for-woocommerce' );
	}
}
