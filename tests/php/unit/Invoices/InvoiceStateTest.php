<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Invoices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Invoices\InvoiceState;

final class InvoiceStateTest extends TestCase {

	private const TODAY = '2026-03-29';

	/**
	 * @return array<string, array{string, string, string, bool, string|null, array{string, string, int|null}}>
	 */
	public static function invoices(): array {
		return [
			'nothing paid, far away'        => [ 'issued', '100', '100.00', false, '2026-04-06', [ InvoiceState::OPEN, InvoiceState::NOT_DUE, 8 ] ],
			'due in a week'                 => [ 'issued', '100', '100.00', false, '2026-04-05', [ InvoiceState::OPEN, InvoiceState::DUE_SOON, 7 ] ],
			'due today'                     => [ 'issued', '100', '40', false, self::TODAY, [ InvoiceState::PART, InvoiceState::DUE_SOON, 0 ] ],
			'due yesterday, the night of summer time' => [ 'issued', '100', '40', false, '2026-03-28', [ InvoiceState::PART, InvoiceState::OVERDUE, -1 ] ],
			'paid is never overdue'         => [ 'issued', '100', '0.00', false, '2020-01-01', [ InvoiceState::PAID, '', null ] ],
			'settled by a correction'       => [ 'issued', '100', '0', true, '2020-01-01', [ InvoiceState::CREDITED, '', null ] ],
			'a correction that still owes'  => [ 'issued', '-50', '-50', false, '2020-01-01', [ InvoiceState::CREDITED, '', null ] ],
			'cancelled'                     => [ 'cancelled', '100', '0', false, '2020-01-01', [ InvoiceState::CANCELLED, '', null ] ],
			'no day of payment'             => [ 'issued', '100', '100', false, null, [ InvoiceState::OPEN, '', null ] ],
			'of nothing'                    => [ 'issued', '0', '0', false, '2026-01-01', [ InvoiceState::PAID, '', null ] ],
		];
	}

	/**
	 * @param array{string, string, int|null} $expected
	 */
	#[DataProvider( 'invoices' )]
	public function test_I2_two_axes( string $state, string $gross, string $remaining, bool $by_credit, ?string $due_on, array $expected ): void {
		$found = InvoiceState::of( $state, $gross, $remaining, $by_credit, $due_on, self::TODAY );
		self::assertSame( $expected, [ $found->settlement, $found->time, $found->days ] );
	}
}
