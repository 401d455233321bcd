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

	/**
	 * The production axis of those orders of which the application speaks; a refused one has none.
	 *
	 * @param list<int> $order_ids
	 * @return array<int, array{code: string, name: string, at: string|null, stage: ProductionStage, due_on: string|null}>
	 */
	public function axis_of( array $order_ids ): array {
		$settings = $this->settings->production()->progress();
		$axis     = [];
		foreach ( $settings->is_of_application() ? $this->progress->find_many( $order_ids ) : [] as $order_id => $row ) {
			if ( $row['status'] !== null ) {
				$axis[ $order_id ] = [ 'code' => $row['status'], 'name' => $settings->name( $row['status'] ), 'at' => $row['status_at'], 'stage' => $settings->stage( $row['status'] ) ?? ProductionStage::InProduction, 'due_on' => $row['expected_date'] ];
			}
		}
		return $axis;
	}

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
