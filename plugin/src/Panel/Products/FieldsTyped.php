<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\DraftCheck;
use WaproMag\MadeToMeasure\DraftProblem;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\MadeToMeasure\WaproParameters;

/**
 * A product's fields as they stand in the form, with what is wrong with them.
 */
final class FieldsTyped {

	/**
	 * @param list<Draft>          $drafts
	 * @param array<string, Draft> $wapro    By code.
	 * @param list<DraftProblem>   $problems
	 */
	private function __construct(
		public readonly bool $asks,
		public readonly array $drafts,
		public readonly array $wapro,
		public readonly array $problems
	) {}

	public static function stored( \WC_Product $product, AskedFields $asked ): self {
		$wapro = $asked->wapro( $product );
		return self::checked( $asked->is_on( $product ), WaproParameters::with_shop( $wapro, $asked->drafts( $product ) ), $wapro );
	}

	/**
	 * @param array<string, Draft> $wapro
	 */
	public static function refused( \WC_Product $product, array $wapro ): ?self {
		$text  = $product->get_meta( FieldsTab::REFUSED );
		$typed = is_string( $text ) ? json_decode( $text, true ) : null;
		return is_array( $typed ) ? self::posted( $typed, $wapro ) : null;
	}

	/**
	 * @param array<mixed>         $posted asks, rows.
	 * @param array<string, Draft> $wapro
	 */
	public static function posted( array $posted, array $wapro ): self {
		$drafts = [];
		$codes  = [];
		foreach ( is_array( $posted['rows'] ?? null ) ? $posted['rows'] : [] as $row ) {
			$draft = is_array( $row ) ? self::draft( $row, $wapro, $codes ) : null;
			if ( null !== $draft ) {
				$drafts[] = $draft;
				$codes[]  = $draft->code;
			}
		}
		return self::checked( (bool) ( $posted['asks'] ?? false ), $drafts, $wapro );
	}

	/**
	 * @return list<Draft> Of WAPRO's parameters what the shop refined, alone.
	 */
	public function to_store(): array {
		$drafts = array_map( fn ( Draft $draft ): Draft => isset( $this->wapro[ $draft->code ] ) ? WaproParameters::refinement( $this->wapro[ $draft->code ], $draft ) : $draft, $this->drafts );
		$is_new = array_filter( $drafts, static fn ( Draft $draft ): bool => $draft->to_array() !== ( new Draft( code: $draft->code ) )->to_array() );
		return $this->asks || [] !== $is_new ? $drafts : [];
	}

	public function to_text(): string {
		$rows = array_map( static fn ( Draft $draft ): array => $draft->to_array(), $this->drafts );
		return (string) wp_json_encode( [ 'asks' => $this->asks, 'rows' => $rows ], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * @param list<Draft>          $drafts
	 * @param array<string, Draft> $wapro
	 */
	private static function checked( bool $asks, array $drafts, array $wapro ): self {
		if ( ! $asks ) {
			return new self( false, $drafts, $wapro, [] );
		}
		$problems = array_values( array_filter( DraftCheck::all( $drafts ), static fn ( DraftProblem $problem ): bool => $problem->row < 0 || $drafts[ $problem->row ]->asked ) );
		foreach ( $drafts as $row => $draft ) {
			if ( isset( $wapro[ $draft->code ] ) && $draft->asked ) {
				array_push( $problems, ...WaproParameters::beyond( $wapro[ $draft->code ], $draft, $row ) );
			}
		}
		if ( [] === array_filter( $drafts, static fn ( Draft $draft ): bool => $draft->asked ) ) {
			$problems[] = new DraftProblem( DraftProblem::NOTHING_ASKED );
		}
		return new self( true, $drafts, $wapro, $problems );
	}

	/**
	 * @param array<mixed>         $row
	 * @param array<string, Draft> $wapro
	 * @param list<string>         $taken Codes of the rows above.
	 */
	private static function draft( array $row, array $wapro, array $taken ): ?Draft {
		$typed = Draft::from_array( $row );
		$theirs = $wapro[ $typed->code ] ?? null;
		if ( null !== $theirs ) {
			return $typed->with(
				[
					'label' => '' === $typed->label ? $theirs->label : $typed->label,
					'type'  => FieldType::Text->value === $theirs->type ? $typed->type : $theirs->type,
					'unit'  => '' === $theirs->unit ? $typed->unit : $theirs->unit,
				]
			);
		}
		$is_blank = '' === $typed->label . $typed->code . $typed->unit . $typed->min . $typed->max . $typed->step . $typed->help && [] === $typed->options;
		return $is_blank ? null : $typed->with( [ 'asked' => true, 'code' => '' === $typed->code ? self::code_of( $typed->label, [ ...$taken, ...array_keys( $wapro ) ] ) : $typed->code ] );
	}

	/**
	 * "Szerokość światła" → szerokosc_swiatla.
	 *
	 * @param list<string> $taken
	 */
	private static function code_of( string $label, array $taken ): string {
		$code = trim( (string) preg_replace( '/[^a-z0-9]+/', '_', strtolower( remove_accents( $label ) ) ), '_' );
		$code = substr( 1 === preg_match( '/^[a-z]/', $code ) ? $code : "p_$code", 0, 60 );
		$free = $code;
		for ( $n = 2; in_array( $free, $taken, true ); $n++ ) {
			$free = "{$code}_$n";
		}
		return $free;
	}
}
