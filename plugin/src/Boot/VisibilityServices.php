<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Visibility;
use WaproMag\Visibility\Viewing;

/**
 * What people of companies see: one rule, one class a surface.
 */
final class VisibilityServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$scopes = $this->f->scopes();
		$orders = $this->f->ownerships();
		$list   = new Visibility\OrdersList( $scopes, $orders );
		return [
			new Visibility\OwnershipNotes( $this->f->order_scope(), $this->f->order_reader(), $scopes ),
			new Visibility\OrderRights( $scopes ),
			new Visibility\OrderPages( $scopes ),
			new Visibility\OrderRoutes( $scopes, new Visibility\LentOrder() ),
			new Visibility\OrderTracking( $scopes ),
			new Visibility\OrderReviews( $scopes ),
			new Visibility\OrderMails( $scopes, $orders ),
			new Visibility\PastOrders( $scopes, $orders ),
			new Visibility\Downloads( $scopes, $this->f->db() ),
			new Visibility\LastOrder( $scopes ),
			$list,
			new Visibility\MergedOrders( $scopes, $list, $this->f->born_orders(), $this->f->db(), $this->f->settings() ),
			new Visibility\MergedOrdersTable( $this->f->main_file ),
			new Visibility\OrdersListColumns( $scopes, $orders ),
			new Visibility\OrdersListFilter( $scopes, $list, new Visibility\FilterChoices( $this->f->db() ), $this->f->main_file ),
			...$this->viewing( $scopes ),
		];
	}

	/**
	 * An admin sees the shop as a customer.
	 *
	 * @return list<Registerable>
	 */
	private function viewing( Visibility\Scopes $scopes ): array {
		$store   = new Viewing\ViewingStore();
		$viewing = new Viewing\Viewing( $store );
		return [
			$viewing,
			new Viewing\ViewingGuard( $viewing ),
			new Viewing\ViewingLinks( $viewing, $store, $this->f->history() ),
			new Viewing\ViewingBanner( $viewing, $scopes, $this->f->companies() ),
		];
	}
}
