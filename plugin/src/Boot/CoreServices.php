<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api\ApplyOrderStatusesController;
use WaproMag\Api\ClaimController;
use WaproMag\Api\DictionariesController;
use WaproMag\Api\OrdersCompareController;
use WaproMag\Api\ProductionProgressController;
use WaproMag\Api\ResultsController;
use WaproMag\Api\RunClaimController;
use WaproMag\Api\RunReportController;
use WaproMag\Api\WorkerSettingsController;
use WaproMag\Api\WorkerStatusController;
use WaproMag\GoodsExport\ExportRules;
use WaproMag\GoodsExport\GoodsPayloads;
use WaproMag\GoodsExport\GoodsResults;
use WaproMag\GoodsExport\ProductAsArticle;
use WaproMag\Health\PersonalData;
use WaproMag\Health\Schedule;
use WaproMag\Invoices\News\LateOrders;
use WaproMag\Orders\Born\BornOwners;
use WaproMag\Orders\Born\OrdersCompare;
use WaproMag\Orders\MoneyRefunds;
use WaproMag\Orders\OrderCapture;
use WaproMag\Orders\OrderDeletion;
use WaproMag\Orders\OrderResults;
use WaproMag\Orders\OrderStatusApply;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Orders\Statuses\OwnStatuses;
use WaproMag\Orders\Statuses\ProductionNews;
use WaproMag\Orders\Statuses\StatusMover;
use WaproMag\Orders\Twins\HeldOrders;
use WaproMag\Panel\Orders\BuyerOrdersList;
use WaproMag\Panel\Orders\BuyerOrderStatus;
use WaproMag\Panel\Orders\OrderPayer;
use WaproMag\Panel\Orders\OrderStates;
use WaproMag\Panel\Overview\Lanes;
use WaproMag\Photos\PhotoPayloads;
use WaproMag\Photos\PhotoResults;
use WaproMag\Photos\ShopPhotos;
use WaproMag\Production\ProductionResults;
use WaproMag\Production\ProductionSecret;
use WaproMag\Production\ProgressApply;
use WaproMag\Queue\Claims;
use WaproMag\Queue\Destination;
use WaproMag\Queue\MessageWriter;
use WaproMag\Queue\OpenMessages;
use WaproMag\Queue\Results;
use WaproMag\Queue\ShopStatePayloads;

/**
 * Queue, orders, health and the worker's routes.
 */
