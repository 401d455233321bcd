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
			foreach ( $rule['quiet'] as $number => $window ) {
				if ( $window['days'] === [] ) {
					$errors[] = new FieldError( "flows[{$position}].quiet[{$number}].days", 'days_missing', __( 'Choose at least one day of the week, or remove the window.', 'wapro-mag-for-woocommerce' ) );
				}
			}
		}
		return $errors;
	}
}
