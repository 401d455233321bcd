<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\AccountNumber;
use WaproMag\Panel\LocalTime;
use WaproMag\Registers\LookupOutcome;
use WaproMag\Registers\RegisterAnswer;
use WaproMag\Registers\RegisterCompany;
use WaproMag\Registers\Registers;
use WaproMag\Registers\RegisterWords;

/**
 * On the user's screen, when the admin asks: the company as a public register has it, beside what the buyer typed.
 */
final class RegisterBox implements Registerable {

	private const ASK = 'wapro_mag_register';

	public function __construct( private readonly Registers $registers, private readonly AccountNumber $number ) {}

	public function register(): void {
		add_action( 'show_user_profile', [ $this, 'show' ], 31 );
		add_action( 'edit_user_profile', [ $this, 'show' ], 31 );
	}

	public function show( \WP_User $user ): void {
		$number = $this->number->read( $user->ID );
		if ( null === $number || ! current_user_can( Capabilities::VIEW ) || ! $this->registers->are_on() ) {
			return;
		}
		echo '<div class="wapro-mag-box" id="wapro-mag-register"><h3>' . esc_html__( 'Public register', 'wapro-mag-for-woocommerce' ) . '</h3>';
		if ( $this->is_asked( $user ) ) {
			self::show_answer( $user, $this->registers->look_up( $number, 'user ' . get_current_user_id() ) );
		} else {
			$address = wp_nonce_url( add_query_arg( self::ASK, '1', get_edit_user_link( $user->ID ) ), self::ASK . $user->ID ) . '#wapro-mag-register';
			/* translators: %s: tax number. */
			printf( '<p><a class="button" href="%1$s">%2$s</a></p>', esc_url( $address ), esc_html( sprintf( __( 'Look up %s', 'wapro-mag-for-woocommerce' ), $number->plain ) ) );
		}
		echo '</div>';
	}

	private function is_asked( \WP_User $user ): bool {
		$nonce = $_GET['_wpnonce'] ?? '';
		return isset( $_GET[ self::ASK ] ) && is_string( $nonce ) && false !== wp_verify_nonce( sanitize_key( $nonce ), self::ASK . $user->ID );
	}

	private static function show_answer( \WP_User $user, RegisterAnswer $answer ): void {
		$sentence = LookupOutcome::Unavailable === $answer->outcome ? RegisterWords::reason( $answer ) : RegisterWords::sentence( $answer );
		if ( '' !== $sentence ) {
			printf( '<p role="status">%s</p>', esc_html( $sentence ) );
		}
		if ( null !== $answer->company && '' !== $answer->company->name ) {
			self::show_table( $user, $answer->company );
		}
	}

	private static function show_table( \WP_User $user, RegisterCompany $company ): void {
		$rows = [
			'billing_company'   => [ __( 'Company', 'wapro-mag-for-woocommerce' ), $company->name ],
			'billing_address_1' => [ __( 'Street', 'wapro-mag-for-woocommerce' ), $company->street ],
			'billing_postcode'  => [ __( 'Postcode', 'wapro-mag-for-woocommerce' ), $company->postcode ],
			'billing_city'      => [ __( 'Town', 'wapro-mag-for-woocommerce' ), $company->city ],
		];
		printf(
			'<table class="widefat striped" style="max-width: 60em"><thead><tr><td></td><th scope="col">%1$s</th><th scope="col">%2$s</th></tr></thead><tbody>',
			esc_html__( 'Typed by the buyer', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: GUS or VIES, 2: date and time. */
			esc_html( sprintf( __( '%1$s, %2$s', 'wapro-mag-for-woocommerce' ), $company->register->label(), LocalTime::moment( gmdate( 'Y-m-d H:i:s', $company->read_at ) ) ) )
		);
		foreach ( $rows as $meta => [ $label, $value ] ) {
			$typed = get_user_meta( $user->ID, $meta, true );
			printf( '<tr><th scope="row">%1$s</th><td>%2$s</td><td>%3$s</td></tr>', esc_html( $label ), self::cell( is_string( $typed ) ? $typed : '' ), self::cell( $value ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
		}
		echo '</tbody></table>';
	}

	private static function cell( string $value ): string {
		return '' === $value ? '–' : esc_html( $value );
	}
}
