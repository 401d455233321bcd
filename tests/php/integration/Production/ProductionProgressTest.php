<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Production;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Panel\Orders\ProductionProgressBox;
use WaproMag\Production\OrderProgress;
use WaproMag\Production\ProductionSettings;
use WaproMag\Production\ProductionStage;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Tests\ProductionAnswers;

/**
 * What the production application says of orders, by HTTP.
 */
final class ProductionProgressTest extends OrderTestCase {

	use ProductionAnswers;

	private const LANE = [ 'destination' => 'production' ];

	private const CUT = [ 'code' => 'CIECIE', 'stage' => 'in_production', 'name' => 'cięcie profili' ];

	private \WC_Order $order;

	private string $reference = '';

	private string $line = '';

	protected function setUp(): void {
		parent::setUp();
		$this->set_source( 'application' );
		$this->order     = $this->placed( $this->linked_product( 'OKNO-1' ) );
		$told            = $this->told();
		$this->reference = (string) $told['production']['reference'];
		$this->line      = (string) $told['production']['lines'][0]['lineId'];
		$this->answer( $told );
	}

	private function set_source( string $source ): void {
		$this->foundation()->settings()->store_production(
			ProductionSettings::from_array( [ 'on' => true, 'lines' => 'all', 'progress' => [ 'source' => $source, 'statuses' => [ self::CUT ] ] ] )
		);
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
	 */
	private function answer( array $message, string $outcome = 'accepted' ): void {
		$this->report( $message, [ 'outcome' => $outcome ], 'production' );
	}

	private function progress(): ?OrderProgress {
		return $this->foundation()->production_progress()->of_order( $this->order->get_id() );
	}

	/**
	 * @return array<string, string|null> The newest message to production.
	 */
	private function last_message(): array {
		$messages = array_filter( $this->messages_of( $this->order->get_id() ), static fn ( array $row ): bool => $row['destination'] === 'production' );
		$last     = end( $messages );
		self::assertIsArray( $last );
		return $last;
	}

	/**
	 * @return list<array<string, mixed>> Newest first.
	 */
	private function history(): array {
		return $this->foundation()->history()->page( 'order', $this->order->get_id(), 1 )['items'];
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function refuse( array $changes = [] ): string {
		return $this->said( $this->document( $this->reference, $changes + [ 'event' => 'refused', 'reason' => 'Brak szyby 8 mm.' ] ) );
	}

	#[TestDox( 'O2: signed progress is kept per order and line, with status, date, figures and history' )]
	public function test_progress(): void {
		$line = [ 'lineId' => $this->line, 'produced' => '1', 'status' => 'ready', 'expectedDate' => '2026-12-02' ];
		self::assertSame( 'taken', $this->said( $this->document( $this->reference, [ 'event' => 'accepted', 'expectedDate' => '2026-12-04' ] ) ) );
		self::assertSame( ProductionStage::Planned, $this->progress()?->stage );
		self::assertSame( 'taken', $this->said( $this->document( $this->reference, [ 'status' => 'CIECIE', 'expectedDate' => '2026-12-03', 'note' => 'Profil z innej partii', 'lines' => [ $line ] ] ) ) );

		$progress = $this->progress();
		self::assertNotNull( $progress );
		self::assertSame(
			[ ProductionStage::InProduction, 'cięcie profili', '2026-11-24 09:12:00.000', '2026-12-03', 'Profil z innej partii', false ],
			[ $progress->stage, $progress->status, $progress->since, $progress->expected_date, $progress->note, $progress->is_refused() ]
		);
		$shown = array_intersect_key( $progress->lines[0], array_flip( [ 'index', 'ordered', 'produced', 'stage', 'expected_date' ] ) );
		self::assertSame( [ 'index' => 'OKNO-1', 'ordered' => '2', 'produced' => '1', 'stage' => ProductionStage::Ready, 'expected_date' => '2026-12-02' ], $shown );

		$entry = $this->history()[0];
		self::assertSame( 'production', $entry['cause'] );
		self::assertContains( [ 'field' => 'expectedDate', 'before' => '2026-12-04', 'after' => '2026-12-03' ], $entry['changes'] );
		self::assertContains( 'cięcie profili', array_column( $entry['changes'], 'after' ) );
		self::assertStringContainsString( 'OKNO-1: 1/2', implode( array_column( $entry['changes'], 'after' ) ) );
	}

	#[TestDox( 'O2: the same document again is a repeat, an older one never overwrites, and an id is used once' )]
	public function test_once_and_in_order(): void {
		$newer = $this->document( $this->reference, [ 'status' => 'ready', 'sequence' => 20 ] );
		self::assertSame( 'taken', $this->said( $newer ) );
		$lines = count( $this->history() );

		self::assertSame( 'repeated', $this->said( $newer ) );
		foreach ( [ 20, 19 ] as $sequence ) {
			self::assertSame( 'stale', $this->said( $this->document( $this->reference, [ 'status' => 'planned', 'sequence' => $sequence ] ) ) );
		}
		self::assertSame( [ 409, 'id_taken', 'id' ], array_slice( self::refusal( $this->say( [ 'status' => 'held', 'sequence' => 21 ] + $newer ) ), 0, 3 ) );

		self::assertSame( ProductionStage::Ready, $this->progress()?->stage );
		self::assertCount( $lines, $this->history() );
	}

	#[TestDox( 'O2: nobody is called to an order that production refuses and the shop has cancelled, whichever of the two came first' )]
	public function test_refusal_of_what_is_cancelled(): void {
		$this->order->update_status( 'cancelled' );
		$this->end_request();
		$cancelled = $this->told();

		self::assertSame( 'taken', $this->refuse() );
		$this->answer( $cancelled );
		self::assertSame( 'accepted', $this->last_message()['status'] );
		self::assertSame( 'taken', $this->refuse() );
		self::assertSame( 'accepted', $this->last_message()['status'] );
	}

	#[TestDox( 'O2: a refusal of a document that was changed since calls nobody once production has taken the change' )]
	public function test_refusal_of_what_was_changed_meanwhile(): void {
		$this->order->set_customer_note( 'Szyba 6 mm.' );
		$this->order->save();
		$this->end_request();
		$changed = $this->told();
		self::assertSame( 2, $changed['production']['sequence'] );

		self::assertSame( 'taken', $this->refuse( [ 'orderSequence' => 1 ] ) );
		$this->answer( $changed );

		self::assertSame( 'accepted', $this->last_message()['status'] );
		self::assertFalse( $this->progress()?->is_refused() );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'untrue' )]
	#[TestDox( 'O2: $what is refused by name, and nothing is written' )]
	public function test_untrue( string $what, array $changes, int $status, string $code, string $field, string $named ): void {
		$changes['lines'] = array_map( fn ( array $line ): array => $line + [ 'lineId' => $this->line ], $changes['lines'] ?? [] );
		$refusal          = self::refusal( $this->say( $this->document( $this->reference, $changes + [ 'status' => 'planned' ] ) ) );

		self::assertSame( [ $status, $code, $field ], array_slice( $refusal, 0, 3 ) );
		self::assertStringContainsString( $named, $refusal[3] );
		self::assertNull( $this->progress() );
	}

	/**
	 * @return iterable<string, array{string, array<string, mixed>, int, string, string, string}>
	 */
	public static function untrue(): iterable {
		$cases = [
			[ 'an order of nobody', [ 'reference' => 'sklep-999-abcdef' ], 404, 'order_unknown', 'reference', 'sklep-999-abcdef' ],
			[ 'a line that the order does not have', [ 'lines' => [ [ 'lineId' => '424242' ] ] ], 422, 'line_unknown', 'lines[0].lineId', '424242' ],
			[ 'a line that stands twice', [ 'lines' => [ [], [] ] ], 422, 'line_twice', 'lines[1].lineId', '' ],
			[ 'more than was ordered', [ 'lines' => [ [ 'produced' => '2.5' ] ] ], 422, 'produced_too_much', 'lines[0].produced', '2.5' ],
			[ 'a status that nobody knows', [ 'status' => 'glazed' ], 422, 'status_unknown', 'status', 'CIECIE' ],
			[ 'a status of a line that nobody knows', [ 'lines' => [ [ 'status' => 'glazed' ] ] ], 422, 'status_unknown', 'lines[0].status', 'glazed' ],
			[ 'a day that does not exist', [ 'expectedDate' => '2026-02-31' ], 422, 'date_invalid', 'expectedDate', '2026-02-31' ],
			[ 'an answer to what was never sent', [ 'orderSequence' => 2 ], 422, 'order_sequence_unknown', 'orderSequence', '2' ],
			[ 'a refusal without reason', [ 'event' => 'refused' ], 422, 'reason_missing', 'reason', '' ],
			[ 'an unknown key', [ 'colour' => 'red' ], 400, 'unknown_key', 'colour', 'colour' ],
			[ 'a quantity below zero', [ 'lines' => [ [ 'produced' => '-1' ] ] ], 400, 'rest_invalid_param', 'lines[0].produced', '' ],
			[ 'a note without end', [ 'note' => str_repeat( 'x', 501 ) ], 400, 'rest_invalid_param', 'note', '' ],
			[ 'a note with control characters', [ 'note' => "a\x1bb" ], 400, 'rest_invalid_param', 'note', '' ],
		];
		foreach ( $cases as $case ) {
			yield $case[0] => $case;
		}
	}

	#[TestDox( 'O2: what is not signed, signed otherwise, too old, too large or altered is refused before it is read' )]
	public function test_signature(): void {
		$document = $this->document( $this->reference, [ 'status' => 'ready' ] );
		$other    = 'whsec_' . base64_encode( random_bytes( 32 ) );
		$now      = time();
		foreach (
			[
				[ [ 401, 'production_unsigned' ], $this->say( $document, [ 'webhook-signature' => '' ] ) ],
				[ [ 401, 'production_signature' ], $this->say( $document, [], null, $other ) ],
				[ [ 401, 'production_signature' ], $this->say( $document, [], '{}' . ' ', $other ) ],
				[ [ 401, 'production_clock' ], $this->say( $document, [ 'webhook-timestamp' => (string) ( $now - 320 ) ] ) ],
				[ [ 401, 'production_clock' ], $this->say( $document, [ 'webhook-timestamp' => (string) ( $now + 320 ) ] ) ],
				[ [ 413, 'too_large' ], $this->say( $document, [], str_repeat( ' ', 512 * 1024 ) . '{}' ) ],
				[ [ 422, 'id_differs' ], $this->say( $document, [ 'webhook-id' => 'another' ] ) ],
				[ [ 400, 'rest_invalid_json' ], $this->say( $document, [], '[1]' ) ],
			] as [ $expected, $answer ]
		) {
			self::assertSame( $expected, array_slice( self::refusal( $answer ), 0, 2 ) );
		}
		self::assertNull( $this->progress() );
		self::assertSame( 'taken', $this->said( $document ), 'One of several signatures, none of the above spoiled it.' );
	}

	#[TestDox( 'O2: while WAPRO says how far orders are, the production application is refused with what to do' )]
	public function test_off(): void {
		$this->set_source( 'wapro' );
		$refusal = self::refusal( $this->say( $this->document( $this->reference, [ 'status' => 'ready' ] ) ) );
		self::assertSame( [ 409, 'production_progress_off' ], array_slice( $refusal, 0, 2 ) );
		self::assertSame( 409, $this->request( 'POST', '/wc-wapro-mag/v1/production/progress', $this->document( $this->reference, [ 'status' => 'ready' ] ), $this->user_id( 'wapro-mag-worker' ) )->get_status() );
		self::assertFalse( $this->worker( 'worker/settings', [], 'GET' )['production']['progress'] );
	}

	#[TestDox( 'O2: the worker brings documents of files without a signature; an admin is not production' )]
	public function test_worker(): void {
		$document = $this->document( $this->reference, [ 'status' => 'held' ] );
		self::assertSame( 403, $this->request( 'POST', '/wc-wapro-mag/v1/production/progress', $document, $this->user_id( 'admin' ) )->get_status() );
		self::assertSame( 'taken', $this->worker( 'production/progress', $document )['outcome'] );
		self::assertSame( ProductionStage::Held, $this->progress()?->stage );
	}

	#[TestDox( 'O2: an order refused after it was taken stands with a person, and its retry goes under a new sequence' )]
	public function test_refused_later(): void {
		self::assertSame( 'accepted', $this->last_message()['status'] );
		self::assertSame( 'taken', $this->refuse( [ 'lines' => [ [ 'lineId' => $this->line, 'reason' => 'za szerokie' ] ] ] ) );

		$message = $this->last_message();
		self::assertSame( [ 'rejected', 'production_refused_later', 'production' ], [ $message['status'], $message['error_code'], $message['cause'] ] );
		self::assertStringContainsString( 'Brak szyby 8 mm.', (string) $message['error_text'] );
		self::assertStringContainsString( 'za szerokie', (string) $message['error_text'] );
		self::assertContains( 'production_refused_later', $this->history_of( $this->order->get_id() ) );
		self::assertTrue( $this->progress()?->is_refused() );
		$detail = $this->request( 'GET', '/wc-wapro-mag/v1/messages/' . $message['id'], [], $this->user_id( 'admin' ) );
		self::assertSame( [ 200, 'production', [] ], [ $detail->get_status(), $detail->get_data()['message']['cause'], $detail->get_data()['attempts'] ] );

		$this->refuse( [ 'reason' => 'Szyby nie będzie.' ] );
		self::assertSame( [ $message['id'], true ], [ $this->last_message()['id'], str_contains( (string) $this->last_message()['error_text'], 'nie będzie' ) ] );

		$this->foundation()->messages()->retry( [ (int) $message['id'] ], 'Ewa' );
		$again = $this->told();
		self::assertSame( [ 'changed', 2 ], [ $again['production']['event'], $again['production']['sequence'] ] );
		$this->answer( $again );
		self::assertSame( 'accepted', $this->last_message()['status'] );
		self::assertSame( ProductionStage::Planned, $this->progress()?->stage, 'What it said before is over.' );
		self::assertSame( 'stale', $this->refuse( [ 'orderSequence' => 1 ] ), 'Of what was told before the retry.' );
	}

	#[TestDox( 'O2: neither the sweep nor a note sends a refused order again; a change of it does' )]
	public function test_refused_is_not_sent_by_itself(): void {
		$this->refuse();
		self::assertSame( 0, $this->foundation()->production_sweep()->run( [ $this->order ] ) );
		$this->order->add_order_note( 'Nothing of it concerns production.' );
		$this->order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed( self::LANE ) );
		self::assertSame( [ 'rejected', 'production_refused_later' ], [ $this->last_message()['status'], $this->last_message()['error_code'] ] );

		$this->order->set_customer_note( 'Szyba 6 mm' );
		$this->order->save();
		$this->end_request();
		$changed = $this->told();
		self::assertSame( [ 2, 'Szyba 6 mm' ], [ $changed['production']['sequence'], $changed['production']['note'] ] );
		$this->answer( $changed );
		self::assertSame( 'accepted', $this->last_message()['status'] );
	}

