<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

/**
 * A drop-down filter above one of WordPress's list tables.
 */
final class StateSelect {

	/**
	 * @param array<array-key, string> $choices Value → words.
	 */
	public static function show( string $name, string $label, array $choices, string $chosen ): void {
		printf( '<label class="screen-reader-text" for="%1$s">%2$s</label><select name="%1$s" id="%1$s">', esc_attr( $name ), esc_html( $label ) );
		foreach ( $choices as $value => $words ) {
			printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( (string) $value ), selected( (string) $value, $chosen, false ), esc_html( $words ) );
		}
		echo '</select>';
	}
}
