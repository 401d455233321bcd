<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Settings\SettingsStore;

/**
 * How far orders are in production, for whoever shows it.
 *
 * @phpstan-import-type Line from OrderProgress
 * @phpstan-import-type ToldLine from ProductionStore
 */
final class ProductionProgress {

	public function __construct( private ProductionStore $orders, private ProgressStore $progress, private SettingsStore $settings ) {}

	/** Null: WAPRO is asked for it, or production said nothing yet. */
	public function of_order( int $order_id ): ?OrderProgress {
		$settings = $this->settings->production()->progress();
		$row      = $settings->is_of_application() ? $this->progress->find( $order_id ) : null;
		if ( $row === null ) {
			return null;
		}
		$status = $row['status'];
		return new OrderProgress(
			// A word that was taken off the map still says that the order is being made.
			$status === null ? null : $settings->stage( $status ) ?? ProductionStage::InProduction,
			$status === null ? null : $settings->name( $status ),
			(string) $row['status_at'],
			$row['expected_date'],
			$row['reason'],
			$row['note'],
			self::lines( $row, LinesTold::of( $this->orders->find( $order_id ) ), $settings ),
			(string) $row['updated_at']
		);
	}

	/**
	 * @param array<string, string|null> $row
	 * @param array<array-key, ToldLine> $told
	 * @return list<Line>
	 */
	private static function lines( array $row, array $told, ProgressSettings $settings ): array {
		$decoded = json_decode( (string) $row['line_figures'], true );
		$said    = array_column( is_array( $decoded ) ? $decoded : [], null, 'lineId' );
		$lines   = [];
		foreach ( $told as $id => $line ) {
			$of_it   = $said[ $id ] ?? [];
			$lines[] = [
				'id'            => (string) $id,
				'index'         => $line['index'],
				'name'          => $line['name'],
				'unit'          => $line['unit'],
				'ordered'       => $line['quantity'],
				'produced'      => $of_it['produced'] ?? null,
				'stage'         => isset( $of_it['status'] ) ? $settings->stage( $of_it['status'] ) : null,
				'status'        => isset( $of_it['status'] ) ? $settings->name( $of_it['status'] ) : null,
				'expected_date' => $of_it['expectedDate'] ?? null,
				'reason'        => $of_it['reason'] ?? null,
			];
		}
		return $lines;
	}
}
