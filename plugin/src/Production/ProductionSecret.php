<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Api\Problem;
use WaproMag\Settings\OptionNames;

/**
 * The key by which the production application proves what it sends to the shop. Not the one by which the worker signs
 * orders: who reads the shop's database shall not order anything from production.
 */
final class ProductionSecret {

	/** In wp-config.php, for sites whose database shall hold no secret. */
	public const CONSTANT = 'WAPRO_MAG_PRODUCTION_SECRET';

	private const KEY_BYTES = 32;

	/** Null: there is none. */
	public function read(): ?string {
		foreach ( [ self::constant(), get_option( OptionNames::PRODUCTION_SECRET ) ] as $secret ) {
			if ( is_string( $secret ) && WebhookSignature::is_secret( $secret ) ) {
				return $secret;
			}
		}
		return null;
	}

	/**
	 * @return 'none'|'stored'|'constant'
	 */
	public function state(): string {
		if ( self::constant() !== null ) {
			return 'constant';
		}
		return $this->read() === null ? 'none' : 'stored';
	}

	/**
	 * Makes a secret and voids the former one.
	 *
	 * @throws Problem When it stands in wp-config.php.
	 */
	public function issue(): string {
		if ( self::constant() !== null ) {
			/* translators: %s: name of a constant. */
			throw new Problem( 'secret_in_config', sprintf( __( 'The secret stands in wp-config.php as %s. Change it there, or remove it there first.', 'wapro-mag-for-woocommerce' ), self::CONSTANT ), 409 );
		}
		$secret = 'whsec_' . base64_encode( random_bytes( self::KEY_BYTES ) );
		update_option( OptionNames::PRODUCTION_SECRET, $secret, false );
		return $secret;
	}

	private static function constant(): mixed {
		return defined( self::CONSTANT ) ? constant( self::CONSTANT ) : null;
	}
}
