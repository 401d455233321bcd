<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Checks what the schema of twins#DatagramSettings cannot say.
 *
 * @phpstan-import-type DatagramArray from DatagramSettings
 */
final class DatagramValidator {

	/**
	 * @param DatagramArray $values As a person sent them, checked against the schema.
	 * @return list<FieldError> Empty when they may be stored.
	 */
	public function errors( array $values ): array {
		if ( trim( $values['address'] ) === '' || DatagramSettings::from( $values )->is_one_machine() ) {
			return [];
		}
		return [ new FieldError( 'datagram.address', 'address_invalid', __( 'Write the IP address of one machine, like 192.168.1.20 or fd00::20 – not a name. Leave it empty to send nothing.', 'wapro-mag-for-woocommerce' ) ) ];
	}
}
