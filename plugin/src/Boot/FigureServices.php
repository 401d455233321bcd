<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\FigureLinks;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ProductCaches;
use WaproMag\Catalogue\ProductMeta;
use WaproMag\Catalogue\Variations\ChildrenReader;
use WaproMag\Database\RowUpdates;
use WaproMag\Prices\PriceApply;
use WaproMag\Prices\PriceEvents;
use WaproMag\Prices\PriceReader;
use WaproMag\Prices\PriceRecord;
use WaproMag\Prices\PriceWriter;
use WaproMag\Stock\ParentSync;
use WaproMag\Stock\StatusFlips;
use WaproMag\Stock\StockApply;
use WaproMag\Stock\StockEvents;
use WaproMag\Stock\StockLevels;
use WaproMag\Stock\StockReader;
use WaproMag\Stock\StockRecord;
use WaproMag\Stock\StockWriter;

/**
 * Puts the pieces of the apply of stock and prices together.
 */
final class FigureServices {

	private RowUpdates $updates;

	private ProductMeta $meta;

	private FigureLinks $links;

	private StatusFlips $flips;

	private StockReader $reader;

	private ParentSync $parents;

	public function __construct( private Foundation $f, private ApplyScope $scope, private InboundLog $inbound, private ProductCaches $caches ) {
		$this->updates = new RowUpdates( $f->db() );
		$this->meta    = new ProductMeta( $f->db(), $this->updates );
		$this->links   = new FigureLinks( $f->db(), $this->updates );
		$this->flips   = new StatusFlips( $f->db() );
		$this->reader  = new StockReader( $f->db(), $this->meta );
		$this->parents = new ParentSync( $f->db(), $this->reader, new ChildrenReader( $f->db() ), $this->meta, $this->updates, $this->flips, $caches, $f->transaction() );
	}

	public function stock(): StockApply {
		return new StockApply(
			$this->links,
			$this->reader,
			new StockLevels( $this->f->db() ),
			new StockWriter( $this->meta, $this->updates, $this->flips ),
			new StockEvents( $this->caches, $this->flips, $this->parents ),
			new StockRecord( $this->inbound, $this->f->history() ),
			$this->f->in_flight(),
			$this->f->settings(),
			$this->f->transaction(),
			$this->scope
		);
	}

	public function prices(): PriceApply {
		return new PriceApply(
			$this->links,
			new PriceReader( $this->f->db(), $this->meta ),
			new PriceWriter( $this->meta, $this->updates ),
			new PriceEvents( $this->caches, $this->parents ),
			new PriceRecord( $this->inbound, $this->f->history() ),
			$this->f->settings(),
			$this->f->transaction(),
			$this->scope
		);
	}
}
