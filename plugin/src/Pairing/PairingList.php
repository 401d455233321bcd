<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Api\Problem;
use WaproMag\Database\Connection;

/**
 * The pairing desk's goods tab: pairs that were made, those that a person must decide, products without one.
 */
final class PairingList {

	private const PER_PAGE = 20;

	public function __construct( private Connection $db, private PairingTabs $tabs, private PairingTallies $tallies, private PairingRows $rows ) {}

	/**
	 * @param array<string, mixed> $query catalogue#PairingQuery.
	 * @return array<string, mixed> catalogue#PairingResponsePage.
	 */
	public function page( array $query ): array {
		$per_page         = $query['perPage'] ?? self::PER_PAGE;
		[ $from, $values ] = $this->tabs->filtered( $query );
		$total            = (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$values );
		$ids              = array_map( 'intval', $this->db->column( "SELECT p.ID {$from} ORDER BY p.ID LIMIT %d OFFSET %d", ...[ ...$values, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] ) );
		return [
			'items'    => $this->rows->of( $ids ),
			'total'    => $total,
			'pages'    => (int) ceil( $total / $per_page ),
			'counts'   => $this->tallies->tabs(),
			'codes'    => $this->tallies->codes( $query['tab'] ?? PairingTabs::TO_DECIDE ),
			'preview'  => $this->tallies->preview(),
			'lastPush' => $this->tallies->last_push(),
		];
	}

	/**
	 * @return array<string, mixed> catalogue#PairingRow.
	 * @throws Problem When the product is gone.
	 */
	public function row( int $product ): array {
		return $this->rows->of( [ $product ] )[0] ?? throw PairingActions::gone();
	}
}
