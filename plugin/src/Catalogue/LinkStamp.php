<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * Marks links with what was received and applied.
 */
final class LinkStamp {

	/** Cured in the shop, so WAPRO's unchanged article must come again. */
	private const CURED_IN_SHOP = [ ItemProblem::SKU_TAKEN, ItemProblem::VARIATION_TAKEN, ItemProblem::SHOP_ERROR ];

	public function __construct( private SettingsStore $settings ) {}

	public function applied( Link $link, Article $article ): Link {
		$hash = $article->content_hash();
		$link = $link->with( $this->received( $article ) + [ 'facts' => $article->facts, 'applied_hash' => $hash ] );
		// Paired by a person before anything was applied: what WAPRO says first is what counts as reviewed.
		return $link->reviewed_at !== null && $link->reviewed_hash === null ? $link->with( [ 'reviewed_hash' => $hash ] ) : $link;
	}

	public function refused( Link $link, Article $article, ItemProblem $problem ): Link {
		$columns = $this->received( $article );
		if ( in_array( $problem->code, self::CURED_IN_SHOP, true ) ) {
			$columns['erp_hash'] = null;
		}
		return $link->with( $columns + [ 'as_of_goods' => Counter::newest( $article->as_of, $link->as_of_goods ) ] );
	}

	/** The flag is off, or the article archived: the product's fields stay as they are. */
	public function withdrawn( Link $link, Article $article ): Link {
		$columns = [ 'flagged' => $article->is_flagged(), 'erp_hash' => $article->hash ];
		return $article->is_archived() ? $link->with( $columns + [ 'facts' => $article->facts, 'map_version' => $this->settings->map_version() ] ) : $link->with( $columns );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function received( Article $article ): array {
		return [
			'erp_hash'    => $article->hash,
			'map_version' => $this->settings->map_version(),
		];
	}
}
