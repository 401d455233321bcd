<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * What came of a look-up, in people's words.
 */
final class RegisterWords {

	/** For the buyer: the purchase goes on in any case. */
	public static function sentence( RegisterAnswer $answer ): string {
		$register = $answer->register?->label() ?? '';
		return match ( $answer->outcome ) {
			LookupOutcome::Found       => $answer->company?->name === ''
				/* translators: %s: GUS or VIES. */
				? sprintf( __( '%s confirms this number but gives no name or address. Type them in.', 'wapro-mag-for-woocommerce' ), $register )
				: '',
			/* translators: %s: GUS or VIES. */
			LookupOutcome::Ended       => sprintf( __( 'According to %s this company has ended its activity. Check the number.', 'wapro-mag-for-woocommerce' ), $register ),
			/* translators: %s: GUS or VIES. */
			LookupOutcome::NotFound    => sprintf( __( '%s does not know this number. Check it, or type the company’s data in.', 'wapro-mag-for-woocommerce' ), $register ),
			LookupOutcome::Unavailable => __( 'The register does not answer now. Type the company’s data in and go on with the purchase.', 'wapro-mag-for-woocommerce' ),
			LookupOutcome::TooOften    => __( 'The register was asked many times. Type the company’s data in, or try again in ten minutes.', 'wapro-mag-for-woocommerce' ),
			LookupOutcome::NotAsked    => __( 'There is no register to look this number up in. Type the company’s data in.', 'wapro-mag-for-woocommerce' ),
		};
	}

	/** For the shop's admin: why. */
	public static function reason( RegisterAnswer $answer ): string {
		return match ( $answer->reason ) {
			RegisterFailure::KEY_REFUSED => __( 'GUS refused the user key. Correct it in the settings of customers.', 'wapro-mag-for-woocommerce' ),
			RegisterFailure::RESTING     => __( 'The register failed several times and is left alone for five minutes. Try again later.', 'wapro-mag-for-woocommerce' ),
			RegisterFailure::BUSY        => __( 'Others are asking the register at this moment. Try again.', 'wapro-mag-for-woocommerce' ),
			null, RegisterFailure::TOO_OFTEN => self::sentence( $answer ),
			default                      => __( 'The register gave no answer that can be used; the shop’s log says why. Try again later.', 'wapro-mag-for-woocommerce' ),
		};
	}

	/**
	 * What the script at checkout says.
	 *
	 * @return array<string, string>
	 */
	public static function script(): array {
		return [
			'get'     => __( 'Get company data', 'wapro-mag-for-woocommerce' ),
			'hint'    => __( 'By the NIP, from a public register.', 'wapro-mag-for-woocommerce' ),
			'asking'  => __( 'Asking the register…', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: GUS or VIES, 2: company and address. */
			'found'   => __( '%1$s has: %2$s', 'wapro-mag-for-woocommerce' ),
			'replace' => __( 'Replace what was typed', 'wapro-mag-for-woocommerce' ),
			'keep'    => __( 'Leave it', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: GUS or VIES. */
			'filled'  => __( 'Filled in from %s. Check it before you order.', 'wapro-mag-for-woocommerce' ),
			'left'    => __( 'Nothing was changed.', 'wapro-mag-for-woocommerce' ),
			'failed'  => __( 'The register does not answer now. Type the company’s data in and go on with the purchase.', 'wapro-mag-for-woocommerce' ),
		];
	}
}
