<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\ItemResult;
use WaproMag\Links\Counter;

/**
 * Invoices of one transaction, sorted by what has to be done with each. Knows no database.
 *
 * @phpstan-import-type Row from Invoice
 */
final class InvoiceChunk {

	/** @var list<Invoice> */
	public readonly array $created;

	/** @var array<int, Invoice> By id. */
	public readonly array $updated;

	/** @var array<int, Invoice> By id: WAPRO has them no more. */
	public readonly array $deleted;

	/** @var array<int, Invoice> By id: nothing of them is kept that changed, but the answer is newer. */
	public readonly array $seen;

	/** @var array<array-key, ItemResult> By ERP id: nothing to do. */
	private array $left = [];

	/**
	 * @param list<Invoice>          $invoices
	 * @param array<array-key, Row>  $rows     As they are kept, by ERP id.
	 */
	public function __construct( array $invoices, array $rows ) {
		$created = [];
		$updated = [];
		$deleted = [];
		$seen    = [];
		foreach ( $invoices as $one ) {
			$row = $rows[ $one->erp_id ] ?? null;
			$id  = (int) ( $row['id'] ?? 0 );
			if ( $row === null ) {
				if ( $one->columns === null ) {
					$this->left[ $one->erp_id ] = ItemResult::unchanged( $one->erp_id, null );
				} else {
					$created[] = $one;
				}
			} elseif ( Counter::is_older( $one->as_of, (string) $row['as_of'] ) ) {
				$this->left[ $one->erp_id ] = ItemResult::stale( $one->erp_id, $id );
			} elseif ( $row['content_hash'] !== $one->content_hash() ) {
				if ( $one->columns === null ) {
					$deleted[ $id ] = $one;
				} else {
					$updated[ $id ] = $one;
				}
			} else {
				$this->left[ $one->erp_id ] = ItemResult::unchanged( $one->erp_id, $id );
				if ( $row['erp_hash'] !== $one->erp_hash || $row['as_of'] !== $one->as_of ) {
					$seen[ $id ] = $one;
				}
			}
		}
		$this->created = $created;
		$this->updated = $updated;
		$this->deleted = $deleted;
		$this->seen    = $seen;
	}

	/**
	 * @param array<array-key, int> $ids Of those that were written, by ERP id.
	 * @return array<array-key, ItemResult> By ERP id.
	 */
	public function results( array $ids ): array {
		$results = $this->left;
		foreach ( $this->created as $one ) {
			$results[ $one->erp_id ] = ItemResult::created( $one->erp_id, $ids[ $one->erp_id ] );
		}
		foreach ( $this->updated + $this->deleted as $id => $one ) {
			$results[ $one->erp_id ] = ItemResult::updated( $one->erp_id, $id );
		}
		return $results;
	}

	/**
	 * @param array<array-key, int> $ids Of those that were written, by ERP id.
	 * @return array<int, Invoice> Those whose balance is to be judged anew, by id.
	 */
	public function judged( array $ids ): array {
		$judged = $this->updated + $this->deleted;
		foreach ( $this->created as $one ) {
			$judged[ $ids[ $one->erp_id ] ] = $one;
		}
		return $judged;
	}
}
