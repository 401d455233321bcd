<?php
declare(strict_types=1);

namespace WaproMag\Findings;

use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Links\Link;
use WaproMag\Queue\RunStore;

/**
 * What a person decides about findings: take WAPRO's, keep the shop's, or leave it for a while.
 */
final class FindingActions {

	public const TAKE_WAPRO = 'take_wapro';
	public const KEEP_SHOP  = 'keep_shop';
	public const IGNORE     = 'ignore';

	/** Also what was kept or ignored can be given back to WAPRO. */
	private const STATES = [
		self::TAKE_WAPRO => [ FindingStore::OPEN, FindingStore::KEPT, FindingStore::IGNORED ],
		self::KEEP_SHOP  => [ FindingStore::OPEN ],
		self::IGNORE     => [ FindingStore::OPEN ],
	];

	public function __construct( private FindingStore $findings, private RunStore $runs, private CompanyStore $companies ) {}

	/**
	 * @param list<int>                         $ids
	 * @param 'take_wapro'|'keep_shop'|'ignore' $action
	 * @param int                               $days    How long to ignore.
	 * @param bool                              $dry_run Whether to count only.
	 * @param string                            $by      Who decides, for the run.
	 * @return array{done: int, skipped: int, refused: int, details: list<array<string, mixed>>} catalogue#FindingsActionResponse.
	 */
	public function decide( array $ids, string $action, int $days, bool $dry_run, string $by ): array {
		$ids  = array_values( array_unique( $ids ) );
		$open = $this->findings->keys_of( $ids, self::STATES[ $action ] );
		if ( ! $dry_run && $open !== [] ) {
			match ( $action ) {
				self::TAKE_WAPRO => $this->take( $open, $by ),
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

	/**
	 * @param array<int, string> $open Catalogue index by finding.
	 */
	private function take( array $open, string $by ): void {
		$this->findings->set_state( array_keys( $open ), FindingStore::OPEN );
		$customers = array_values( array_unique( $this->findings->keys_of( array_keys( $open ), [ FindingStore::OPEN ], CustomerPairings::OBJECT ) ) );
		$goods     = array_values( array_unique( $this->findings->keys_of( array_keys( $open ), [ FindingStore::OPEN ], Link::PRODUCT ) ) );
		if ( $customers !== [] ) {
			$this->companies->judge_anew( $customers );
			$this->runs->request( 'refreshCustomers', 'by_hand', $by, $customers );
		}
		if ( $goods !== [] ) {
			$this->runs->request( 'refreshGoods', 'by_hand', $by, $goods );
		}
	}
}
