<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

/**
 * What of applied invoices is recent enough to be news. Days are Y-m-d; '' lets everything through. Knows no WordPress.
 */
final class NewsBounds {

	/** No invoice is so young. */
	public const NEVER = '9999-12-31';

	/**
	 * @param string                $issued_since  Of an invoice that was known and has become valid.
	 * @param string                $created_since Of an invoice that was not known.
	 * @param array<string, string> $settled_since By event, of the newest stage of settlement.
	 */
	public function __construct( public readonly string $issued_since, public readonly string $created_since, private readonly array $settled_since = [] ) {}

	public function settled_since( InvoiceEvent $event ): string {
		return $this->settled_since[ $event->value ] ?? '';
	}
}
