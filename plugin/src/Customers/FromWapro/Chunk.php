<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Catalogue\ItemResult;
use WaproMag\Findings\Finding;
use WaproMag\History\HistoryEntry;

/**
 * What one transaction did, to be told after it.
 */
final class Chunk {

	/** @var array<array-key, ItemResult> By contractor. */
	public array $results = [];

	/** @var list<HistoryEntry> */
	public array $history = [];

	/** @var array<array-key, list<Finding>> By contractor that was judged anew. */
	public array $findings = [];

	/** @var list<int> Accounts made. */
	public array $accounts = [];

	/** @var list<string> Contractors that WAPRO should be asked for. */
	public array $wanted = [];

	/** Whether somebody is to be invited at once. */
	public bool $invites = false;

	/** Something of it changed beside its own data. */
	public function count_as_updated( string $erp_id, int $company_id ): void {
		if ( ( $this->results[ $erp_id ] ?? null )?->outcome === ItemResult::UNCHANGED ) {
			$this->results[ $erp_id ] = ItemResult::updated( $erp_id, $company_id );
		}
	}
}
