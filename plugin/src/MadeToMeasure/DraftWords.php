<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * What is wrong with a product's fields, with the next step, for the shop's admin.
 */
final class DraftWords {

	/**
	 * @return array<string, string> Type → words.
	 */
	public static function types(): array {
		return [
			FieldType::Number->value => __( 'number', 'wapro-mag-for-woocommerce' ),
			FieldType::Choice->value => __( 'choice', 'wapro-mag-for-woocommerce' ),
			FieldType::Text->value   => __( 'text', 'wapro-mag-for-woocommerce' ),
			FieldType::YesNo->value  => __( 'yes or no', 'wapro-mag-for-woocommerce' ),
		];
	}

	public static function column( string $column ): string {
		return match ( $column ) {
			'code'    => __( 'Code', 'wapro-mag-for-woocommerce' ),
			'label'   => __( 'Name', 'wapro-mag-for-woocommerce' ),
			'type'    => __( 'Kind', 'wapro-mag-for-woocommerce' ),
			'unit'    => __( 'Unit', 'wapro-mag-for-woocommerce' ),
			'min'     => __( 'From', 'wapro-mag-for-woocommerce' ),
			'max'     => __( 'To', 'wapro-mag-for-woocommerce' ),
			'step'    => __( 'Every', 'wapro-mag-for-woocommerce' ),
			'length'  => __( 'Most characters', 'wapro-mag-for-woocommerce' ),
			'options' => __( 'Options, one a line', 'wapro-mag-for-woocommerce' ),
			'help'    => __( 'Hint for the buyer', 'wapro-mag-for-woocommerce' ),
			default   => $column,
		};
	}

	/**
	 * @param list<Draft> $drafts
	 */
	public static function in_place( DraftProblem $problem, array $drafts ): string {
		$draft = $drafts[ $problem->row ] ?? null;
		if ( $draft === null ) {
			return self::sentence( $problem );
		}
		/* translators: %d: position of a field in a list. */
		$name = $draft->label !== '' ? $draft->label : sprintf( __( 'Field %d', 'wapro-mag-for-woocommerce' ), $problem->row + 1 );
		return $name . ': ' . self::sentence( $problem );
	}

	public static function sentence( DraftProblem $problem ): string {
		$given = $problem->given;
		return match ( $problem->code ) {
			DraftProblem::LABEL_MISSING   => __( 'the field has no name. Write what the buyer is asked for, such as "Width".', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: name of a field. */
			DraftProblem::LABEL_TWICE     => sprintf( __( 'another field is called "%s", too. Buyers could not tell them apart: rename one.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: code of a field. */
			DraftProblem::CODE_INVALID    => sprintf( __( 'the code "%s" cannot be told to WAPRO and production. It begins with a letter a–z and holds only a–z, digits and _.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: code of a field. */
			DraftProblem::CODE_TWICE      => sprintf( __( 'the code "%s" stands at two fields. Give each its own.', 'wapro-mag-for-woocommerce' ), $given ),
			DraftProblem::TYPE_UNKNOWN    => __( 'choose a kind: number, choice, text, or yes or no.', 'wapro-mag-for-woocommerce' ),
			/* translators: 1: name of an input, 2: number of characters. */
			DraftProblem::TOO_LONG        => sprintf( __( '"%1$s" holds at most %2$s characters. Shorten it.', 'wapro-mag-for-woocommerce' ), self::column( $problem->column ), $given ),
			/* translators: %s: name of an input. */
			DraftProblem::MARKUP          => sprintf( __( '"%s" is one line of text without < and >.', 'wapro-mag-for-woocommerce' ), self::column( $problem->column ) ),
			/* translators: 1: name of an input, 2: what stands there. */
			DraftProblem::NUMBER_INVALID  => sprintf( __( '"%1$s" holds "%2$s", which is no number. Write digits only, without the unit.', 'wapro-mag-for-woocommerce' ), self::column( $problem->column ), $given ),
			/* translators: %s: the upper bound. */
			DraftProblem::RANGE_REVERSED  => sprintf( __( 'the range is upside down: it ends at %s, below its beginning. Exchange them.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: a number. */
			DraftProblem::STEP_INVALID    => sprintf( __( 'a step of %s leads nowhere. Write a number above zero, or leave it empty to allow any value.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: a number. */
			DraftProblem::STEP_TOO_LARGE  => sprintf( __( 'a step of %s is larger than the whole range, so one value alone could be chosen.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: number of characters. */
			DraftProblem::LENGTH_INVALID  => sprintf( __( 'a text may be 1 to %s characters long.', 'wapro-mag-for-woocommerce' ), (string) Field::VALUE ),
			DraftProblem::OPTIONS_MISSING => __( 'a choice needs options. Write each on a line of its own.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: option of a choice. */
			DraftProblem::OPTION_TWICE    => sprintf( __( 'the option "%s" stands there twice.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: a number. */
			DraftProblem::RANGE_WIDER     => sprintf( __( 'WAPRO’s bound here is %s. The range can be narrowed in the shop, not widened: change it in WAPRO.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: %s: option of a choice. */
			DraftProblem::OPTION_FOREIGN  => sprintf( __( 'WAPRO knows no option "%s". Options can be left out here, not added: add it in WAPRO.', 'wapro-mag-for-woocommerce' ), $given ),
			/* translators: 1: number of fields, 2: number allowed. */
			DraftProblem::TOO_MANY        => sprintf( __( '%1$s fields are too many: a product asks for %2$s at most.', 'wapro-mag-for-woocommerce' ), $given, (string) DraftCheck::MOST ),
			DraftProblem::NOTHING_ASKED   => __( 'The product is to ask its buyer, but there is no field. Add one, or switch the questions off.', 'wapro-mag-for-woocommerce' ),
			default                       => $problem->code,
		};
	}
}
