<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Panel\HistoryWords;
use WaproMag\Panel\LocalTime;

/**
 * The last lines of an object's history in a box: when, what, before → after, why.
 */
final class HistoryLines {

	private const CHANGES_SHOWN = 4;
	private const VALUE_LENGTH  = 60;
	private const EVENT_LENGTH  = 200;

	/**
	 * @param list<array<string, mixed>> $entries panel#HistoryEntry, newest first.
	 */
	public static function show( array $entries, int $limit ): void {
		if ( [] === $entries ) {
			return;
		}
		echo '<h4>' . esc_html__( 'Last events', 'wapro-mag-for-woocommerce' ) . '</h4><ol class="wapro-mag-history">';
		foreach ( array_slice( $entries, 0, $limit ) as $entry ) {
			printf(
				'<li><small>%1$s · %2$s</small>%3$s%4$s</li>',
				esc_html( LocalTime::with_age( self::stored( (string) $entry['at'] ) ) ),
				esc_html( HistoryWords::cause( (string) $entry['cause'] ) . ( is_string( $entry['actor'] ) ? ', ' . $entry['actor'] : '' ) ),
				is_string( $entry['summary'] ) ? '<br>' . esc_html( HistoryWords::summary( $entry['summary'] ) ) : '',
				self::changes( is_array( $entry['changes'] ) ? $entry['changes'] : [] ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			);
		}
		echo '</ol>';
	}

	/**
	 * @param array<mixed> $changes
	 */
	private static function changes( array $changes ): string {
		$lines = [];
		foreach ( array_slice( $changes, 0, self::CHANGES_SHOWN ) as $change ) {
			if ( is_array( $change ) ) {
				$field   = (string) ( $change['field'] ?? '' );
				$said    = HistoryWords::is_event( $field )
					? self::value( $field, $change['after'] ?? null, self::EVENT_LENGTH )
					: self::value( $field, $change['before'] ?? null ) . ' → ' . self::value( $field, $change['after'] ?? null );
				$lines[] = sprintf( '<br>%1$s: %2$s', esc_html( HistoryWords::field( $field ) ), esc_html( $said ) );
			}
		}
		$more = count( $changes ) - count( $lines );
		if ( $more > 0 ) {
			/* translators: %d: number of further changes */
			$lines[] = '<br>' . esc_html( sprintf( _n( 'and %d more change', 'and %d more changes', $more, 'wapro-mag-for-woocommerce' ), $more ) );
		}
		return implode( '', $lines );
	}

	private static function value( string $field, mixed $value, int $length = self::VALUE_LENGTH ): string {
		$text = is_scalar( $value ) ? HistoryWords::value( $field, trim( wp_strip_all_tags( (string) $value ) ) ) : '';
		if ( 1 === preg_match( '/^-?\d+\.\d+$/', $text ) ) {
			$text = str_replace( '.', wc_get_price_decimal_separator(), $text );
		}

		return '' === $text ? '–' : wp_html_excerpt( $text, $length, '…' );
	}

	/**
	 * Back from the API's form to the tables' one.
	 */
	private static function stored( string $iso ): string {
		return str_replace( [ 'T', 'Z' ], [ ' ', '' ], $iso );
	}
}
