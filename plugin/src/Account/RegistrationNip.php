<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Boot\Registerable;
use WaproMag\Checkout\InvoiceFields;
use WaproMag\Checkout\InvoiceNumber;
use WaproMag\Checkout\StoredFields;
use WaproMag\Settings\SettingsStore;

/**
 * NIP in the form in which buyers register. What the form answers does not depend on whether anybody knows the number.
 */
final class RegistrationNip implements Registerable {

	private const INPUT = 'wapro_mag_nip';

	public function __construct( private SettingsStore $settings, private InvoiceNumber $number ) {}

	public function register(): void {
		add_action( 'woocommerce_register_form', [ $this, 'show' ] );
		add_filter( 'woocommerce_registration_errors', [ $this, 'check' ] );
		add_action( 'woocommerce_created_customer', [ $this, 'keep' ] );
	}

	public function show(): void {
		if ( ! $this->is_ours() ) {
			return;
		}
		woocommerce_form_field(
			self::INPUT,
			[
				'type'         => 'text',
				'label'        => __( 'NIP (for a company)', 'wapro-mag-for-woocommerce' ),
				'maxlength'    => 40,
				'autocomplete' => 'off',
			],
			self::typed()
		);
	}

	public function check( mixed $errors ): mixed {
		if ( $errors instanceof \WP_Error && $this->is_ours() ) {
			$error = $this->number->error( self::typed() );
			if ( $error !== null ) {
				$errors->add( (string) $error->get_error_code(), $error->get_error_message() );
			}
		}
		return $errors;
	}

	public function keep( mixed $user_id ): void {
		$number = $this->is_ours() ? $this->number->clean( self::typed() ) : '';
		if ( $number === '' ) {
			return;
		}
		$customer = new \WC_Customer( (int) $user_id );
		$customer->update_meta_data( StoredFields::NIP, $number );
		$customer->update_meta_data( StoredFields::WISH, '1' );
		$customer->save();
	}

	private static function typed(): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- WooCommerce checks the form before its hooks run.
		$typed = $_POST[ self::INPUT ] ?? '';
		return is_string( $typed ) ? sanitize_text_field( wp_unslash( $typed ) ) : '';
	}

	private function is_ours(): bool {
		return $this->settings->maps()->nip_field() === InvoiceFields::NIP;
	}
}
