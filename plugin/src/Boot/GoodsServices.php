<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\ArticleApply;
use WaproMag\Catalogue\ArticleAttributes;
use WaproMag\Catalogue\ArticleChange;
use WaproMag\Catalogue\ArticleCreation;
use WaproMag\Catalogue\ArticleFindings;
use WaproMag\Catalogue\ArticleLinks;
use WaproMag\Catalogue\ArticleRecord;
use WaproMag\Catalogue\ArticleRefusal;
use WaproMag\Catalogue\ArticleWishes;
use WaproMag\Catalogue\ArticleWithdrawal;
use WaproMag\Catalogue\ArticleWrite;
use WaproMag\Catalogue\AttributeTerms;
use WaproMag\Catalogue\BrandTerms;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\CategoryTerms;
use WaproMag\Catalogue\GoodsApply;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\LinkStamp;
use WaproMag\Catalogue\Placements;
use WaproMag\Catalogue\ProductCaches;
use WaproMag\Catalogue\ProductReader;
use WaproMag\Catalogue\ProductRemains;
use WaproMag\Catalogue\ProductWriter;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Catalogue\Variations\GroupProducts;

/**
 * Puts the pieces of the apply of goods together.
 */
final class GoodsServices {

	public function __construct(
		private Foundation $f,
		private TemporaryCategory $category,
		private ApplyScope $scope,
		private InboundLog $inbound,
		private ProductCaches $caches
	) {}

	public function apply(): GoodsApply {
		$f          = $this->f;
		$record     = new ArticleRecord( $this->inbound, $f->history() );
		$attributes = new ArticleAttributes( new AttributeTerms() );
		$groups     = new GroupProducts( $f->links(), $attributes, $this->category, $f->history(), $f->clock() );
		$findings   = new ArticleFindings( $f->findings() );
		$stamp      = new LinkStamp( $f->settings() );
		$writer     = new ProductWriter( $this->category );
		$write      = new ArticleWrite( new ProductRemains( $f->db(), $this->caches ), $f->transaction(), $record );
		$states     = $f->catalogue_messages();
		$one        = new ArticleApply(
			$f->settings(),
			new ArticleWishes( new Placements( new CategoryTerms(), new BrandTerms(), $attributes ) ),
			$findings,
			new ArticleRefusal( $states, $stamp, $findings, $write, $f->clock() ),
			new ArticleWithdrawal( $states, $stamp, $writer, $groups, $write, $f->clock() ),
			new ArticleCreation( $f->settings(), $states, $stamp, $writer, $groups, $findings, $write, $f->clock() ),
			new ArticleChange( $f->settings(), $states, $stamp, $writer, $groups, new ProductReader( $f->db() ), $findings, $write, $f->clock() )
		);
		return new GoodsApply( $f->links(), new ArticleLinks( $f->links() ), new ProductReader( $f->db() ), $this->category, $one, $groups, $findings, $record, $this->scope, new CallLock( $f->db() ), $f->db() );
	}
}
