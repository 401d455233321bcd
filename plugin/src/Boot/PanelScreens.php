<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Customers\AccountNumber;
use WaproMag\Panel\Customers\RegisterBox;
use WaproMag\Panel\Customers\UserBox;
use WaproMag\Panel\Customers\UsersList;
use WaproMag\Panel\Customers\UserStates;
use WaproMag\Panel\Messages\MessageActions;
use WaproMag\Panel\Orders\CancelledInWaproBox;
use WaproMag\Panel\Orders\CompanyOrdersFilter;
use WaproMag\Panel\Orders\OrderBox;
use WaproMag\Panel\Orders\OrdersBulkAction;
use WaproMag\Panel\Orders\OrdersFilter;
use WaproMag\Panel\Orders\OrdersList;
use WaproMag\Panel\Orders\OrderStates;
use WaproMag\Panel\Orders\ProductionProgressBox;
use WaproMag\Panel\Orders\StoppedLinesBox;
use WaproMag\Panel\Overview\Lanes;
use WaproMag\Panel\Products\ProductBox;
use WaproMag\Panel\Products\ProductLinks;
use WaproMag\Panel\Products\ProductsList;
use WaproMag\Panel\Products\StockTable;
use WaproMag\Panel\Products\WarehouseRule;
use WaproMag\Panel\Products\WarehouseStock;
use WaproMag\Panel\Screens;
use WaproMag\Warehouses\OwnWarehouses;

/**
 * Pages, boxes, columns and notices of the shop's admin.
 */
final class PanelScreens {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function all(): array {
		$actions = $this->f->message_actions();
		$states  = new OrderStates( $this->f->db(), $this->f->progresses() );
		return [ ...$this->order_screens( $states ), ...$this->user_screens(), ...$this->other_screens( $states, $actions ), ...( new InvoiceServices( $this->f ) )->screens(), ...( new MadeToMeasureServices( $this->f ) )->screens(), ...$this->f->invoice_request_services()->screens() ];
	}

	/**
	 * @return list<Registerable>
	 */
	private function order_screens( OrderStates $states ): array {
		return [
			new OrderBox( $states, $this->f->history(), $this->f->order_totals(), $this->f->unsent_orders() ),
			new CancelledInWaproBox( $this->f->cancelled_in_wapro(), $this->f->order_scope() ),
			new StoppedLinesBox( $this->f->stopped_lines() ),
			new ProductionProgressBox( $this->f->production_progress() ),
			new OrdersList( $states ),
			new OrdersFilter(),
			new CompanyOrdersFilter( $this->f->companies() ),
			new OrdersBulkAction(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function user_screens(): array {
		$users = new UserStates( $this->f->people(), $this->f->companies(), $this->f->customer_pairings() );
		return [ new UsersList( $users ), new UserBox( $users, $this->f->history() ), new RegisterBox( $this->f->registers(), new AccountNumber( $this->f->settings() ) ) ];
	}

	/**
	 * @return list<Registerable>
	 */
	private function other_screens( OrderStates $states, MessageActions $actions ): array {
		$warehouses = new OwnWarehouses( $this->f->settings() );
		$rule       = new WarehouseRule( $warehouses, $this->f->settings(), $this->f->links(), $this->f->runs() );
		$links      = new ProductLinks( $this->f->links() );
		return [
			new ProductBox( $links, new StockTable( new WarehouseStock( $this->f->db() ), $warehouses ), $rule, $this->f->history(), $this->f->settings() ),
			$rule,
			new ProductsList( $this->f->links() ),
			new Screens\AdminPage( new Screens\PanelBuild( $this->f->main_file ), new Screens\MenuCounts( $this->f->db() ) ),
			new Screens\BoxStyles(),
			new Screens\Notices(),
			new Screens\ObjectActions( $actions, $states, $links, $this->f->runs() ),
			new Screens\PluginLinks( $this->f->main_file ),
			new Screens\SiteHealth( $this->f->worker_status(), new Lanes( $this->f->db() ) ),
			new Screens\StagingNotice( $this->f->staging() ),
		];
	}
}
