<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Boot\Registerable;
use WaproMag\Settings\SettingsStore;

/**
 * "I want an invoice" and the NIP in the block checkout, by WooCommerce's additional fields; WooCommerce shows them in
 * My Account, on the order and in its mails as well. Other NIP fields may be named in the settings: then these are gone.
 */
final class InvoiceFields implements Registerable {

	public const NIP  = 'wapro-mag/nip';
	public const WISH = 'wapro-mag/invoice';

	public function __construct( private SettingsStore $settings, private InvoiceNumber $number ) {}

	public function register(): void {
		add_action( 'woocommerce_init', [ $this, 'add' ] );
	}

	public function add(): void {
		if ( $this->settings->maps()->nip_field() !== self::NIP ) {
			return;
		}
		woocommerce_register_additional_checkout_field(
			[
				'id'       => self::WISH,
				'label'    => __( 'I want an invoice', 'wapro-mag-for-woocommerce' ),
				'location' => 'contact',
				'type'     => 'checkbox',
			]
		);
		woocommerce_register_additional_checkout_field(
			[
				'id'                => self::NIP,
				'label'             => __( 'NIP', 'wapro-mag-for-woocommerce' ),
				'optionalLabel'     => __( 'NIP (for a company)', 'wapro-mag-for-woocommerce' ),
				'location'          => 'contact',
				'type'              => 'text',
				'attributes'        => [ 'maxLength' => 40, 'autocomplete' => 'off' ],
				'hidden'            => self::unless_wished(),
				'sanitize_callback' => fn ( mixed $value ): string => $this->number->clean( is_string( $value ) ? $value : '' ),
				'validate_callback' => fn ( mixed $value ): ?\WP_Error => $this->number->error( is_string( $value ) ? $value : '' ),
			]
		);
	}

	/**
	 * @return array<string, mixed> A rule of WooCommerce's: JSON Schema over the checkout as it stands.
	 */
	private static function unless_wished(): array {
		return [
			'customer' => [
				'properties' => [
					'additional_fields' => [
						'not' => [
							'required'   => [ self::WISH ],
							'properties' => [ self::WISH => [ 'const' => true ] ],
						],
					],
				],
			],
		];
	}
}
