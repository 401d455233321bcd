<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Health\Schedule;
use WaproMag\Mails\MailClaims;
use WaproMag\Mails\OrderStateMail;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Tests\OrderTestCase;

/**
 * What processes that died leave of mails of orders' states. Also run with orders kept as posts: WAPRO_MAG_HPOS=no.
 */
final class OrderNewsTest extends OrderTestCase {

	private int $mails = 0;

	/** Whether the shop's mailer takes them. */
	private bool $works = true;

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'pre_wp_mail', function ( mixed $nothing, array $mail ): bool {
			$this->mails += $mail['to'] === 'anna@example.com' ? 1 : 0;
			return $this->works;
		}, 10, 2 );
		$this->switch( 'yes' );
	}

	protected function tearDown(): void {
		$this->switch( 'no' );
		parent::tearDown();
	}

	#[TestDox( 'O3: a mail that a process claimed and died over is sent once more, not sooner than it may be alive, and never a third time' )]
	public function test_died_over_a_mail(): void {
		$order = $this->noted( 'in_production' );
		$this->die_over( $order );
		self::assertSame( 0, $this->mails_of_the_sweep(), 'It may still be at work.' );
		$this->wait();
		self::assertSame( 1, $this->mails_of_the_sweep() );
		$this->wait();
		self::assertSame( 0, $this->mails_of_the_sweep(), 'It is answered for.' );

		$other = $this->noted( 'in_production', '502' );
		$this->die_over( $other );
		$this->wait();
		( new MailClaims( $this->foundation()->db(), Tables::ORDER_NEWS, 'told_at' ) )->free_dead();
		$this->die_over( $other );
		$this->wait();
		self::assertSame( 0, $this->mails_of_the_sweep(), 'Two died over it.' );
	}

	#[TestDox( 'O3: what a process noted and never came to tell is told, once' )]
	public function test_died_before(): void {
		$this->noted( 'in_production' );
		self::assertSame( 0, $this->mails_of_the_sweep(), 'Its process may still come to it.' );
		$this->wait();
		self::assertSame( [ 1, 0 ], [ $this->mails_of_the_sweep(), $this->mails_of_the_sweep() ] );
	}

	#[TestDox( 'O3: what was told is not told again, and what has been followed by other news, or is of yesterday, no more' )]
	public function test_past(): void {
		$order = $this->noted( 'in_production' );
		$this->die_over( $order );
		$this->note( $order, 'produced', '950' );
		( new OrderNews( $this->foundation()->db(), $this->foundation()->clock() ) )->tell( [ $order->get_id() ] );
		self::assertSame( 1, $this->mails );
		$this->wait();
		self::assertSame( 0, $this->mails_of_the_sweep() );

		$this->noted( 'in_production', '502' );
		$this->wait( 25 * 60 );
		self::assertSame( 0, $this->mails_of_the_sweep() );
	}

	#[TestDox( 'O3: a mail that the mailer refuses is tried again by the sweep, three times at most, and sent once' )]
	public function test_refused(): void {
		$order = $this->noted( 'in_production' );
		$news  = new OrderNews( $this->foundation()->db(), $this->foundation()->clock() );
		foreach ( [ 1, 0 ] as $refused ) {
			$this->works = false;
			$news->tell( [ $order->get_id() ] );
			$this->wait();
			self::assertSame( 1, $this->mails_of_the_sweep() );
			$this->works = $refused === 0;
			if ( $refused === 1 ) {
				self::assertSame( 1, $this->mails_of_the_sweep(), 'The third try.' );
				self::assertSame( 0, $this->mails_of_the_sweep() );
				$order = $this->noted( 'in_production', '502' );
			}
		}
		$this->works = true;
		self::assertSame( [ 1, 0 ], [ $this->mails_of_the_sweep(), $this->mails_of_the_sweep() ] );
	}

	#[TestDox( 'O3: a copy of the shop under another address tells nobody of what it finds' )]
	public function test_copy(): void {
		$this->noted( 'in_production' );
		$this->wait();
		update_option( 'wapro_mag_known_url', 'https://inny-sklep.example' );
		self::assertSame( 0, $this->mails_of_the_sweep() );
	}

	/** An order of WAPRO whose news is kept and not told yet. */
	private function noted( string $code, string $erp_id = '501' ): \WC_Order {
		$order = $this->placed( $this->linked_product( "A-{$erp_id}" ) );
		$this->accept( $this->claimed()[0], $erp_id );
		$this->note( $order, $code, '940', $erp_id );
		$this->mails = 0;
		return $order;
	}

	private function note( \WC_Order $order, string $code, string $as_of, string $erp_id = '501' ): void {
		$f      = $this->foundation();
		$before = $f->progresses()->of( $order->get_id() );
		$f->erp_orders()->write( $erp_id, [ 'production_code' => $code, 'production_name' => $code, 'as_of' => $as_of ] );
		( new OrderNews( $f->db(), $f->clock() ) )->note( $order->get_id(), $before, ( clone $f->progresses() )->of( $order->get_id() ), 'wapro_event' );
	}

	private function die_over( \WC_Order $order ): void {
		self::assertNotNull( ( new MailClaims( $this->foundation()->db(), Tables::ORDER_NEWS, 'told_at' ) )->claim( 'order_id = %d', $order->get_id() ) );
	}

	private function wait( int $minutes = MailClaims::DEAD_MINUTES ): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_NEWS ) . ' SET noted_at = noted_at - INTERVAL %d SECOND, told_at = told_at - INTERVAL %d SECOND', $minutes * 60 + 1, $minutes * 60 + 1 );
	}

	private function mails_of_the_sweep(): int {
		$before = $this->mails;
		do_action( Schedule::SWEEP );
		return $this->mails - $before;
	}

	private function switch( string $to ): void {
		$mail = OrderStateMail::of_shop( 'production' );
		self::assertNotNull( $mail );
		$mail->enabled = $to;
	}
}
