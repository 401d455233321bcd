<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Account\BornOrderPage;
use WaproMag\Documents\DocumentSubject;

/**
 * Brings the delivery note of goods that have just left. A theme may have its own
 * `woocommerce/emails/wapro-mag-delivery-note-pdf.php`.
 */
final class DeliveryNotePdfMail extends DocumentPdfMail {

	public function __construct() {
		$this->title        = __( 'Delivery note as PDF', 'wapro-mag-for-woocommerce' );
		$this->description  = __( 'Brings the delivery note (WZ) from WAPRO Mag to whoever placed the order, each time goods of it leave. Only while files of documents are switched on; guests are not mailed.', 'wapro-mag-for-woocommerce' );
		$this->placeholders = [ '{order_number}' => '' ];
		parent::__construct();
	}

	public static function mail_id(): string {
		return MailIds::DELIVERY_NOTE_PDF;
	}

	public function get_default_subject(): string {
		return __( 'Delivery note for order {order_number} from {site_title}', 'wapro-mag-for-woocommerce' );
	}

	public function get_default_heading(): string {
		return __( 'Delivery note for order {order_number}', 'wapro-mag-for-woocommerce' );
	}

	protected function values( ?DocumentSubject $subject ): array {
		return [ '{order_number}' => self::number( $subject ) ];
	}

	protected function facts_of( ?DocumentSubject $subject ): array {
		$order = self::order( $subject );
		return [
			'number'      => self::number( $subject ),
			'erp_number'  => $subject === null ? 'ZO 000123/2026' : ( $order === null ? '' : $subject->number ),
			'address'     => $order === null ? BornOrderPage::url( $subject->id ?? 0 ) : $order->get_view_order_url(),
		];
	}

	/** The shop's; of an order that was made in WAPRO, WAPRO's. */
	private static function number( ?DocumentSubject $subject ): string {
		$order = self::order( $subject );
		return $order === null ? ( $subject->number ?? '123' ) : (string) $order->get_order_number();
	}

	private static function order( ?DocumentSubject $subject ): ?\WC_Order {
		$order = $subject?->order_id === null ? null : wc_get_order( $subject->order_id );
		return $order instanceof \WC_Order ? $order : null;
	}
}
