<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Catalogue\ItemResult;
use WaproMag\Customers\FromWapro\Chunk;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\FromWapro\Contractor;

/**
 * What WAPRO's users decided about changes that the shop proposed; it comes with the contractor.
 */
final class ProposalAnswers {

	public function __construct( private ProposalStore $proposals, private CompanyStore $companies ) {}

	/**
	 * @param list<Contractor> $contractors
	 */
	public function take( array $contractors, Chunk $chunk, ChunkHistory $history ): void {
		$answers = [];
		foreach ( $contractors as $one ) {
			if ( ! in_array( $chunk->results[ $one->erp_id ]->outcome, [ ItemResult::STALE, ItemResult::REJECTED ], true ) ) {
				array_push( $answers, ...$one->proposals );
			}
		}
		$decided   = $answers === [] ? [] : $this->proposals->answered( $answers );
		$companies = $this->companies->find_many( array_values( array_unique( array_map( static fn ( Proposal $one ): int => $one->company_id, $decided ) ) ) );
		foreach ( $decided as $proposal ) {
			$company = $companies[ $proposal->company_id ] ?? null;
			if ( $company !== null ) {
				$history->decided( $company, $proposal );
				$chunk->count_as_updated( (string) $company->erp_id, $company->id );
			}
		}
	}
}
