<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Api\Problem;
use WaproMag\Database\Transaction;
use WaproMag\GoodsExport\ExportRules;
use WaproMag\GoodsExport\GoodsCapture;
use WaproMag\GoodsExport\GoodsPayloads;
use WaproMag\Queue\RunStore;

/**
 * What a person decides on the pairing desk.
 */
final class PairingActions {

	public function __construct(
		private PairingStore $pairings,
		private PairingLinks $pairs,
		private GoodsCapture $capture,
		private ExportRules $rules,
		private RunStore $runs,
		private Transaction $transaction
	) {}

	/**
	 * @param array<string, mixed> $request catalogue#PairingActionRequest.
	 * @param string               $actor   Name of the person.
	 * @throws Problem When it cannot be done, with the next step.
	 */
	public function act( int $product, array $request, string $actor ): void {
		if ( ! $this->is_there( $product, $request['action'] ) ) {
			throw self::gone();
		}
		$this->transaction->run(
			fn () => match ( $request['action'] ) {
				'pair'     => $this->pair( $product, self::index( $request ), ( $request['confirmUnflagged'] ?? false ) === true, $actor ),
				'not_same' => $this->not_same( $product, self::index( $request ) ),
				'create'   => $this->create( $product, $actor ),
				'undo'     => $this->undo( $product, $actor ),
				'find'     => $this->find( $product, self::index( $request ) ),
				default    => throw new Problem( 'rest_invalid_param', __( 'This is no action of the pairing desk.', 'wapro-mag-for-woocommerce' ), 400, 'action' ),
			}
		);
		if ( $request['action'] === 'find' ) {
			$this->runs->request( 'pushGoods', 'by_hand', $actor, [ (string) $product ], true );
		}
	}

	/** A pair can be undone as long as there is a product; a new one needs a product that can be an article. */
	private function is_there( int $product, string $action ): bool {
		return $action === 'undo' ? wc_get_product( $product ) instanceof \WC_Product : Pairable::find( $product ) !== null;
	}

	private function pair( int $product, string $index, bool $confirmed, string $actor ): void {
		$candidate = null;
		foreach ( $this->candidates( $product ) as $one ) {
			$candidate = $one['index'] === $index ? $one : $candidate;
		}
		if ( $candidate === null ) {
			/* translators: %s: catalogue index */
			throw new Problem( 'article_unknown', sprintf( __( 'Article %s is none of those that were found for this product. Choose one of them, or give the product the index as its SKU and have it looked for again.', 'wapro-mag-for-woocommerce' ), $index ), 409, 'index' );
		}
		$is_flagged = ( $candidate['flagged'] ?? true ) !== false;
		if ( ! $is_flagged && ! $confirmed ) {
			/* translators: %s: catalogue index */
			throw new Problem( 'article_not_flagged', sprintf( __( 'Article %s is not flagged for the shop. Confirm that it shall be: its product then follows WAPRO.', 'wapro-mag-for-woocommerce' ), $index ), 409, 'confirmUnflagged' );
		}
		$this->pairs->pair( $product, $index, $candidate['guid'] ?? null, 'by_hand', PairingLinks::PAIRED, $actor, $is_flagged );
		if ( ! $is_flagged ) {
			// WAPRO flags what it is told of as paired, and then tells of the article itself.
			$this->capture->capture( $product, 'by_hand' );
		}
		$this->pairings->decide( $product, new Decision( PairingStore::PAIRED, $index, 'person', decided_by: $actor ) );
	}

	private function not_same( int $product, string $index ): void {
		$this->pairs->refuse_linked( $product );
		$left  = array_values( array_filter( $this->candidates( $product ), static fn ( array $candidate ): bool => $candidate['index'] !== $index ) );
		$state = $left === [] ? PairingStore::UNPAIRED : PairingStore::TO_DECIDE;
		$this->pairings->decide( $product, new Decision( $state, code: $this->pairings->find( $product )['code'] ?? null, candidates: $left ) );
		$this->pairings->exclude( $product, $index );
	}

	private function create( int $product, string $actor ): void {
		$this->pairs->refuse_linked( $product );
		$this->refuse_impossible( $product );
		$this->capture->capture( $product, 'by_hand' );
		$this->pairings->decide( $product, new Decision( PairingStore::QUEUED, decided_by: $actor ) );
	}

	/** What the desk knows already need not be asked of WAPRO. */
	private function refuse_impossible( int $product ): void {
		$made    = wc_get_product( $product );
		$problem = $made instanceof \WC_Product ? $this->rules->problem( $made ) : throw self::gone();
		if ( $problem !== null ) {
			throw new Problem( $problem->problem_code, $problem->getMessage(), 409, $problem->field );
		}
		if ( in_array( $made->get_sku( 'edit' ), array_column( $this->candidates( $product ), 'index' ), true ) ) {
			/* translators: %s: catalogue index */
			throw new Problem( 'article_exists', sprintf( __( 'WAPRO has an article %s already. Pair the product with it, or give the product another SKU.', 'wapro-mag-for-woocommerce' ), $made->get_sku( 'edit' ) ), 409, 'sku' );
		}
	}

	/** The worker asks WAPRO; until then what was found before stays. */
	private function find( int $product, string $index ): void {
		$this->pairs->refuse_linked( $product );
		$this->pairings->decide( $product, new Decision( PairingStore::LOOKING, $index, candidates: $this->candidates( $product ) ) );
	}

	private function undo( int $product, string $actor ): void {
		$this->pairs->undo( $product, $actor );
		delete_post_meta( $product, GoodsPayloads::ACCEPTED );
		$this->pairings->decide( $product, new Decision( PairingStore::UNPAIRED, decided_by: $actor ) );
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private function candidates( int $product ): array {
		return PairingStore::candidates( $this->pairings->find( $product ) );
	}

	public static function gone(): Problem {
		return new Problem( 'not_found', __( 'There is no such product any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
	}

	/**
	 * @param array<string, mixed> $request
	 */
	private static function index( array $request ): string {
		return $request['index'] ?? throw new Problem( 'rest_invalid_param', __( 'Name the catalogue index of the article.', 'wapro-mag-for-woocommerce' ), 400, 'index' );
	}
}
