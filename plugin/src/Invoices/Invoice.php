<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Clock;
use WaproMag\Orders\Amount;

/**
 * One invoice as WAPRO tells it, in the columns that keep it. Of one that passed `InvoiceRules`. Knows no WordPress.
 *
 * @phpstan-type Row array<string, string|null>
 */
final class Invoice {

	/** State of one that WAPRO no longer has, or that is no business of the shop any more. */
	public const DELETED = 'deleted';

	/** State of one that has no number yet, and is nobody's debt. */
	public const BUFFERED = 'buffered';

	/** Kind of one that is never settled: the invoice that follows it is. */
	public const PROFORMA = 'proforma';

	/** Columns that say who a private buyer is. */
	public const OF_PERSON = [ 'contractor_name', 'nip', 'note' ];

	private const TEXTS = [
		'kind'           => 'kind',
		'state'          => 'state',
		'number'         => 'number',
		'contractor_id'  => 'contractorId',
		'payer_id'       => 'payerId',
		'contractor_name' => 'contractorName',
		'nip'            => 'nip',
		'issued_on'      => 'issuedOn',
		'sold_on'        => 'soldOn',
		'due_on'         => 'dueOn',
		'payment_form'   => 'paymentForm',
		'currency'       => 'currency',
		'rate_date'      => 'rateDate',
		'basis'          => 'basis',
		'settled_on'     => 'settledOn',
		'receipt_number' => 'receiptNumber',
		'note'           => 'note',
		'original_id'    => 'originalId',
		'corrects_id'    => 'correctsId',
		'final_id'       => 'finalId',
	];

	private const MONEY = [
		'rate'      => 'rate',
		'net'       => 'net',
		'vat'       => 'vat',
		'gross'     => 'gross',
		'gross_pln' => 'grossPln',
		'settled'   => 'settled',
		'remaining' => 'remaining',
		'overpaid'  => 'overpaid',
	];

	/**
	 * @param string      $erp_id
	 * @param string      $as_of
	 * @param string|null $message_id
	 * @param string|null $erp_hash
	 * @param Row|null    $columns     Null: deleted in WAPRO.
	 * @param list<Row>   $orders      Columns of `invoice_orders`.
	 * @param list<Row>   $settlements Columns of `settlements`.
	 */
	private function __construct(
		public readonly string $erp_id,
		public readonly string $as_of,
		public readonly ?string $message_id,
		public readonly ?string $erp_hash,
		public readonly ?array $columns,
		public readonly array $orders,
		public readonly array $settlements
	) {}

	/**
	 * @param array<string, mixed> $item invoices#InvoiceItem.
	 */
	public static function from_array( array $item ): self {
		$is_there = $item['deleted'] !== true;
		return new self(
			(string) $item['erpId'],
			(string) $item['asOf'],
			isset( $item['messageId'] ) ? (string) $item['messageId'] : null,
			$is_there && isset( $item['hash'] ) ? (string) $item['hash'] : null,
			$is_there ? self::columns( $item ) : null,
			$is_there ? self::orders( $item ) : [],
			$is_there ? array_values( array_map( self::settlement( ... ), $item['settlements'] ?? [] ) ) : []
		);
	}

	/** Of all that is kept: the same hash is the same invoice. */
	public function content_hash(): string {
		return $this->columns === null ? str_repeat( '0', 32 ) : md5( serialize( [ $this->columns, array_map( self::told( ... ), $this->orders ), $this->settlements ] ) );
	}

	/**
	 * What was kept before orders had a contractor of their own stays the same.
	 *
	 * @param Row $order
	 * @return Row
	 */
	private static function told( array $order ): array {
		return $order['contractor_id'] === null ? array_diff_key( $order, [ 'contractor_id' => true ] ) : $order;
	}

	/**
	 * @param array<string, mixed> $item
	 * @return Row
	 */
	private static function columns( array $item ): array {
		$columns = [];
		foreach ( self::TEXTS as $column => $key ) {
			$columns[ $column ] = ( $item[ $key ] ?? '' ) === '' ? null : (string) $item[ $key ];
		}
		$item += [ 'overpaid' => '0' ];
		foreach ( self::MONEY as $column => $key ) {
			$columns[ $column ] = isset( $item[ $key ] ) ? Amount::parse( (string) $item[ $key ] )->text( 4 ) : null;
		}
		$ksef = $item['ksef'] ?? [];
		return $columns + [
			'split_payment' => ( $item['splitPayment'] ?? false ) === true ? '1' : '0',
			'ksef_state'    => (string) ( $ksef['state'] ?? 'outside' ),
			'ksef_number'   => ( $ksef['number'] ?? '' ) === '' ? null : (string) $ksef['number'],
			'ksef'          => self::json( self::ksef( $ksef ) ),
			'summary'       => self::json( $item['summary'] ?? [] ),
		];
	}

	/**
	 * @param array<string, mixed> $ksef invoices#InvoiceKsef.
	 * @return array<string, string|null>
	 */
	private static function ksef( array $ksef ): array {
		$facts = array_intersect_key( $ksef, [ 'mode' => true, 'reason' => true, 'url' => true ] );
		if ( isset( $ksef['acceptedAt'] ) ) {
			$facts['acceptedAt'] = Clock::iso( Clock::from_iso( (string) $ksef['acceptedAt'] ) );
		}
		return $facts;
	}

	/**
	 * @param array<string, mixed> $item
	 * @return list<Row>
	 */
	private static function orders( array $item ): array {
		$orders    = array_values( $item['orders'] ?? [] );
		$remaining = ShareBalance::spread( Amount::parse( (string) $item['remaining'] ), array_map( static fn ( array $order ): Amount => Amount::parse( (string) $order['gross'] ), $orders ) );
		return array_map( self::order( ... ), $orders, $remaining );
	}

	/**
	 * @param array<string, mixed> $order invoices#InvoiceOrder.
	 * @return Row
	 */
	private static function order( array $order, Amount $remaining ): array {
		return [
			'erp_order_id' => (string) ( $order['erpId'] ?? '0' ),
			'reference'    => ( $order['reference'] ?? '' ) === '' ? null : (string) $order['reference'],
			'number'       => ( $order['number'] ?? '' ) === '' ? null : (string) $order['number'],
			'gross'        => Amount::parse( (string) $order['gross'] )->text( 4 ),
			'remaining'    => $remaining->text( 4 ),
			'contractor_id' => isset( $order['contractorId'] ) ? (string) $order['contractorId'] : null,
		];
	}

	/**
	 * @param array<string, mixed> $stage invoices#InvoiceSettlement.
	 * @return Row
	 */
	private static function settlement( array $stage ): array {
		return [
			'settlement_id' => (string) $stage['settlementId'],
			'kind'          => (string) $stage['kind'],
			'settled_on'    => (string) $stage['settledOn'],
			'amount'        => Amount::parse( (string) $stage['amount'] )->text( 4 ),
			'document'      => ( $stage['document'] ?? '' ) === '' ? null : (string) $stage['document'],
			'other_erp_id'  => isset( $stage['invoiceId'] ) ? (string) $stage['invoiceId'] : null,
		];
	}

	/**
	 * @param array<array-key, mixed> $value
	 */
	private static function json( array $value ): ?string {
		return $value === [] ? null : json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR );
	}
}
