<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Checks what the schema of worker#FlowRule cannot say.
 *
 * @phpstan-import-type FlowRule from FlowRules
 */
final class FlowRulesValidator {

	/**
	 * @param list<FlowRule> $rules As a person sent them, checked against the schema.
	 * @return list<FieldError> Empty when they may be stored.
	 */
	public function errors( array $rules ): array {
		$errors = [];
		$flows  = array_column( $rules, 'flow' );
		foreach ( $rules as $position => $rule ) {
			if ( array_search( $rule['flow'], $flows, true ) !== $position ) {
				$errors[] = new FieldError( "flows[{$position}].flow", 'duplicate', __( 'This flow stands twice. Leave one of the two rules.', 'wapro-mag-for-woocommerce' ) );
			}
			if ( $rule['lock'] && $rule['flow'] === FlowRules::PRODUCTION ) {
				$errors[] = new FieldError( "flows[{$position}].lock", 'lock_unknown', __( 'WAPRO knows no lock for orders to production. Switch it off; quiet windows work.', 'wapro-mag-for-woocommerce' ) );
			}
			if ( isset( $rule['everySeconds'] ) && ! FlowRules::allows( $rule['everySeconds'] ) ) {
				/* translators: 1: least, 2: largest number of seconds. */
				$errors[] = new FieldError( "flows[{$position}].everySeconds", 'interval_invalid', sprintf( __( 'The interval must be from %1$d to %2$d seconds. Leave it out to keep the usual one.', 'wapro-mag-for-woocommerce' ), FlowRules::LEAST_SECONDS, FlowRules::MOST_SECONDS ) );
			}
			foreach ( $rule['quiet'] as $number => $window ) {
				if ( $window['days'] === [] ) {
					$errors[] = new FieldError( "flows[{$position}].quiet[{$number}].days", 'days_missing', __( 'Choose at least one day of the week, or remove the window.', 'wapro-mag-for-woocommerce' ) );
				}
			}
		}
		return $errors;
	}
}
