<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Account\ChoiceLinks;
use WaproMag\Api\Problem;
use WaproMag\Boot\Registerable;
use WaproMag\Registers\Registers;
use WaproMag\Registers\RegisterWords;
use WaproMag\Settings\SettingsStore;

/**
 * For whom the order is, before the forms of the classic checkout. Links choose a company and a point, also on the pages of
 * My Account; the search for points needs a script.
 */
final class ClassicPicker implements Registerable {

	public const NONCE = 'wapro_mag_choice';

	public function __construct( private ActiveChoice $active, private SettingsStore $settings, private Registers $registers ) {}

	public function register(): void {
		add_action( 'woocommerce_before_checkout_billing_form', [ $this, 'show' ] );
		add_action( 'woocommerce_before_checkout_form', [ $this, 'load' ] );
		add_filter( 'woocommerce_form_field', [ $this, 'explain_nip' ], 10, 2 );
		add_filter( 'woocommerce_checkout_fields', [ $this, 'hide_fixed' ], 110 );
		add_action( 'wp_loaded', [ $this, 'take' ] );
	}

	public function load(): void {
		ShopAssets::load( ShopAssets::SHOP );
	}

	public function show(): void {
		$choice = $this->active->current();
		if ( $choice->company === null ) {
			return;
		}
		ShopAssets::load( ShopAssets::SHOP );
		wc_get_template(
			'checkout/wapro-mag-choice.php',
			[
				'choice'   => $choice,
				'may_free' => $this->settings->customers()->allows_free_address(),
				'picker'   => [ 'company' => $choice->company->id, 'chosen' => $choice->point === null ? null : PointsRoute::shape( $choice->point ), 'words' => PickerWords::picker() ],
				'url'      => ChoiceLinks::for_company( ... ),
			],
			'',
			dirname( __DIR__, 2 ) . '/templates/'
		);
	}

	/** A company, its own address or a free one, by a link that a script is not needed for. */
	public function take(): void {
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- Checked in the next line but one.
		$company = isset( $_GET['wapro_mag_company'] ) && is_string( $_GET['wapro_mag_company'] ) ? absint( $_GET['wapro_mag_company'] ) : 0;
		$nonce   = isset( $_GET['_wapro_mag_nonce'] ) && is_string( $_GET['_wapro_mag_nonce'] ) ? sanitize_key( $_GET['_wapro_mag_nonce'] ) : '';
		if ( $company === 0 || wp_verify_nonce( $nonce, self::NONCE ) === false ) {
			return;
		}
		$to = isset( $_GET['wapro_mag_to'] ) && is_string( $_GET['wapro_mag_to'] ) ? sanitize_key( $_GET['wapro_mag_to'] ) : '';
		// phpcs:enable
		try {
			$choice = $this->active->choose( $company, ctype_digit( $to ) ? (int) $to : null, $to === 'free' );
			wc_add_notice(
				/* translators: %s: name of a company or of its delivery point. */
				sprintf( __( 'You buy for %s now. Cart, delivery and prices follow.', 'wapro-mag-for-woocommerce' ), esc_html( $choice->point->name ?? $choice->company->name ?? '' ) )
			);
		} catch ( Problem $problem ) {
			wc_add_notice( esc_html( $problem->getMessage() ), 'error' );
		}
		wp_safe_redirect( remove_query_arg( [ 'wapro_mag_company', 'wapro_mag_to', '_wapro_mag_nonce' ] ) );
		exit;
	}

	/** Fields that are the company's are not asked for. */
	public function hide_fixed( mixed $fields ): mixed {
		$choice = $this->active->current();
		if ( ! is_array( $fields ) || $choice->company === null ) {
			return $fields;
		}
		foreach ( CompanyOrders::fixed_fields( $choice ) as $field ) {
			unset( $fields[ explode( '_', $field )[0] ][ $field ] );
		}
		unset( $fields['billing']['wapro_mag_invoice'], $fields['billing']['wapro_mag_nip'] );
		return $fields;
	}

	/** The sentences that the NIP field says while it is typed in, and the offer to look the company up. */
	public function explain_nip( mixed $html, mixed $key ): mixed {
		if ( ! is_string( $html ) || $key !== 'wapro_mag_nip' ) {
			return $html;
		}
		$offer = is_checkout() && $this->registers->are_on() ? ' data-wapro-mag-register="' . esc_attr( (string) wp_json_encode( RegisterWords::script() ) ) . '"' : '';
		return '<div data-wapro-mag-nip="' . esc_attr( (string) wp_json_encode( PickerWords::nip() ) ) . '"' . $offer . '>' . $html . '</div>';
	}
}
