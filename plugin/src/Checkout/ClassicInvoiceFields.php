<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Boot\Registerable;
use WaproMag\Settings\SettingsStore;

/**
 * The same two fields in the classic checkout, kept where the block checkout keeps them.
 */
final class ClassicInvoiceFields implements Registerable {

	private const FIELDS = [ 'wapro_mag_invoice' => StoredFields::WISH, 'wapro_mag_nip' => StoredFields::NIP ];

	public function __construct( private SettingsStore $settings, private InvoiceNumber $number ) {}

	public function register(): void {
		add_filter( 'woocommerce_checkout_fields', [ $this, 'add' ] );
		add_filter( 'woocommerce_checkout_get_value', [ $this, 'value' ], 10, 2 );
		add_action( 'woocommerce_after_checkout_validation', [ $this, 'check' ], 10, 2 );
		add_action( 'woocommerce_checkout_create_order', [ $this, 'keep_on_order' ], 10, 2 );
		add_action( 'woocommerce_checkout_update_customer', [ $this, 'keep_on_customer' ], 10, 2 );
	}

	public function add( mixed $fields ): mixed {
		if ( ! is_array( $fields ) || ! $this->are_ours() ) {
			return $fields;
		}
		$fields['billing']['wapro_mag_invoice'] = [
			'type'     => 'checkbox',
			'label'    => __( 'I want an invoice', 'wapro-mag-for-woocommerce' ),
			'class'    => [ 'form-row-wide', 'wapro-mag-invoice' ],
			'priority' => 31,
		];
		$fields['billing']['wapro_mag_nip']     = [
			'type'              => 'text',
			'label'             => __( 'NIP (for a company)', 'wapro-mag-for-woocommerce' ),
			'class'             => [ 'form-row-wide', 'wapro-mag-nip' ],
			'maxlength'         => 40,
			'autocomplete'      => 'off',
			'priority'          => 32,
		];
		return $fields;
	}

	public function value( mixed $value, mixed $field ): mixed {
		$key = is_string( $field ) ? self::FIELDS[ $field ] ?? null : null;
		if ( $value !== null || $key === null || ! WC()->customer instanceof \WC_Customer ) {
			return $value;
		}
		return WC()->customer->get_meta( $key );
	}

	/**
	 * @param mixed $data   What was posted, by field.
	 * @param mixed $errors
	 */
	public function check( mixed $data, mixed $errors ): void {
		if ( ! is_array( $data ) || ! $errors instanceof \WP_Error || ! $this->are_ours() ) {
			return;
		}
		[ $wish, $typed ] = self::posted( $data );
		$error            = $wish ? $this->number->error( $typed, (string) ( $data['billing_country'] ?? '' ) ) : null;
		if ( $error !== null ) {
			$errors->add( (string) $error->get_error_code(), $error->get_error_message(), [ 'id' => 'wapro_mag_nip' ] );
		}
	}

	/**
	 * @param mixed $order
	 * @param mixed $data
	 */
	public function keep_on_order( mixed $order, mixed $data ): void {
		if ( $order instanceof \WC_Order ) {
			$this->keep( $order, $data );
		}
	}

	/**
	 * @param mixed $customer
	 * @param mixed $data
	 */
	public function keep_on_customer( mixed $customer, mixed $data ): void {
		if ( $customer instanceof \WC_Customer ) {
			$this->keep( $customer, $data );
		}
	}

	private function keep( \WC_Data $object, mixed $data ): void {
		if ( ! is_array( $data ) || ! $this->are_ours() ) {
			return;
		}
		[ $wish, $typed ] = self::posted( $data );
		$object->update_meta_data( StoredFields::WISH, $wish ? '1' : '0' );
		$object->update_meta_data( StoredFields::NIP, $wish ? $this->number->clean( $typed, (string) ( $data['billing_country'] ?? '' ) ) : '' );
	}

	/**
	 * @param array<mixed> $data
	 * @return array{bool, string}
	 */
	private static function posted( array $data ): array {
		return [ in_array( $data['wapro_mag_invoice'] ?? null, [ 1, '1', true ], true ), is_string( $data['wapro_mag_nip'] ?? null ) ? $data['wapro_mag_nip'] : '' ];
	}

	private function are_ours(): bool {
		return $this->settings->maps()->nip_field() === InvoiceFields::NIP;
	}
}
