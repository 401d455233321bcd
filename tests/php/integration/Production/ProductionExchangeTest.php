<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Production;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Findings\FindingList;
use WaproMag\Links\Link;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Panel\HistoryWords;
use WaproMag\Panel\Orders\StoppedLinesBox;
use WaproMag\Production\ProductionSettings;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\MeasuredGoods;
use WaproMag\Tests\OrderTestCase;

/**
 * Orders on their way to production, beside WAPRO and without it.
 */
final class ProductionExchangeTest extends OrderTestCase {

	use CompanyBuyers;
	use MeasuredGoods;

	private const LANE = [ 'destination' => 'production' ];

	private const COLOUR = [
		'code'     => 'colour',
		'name'     => 'Kolor',
		'source'   => 'line',
		'key'      => 'Kolor',
		'type'     => 'choice',
		'unit'     => '',
		'minimum'  => null,
		'maximum'  => null,
		'options'  => [ 'biały', 'antracyt' ],
		'required' => false,
	];

	private ?\WC_Product $window = null;

	protected function setUp(): void {
		parent::setUp();
		$this->set_production( [] );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function set_production( array $changes ): void {
		$this->foundation()->settings()->store_production( ProductionSettings::from_array( $changes + [ 'on' => true, 'lines' => 'all', 'parameters' => [ self::COLOUR ] ] ) );
	}

	/**
	 * @param array<string, string> $values
	 */
	private function made_to_measure( array $values ): \WC_Order {
		$this->window ??= $this->linked_product( 'OKNO-1' );
		$order          = $this->order( $this->window );
		$this->set_values( $order, $values );
		$this->end_request();
		return $order;
	}

	/**
	 * @param array<string, string> $values
	 */
	private function set_values( \WC_Order $order, array $values ): void {
		foreach ( $order->get_items() as $item ) {
			foreach ( $values as $name => $value ) {
				$item->update_meta_data( $name, $value );
			}
			$item->save();
		}
	}

	/**
	 * @return array<string, mixed>
	 */
	private function told(): array {
		$messages = $this->claimed( self::LANE );
		self::assertCount( 1, $messages );
		return $messages[0];
	}

	/**
	 * @param array<string, mixed> $message
	 * @param array<string, mixed> $result
	 */
	private function answer( array $message, array $result = [ 'outcome' => 'accepted' ] ): string {
		return (string) ( $this->report( $message, $result, 'production' )['status'] ?? '' );
	}

	/**
	 * @return list<string>
	 */
	private function states( int $order_id ): array {
		return array_map( static fn ( array $row ): string => "{$row['destination']} {$row['status']}" . ( $row['error_code'] === null ? '' : " {$row['error_code']}" ), $this->messages_of( $order_id ) );
	}

	#[TestDox( 'O2: an order goes to production with typed parameters of the line and of the article, in a message of its own' )]
	public function test_parameters(): void {
		$order   = $this->made_to_measure( [ 'Kolor' => 'Biały', 'Szerokość' => '1200 mm' ] );
		$message = $this->told();
		$made    = $message['production'];

		self::assertSame( [ '1.0', 'created', 1 ], [ $made['version'], $made['event'], $made['sequence'] ] );
		self::assertSame( 'Anna Nowak', $made['buyer'] );
		self::assertSame( 'Warszawa', $made['delivery']['city'] );
		self::assertSame(
			[
				[ 'code' => 'colour', 'name' => 'Kolor', 'type' => 'choice', 'value' => 'biały' ],
				[ 'code' => 'width', 'name' => 'Szerokość', 'type' => 'number', 'value' => '1200', 'unit' => 'mm' ],
			],
			$made['lines'][0]['parameters']
		);
		self::assertSame( "order:{$order->get_id()}", $message['stream'] );
		self::assertArrayNotHasKey( 'production', $this->claimed()[0] );
		self::assertSame( [ 'production sent', 'wapro sent' ], self::sorted( $this->states( $order->get_id() ) ) );
	}

	#[TestDox( 'O2: a text longer than WAPRO is told reaches production whole' )]
	public function test_long_text(): void {
		$this->window = $this->linked_product( 'OKNO-1' );
		$links        = $this->foundation()->links();
		$link         = $links->find( Link::PRODUCT, 'OKNO-1' );
		self::assertNotNull( $link );
		$links->save( $link->with( [ 'facts' => [ 'parameters' => [ [ 'code' => 'engraving', 'name' => 'Grawer' ] ] ] + $link->facts ] ) );
		$text = str_repeat( 'Wszystko płynie. ', 10 ) . 'Koniec.';

		$this->made_to_measure( [ 'Grawer' => $text ] );

		self::assertSame( $text, $this->told()['production']['lines'][0]['parameters'][0]['value'] );
		self::assertSame( mb_substr( $text, 0, 100 ), $this->claimed()[0]['order']['lines'][0]['parameters'][0]['value'] );
	}

	#[TestDox( 'O2: WAPRO\'s answer says nothing about production, and the other way round' )]
	public function test_own_states(): void {
		$order     = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		[ $wapro ] = $this->claimed();
		$made      = $this->told();

		$this->report( $wapro, [ 'outcome' => 'rejected', 'code' => 'contractor_ambiguous', 'reason' => 'Two of them.' ] );
		self::assertSame( 'accepted', $this->answer( $made ) );

		self::assertSame( [ 'production accepted', 'wapro rejected contractor_ambiguous' ], self::sorted( $this->states( $order->get_id() ) ) );
		self::assertContains( 'production_told', $this->history_of( $order->get_id() ) );
		self::assertContains( 'rejected', $this->history_of( $order->get_id() ) );
		self::assertNull( $this->foundation()->order_scope()->find( $order->get_id() )['accepted_hash'] ?? null, 'WAPRO holds nothing.' );
	}

	#[TestDox( 'O2: a bad parameter stops its order with code, field and sentence; other orders go, and the cure lets it go' )]
	public function test_bad_parameter(): void {
		$bad  = $this->made_to_measure( [ 'Kolor' => 'różowy' ] );
		$good = $this->made_to_measure( [ 'Kolor' => 'biały' ] );

		$message = $this->told();
		self::assertSame( (string) $good->get_id(), $message['objectKey'] );
		$refused = $this->messages_of( $bad->get_id() );
		$refused = array_values( array_filter( $refused, static fn ( array $row ): bool => $row['destination'] === 'production' ) )[0];
		$item    = array_key_first( $bad->get_items() );
		self::assertSame( [ 'rejected', 'parameter_not_an_option', "lines.{$item}.colour" ], [ $refused['status'], $refused['error_code'], $refused['error_field'] ] );
		self::assertStringContainsString( 'różowy', (string) $refused['error_text'] );
		self::assertContains( 'production_refused', $this->history_of( $bad->get_id() ) );

		$this->answer( $message );
		$order = wc_get_order( $bad->get_id() );
		self::assertInstanceOf( \WC_Order::class, $order );
		$this->set_values( $order, [ 'Kolor' => 'antracyt' ] );
		$order->save();
		$this->end_request();

		self::assertSame( 'antracyt', $this->told()['production']['lines'][0]['parameters'][0]['value'] );
		self::assertContains( 'production superseded parameter_not_an_option', $this->states( $bad->get_id() ) );
	}

	#[TestDox( 'O2: a bad line waits as a finding with its reason while the others go; corrected it follows, and is never withdrawn for being bad' )]
	public function test_bad_line(): void {
		$this->window ??= $this->linked_product( 'OKNO-1' );
		$order          = $this->order( $this->window );
		$order->add_product( $this->window, 3 );
		$order->save();
		[ $good, $bad ] = array_keys( $order->get_items() );
		$colour         = function ( int $line, string $value ) use ( $order ): void {
			$fresh = wc_get_order( $order->get_id() );
			self::assertInstanceOf( \WC_Order::class, $fresh );
			$item = $fresh->get_item( $line );
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->update_meta_data( 'Kolor', $value );
			$item->save();
			$this->end_request();
		};
		$box            = function () use ( $order ): string {
			ob_start();
			( new StoppedLinesBox( $this->foundation()->stopped_lines() ) )->show( $order->get_id() );
			return (string) ob_get_clean();
		};
		$findings       = fn (): array => array_column( ( new FindingList( $this->foundation()->db(), $this->foundation()->settings() ) )->page( [ 'kind' => 'production_line_stopped' ] )['items'], 'shopValue', 'field' );
		$colour( $good, 'biały' );
		$colour( $bad, 'różowy' );

		$created = $this->told();
		self::assertSame( [ 'created', [ (string) $good ] ], [ $created['production']['event'], array_column( $created['production']['lines'], 'lineId' ) ] );
		self::assertStringContainsString( 'różowy', (string) $findings()[ "lines.{$bad}.colour" ] );
		self::assertStringContainsString( 'różowy', $box() );
		self::assertStringContainsString( 'wstrzymaj', $box(), 'In this status WooCommerce lets nobody edit a line.' );
		self::assertContains( 'production_line_stopped', $this->history_of( $order->get_id() ) );
		self::assertSame( [ 'pozycja zamówienia, szerokość', 'pozycja czeka, pozostałe poszły do produkcji' ], [ HistoryWords::field( "lines.{$bad}.width" ), HistoryWords::summary( 'production_line_stopped' ) ] );
		$this->answer( $created );

		$colour( $bad, 'antracyt' );
		$changed = $this->told();
		self::assertSame( [ 'changed', [ (string) $good, (string) $bad ] ], [ $changed['production']['event'], array_column( $changed['production']['lines'], 'lineId' ) ] );
		self::assertSame( [ [], '' ], [ $findings(), $box() ] );
		$this->answer( $changed );

		$colour( $bad, 'zielony' );
		self::assertSame( [], $this->claimed( self::LANE ), 'Left out, it would read as withdrawn.' );
		self::assertContains( 'production rejected parameter_not_an_option', $this->states( $order->get_id() ) );
	}

	#[TestDox( 'O2: a change and a cancellation follow with rising sequence, and what production knows is not told again' )]
	public function test_sequence(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );

		$order = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->set_customer_note( 'Pilne' );
		$order->save();
		$this->end_request();
		$changed = $this->told();
		self::assertSame( [ 'changed', 2, 'Pilne' ], [ $changed['production']['event'], $changed['production']['sequence'], $changed['production']['note'] ] );
		$this->answer( $changed );

		$order->add_order_note( 'Nothing of it concerns production.' );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed( self::LANE ) );

