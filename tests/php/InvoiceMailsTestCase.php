<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Boot\ToldServices;
use WaproMag\Database\Tables;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\MailIds;
use WaproMag\Tests\Integration\Visibility\VisibilityTestCase;

/**
 * Orders of two branches in WAPRO, invoices over them, and every mail that goes out.
 */
abstract class InvoiceMailsTestCase extends VisibilityTestCase {

	/** @var list<array{to: string, subject: string, text: string}> */
	protected array $mails = [];

	/** Whether the shop's mailer takes them. */
	protected bool $works = true;

	protected int $order_id = 0;

	protected int $other_order_id = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->order_id       = $this->company_order()->get_id();
		$this->other_order_id = $this->company_order( [ 'point' => $this->other_point, 'person' => $this->visitors['other branch'], 'customer' => $this->visitors['other branch'] ] )->get_id();
		$this->in_wapro( 601, $this->order_id );
		$this->in_wapro( 602, $this->other_order_id );
		$this->switch_on( ...InvoiceEvent::cases() );
		add_filter( 'pre_wp_mail', function ( mixed $nothing, array $mail ): bool {
			if ( $this->works ) {
				$this->mails[] = [ 'to' => (string) $mail['to'], 'subject' => (string) $mail['subject'], 'text' => self::plain( (string) $mail['message'] ) ];
			}
			return $this->works;
		}, 10, 2 );
	}

	protected function switch_on( InvoiceEvent ...$events ): void {
		$this->set_mails( 'yes', ...array_map( MailIds::of_invoice( ... ), array_values( $events ) ) );
	}

	protected function set_mails( string $enabled, string ...$ids ): void {
		foreach ( $ids as $id ) {
			update_option( MailIds::option( $id ), [ 'enabled' => $enabled ] );
			// A web server reads the switch anew with each request.
			WC()->mailer()->get_emails()[ $id ]->enabled = $enabled;
		}
	}

	protected function in_wapro( int $erp_id, int $order_id ): void {
		$this->foundation()->erp_orders()->write( (string) $erp_id, [ 'order_id' => (string) $order_id, 'state' => 'registered', 'as_of' => '5' ] );
	}

	/**
	 * @param array<string, mixed>       $changes
	 * @param list<array{string|null, string}> $orders ERP id, gross.
	 * @return array<string, mixed> invoices#InvoiceItem, issued today and due in two weeks.
	 */
	protected static function invoice( int $number, array $changes = [], array $orders = [ [ '601', '123.00' ] ] ): array {
		$gross = (string) ( $changes['gross'] ?? '123.00' );
		return $changes + [
			'erpId'        => (string) ( 8000 + $number ),
			'asOf'         => '50',
			'deleted'      => false,
			'kind'         => 'invoice',
			'state'        => 'issued',
			'number'       => "FS {$number}/2026",
			'contractorId' => '501',
			'issuedOn'     => self::day( 0 ),
			'dueOn'        => self::day( 14 ),
			'currency'     => 'PLN',
			'net'          => '100.00',
			'vat'          => '23.00',
			'gross'        => $gross,
			'settled'      => '0.00',
			'remaining'    => $gross,
			'orders'       => array_map( static fn ( array $order ): array => array_filter( [ 'erpId' => $order[0], 'gross' => $order[1] ], static fn ( ?string $value ): bool => $value !== null ), $orders ),
			'settlements'  => [],
		];
	}

	/** The shop's day, so many days from now. */
	protected static function day( int $days ): string {
		return ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( sprintf( '%+d days', $days ) )->format( 'Y-m-d' );
	}

	/**
	 * What a part payment or the last one makes of an invoice.
	 *
	 * @param array<string, mixed> $invoice
	 * @return array<string, mixed>
	 */
	protected static function paid( array $invoice, string $amount, string $left ): array {
		return [ 'asOf' => (string) ( (int) $invoice['asOf'] + 1 ), 'settled' => $amount, 'remaining' => $left, 'settlements' => [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => self::day( 0 ), 'amount' => $amount ] ] ] + $invoice;
	}

	/**
	 * @param array<string, mixed> ...$items
	 */
	protected function bring( string $cause, array ...$items ): void {
		$answer = $this->worker( 'apply/invoices', [ 'cause' => $cause, 'items' => array_values( $items ) ] );
		self::assertSame( [], array_diff( array_column( $answer['items'], 'outcome' ), [ 'created', 'updated', 'unchanged' ] ), (string) wp_json_encode( $answer ) );
	}

	/**
	 * Lets the mailing run until it has nothing more to do.
	 *
	 * @param string|null $at The shop's own time; null: today at ten.
	 */
	protected function mailing( ?string $at = null ): void {
		$now = new \DateTimeImmutable( $at ?? self::day( 0 ) . ' 10:00', wp_timezone() );
		for ( $run = 0; ( new ToldServices( $this->foundation() ) )->mailing()->run( $now ); $run++ ) {
			self::assertLessThan( 50, $run, 'The mailing comes to an end.' );
		}

	}

	/**
	 * @return array<string, list<string>> Subjects by address, since the last question.
	 */
	protected function told(): array {
		$told = [];
		foreach ( $this->mails as $mail ) {
			$told[ $mail['to'] ][] = $mail['subject'];
		}
		ksort( $told );
		$this->mails = [];
		return $told;
	}

	protected function id_of( int $number ): int {
		return (int) $this->foundation()->db()->value( 'SELECT id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id = %s', (string) ( 8000 + $number ) );
	}

	private static function plain( string $html ): string {
		return (string) preg_replace( '~[\s\x{a0}]+~u', ' ', html_entity_decode( wp_strip_all_tags( (string) preg_replace( '~<style.*?</style>~s', '', $html ) ), ENT_QUOTES, 'UTF-8' ) );
	}
}