	#[TestDox( 'O2: production that relents needs nobody any more' )]
	public function test_relents(): void {
		$this->refuse();
		$this->said( $this->document( $this->reference, [ 'status' => 'in_production' ] ) );

		self::assertSame( 'superseded', $this->last_message()['status'] );
		self::assertSame( ProductionStage::InProduction, $this->progress()?->stage );
	}

	#[TestDox( 'O2: a refusal that overtakes the answer to its own order is not lost' )]
	public function test_refusal_overtakes(): void {
		$this->order->set_customer_note( 'Pilne' );
		$this->order->save();
		$this->end_request();
		$sent = $this->told();
		$this->refuse( [ 'orderSequence' => 2 ] );
		self::assertSame( 'sent', $this->last_message()['status'] );

		$this->answer( $sent );
		self::assertSame( [ 'rejected', 'production_refused_later' ], [ $this->last_message()['status'], $this->last_message()['error_code'] ] );
	}

	#[TestDox( 'O2: what was made before the order became smaller is no lie; what no order ever held is' )]
	public function test_smaller_order(): void {
		wc_create_refund( [ 'order_id' => $this->order->get_id(), 'amount' => '123', 'line_items' => [ (int) $this->line => [ 'qty' => 1, 'refund_total' => '123' ] ] ] );
		$this->end_request();
		self::assertSame( '1', $this->told()['production']['lines'][0]['quantity'] );

		self::assertSame( 'taken', $this->said( $this->document( $this->reference, [ 'status' => 'ready', 'lines' => [ [ 'lineId' => $this->line, 'produced' => '2' ] ] ] ) ) );
		self::assertSame( 422, $this->say( $this->document( $this->reference, [ 'status' => 'ready', 'lines' => [ [ 'lineId' => $this->line, 'produced' => '3' ] ] ] ) )->get_status() );
	}