		$order->set_status( 'cancelled' );
		$order->save();
		$this->end_request();
		$cancelled = $this->told()['production'];
		self::assertSame( [ 'cancelled', 3, [] ], [ $cancelled['event'], $cancelled['sequence'], $cancelled['lines'] ] );
		self::assertArrayNotHasKey( 'buyer', $cancelled );
	}

	#[TestDox( 'O2: an order that moves to a status in which orders do not go is not cancelled in production' )]
	public function test_other_status(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );

		foreach ( [ 'pending', 'on-hold' ] as $status ) {
			update_option( OptionNames::ORDER_STATUSES, [ 'processing' ] );
			$order->update_status( $status );
			$this->end_request();
			self::assertSame( [], $this->claimed( self::LANE ), $status );
		}
		$order->update_status( 'processing' );
		$this->end_request();
		self::assertSame( [], $this->claimed( self::LANE ), 'Production has it as it is.' );
	}

	#[TestDox( 'O2: erased personal data is no change for production' )]
	public function test_erased(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );

		\WC_Privacy_Erasers::remove_order_personal_data( $order );
		$this->end_request();
		self::assertSame( [], $this->claimed( self::LANE ) );
	}

	#[TestDox( 'O2: what production took before a document with a lost answer is told again, under the next sequence' )]
	public function test_back_to_before(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );
		$this->set_values( $order, [ 'Kolor' => 'antracyt' ] );
		$this->end_request();
		$lost = $this->told();
		$this->answer( $lost, [ 'outcome' => 'unknown' ] );
		$this->foundation()->messages()->skip( [ (int) $lost['id'] ], 'Odebrane telefonicznie', 'Anna' );

		$this->set_values( $order, [ 'Kolor' => 'biały' ] );
		$this->end_request();
		$this->let_time_pass();
		$again = $this->told()['production'];
		self::assertSame( [ 'changed', 3, 'biały' ], [ $again['event'], $again['sequence'], $again['lines'][0]['parameters'][0]['value'] ] );
	}

	#[TestDox( 'O2: a cancellation whose process died before it was queued is found' )]
	public function test_lost_cancellation(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );
		$order->update_status( 'cancelled' );
		$this->end_request();
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE destination = 'production' AND status = 'pending'" );

		self::assertSame( 1, $this->foundation()->production_sweep()->run( [ $order ] ) );
		self::assertSame( 'cancelled', $this->told()['production']['event'] );
	}

	#[TestDox( 'O2: an order that is deleted for good is cancelled in production' )]
	public function test_deleted(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$made  = $this->told();
		$this->answer( $made );

		$order->delete( true );
		$this->end_request();

		$told = $this->told()['production'];
		self::assertSame( [ 'cancelled', $made['production']['reference'] ], [ $told['event'], $told['reference'] ] );
	}

	#[TestDox( 'O2: an order kept as a post is cancelled in production also when its post is deleted past WooCommerce' )]
	public function test_deleted_post(): void {
		$as_posts = static fn (): string => 'no';
		add_filter( 'pre_option_woocommerce_custom_orders_table_enabled', $as_posts, 99 );
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );

		wp_delete_post( $order->get_id(), true );
		$this->end_request();

		self::assertSame( 'cancelled', $this->told()['production']['event'] );
		remove_filter( 'pre_option_woocommerce_custom_orders_table_enabled', $as_posts, 99 );
	}

	#[TestDox( 'O2: an order that was cancelled before it went is never told of' )]
	public function test_cancelled_before(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$order->set_status( 'cancelled' );
		$order->save();
		$this->end_request();

		self::assertSame( [], $this->claimed( self::LANE ) );
		self::assertContains( 'production accepted nothing_to_send', $this->states( $order->get_id() ) );
	}

	#[TestDox( 'O2: a lost answer is followed by the same document under the same sequence, whatever changed meanwhile' )]
	public function test_lost_answer(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$first = $this->told();
		self::assertSame( 'unknown', $this->answer( $first, [ 'outcome' => 'unknown', 'code' => 'production_lost' ] ) );

		$order->set_customer_note( 'Pilne' );
		$order->save();
		$this->end_request();
		$this->let_time_pass();
		$again = $this->claimed( [ 'perStream' => 1 ] + self::LANE )[0];
		self::assertSame( [ 'unknown', $first['production'] ], [ $again['status'], $again['production'] ] );
		$this->answer( $again );

		$next = $this->told()['production'];
		self::assertSame( [ 'changed', 2, 'Pilne' ], [ $next['event'], $next['sequence'], $next['note'] ] );
	}

	#[TestDox( 'O2: what production refused goes again under the same sequence when nothing changed, under the next one when it did' )]
	public function test_retry_keeps_the_sequence(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$first = $this->told();
		$this->answer( $first, [ 'outcome' => 'rejected', 'code' => 'production_refused', 'reason' => 'No.' ] );
		$this->foundation()->messages()->retry( [ $first['id'] ], 'Ewa' );
		$again = $this->told();
		self::assertSame( $first['production'], $again['production'] );

		$this->answer( $again, [ 'outcome' => 'rejected', 'code' => 'production_refused', 'reason' => 'No.' ] );
		$order->set_customer_note( 'Inaczej' );
		$order->save();
		$this->end_request();
		$next = $this->told()['production'];
		self::assertSame( [ 'created', 2, 'Inaczej' ], [ $next['event'], $next['sequence'], $next['note'] ] );
	}

	#[TestDox( 'O2: what production was told of and was cancelled while it was off is told once it is on again' )]
	public function test_cancelled_while_off(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );

		$this->set_production( [ 'on' => false ] );
		$order->update_status( 'cancelled' );
		$this->end_request();
		self::assertSame( [], $this->claimed( self::LANE ) );

		$this->set_production( [] );
		self::assertSame( 'cancelled', $this->told()['production']['event'] );
	}

	#[TestDox( 'O2: while production is paused orders are noted and wait; while it is off they are not noted at all' )]
	public function test_pause(): void {
		$this->set_production( [ 'paused' => true ] );
		$waiting = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$claim   = $this->claim( self::LANE );
		self::assertSame( [ true, [] ], [ $claim['paused'], $claim['leases'] ] );
		self::assertCount( 1, $this->claimed(), 'WAPRO is not paused.' );

		$this->set_production( [] );
		self::assertSame( (string) $waiting->get_id(), $this->told()['objectKey'] );

		$this->set_production( [ 'on' => false ] );
		$off = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		self::assertSame( [ 'wapro pending' ], $this->states( $off->get_id() ) );
		self::assertFalse( $this->worker( 'worker/settings', [], 'GET' )['production']['on'] );
	}

	#[TestDox( 'O2: an order without a line for production makes no message there' )]
	public function test_not_concerned(): void {
		$this->set_production( [ 'lines' => 'chosen' ] );
		$order = $this->placed( $this->linked_product( 'KLAMKA-1' ) );
		self::assertSame( [ 'wapro pending' ], $this->states( $order->get_id() ) );
	}

	#[TestDox( 'O2: lines of a category, and of those below it, are production\'s' )]
	public function test_category(): void {
		$parent = wp_insert_term( 'Okna', 'product_cat' );
		self::assertIsArray( $parent );
		$child = wp_insert_term( 'Okna PCV', 'product_cat', [ 'parent' => max( 0, $parent['term_id'] ) ] );
		self::assertIsArray( $child );
		$product = $this->product( 'Okno własne' );
		$product->set_sku( 'WL-1' );
		$product->set_category_ids( [ $child['term_id'] ] );
		$product->save();
		$this->set_production( [ 'lines' => 'chosen', 'withParameters' => false, 'categories' => [ $parent['term_id'] ] ] );

		$this->placed( $product );

		self::assertSame( 'WL-1', $this->told()['production']['lines'][0]['index'] );
	}

	#[TestDox( 'O2: an order whose process died before it was queued for production is found' )]
	public function test_sweep(): void {
		update_option( OptionNames::SWEPT_UNTIL, time() - 600 );
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE destination = 'production'" );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::STREAMS ) . " WHERE destination = 'production'" );

		self::assertSame( 1, $this->foundation()->sweep()->run() );
		self::assertSame( (string) $order->get_id(), $this->told()['objectKey'] );
		self::assertSame( 0, $this->foundation()->sweep()->run(), 'What is known is left alone.' );
	}

	#[TestDox( 'O2: partly refunded quantities are not made' )]
	public function test_refund(): void {
		$order = $this->made_to_measure( [ 'Kolor' => 'biały' ] );
		$this->answer( $this->told() );
		$item = array_key_first( $order->get_items() );
		wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => '123', 'line_items' => [ $item => [ 'qty' => 1, 'refund_total' => '123' ] ] ] );
		$this->end_request();

		$told = $this->told()['production'];
		self::assertSame( [ 'changed', '1' ], [ $told['event'], $told['lines'][0]['quantity'] ] );
	}

	#[TestDox( 'O2: a parameter chosen at the checkout is read from the line as it was placed' )]
	public function test_snapshot(): void {
		$order = $this->order( $this->linked_product( 'OKNO-1' ) );
		foreach ( $order->get_items() as $item ) {
			$item->update_meta_data( LineSnapshot::META_KEY, ( new LineSnapshot( 'OKNO-1', 'szt', '23', 'DET', [ [ 'code' => 'width', 'value' => '900', 'unit' => 'mm' ] ] ) )->to_meta() );
			$item->save();
		}
		$this->end_request();
		self::assertSame( '900', $this->told()['production']['lines'][0]['parameters'][0]['value'] );
	}

	#[TestDox( 'O2: what a product asks its buyer for beside WAPRO\'s parameters reaches production typed, without any map' )]
	public function test_asked(): void {
		$this->set_production( [ 'lines' => 'chosen', 'parameters' => [] ] );
		$this->acts_as( $this->user_id( 'klient' ) );
		$this->send_form( $this->measured(), self::CHOSEN );
		$order = wc_get_order( WC()->checkout()->create_order( [ 'payment_method' => 'cod', 'billing_email' => 'anna@example.com', 'billing_country' => 'PL' ] ) );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->update_status( 'processing' );
		$this->end_request();

		$parameters = $this->told()['production']['lines'][0]['parameters'];
		self::assertSame(
			[
				'width' => [ 'number', '1200', 'mm' ],
				'side'  => [ 'choice', 'lewe', null ],
				'vent'  => [ 'boolean', true, null ],
			],
			array_combine( array_column( $parameters, 'code' ), array_map( static fn ( array $one ): array => [ $one['type'], $one['value'], $one['unit'] ?? null ], $parameters ) )
		);
	}

	/**
	 * @param list<string> $states
	 * @return list<string>
	 */
	private static function sorted( array $states ): array {
		sort( $states );
		return $states;
	}
}
