<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\FlagGuard;
use WaproMag\Catalogue\GoodsApply;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ProductCaches;
use WaproMag\Catalogue\StatusWatch;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Catalogue\TemporaryCategoryVisibility;
use WaproMag\Catalogue\Units\QuantitySteps;
use WaproMag\Catalogue\Units\UnitDisplay;
use WaproMag\Settings\ShopOptionsWatch;
use WaproMag\Supplies\ExpectedDelivery;
use WaproMag\Warehouses\OwnWarehouses;

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
		$warehouses = new OwnWarehouses( $this->f->settings() );
		return [
			new TemporaryCategoryVisibility( $category, $scope ),
			new StatusWatch( $this->f->links(), $this->f->catalogue_messages(), $this->f->history(), $category, $scope, $this->f->clock() ),
			new UnitDisplay( $this->f->settings() ),
			new QuantitySteps( $this->f->settings() ),
			$warehouses,
			new ExpectedDelivery( $this->f->links(), $this->f->settings(), $warehouses ),
			new ShopOptionsWatch( $this->f->settings(), $this->f->runs() ),
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
		$caches   = new ProductCaches( $this->f->db() );
		$figures  = new FigureServices( $this->f, $scope, $inbound, $caches );
		return [
			new Api\ApplyGoodsController( $this->f->schemas(), $this->f->staging(), $this->goods( $category, $scope, $inbound, $caches ), $this->f->broken_rows() ),
			new Api\ApplyStockController( $this->f->schemas(), $this->f->staging(), $figures->stock(), $this->f->broken_rows() ),
			new Api\ApplyPricesController( $this->f->schemas(), $this->f->staging(), $figures->prices(), $this->f->broken_rows() ),
		];
	}

	private function goods( TemporaryCategory $category, ApplyScope $scope, InboundLog $inbound, ProductCaches $caches ): GoodsApply {
		return ( new GoodsServices( $this->f, $category, $scope, $inbound, $caches ) )->apply();
	}
}
