<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Database\Clock;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Panel\LocalTime;

/**
 * An invoice as the panel's list shows it.
 */
final class InvoiceRow {

	/**
	 * @param array<string, string|null> $row Of `InvoiceList`.
	 * @return array<string, mixed> invoices#InvoiceRow.
	 */
	public static function shape( array $row ): array {
		$state = InvoiceState::of( (string) $row['state'], (string) $row['gross'], (string) $row['remaining'], $row['by_credit'] === '1', $row['due_on'], LocalTime::today() );
		return [
			'id'             => (int) $row['id'],
			'erpId'          => $row['erp_id'],
			'kind'           => $row['kind'],
			'state'          => $row['state'],
			'number'         => $row['number'],
			'company'        => $row['company_id'] === null ? null : [ 'id' => (int) $row['company_id'], 'name' => $row['company_name'] ],
			'contractorName' => $row['contractor_name'],
			'issuedOn'       => $row['issued_on'],
			'dueOn'          => $row['due_on'],
			'currency'       => $row['currency'],
			'gross'          => $row['gross'],
			'settled'        => $row['settled'],
			'remaining'      => $row['remaining'],
			'overpaid'       => $row['overpaid'],
			'splitPayment'   => $row['split_payment'] === '1',
			'ksef'           => self::ksef( $row ),
			'updatedAt'      => Clock::iso( $row['updated_at'] ),
			'settlement'     => $state->settlement,
			'time'           => $state->time === '' ? null : $state->time,
			'days'           => $state->days,
			'findings'       => (int) $row['findings'],
		];
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed> invoices#InvoiceKsef.
	 */
	private static function ksef( array $row ): array {
		$facts = json_decode( $row['ksef'] ?? '[]', true );
		return [ 'state' => $row['ksef_state'] ] + ( $row['ksef_number'] === null ? [] : [ 'number' => $row['ksef_number'] ] ) + ( is_array( $facts ) ? $facts : [] );
	}
}