final class CoreServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$states = new OrderStates( $this->f->db(), $this->f->progresses() );
		$news = new OrderNews( $this->f->db(), $this->f->clock() );
		return [
			$this->f->line_snapshots(),
			new OrderCapture( $this->f->outbox(), $this->f->order_scope(), $this->f->order_reader(), $this->f->line_snapshots(), $this->f->settings(), $this->f->earlier_orders(), $this->f->figure_refresh(), $this->f->told_orders(), $this->f->clock(), $this->f->production_capture(), $this->f->grace_time() ),
			$this->f->production_capture(),
			new OrderDeletion( $this->f->order_scope(), $this->f->told_orders(), $this->f->outbox(), $this->f->history(), $this->f->twins(), $news, $this->f->production_capture() ),
			$this->f->cancelled_in_wapro(),
			new MoneyRefunds( $this->f->told_orders(), $this->f->history(), $this->f->settings() ),
			new OwnStatuses( $this->f->settings() ),
			new BuyerOrderStatus( $states, $this->f->history(), $this->f->progresses() ),
			new BuyerOrdersList( $states ),
			new OrderPayer( $this->f->order_scope(), $this->f->companies(), $this->f->ownerships(), $this->f->scopes() ),
			new Schedule( $this->f ),
			new PersonalData( $this->f->db(), $this->f->erp_orders() ),
			$this->f->bell(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		return [ ...$this->message_routes(), ...$this->worker_routes() ];
	}

	/**
	 * @return list<Registerable>
	 */
	private function message_routes(): array {
		$open      = new OpenMessages( $this->f->db() );
		$writer    = new MessageWriter( $this->f->db() );
		$articles  = new ProductAsArticle( $this->f->settings(), new ExportRules( $this->f->settings() ) );
		$customers = new CustomerServices( $this->f );
		$listeners = [
			Destination::ORDER => $this->f->invoice_request_services()->behind( new OrderResults( $this->f->erp_orders(), $this->f->order_scope(), $this->f->history(), $this->f->figure_refresh(), $this->f->order_contractors(), $this->f->told_orders(), $this->f->runs(), new HeldOrders( $this->f->twins(), $writer ), $this->f->order_totals(), new LateOrders( $this->f->db() ) ) ),
			Destination::GOODS => new GoodsResults( $this->f->pairing_links(), $this->f->pairings(), $articles ),
			Destination::PHOTO => new PhotoResults( $this->f->photos(), $this->f->links(), $this->f->history() ),
			Destination::PRODUCTION_ORDER => new ProductionResults( $this->f->production_orders(), $this->f->progress_store(), $this->f->late_refusals(), $this->f->history() ),
			...$customers->listeners(),
			...$this->f->invoice_request_services()->listeners(),
		];
		$sources   = [
			Destination::ORDER      => $this->f->order_payloads(),
			Destination::SHOP_STATE => new ShopStatePayloads( $this->f->catalogue_messages() ),
			Destination::GOODS      => new GoodsPayloads( $articles, $this->f->links() ),
			Destination::PHOTO      => new PhotoPayloads( $this->f->photos(), new ShopPhotos( $this->f->photos(), $this->f->settings() ), $this->f->links(), $this->f->findings() ),
			Destination::PRODUCTION_ORDER => $this->f->production_payloads(),
			...$customers->sources(),
			...$this->f->invoice_request_services()->sources(),
		];
		$claims    = new Claims( $this->f->transaction(), $this->f->db(), $this->f->streams(), $open, $writer, $sources, $listeners );
		$results   = new Results( $this->f->transaction(), $this->f->db(), $this->f->streams(), $open, $writer, $listeners, $this->f->settings() );
		$progresses = $this->f->progresses();
		$mover      = new StatusMover( $progresses, $this->f->erp_orders(), $this->f->order_scope(), $this->f->settings(), $this->f->history() );
		$news       = new OrderNews( $this->f->db(), $this->f->clock() );
		$statuses   = new OrderStatusApply(
			$this->f->transaction(),
			$this->f->erp_orders(),
			$this->f->order_scope(),
			$this->f->history(),
			$this->f->messages(),
			$this->f->figure_refresh(),
			$mover,
			$news,
			$progresses,
			$this->f->production_axis(),
			new BornOwners( $this->f->db(), $this->f->companies(), $this->f->points(), $this->f->settings() ),
			new LateOrders( $this->f->db() ),
			( new DocumentServices( $this->f ) )->notes(),
			$this->f->cancelled_in_wapro()
		);

		return [
			new ClaimController( $this->f->schemas(), $this->f->clock(), $this->f->staging(), $claims, $results, $this->f->settings() ),
			new ResultsController( $this->f->schemas(), $this->f->clock(), $results ),
			new ApplyOrderStatusesController( $this->f->schemas(), $this->f->staging(), $statuses, $this->f->invoice_request_services()->capture() ),
			$this->production_progress(),
			new ProductionNews( $progresses, $mover, $news ),
			new OrdersCompareController( $this->f->schemas(), new OrdersCompare( $this->f->db(), $this->f->settings() ) ),
		];
	}

	private function production_progress(): Registerable {
		$apply = new ProgressApply( $this->f->transaction(), $this->f->production_orders(), $this->f->progress_store(), $this->f->late_refusals(), $this->f->production_axis(), $this->f->history(), $this->f->settings() );
		return new ProductionProgressController( $this->f->schemas(), $this->f->staging(), $apply, new ProductionSecret(), $this->f->settings() );
	}

	/**
	 * @return list<Registerable>
	 */
	private function worker_routes(): array {
		return [
			new WorkerSettingsController( $this->f->schemas(), $this->f->settings(), $this->f->staging(), $this->f->bell() ),
			new DictionariesController( $this->f->schemas(), $this->f->settings(), $this->f->staging() ),
			new WorkerStatusController( $this->f->schemas(), $this->f->clock(), $this->f->worker_status(), $this->f->staging(), $this->f->sweep(), new Lanes( $this->f->db() ), $this->f->full_passes() ),
			new RunClaimController( $this->f->schemas(), $this->f->runs(), $this->f->staging() ),
			new RunReportController( $this->f->schemas(), $this->f->runs() ),
		];
	}
}
