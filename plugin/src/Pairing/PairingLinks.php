<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Api\Problem;
use WaproMag\Catalogue\ArticleState;
use WaproMag\Catalogue\ShopStates;
use WaproMag\Database\Clock;
use WaproMag\GoodsExport\GoodsCapture;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkExists;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Photos\PhotoCapture;
use WaproMag\Queue\RunStore;

/**
 * Makes and undoes the pair of a product of the shop and an article. The product counts as reviewed, and WAPRO's figures
 * follow at once. Within the caller's transaction.
 */
final class PairingLinks {

	public const PAIRED        = 'paired';
	public const UNPAIRED      = 'unpaired';
	public const SENT_TO_WAPRO = 'sent_to_wapro';

	public function __construct(
		private LinkStore $links,
		private ShopStates $states,
		private PhotoCapture $photos,
		private HistoryStore $history,
		private RunStore $runs,
		private Clock $clock
	) {}

	/**
	 * @param string      $cause   common#Cause.
	 * @param string      $summary PAIRED or SENT_TO_WAPRO, for the history.
	 * @param string|null $actor   Name of the person.
	 * @param bool        $fetch   Whether the article is to be fetched at once.
	 * @throws Problem When product or article have a pair already.
	 */
	public function pair( int $product, string $index, ?string $guid, string $cause, string $summary, ?string $actor = null, bool $fetch = true ): void {
		$own = $this->links->find_by_shop_id( Link::PRODUCT, $product );
		if ( $own !== null && $own->erp_key === $index ) {
			return;
		}
		$taken = $this->links->find( Link::PRODUCT, $index );
		if ( $own !== null || ( $taken !== null && $taken->shop_id !== null ) ) {
			throw self::taken( $index );
		}
		$now    = $this->clock->now();
		$before = $taken ?? Link::to_new( Link::PRODUCT, $index, $now );
		$state  = get_post_status( $product ) === 'publish' ? LinkState::PUBLISHED : LinkState::HIDDEN;
		$after  = $before
			->with( [ 'shop_id' => $product, 'guid' => $guid, 'flagged' => true, 'reviewed_at' => $now, 'reviewed_hash' => $before->applied_hash, 'former_status' => null, 'map_version' => 0 ] )
			->in_state( $state, null, $now );
		try {
			$this->states->save( $before, $after, $cause );
		} catch ( LinkExists ) {
			throw self::taken( $index );
		}
		delete_post_meta( $product, GoodsCapture::LEFT_ALONE );
		$this->history->record( new HistoryEntry( 'product', $product, $index, $cause, [], $summary, null, null, $actor ) );
		$this->photos->on_paired( $product, $cause );
		if ( $fetch ) {
			$this->runs->request_also( 'refreshGoods', $cause, [ $index ] );
		}
	}

	/**
	 * WAPRO has made the article of a product that was deleted meanwhile: it must not come back as a new one.
	 */
	public function note_deleted( string $index, ?string $guid, string $cause ): void {
		if ( $this->links->find( Link::PRODUCT, $index ) !== null ) {
			return;
		}
		$new  = Link::to_new( Link::PRODUCT, $index, $this->clock->now() );
		$gone = $new->with( [ 'guid' => $guid, 'flagged' => true, 'former_status' => Link::DELETED_IN_SHOP ] );
		$this->states->save( $new, ArticleState::follow( $gone, null, $this->clock->now() ), $cause );
	}

	/**
	 * @throws Problem When the product has a pair.
	 */
	public function refuse_linked( int $product ): void {
		$link = $this->links->find_by_shop_id( Link::PRODUCT, $product );
		if ( $link !== null ) {
			throw self::taken( $link->erp_key );
		}
	}

	private static function taken( string $index ): Problem {
		/* translators: %s: catalogue index */
		return new Problem( 'already_paired', sprintf( __( 'Article %s or this product has a pair already. Undo that one first.', 'wapro-mag-for-woocommerce' ), $index ), 409, 'index' );
	}

	/**
	 * The product stays as it is; WAPRO leads nothing of it any more.
	 *
	 * @throws Problem When there is no pair.
	 */
	public function undo( int $product, string $actor ): string {
		$link = $this->links->find_by_shop_id( Link::PRODUCT, $product );
		if ( $link === null ) {
			throw new Problem( 'not_linked', __( 'This product has no pair any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		$this->links->remove( $link );
		update_post_meta( $product, GoodsCapture::LEFT_ALONE, '1' );
		$this->history->record( new HistoryEntry( 'product', $product, $link->erp_key, 'by_hand', [], self::UNPAIRED, null, null, $actor ) );
		return $link->erp_key;
	}
}
