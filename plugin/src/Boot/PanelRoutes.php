<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Catalogue\Review;
use WaproMag\Catalogue\ReviewList;
use WaproMag\Catalogue\ReviewRows;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Orders\OrderSettingsSaver;
use WaproMag\Orders\OrderSettingsView;
use WaproMag\Orders\Statuses\StatusSettingsSaver;
use WaproMag\Orders\Statuses\StatusSettingsView;
use WaproMag\Panel\Api;
use WaproMag\Panel\HistorySubject;
use WaproMag\Panel\Invoices\InvoiceList;
use WaproMag\Panel\Messages\MessageRows;
use WaproMag\Panel\Messages\MessagesQuery;
use WaproMag\Panel\Messages\ObjectSearch;
use WaproMag\Panel\Messages\ObjectTitles;
use WaproMag\Panel\Overview\DayStrip;
use WaproMag\Panel\Overview\Lanes;
use WaproMag\Panel\Overview\Needs;
use WaproMag\Panel\Overview\OverviewQuery;
use WaproMag\Production\ProductionSecret;
use WaproMag\Production\ProductionSettingsSaver;
use WaproMag\Settings\CatalogueSaver;
use WaproMag\Settings\CatalogueView;
use WaproMag\Settings\MapsSaver;
use WaproMag\Settings\SettingsView;
use WaproMag\Settings\WorkerKeys;

/**
 * The control panel's routes.
 */
final class PanelRoutes {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function all(): array {
		return [
			...$this->message_routes(),
			...$this->review_routes(),
			...$this->settings_routes(),
			...$this->run_routes(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function message_routes(): array {
		$db       = $this->f->db();
		$query    = new MessagesQuery( $db );
		$rows     = new MessageRows( new ObjectTitles( $db ) );
		$search   = new ObjectSearch( $db );
		$overview = new OverviewQuery(
			$db,
			$this->f->clock(),
			$this->f->staging(),
			$this->f->worker_status(),
			new Lanes( $db ),
			new DayStrip( $db ),
			new Needs( $db, $this->f->settings(), $this->f->invitations() ),
			$this->f->settings()
		);
		return [
			new Api\OverviewController( $this->f->schemas(), $overview ),
			new Api\MessagesController( $this->f->schemas(), $query, $rows, $search ),
			new Api\MessageController( $this->f->schemas(), $query, $rows ),
			new Api\MessageActionsController( $this->f->schemas(), $this->f->message_actions(), $search ),
			new Api\HistoryController( $this->f->schemas(), $this->f->history(), new HistorySubject( $this->f->companies(), $this->f->born_orders(), new InvoiceList( $this->f->db() ) ) ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function review_routes(): array {
		$category = new TemporaryCategory( $this->f->settings() );
		$rows     = new ReviewRows( $this->f->settings(), $category, $this->f->links(), $this->f->history() );
		$list     = new ReviewList( $this->f->db(), $this->f->links(), $this->f->settings(), $rows );
		$review   = new Review( $this->f->links(), $list, $rows, $category, $this->f->history(), $this->f->clock() );

		return [
			new Api\ReviewController( $this->f->schemas(), $review ),
			new Api\ReviewCategoriesController( $this->f->schemas(), $review ),
			new Api\ReviewPublishController( $this->f->schemas(), $review ),
			new Api\ReviewEditController( $this->f->schemas(), $review ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function settings_routes(): array {
		$keys  = new WorkerKeys( $this->f->db() );
		$view  = new SettingsView( $this->f->settings(), $this->f->staging(), $keys );
		$saver = new MapsSaver( $this->f->settings(), $this->f->runs() );
		$catalogue = new CatalogueView( $this->f->settings(), $this->f->db() );
		$orders = new OrderSettingsView( $this->f->settings() );
		$statuses = new StatusSettingsView( $this->f->settings() );

		return [
			new Api\SettingsController( $this->f->schemas(), $view ),
			new Api\SettingsSaveController( $this->f->schemas(), $saver, $view ),
			new Api\CatalogueSettingsController( $this->f->schemas(), $catalogue ),
			new Api\CatalogueSettingsSaveController( $this->f->schemas(), new CatalogueSaver( $this->f->settings(), $this->f->runs() ), $catalogue ),
			new Api\ProductionSettingsController( $this->f->schemas(), $this->f->settings() ),
			new Api\ProductionSettingsSaveController( $this->f->schemas(), new ProductionSettingsSaver( $this->f->settings(), $this->f->bell(), $this->f->production_axis() ), $this->f->settings() ),
			new Api\ProductionAccessController( $this->f->schemas(), new ProductionSecret() ),
			new Api\ProductionSecretController( $this->f->schemas(), new ProductionSecret() ),
			new Api\OrderSettingsController( $this->f->schemas(), $orders ),
			new Api\OrderSettingsSaveController( $this->f->schemas(), new OrderSettingsSaver( $this->f->settings() ), $orders ),
			new Api\StatusSettingsController( $this->f->schemas(), $statuses ),
			new Api\StatusSettingsSaveController( $this->f->schemas(), new StatusSettingsSaver( $this->f->settings(), $statuses ), $statuses ),
			new Api\KeysController( $this->f->schemas(), $keys, $this->f->staging() ),
			new Api\ConfirmAddressController( $this->f->schemas(), $this->f->staging(), $view, $this->f->bell() ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function run_routes(): array {
		return [
			new Api\RunsController( $this->f->schemas(), $this->f->runs() ),
			new Api\RunRequestController( $this->f->schemas(), $this->f->runs() ),
			new Api\RunController( $this->f->schemas(), $this->f->runs() ),
			new Api\RunStopController( $this->f->schemas(), $this->f->runs() ),
			new Api\RunResumeController( $this->f->schemas(), $this->f->runs() ),
		];
	}
}
