<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * What of an invoice its file shows. How far it is settled is not on it, so that a payment asks for no new file. Knows no
 * WordPress.
 */
final class PrintedInvoice {

	/** Of documents that have a file. */
	public const STATES = [ 'issued', 'cancelled' ];

	private const COLUMNS = [ 'kind', 'state', 'number', 'contractor_name', 'nip', 'issued_on', 'sold_on', 'due_on', 'payment_form', 'currency', 'net', 'vat', 'gross', 'split_payment', 'receipt_number', 'note', 'ksef_state', 'ksef_number', 'corrects_id', 'summary' ];

	/**
	 * @param array<string, string|null> $columns Of the table of invoices.
	 */
	public static function hash( array $columns ): string {
		return md5( serialize( array_map( static fn ( string $name ): ?string => $columns[ $name ] ?? null, self::COLUMNS ) ) );
	}

	/**
	 * Whether nothing is missing that KSeF will still give: it has its number, or is none of KSeF's.
	 *
	 * @param array<string, string|null> $columns
	 */
	public static function is_numbered( array $columns ): bool {
		return ( $columns['ksef_number'] ?? null ) !== null || ( $columns['ksef_state'] ?? 'outside' ) === 'outside';
	}
}
