<?php
declare(strict_types=1);

namespace WaproMag\Panel;

use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Orders\OrderStatusApply;
use WaproMag\Panel\Invoices\InvoiceList;
use WaproMag\Panel\Orders\BornOrders;

/**
 * Name of the company, order, invoice or user whose history is read, and where the user is edited.
 */
final class HistorySubject {

	public function __construct( private CompanyStore $companies, private BornOrders $born, private InvoiceList $invoices ) {}

	/**
	 * @return array{title?: string, url?: string|null} Part of panel#HistoryResponse; none for what has no name any more.
	 */
	public function of( string $type, int $id ): array {
		if ( ChunkHistory::COMPANY === $type ) {
			$company = $this->companies->find( $id );
			return null === $company ? [] : [ 'title' => $company->name, 'url' => null ];
		}
		if ( OrderStatusApply::BORN === $type ) {
			$order = $this->born->find( $id );
			return null === $order || null === $order->in_wapro->number ? [] : [ 'title' => $order->in_wapro->number, 'url' => null ];
		}
		if ( InvoicesApply::OBJECT === $type ) {
			$invoice = $this->invoices->find( $id );
			return null === $invoice || null === $invoice['number'] ? [] : [ 'title' => $invoice['number'], 'url' => null ];
		}
		$user = ChunkHistory::USER === $type ? get_userdata( $id ) : false;
		return false === $user ? [] : [ 'title' => mb_substr( $user->display_name, 0, 500 ), 'url' => admin_url( 'user-edit.php?user_id=' . $id ) ];
	}
}
