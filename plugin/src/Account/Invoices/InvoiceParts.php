<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Visibility\Scope;

/**
 * What the page of an invoice shows beside its amounts. Figures of the whole document – VAT, stages of settlement – only to who sees
 * all of it; documents it belongs together with only when these are theirs to see, too.
 *
 * @phpstan-type Vat array{code: string, net: string, vat: string, gross: string}
 * @phpstan-type Stage array{kind: string, day: string, amount: string, document: string|null}
 * @phpstan-type Other array{relation: string, number: string, url: string}
 * @phpstan-type Parts array{sold_on: string|null, payment_form: string|null, ksef_url: string|null, split_payment: bool, note: string|null, vat: list<Vat>, stages: list<Stage>, others: list<Other>}
 */
final class InvoiceParts {

	private const MOST_STAGES = 500;
	private const MOST_OTHERS = 30;

	public function __construct( private readonly Connection $db, private readonly SeenInvoiceStore $invoices ) {}

	/**
	 * @return Parts
	 */
	public function of( SeenInvoice $invoice, Scope $scope ): array {
		$row  = $this->db->row( 'SELECT * FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE id = %d', $invoice->id ) ?? [];
		$ksef = json_decode( $row['ksef'] ?? '[]', true );
		return [
			'sold_on'       => $row['sold_on'] ?? null,
			'payment_form'  => $row['payment_form'] ?? null,
			// It leads to the whole invoice.
			'ksef_url'      => $invoice->is_whole && is_array( $ksef ) ? self::address( $ksef['url'] ?? null ) : null,
			'split_payment' => ( $row['split_payment'] ?? '0' ) === '1',
			'note'          => $invoice->is_whole ? $row['note'] ?? null : null,
			'vat'           => $invoice->is_whole ? self::vat( $row['summary'] ?? '[]' ) : [],
			'stages'        => $invoice->is_whole ? $this->stages( $invoice->id ) : [],
			'others'        => $this->others( $row, $scope ),
		];
	}

	/**
	 * @return list<Vat>
	 */
	private static function vat( string $summary ): array {
		$rows = json_decode( $summary, true );
		return array_map(
			static fn ( array $row ): array => [ 'code' => (string) $row['vatCode'], 'net' => (string) $row['net'], 'vat' => (string) $row['vat'], 'gross' => (string) $row['gross'] ],
			is_array( $rows ) ? array_values( $rows ) : []
		);
	}

	/**
	 * @return list<Stage>
	 */
	private function stages( int $id ): array {
		return array_map(
			static fn ( array $row ): array => [ 'kind' => (string) $row['kind'], 'day' => (string) $row['settled_on'], 'amount' => (string) $row['amount'], 'document' => $row['document'] ],
			$this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::SETTLEMENTS ) . ' WHERE invoice_id = %d ORDER BY settled_on, settlement_id LIMIT %d', $id, self::MOST_STAGES )
		);
	}

	/**
	 * @param array<string, string|null> $row
	 * @return list<Other>
	 */
	private function others( array $row, Scope $scope ): array {
		$erp_id = (string) ( $row['erp_id'] ?? '0' );
		$rows   = $this->db->rows(
			'SELECT id, erp_id, corrects_id, final_id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id IN (%s, %s, %s) OR corrects_id = %s OR final_id = %s ORDER BY issued_on, id LIMIT %d',
			(string) ( $row['corrects_id'] ?? '0' ),
			(string) ( $row['original_id'] ?? '0' ),
			(string) ( $row['final_id'] ?? '0' ),
			$erp_id,
			$erp_id,
			self::MOST_OTHERS
		);
		$known  = array_column( $rows, null, 'id' );
		$others = [];
		foreach ( $this->invoices->find_many( $scope, array_map( intval( ... ), array_column( $rows, 'id' ) ), InvoicesPage::today() ) as $seen ) {
			if ( $seen->erp_id !== $erp_id ) {
				$others[] = [ 'relation' => self::relation( $row, $known[ (string) $seen->id ] ), 'number' => $seen->number, 'url' => InvoicePage::url( $seen->id ) ];
			}
		}
		return $others;
	}

	/**
	 * @param array<string, string|null> $row
	 * @param array<string, string|null> $other
	 */
	private static function relation( array $row, array $other ): string {
		return match ( true ) {
			$other['corrects_id'] === $row['erp_id'] => __( 'Corrected by', 'wapro-mag-for-woocommerce' ),
			$other['final_id'] === $row['erp_id']    => __( 'Advance', 'wapro-mag-for-woocommerce' ),
			$other['erp_id'] === $row['final_id']    => __( 'Settled by final invoice', 'wapro-mag-for-woocommerce' ),
			$other['erp_id'] === $row['corrects_id'] => __( 'Corrects', 'wapro-mag-for-woocommerce' ),
			default                                  => __( 'First invoice', 'wapro-mag-for-woocommerce' ),
		};
	}

	/** WAPRO's text is nobody's address until it looks like a safe one. */
	private static function address( mixed $url ): ?string {
		return is_string( $url ) && str_starts_with( $url, 'https://' ) && filter_var( $url, FILTER_VALIDATE_URL ) !== false ? $url : null;
	}
}
