<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * The control of one field: the browser's own, with its own checks. The shop checks again.
 *
 * @phpstan-type Row array{field: Field, id: string, name: string, value: string, error: string}
 */
final class FieldControl {

	/**
	 * @param Row $row
	 */
	public static function show( array $row ): void {
		$field      = $row['field'];
		$attributes = [
			'id'               => $row['id'],
			'name'             => $row['name'],
			'required'         => $field->required ? 'required' : null,
			'aria-invalid'     => $row['error'] === '' ? null : 'true',
			'aria-describedby' => self::described_by( $row ),
		];
		match ( $field->type ) {
			FieldType::Choice => self::show_choice( $attributes, $field, $row['value'] ),
			FieldType::YesNo  => self::show_input( [ 'type' => 'checkbox', 'value' => ValueCheck::YES, 'checked' => ValueCheck::of( $field, $row['value'] ) === ValueCheck::YES ? 'checked' : null ] + $attributes ),
			FieldType::Text   => self::show_input( [ 'type' => 'text', 'value' => $row['value'], 'maxlength' => (string) $field->length, 'class' => 'input-text' ] + $attributes ),
			FieldType::Number => self::show_input( self::number( $field, $row['value'] ) + $attributes ),
		};
	}

	/** What is allowed and what the shop's admin wrote, in one line. */
	public static function hints( Field $field ): string {
		$allowed = $field->type === FieldType::Choice ? '' : ValueWords::allowed( $field );
		$allowed = $allowed === '' ? '' : mb_strtoupper( mb_substr( $allowed, 0, 1 ) ) . mb_substr( $allowed, 1 ) . '.';
		return trim( "{$allowed} {$field->help}" );
	}

	/**
	 * @return array<string, string>
	 */
	private static function number( Field $field, string $value ): array {
		$bounds = array_filter( [ 'min' => $field->min?->text(), 'max' => $field->max?->text() ], 'is_string' );
		return [
			'type'      => 'number',
			// A browser shows no number with a decimal comma in it, in whatever way it was typed.
			'value'     => Draft::number( $value )?->text() ?? $value,
			'step'      => $field->step?->text() ?? 'any',
			'inputmode' => 'decimal',
			'class'     => 'input-text',
		] + $bounds;
	}

	/**
	 * @param array<string, string|null> $attributes
	 */
	private static function show_input( array $attributes ): void {
		echo '<input' . self::text( $attributes ) . '>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
	}

	/**
	 * @param array<string, string|null> $attributes
	 */
	private static function show_choice( array $attributes, Field $field, string $chosen ): void {
		echo '<select' . self::text( $attributes ) . '>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
		printf( '<option value="">%s</option>', esc_html__( 'Choose…', 'wapro-mag-for-woocommerce' ) );
		foreach ( $field->options as $option ) {
			printf( '<option value="%1$s"%2$s>%1$s</option>', esc_attr( $option ), selected( $option, $chosen, false ) );
		}
		echo '</select>';
	}

	/**
	 * @param Row $row
	 */
	private static function described_by( array $row ): ?string {
		$ids = array_filter( [ self::hints( $row['field'] ) === '' ? '' : "{$row['id']}-hint", $row['error'] === '' ? '' : "{$row['id']}-error" ], static fn ( string $id ): bool => $id !== '' );
		return $ids === [] ? null : implode( ' ', $ids );
	}

	/**
	 * @param array<string, string|null> $attributes
	 */
	private static function text( array $attributes ): string {
		$text = '';
		foreach ( $attributes as $name => $value ) {
			$text .= $value === null ? '' : sprintf( ' %1$s="%2$s"', $name, esc_attr( $value ) );
		}
		return $text;
	}
}
