<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scope;
use WaproMag\Visibility\ScopePredicate;

/**
 * Who may have the file of a document: of an invoice, those who see all of it; of a delivery note, those who see the order – of one
 * made in WAPRO, while the shop shows such orders at all.
 */
final class DocumentDoor {

	public function __construct( private Connection $db, private DocumentSubjects $subjects, private SeenInvoiceStore $invoices, private SettingsStore $settings ) {}

	/**
	 * @return DocumentSubject|null Null: there is none, or it is not theirs; nobody learns which of the two.
	 */
	public function open( Scope $scope, DocumentKind $kind, int $id ): ?DocumentSubject {
		$subject = $scope->user_id === 0 ? null : $this->subjects->find( $kind, $id );
		return $subject !== null && $subject->is_shown && $this->lets_in( $scope, $subject ) ? $subject : null;
	}

	public function lets_in( Scope $scope, DocumentSubject $subject ): bool {
		return match ( true ) {
			$subject->kind === DocumentKind::Invoice => $this->invoices->find( $scope, $subject->id, InvoicesPage::today() )?->is_whole === true,
			$subject->order_id !== null              => $scope->sees_order( $subject->order_id ),
			default                                  => $this->settings->exchange()->shows_born() && $this->db->value( 'SELECT 1 FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e WHERE e.id = %d AND e.order_id IS NULL AND ' . ScopePredicate::of_companies( $scope, 'e' ), $subject->id ) !== null,
		};
	}
}
