<?php
declare(strict_types=1);

namespace WaproMag\Findings;

use WaproMag\Queue\RunStore;

/**
 * What a person decides about findings: take WAPRO's, keep the shop's, or leave it for a while.
 */
final class FindingActions {

	public const TAKE_WAPRO = 'take_wapro';
	public const KEEP_SHOP  = 'keep_shop';
	public const IGNORE     = 'ignore';

	public function __construct( private FindingStore $findings, private RunStore $runs ) {}

	/**
	 * @param list<int>                         $ids
	 * @param 'take_wapro'|'keep_shop'|'ignore' $action
	 * @param int                               $days    How long to ignore.
	 * @param bool                              $dry_run Whether to count only.
	 * @param string                            $by      Who decides, for the run.
	 * @return array{done: int, skipped: int, refused: int, details: list<array<string, mixed>>} catalogue#FindingsActionResponse.
	 */
	public function decide( array $ids, string $action, int $days, bool $dry_run, string $by ): array {
		$open = $this->findings->open_keys( $ids );
		if ( ! $dry_run && $open !== [] ) {
			match ( $action ) {
				self::TAKE_WAPRO => $this->runs->request( 'refreshGoods', 'by_hand', $by, array_values( array_unique( $open ) ) ),
				self::KEEP_SHOP  => $this->findings->set_state( array_keys( $open ), FindingStore::KEPT ),
				self::IGNORE     => $this->findings->set_state( array_keys( $open ), FindingStore::IGNORED, $days ),
			};
		}
		$details = [];
		foreach ( $ids as $id ) {
			$details[] = isset( $open[ $id ] )
				? [ 'id' => $id, 'outcome' => 'done' ]
				: [ 'id' => $id, 'outcome' => 'skipped', 'reason' => __( 'Somebody has decided about it already, or it is no difference any more.', 'wapro-mag-for-woocommerce' ) ];
		}
		return [ 'done' => count( $open ), 'skipped' => count( $ids ) - count( $open ), 'refused' => 0, 'details' => $details ];
	}
}
