<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * The invoice or order whose file it is.
 */
final class DocumentSubject {

	/**
	 * @param int               $id          Of the invoice, or of the order in `erp_orders`: what links of the shop name.
	 * @param string            $number      As people know it.
	 * @param string            $source_hash What its file shows, as far as it is known here: another hash asks for another file.
	 * @param 'invoice'|'order'|'erporder' $object_type Whose history tells of it.
	 * @param int|null          $order_id    Of the shop; null: none, or it is an invoice.
	 * @param bool              $is_shown    Whether buyers may know of it.
	 * @param bool              $is_numbered Whether it has a number in KSeF, or needs none.
	 */
	public function __construct(
		public readonly DocumentKind $kind,
		public readonly int $id,
		public readonly string $erp_id,
		public readonly string $number,
		public readonly string $source_hash,
		public readonly string $object_type,
		public readonly int $object_id,
		public readonly ?int $order_id,
		public readonly bool $is_shown,
		public readonly bool $is_numbered
	) {}
}
