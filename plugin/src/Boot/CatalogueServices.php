<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\FlagGuard;
use WaproMag\Catalogue\GoodsApply;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ProductCaches;
use WaproMag\Catalogue\ProductMeta;
use WaproMag\Catalogue\StatusWatch;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Catalogue\TemporaryCategoryVisibility;
use WaproMag\Catalogue\Units\QuantitySteps;
use WaproMag\Catalogue\Units\UnitDisplay;
use WaproMag\Prices\PriceApply;
use WaproMag\Prices\PriceEvents;
use WaproMag\Prices\PriceReader;
use WaproMag\Prices\PriceRecord;
use WaproMag\Prices\PriceWriter;
use WaproMag\Stock\StockApply;
use WaproMag\Stock\StockEvents;
use WaproMag\Stock\StockReader;
use WaproMag\Stock\StockRecord;
use WaproMag\Stock\StockWriter;

/**
 * Links, history, catalogue, stock and prices.
 */
final class CatalogueServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$category = new TemporaryCategory( $this->f->settings() );
		$scope    = $this->f->apply_scope();
		return [
			new TemporaryCategoryVisibility( $category, $scope ),
			new StatusWatch( $this->f->links(), $this->f->catalogue_messages(), $this->f->history(), $category, $scope, $this->f->clock() ),
			new UnitDisplay( $this->f->settings() ),
			new QuantitySteps( $this->f->settings() ),
			new FlagGuard( $this->f->links(), $this->f->history(), $scope ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$category = new TemporaryCategory( $this->f->settings() );
		$scope    = $this->f->apply_scope();
		$inbound  = new InboundLog( $this->f->messages(), $this->f->db() );
		$meta     = new ProductMeta( $this->f->db() );
		$caches   = new ProductCaches( $this->f->db() );
		return [
			new Api\ApplyGoodsController( $this->f->schemas(), $this->f->staging(), $this->goods( $category, $scope, $inbound, $caches ) ),
			new Api\ApplyStockController( $this->f->schemas(), $this->f->staging(), $this->stock( $scope, $inbound, $meta, $caches ) ),
			new Api\ApplyPricesController( $this->f->schemas(), $this->f->staging(), $this->prices( $scope, $inbound, $meta, $caches ) ),
		];
	}

	private function goods( TemporaryCategory $category, ApplyScope $scope, InboundLog $inbound, ProductCaches $caches ): GoodsApply {
		return ( new GoodsServices( $this->f, $category, $scope, $inbound, $caches ) )->apply();
	}

	private function stock( ApplyScope $scope, InboundLog $inbound, ProductMeta $meta, ProductCaches $caches ): StockApply {
		return new StockApply(
			$this->f->links(),
			new StockReader( $this->f->db() ),
			new StockWriter( $this->f->db(), $meta ),
			new StockEvents( $caches ),
			new StockRecord( $inbound, $this->f->history() ),
			$this->f->in_flight(),
			$this->f->settings(),
			$this->f->transaction(),
			$scope
		);
	}

	private function prices( ApplyScope $scope, InboundLog $inbound, ProductMeta $meta, ProductCaches $caches ): PriceApply {
		return new PriceApply(
			$this->f->links(),
			new PriceReader( $this->f->db() ),
			new PriceWriter( $this->f->db(), $meta ),
			new PriceEvents( $caches ),
			new PriceRecord( $inbound, $this->f->history() ),
			$this->f->settings(),
			$this->f->transaction(),
			$scope
		);
	}
}