	#[TestDox( 'O2: production of an order comes from one of both: WAPRO\'s word counts only where the shop chose it' )]
	public function test_one_source(): void {
		[ $wapro ] = $this->claimed();
		$this->accept( $wapro );
		$status = fn ( string $as_of ): array => $this->worker(
			'apply/order-statuses',
			[
				'cause' => 'wapro_event',
				'items' => [ [ 'erpId' => '501', 'asOf' => $as_of, 'deleted' => false, 'reference' => $this->reference, 'production' => [ 'code' => 'cut', 'name' => 'Pocięte' ], 'transport' => [ 'code' => 'packed', 'name' => 'Spakowane' ] ] ],
			]
		);
		$status( '901' );
		self::assertSame( [ null, 'Spakowane' ], $this->axes() );

		$settings = $this->admin_settings();
		$settings['progress']['source'] = 'wapro';
		$this->request( 'PUT', '/wc-wapro-mag/v1/settings/production', $settings, $this->user_id( 'admin' ) );
		self::assertSame( '["501"]', $this->foundation()->db()->value( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshOrders' AND state = 'requested'" ), 'WAPRO is asked for what was not taken from it.' );
		$status( '902' );
		self::assertSame( [ 'Pocięte', 'Spakowane' ], $this->axes() );

		$this->set_source( 'application' );
		$this->said( $this->document( $this->reference, [ 'status' => 'ready' ] ) );
		self::assertSame( [ null, 'Spakowane' ], $this->axes(), 'The application has taken over.' );
	}

	#[TestDox( 'O2: the order\'s box shows figures and the note, and nothing of it as markup' )]
	public function test_box(): void {
		$this->said( $this->document( $this->reference, [ 'status' => 'CIECIE', 'expectedDate' => '2026-12-03', 'note' => '<b>pilne</b>', 'lines' => [ [ 'lineId' => $this->line, 'produced' => '0.5' ] ] ] ) );
		ob_start();
		( new ProductionProgressBox( $this->foundation()->production_progress() ) )->show( $this->order->get_id() );
		$html = (string) ob_get_clean();

		foreach ( [ 'Towar OKNO-1', '0,5', '&lt;b&gt;pilne&lt;/b&gt;' ] as $expected ) {
			self::assertStringContainsString( $expected, $html );
		}
		$this->set_source( 'wapro' );
		ob_start();
		( new ProductionProgressBox( $this->foundation()->production_progress() ) )->show( $this->order->get_id() );
		self::assertSame( '', ob_get_clean(), 'WAPRO is asked for it now.' );
	}

	#[TestDox( 'O2: a new secret voids the one before, and only who manages the shop makes one' )]
	public function test_secret(): void {
		delete_option( OptionNames::PRODUCTION_SECRET );
		self::assertSame( 'none', $this->request( 'GET', '/wc-wapro-mag/v1/settings/production/access', [], $this->user_id( 'admin' ) )->get_data()['secret'] );
		$first = $this->request( 'POST', '/wc-wapro-mag/v1/settings/production/secret', [], $this->user_id( 'admin' ) )->get_data();
		self::assertMatchesRegularExpression( '/^whsec_[A-Za-z0-9+\/]{43}=$/', $first['secret'] );
		self::assertStringEndsWith( '/wp-json/wc-wapro-mag/v1/production/progress', $first['url'] );

		$document = $this->document( $this->reference, [ 'status' => 'ready' ] );
		$this->production_secret = $first['secret'];
		self::assertSame( 'taken', $this->said( $document ) );
		$this->request( 'POST', '/wc-wapro-mag/v1/settings/production/secret', [], $this->user_id( 'admin' ) );
		self::assertSame( 401, $this->say( $document, [], null, $first['secret'] )->get_status() );
		$seen = $this->request( 'GET', '/wc-wapro-mag/v1/settings/production/access', [], $this->user_id( 'admin' ) )->get_data();
		self::assertSame( 'stored', $seen['secret'] );
	}

	/**
	 * @return list<string|null>
	 */
	private function axes(): array {
		$row = $this->foundation()->erp_orders()->for_order( $this->order->get_id() )[0];
		return [ $row['production_name'], $row['transport_name'] ];
	}

	/**
	 * @return array<string, mixed>
	 */
	private function admin_settings(): array {
		return $this->request( 'GET', '/wc-wapro-mag/v1/settings/production', [], $this->user_id( 'admin' ) )->get_data();
	}
}
