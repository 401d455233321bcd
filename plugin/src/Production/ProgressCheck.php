<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Api\Problem;
use WaproMag\Orders\Amount;

/**
 * Whether a document of production can be true of the order that production was told of. What it refuses, it names.
 *
 * @phpstan-import-type ToldLine from ProductionStore
 */
final class ProgressCheck {

	public function __construct( private ProgressSettings $settings ) {}

	/**
	 * @param array<string, mixed>           $document production-progress#ProductionProgress.
	 * @param array<array-key, ToldLine> $told     Lines that production was told of, by id.
	 * @param int                            $sequence Of the last production order that was made ready.
	 * @throws Problem
	 */
	public function check( array $document, array $told, int $sequence ): void {
		$this->check_head( $document, $sequence );
		$seen = [];
		foreach ( $document['lines'] ?? [] as $position => $line ) {
			$field = "lines[{$position}]";
			$id    = (string) $line['lineId'];
			if ( isset( $seen[ $id ] ) ) {
				/* translators: %s: number of an order line. */
				throw new Problem( 'line_twice', sprintf( __( 'The line %s stands twice in the document.', 'wapro-mag-for-woocommerce' ), $id ), 422, "{$field}.lineId" );
			}
			$seen[ $id ] = true;
			if ( ! isset( $told[ $id ] ) ) {
				/* translators: 1: number of an order line, 2: reference of an order. */
				throw new Problem( 'line_unknown', sprintf( __( 'Production was never told of a line %1$s in the order %2$s.', 'wapro-mag-for-woocommerce' ), $id, $document['reference'] ), 422, "{$field}.lineId" );
			}
			$this->check_line( $line, $told[ $id ], $field );
		}
	}

	/**
	 * @param array<string, mixed> $document
	 */
	private function check_head( array $document, int $sequence ): void {
		if ( $document['event'] === ProgressStore::REFUSED && trim( $document['reason'] ?? '' ) === '' ) {
			throw new Problem( 'reason_missing', __( 'A refused order needs a reason.', 'wapro-mag-for-woocommerce' ), 422, 'reason' );
		}
		if ( $document['event'] === ProgressStore::PROGRESS && ! isset( $document['status'] ) ) {
			throw new Problem( 'status_missing', __( 'Progress needs a status.', 'wapro-mag-for-woocommerce' ), 422, 'status' );
		}
		if ( ( $document['orderSequence'] ?? 0 ) > $sequence ) {
			/* translators: 1: number of a document, 2: number of the last document. */
			throw new Problem( 'order_sequence_unknown', sprintf( __( 'The shop has sent no document %1$d of this order; the last one is %2$d.', 'wapro-mag-for-woocommerce' ), $document['orderSequence'], $sequence ), 422, 'orderSequence' );
		}
		$this->check_status( $document['status'] ?? null, 'status' );
		self::check_day( $document['expectedDate'] ?? null, 'expectedDate' );
		self::check_day( substr( $document['at'], 0, 10 ), 'at' );
	}

	/**
	 * @param array<string, string> $line
	 * @param ToldLine              $told
	 */
	private function check_line( array $line, array $told, string $field ): void {
		$this->check_status( $line['status'] ?? null, "{$field}.status" );
		self::check_day( $line['expectedDate'] ?? null, "{$field}.expectedDate" );
		if ( Amount::parse( $told['quantity'] )->minus( Amount::parse( $line['produced'] ?? '0' ) )->is_negative() ) {
			throw new Problem(
				'produced_too_much',
				/* translators: 1: name of an order line, 2: quantity produced, 3: quantity ordered, 4: unit. */
				sprintf( __( '“%1$s”: %2$s %4$s are said to be made, but only %3$s %4$s were ordered.', 'wapro-mag-for-woocommerce' ), $told['name'], $line['produced'], $told['quantity'], $told['unit'] ),
				422,
				"{$field}.produced"
			);
		}
	}

	private function check_status( ?string $code, string $field ): void {
		if ( $code !== null && $this->settings->stage( $code ) === null ) {
			throw new Problem(
				'status_unknown',
				/* translators: 1: a status, 2: list of statuses. */
				sprintf( __( 'The shop does not know the status “%1$s” (it knows: %2$s). Add it under Settings → Production.', 'wapro-mag-for-woocommerce' ), $code, implode( ', ', $this->settings->codes() ) ),
				422,
				$field
			);
		}
	}

	private static function check_day( ?string $day, string $field ): void {
		if ( $day !== null && ! checkdate( (int) substr( $day, 5, 2 ), (int) substr( $day, 8, 2 ), (int) substr( $day, 0, 4 ) ) ) {
			/* translators: %s: a date that does not exist. */
			throw new Problem( 'date_invalid', sprintf( __( 'There is no day %s.', 'wapro-mag-for-woocommerce' ), $day ), 422, $field );
		}
	}
}
