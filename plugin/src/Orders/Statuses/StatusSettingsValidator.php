<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Settings\FieldError;

/**
 * Checks the map of statuses against what WAPRO and the shop really have. What was chosen before stays allowed.
 */
final class StatusSettingsValidator {

	/**
	 * @param list<array{axis: string, code: string, name: string}> $axes    States of WAPRO.
	 * @param list<string>                                           $targets Slugs that a state may bring.
	 * @param list<string>                                           $ends    Slugs in which a sale is over.
	 */
	public function __construct( private array $axes, private array $targets, private array $ends ) {}

	/**
	 * @return list<FieldError> Empty when the settings may be stored.
	 */
	public function errors( StatusSettings $wanted, StatusSettings $before ): array {
		$values = $wanted->to_array();
		return [
			...$this->rule_errors( $values['rules'], $before->to_array()['rules'], $values['offered'] ),
			...$this->withdrawing_errors( $values['withdrawing'], $before->withdrawing() ),
			...self::carrier_errors( $values['carriers'] ),
		];
	}

	/**
	 * @param list<array{axis: string, code: string, status: string}> $rules
	 * @param list<array{axis: string, code: string, status: string}> $before
	 * @param list<string>                                             $offered
	 * @return list<FieldError>
	 */
	private function rule_errors( array $rules, array $before, array $offered ): array {
		$key    = static fn ( array $one ): string => "{$one['axis']} {$one['code']}";
		$known  = array_map( $key, [ ...$this->axes, ...$before ] );
		$errors = [];
		foreach ( $rules as $position => $rule ) {
			if ( array_search( $key( $rule ), array_map( $key, $rules ), true ) !== $position ) {
				$errors[] = new FieldError( "rules[{$position}].code", 'duplicate', __( 'This state stands twice. Leave one of the two rows.', 'wapro-mag-for-woocommerce' ) );
			} elseif ( ! in_array( $key( $rule ), $known, true ) ) {
				/* translators: %s: code of a state in WAPRO */
				$errors[] = new FieldError( "rules[{$position}].code", 'status_unknown', sprintf( __( 'WAPRO has no state “%s”. Run the connection test to fetch the current list.', 'wapro-mag-for-woocommerce' ), $rule['code'] ) );
			}
			if ( ! in_array( $rule['status'], $this->targets, true ) ) {
				/* translators: %s: status of an order */
				$errors[] = new FieldError( "rules[{$position}].status", 'status_unknown', sprintf( __( 'WAPRO’s state cannot bring the status “%s”. Choose another one.', 'wapro-mag-for-woocommerce' ), $rule['status'] ) );
			} elseif ( in_array( $rule['status'], OwnStatuses::ALL, true ) && ! in_array( $rule['status'], $offered, true ) ) {
				/* translators: %s: status of an order */
				$errors[] = new FieldError( "rules[{$position}].status", 'status_off', sprintf( __( 'Switch the status “%s” on first.', 'wapro-mag-for-woocommerce' ), OwnStatuses::name( $rule['status'] ) ) );
			}
		}
		return $errors;
	}

	/**
	 * @param list<string> $slugs
	 * @param list<string> $before
	 * @return list<FieldError>
	 */
	private function withdrawing_errors( array $slugs, array $before ): array {
		$unknown = array_values( array_diff( $slugs, $this->ends, $before ) );
		return $unknown === [] ? [] : [
			/* translators: %s: status of an order */
			new FieldError( 'withdrawing', 'status_unknown', sprintf( __( 'The status “%s” cannot mean that the order is cancelled. Choose another one.', 'wapro-mag-for-woocommerce' ), $unknown[0] ) ),
		];
	}

	/**
	 * @param list<array{name: string, url: string}> $carriers
	 * @return list<FieldError>
	 */
	private static function carrier_errors( array $carriers ): array {
		$errors = [];
		$names  = array_map( static fn ( array $row ): string => mb_strtolower( trim( $row['name'] ) ), $carriers );
		foreach ( $carriers as $position => $carrier ) {
			if ( $names[ $position ] === '' || array_search( $names[ $position ], $names, true ) !== $position ) {
				$errors[] = new FieldError( "carriers[{$position}].name", 'duplicate', __( 'Give each carrier a name of its own.', 'wapro-mag-for-woocommerce' ) );
			}
			if ( ! Carriers::is_address( str_replace( Carriers::NUMBER, '1', $carrier['url'] ) ) || ! str_contains( $carrier['url'], Carriers::NUMBER ) ) {
				$errors[] = new FieldError( "carriers[{$position}].url", 'address_invalid', __( 'Type an address that begins with https:// and holds {number} where the parcel’s number belongs.', 'wapro-mag-for-woocommerce' ) );
			}
		}
		return $errors;
	}
}
