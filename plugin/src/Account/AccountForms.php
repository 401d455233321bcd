<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Api\Problem;
use WaproMag\Boot\Registerable;
use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\Company;

/**
 * Takes what a person sends from the company's pages in My Account, and answers with a notice on the same page.
 */
final class AccountForms implements Registerable {

	private const NONCE = 'wapro_mag_account_';

	public function __construct( private ActiveChoice $active, private CompanyForms $company, private PeopleForms $people ) {}

	public function register(): void {
		add_action( 'template_redirect', [ $this, 'take' ] );
	}

	/** For the forms of a page about one company: sent when the person has chosen another one, they change neither. */
	public static function nonce( Company $company ): string {
		return wp_create_nonce( self::NONCE . $company->id );
	}

	public function take(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked in the next lines.
		$posted = new Posted( $_POST );
		$form   = $posted->word( 'wapro_mag_form' );
		if ( $form === '' ) {
			return;
		}
		$company = $this->active->current()->company;
		if ( $company === null || wp_verify_nonce( $posted->word( '_wapro_mag_nonce' ), self::NONCE . $company->id ) === false ) {
			wc_add_notice( __( 'The page is out of date: it was open for too long, or you have chosen another company since. Check it and send the form again.', 'wapro-mag-for-woocommerce' ), 'error' );
			return;
		}
		try {
			$done = $this->done( $form, $company, $posted );
		} catch ( Problem $problem ) {
			wc_add_notice( esc_html( $problem->getMessage() ), 'error' );
			return;
		}
		if ( $posted->problems() !== [] ) {
			array_map( static fn ( string $sentence ) => wc_add_notice( esc_html( $sentence ), 'error' ), $posted->problems() );
			return;
		}
		wc_add_notice( esc_html( $done ) );
		wp_safe_redirect( remove_query_arg( [ 'edytuj', 'dodaj' ] ) );
		exit;
	}

	/**
	 * @return string What was done, when nothing was wrong.
	 * @throws Problem When the person may not, or it cannot be done.
	 */
	private function done( string $form, Company $company, Posted $posted ): string {
		return match ( $form ) {
			'address'            => $this->company->address( $company, $posted ),
			'point'              => $this->company->point( $company, $posted ),
			'invite'             => $this->people->invite( $company, $posted ),
			'assign'             => $this->people->assign( $company, $posted ),
			'suspend', 'restore' => $this->people->change_access( $company, $posted, $form ),
			default              => throw new Problem( 'not_found', __( 'This form is not known here. Load the page again.', 'wapro-mag-for-woocommerce' ), 404 ),
		};
	}
}
