<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\Amount;
use WaproMag\Panel\LocalTime;
use WaproMag\Production\OrderProgress;
use WaproMag\Production\ProductionProgress;

/**
 * In the order's box: what the production application says of its lines.
 *
 * @phpstan-import-type Line from OrderProgress
 */
final class ProductionProgressBox implements Registerable {

	public function __construct( private readonly ProductionProgress $progress ) {}

	public function register(): void {
		add_action( 'wapro_mag/order_box', [ $this, 'show' ] );
	}

	/** Status and day stand among the order's own, whoever says them. */
	public function show( int $order_id ): void {
		$progress = $this->progress->of_order( $order_id );
		$facts    = null === $progress ? '' : self::facts( $progress );
		if ( '' !== $facts ) {
			echo '<dl class="wapro-mag-facts">' . $facts . '</dl>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
		}
	}

	private static function facts( OrderProgress $progress ): string {
		$html = '';
		if ( $progress->is_refused() ) {
			$html .= self::fact( __( 'Production', 'wapro-mag-for-woocommerce' ), __( 'refused by production', 'wapro-mag-for-woocommerce' ), LocalTime::moment( $progress->since ) );
		}
		foreach ( $progress->lines as $line ) {
			$said  = self::words( $line );
			$html .= '' === $said ? '' : self::fact( $line['name'], $said );
		}
		return null === $progress->note ? $html : $html . self::fact( __( 'Note of production', 'wapro-mag-for-woocommerce' ), $progress->note );
	}

	/**
	 * @param Line $line
	 */
	private static function words( array $line ): string {
		$words = [];
		if ( null !== $line['produced'] ) {
			/* translators: 1: quantity made, 2: quantity ordered, 3: unit. */
			$words[] = trim( sprintf( __( 'made: %1$s of %2$s %3$s', 'wapro-mag-for-woocommerce' ), self::quantity( $line['produced'] ), self::quantity( $line['ordered'] ), $line['unit'] ) );
		}
		$words[] = $line['status'] ?? '';
		$words[] = null === $line['expected_date'] ? '' : LocalTime::calendar_day( $line['expected_date'] );
		$words[] = $line['reason'] ?? '';
		return implode( ', ', array_filter( $words, static fn ( string $word ): bool => '' !== $word ) );
	}

	private static function quantity( string $text ): string {
		return str_replace( '.', wc_get_price_decimal_separator(), Amount::parse( $text )->plain() );
	}

	private static function fact( string $name, string $value, string $when = '' ): string {
		return sprintf(
			'<dt>%1$s</dt><dd>%2$s%3$s</dd>',
			esc_html( $name ),
			esc_html( $value ),
			'' === $when ? '' : ' <small>' . esc_html( $when ) . '</small>'
		);
	}
}
