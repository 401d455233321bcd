<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Api\Problem;
use WaproMag\Settings\OptionNames;

/**
 * A copy of the site under another address must not speak for the shop: everything outbound stands still there
 * until a person confirms the new address.
 */
final class StagingGuard {

	public function remember_first_address(): void {
		if ( $this->known_url() === '' ) {
			update_option( OptionNames::KNOWN_URL, $this->site_url() );
		}
	}

	public function is_paused(): bool {
		$known = $this->known_url();
		return $known !== '' && self::without_scheme( $known ) !== self::without_scheme( $this->site_url() );
	}

	public function confirm_address(): void {
		update_option( OptionNames::KNOWN_URL, $this->site_url() );
	}

	public function known_url(): string {
		$known = get_option( OptionNames::KNOWN_URL );
		return is_string( $known ) ? $known : '';
	}

	/**
	 * As the site is set up: `home_url()` would follow the scheme of the request and the language of the page.
	 */
	public function site_url(): string {
		$home = get_option( 'home' );
		return untrailingslashit( is_string( $home ) ? $home : '' );
	}

	/** One sentence for people, null when nothing is paused. */
	public function reason(): ?string {
		if ( ! $this->is_paused() ) {
			return null;
		}
		return sprintf(
			/* translators: 1: known address, 2: present address. */
			__( 'This shop was set up at %1$s and now answers at %2$s. If it is a copy, leave it paused; if the shop has moved, confirm the new address in the settings.', 'wapro-mag-for-woocommerce' ),
			$this->known_url(),
			$this->site_url()
		);
	}

	/**
	 * @throws Problem When paused.
	 */
	public function refuse_when_paused(): void {
		$reason = $this->reason();
		if ( $reason !== null ) {
			throw new Problem( 'paused_address', $reason, 409 );
		}
	}

	/** A shop that gets its certificate is still the same shop. */
	private static function without_scheme( string $url ): string {
		return strtolower( (string) preg_replace( '#^https?://#i', '', untrailingslashit( $url ) ) );
	}
}
