<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * Why an order, or a line of it, does not go to production, in a sentence that says what to correct.
 */
final class ProductionSentences {

	/** Of an order that waits for a person as a whole. */
	public static function refusal( ProductionProblem $problem ): string {
		return self::of( $problem ) . ' ' . __( 'Then retry.', 'wapro-mag-for-woocommerce' );
	}

	public static function of( ProductionProblem $problem ): string {
		[ $line, $parameter, $value, $allowed ] = [ $problem->line_name, $problem->parameter, $problem->value, $problem->allowed ];
		return match ( $problem->problem_code ) {
			/* translators: 1: name of an order line, 2: name of a parameter. */
			'parameter_missing'       => sprintf( __( '“%1$s” lacks the parameter “%2$s”, without which it cannot be made. Add it to the order line.', 'wapro-mag-for-woocommerce' ), $line, $parameter ),
			/* translators: 1: name of an order line, 2: name of a parameter, 3: what stands there. */
			'parameter_not_a_number'  => sprintf( __( '“%1$s”: the parameter “%2$s” must be a number, and “%3$s” is none. Correct the order line.', 'wapro-mag-for-woocommerce' ), $line, $parameter, $value ),
			/* translators: 1: name of an order line, 2: name of a parameter, 3: a number, 4: a range such as 400–3000 mm. */
			'parameter_out_of_range'  => sprintf( __( '“%1$s”: the parameter “%2$s” is %3$s, allowed is %4$s. Correct the order line or the range.', 'wapro-mag-for-woocommerce' ), $line, $parameter, $value, $allowed ),
			/* translators: 1: name of an order line, 2: name of a parameter, 3: what stands there, 4: list of options. */
			'parameter_not_an_option' => sprintf( __( '“%1$s”: the parameter “%2$s” knows no option “%3$s” (there are: %4$s). Correct the order line or the options.', 'wapro-mag-for-woocommerce' ), $line, $parameter, $value, $allowed ),
			/* translators: 1: name of an order line, 2: name of a parameter, 3: what stands there. */
			'parameter_not_yes_or_no' => sprintf( __( '“%1$s”: the parameter “%2$s” must be yes or no, and “%3$s” is neither. Correct the order line.', 'wapro-mag-for-woocommerce' ), $line, $parameter, $value ),
			/* translators: 1: name of an order line, 2: name of a parameter, 3: a number. */
			'parameter_too_long'      => sprintf( __( '“%1$s”: the parameter “%2$s” is longer than %3$s characters. Shorten it in the order line.', 'wapro-mag-for-woocommerce' ), $line, $parameter, $allowed ),
			/* translators: %s: name of an order line. */
			'product_without_index'   => sprintf( __( '“%s” has neither an article of WAPRO nor an SKU, so production cannot know what it is. Link the product or give it an SKU.', 'wapro-mag-for-woocommerce' ), $line ),
			/* translators: 1: name of a field of the order, 2: what stands there. */
			'due_date_invalid'        => sprintf( __( 'The field “%1$s” of the order should hold the due date, and “%2$s” is no date. Correct it.', 'wapro-mag-for-woocommerce' ), $parameter, $value ),
			/* translators: %s: name of a field of the production order. */
			default                   => sprintf( __( 'The field %s of the production order is not as the format wants it. Correct the order.', 'wapro-mag-for-woocommerce' ), $problem->field ),
		};
	}
}
