<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Database\Tables;
use WaproMag\Panel\PanelUrl;
use WaproMag\Tests\KeptInvoices;

final class MessagesTest extends PanelTestCase {

	#[TestDox( 'H2: messages are found by state, direction, kind, reason and time' )]
	public function test_filters(): void {
		$pending  = $this->message( 'order', '9001' );
		$rejected = $this->message( 'order', '9002', 'rejected', 'product_not_linked', 'Not linked.' );
		$inbound  = $this->refused_inbound( 'goods', 'OKNO-1' );

		self::assertSame( [ $inbound, $rejected, $pending ], $this->found( [] ) );
		self::assertSame( [ $inbound, $rejected ], $this->found( [ 'status' => 'rejected,unknown' ] ) );
		self::assertSame( [ $inbound ], $this->found( [ 'direction' => 'in' ] ) );
		self::assertSame( [ $rejected, $pending ], $this->found( [ 'objectType' => 'order' ] ) );
		self::assertSame( [ $rejected ], $this->found( [ 'code' => 'product_not_linked' ] ) );
		self::assertSame( [ $inbound ], $this->found( [ 'cause' => 'wapro_event' ] ) );
		self::assertSame( [], $this->found( [ 'before' => '2020-01-01T00:00:00+01:00' ] ) );
		self::assertSame( [ $pending, $rejected, $inbound ], $this->found( [ 'after' => '2020-01-01T00:00:00Z', 'order' => 'asc' ] ) );
		self::assertSame( 'rest_invalid_param', $this->refused( 'GET messages', [ 'after' => '2026-13-45T00:00:00Z' ] )['code'] );
	}

	#[TestDox( 'H2: pages hold as many as asked for and say how many there are' )]
	public function test_pages(): void {
		$ids = array_map( fn ( int $number ): int => $this->message( 'order', (string) $number ), [ 9101, 9102, 9103 ] );

		$answer = $this->ask( 'GET messages', [ 'perPage' => '2', 'page' => '2', 'orderBy' => 'updatedAt' ] );
		self::assertSame( [ 3, 2, [ $ids[0] ] ], [ $answer['total'], $answer['pages'], array_column( $answer['items'], 'id' ) ] );
	}

	#[TestDox( 'H2: a search takes the shop’s number, WAPRO’s number, an index, a product’s name' )]
	public function test_search(): void {
		$order = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$this->f->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) );
		$id  = (string) $order->get_id();
		$out = $this->message( 'order', $id, 'accepted' );
		$this->erp_order( '501', $order->get_id() );
		$status_answer = $this->refused_inbound( 'order', '501' );
		$this->linked_product( 'OKUC-KLAMKA-01', 'Klamka okienna biała' );
		$this->f->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = 'shop_state'" );
		$goods = $this->refused_inbound( 'goods', 'OKUC-KLAMKA-01' );

		self::assertSame( [ $status_answer, $out ], $this->found( [ 'search' => "#$id" ] ) );
		self::assertSame( [ $status_answer, $out ], $this->found( [ 'search' => 'ZO 501' ] ) );
		self::assertSame( [ $goods ], $this->found( [ 'search' => 'OKUC-KLA' ] ) );
		self::assertSame( [ $goods ], $this->found( [ 'search' => 'okienna' ] ) );
		self::assertSame( [], $this->found( [ 'search' => "50%' OR 1=1 --" ] ) );
	}

	#[TestDox( 'H2: rows are named after their object and lead to it' )]
	public function test_titles(): void {
		$order = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$this->f->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) );
		$this->message( 'order', (string) $order->get_id(), 'accepted' );
		$this->message( 'order', '99999999', 'accepted' );
		$this->refused_inbound( 'order', '777' );
		$product = $this->linked_product( 'OKUC-1', 'Klamka' );
		$this->f->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = 'shop_state'" );
		$this->refused_inbound( 'stock', 'OKUC-1' );

		$rows = array_column( $this->ask( 'GET messages', [ 'order' => 'asc' ] )['items'], null, 'objectKey' );
		self::assertStringContainsString( (string) $order->get_id(), $rows[ (string) $order->get_id() ]['title'] );
		self::assertSame( $order->get_edit_order_url(), $rows[ (string) $order->get_id() ]['objectUrl'] );
		self::assertStringContainsString( '99999999', $rows['99999999']['title'] );
		self::assertNull( $rows['99999999']['objectUrl'] );
		self::assertStringContainsString( '777', $rows['777']['title'] );
		self::assertSame( 'Klamka (OKUC-1)', $rows['OKUC-1']['title'] );
		self::assertStringContainsString( "post=$product", $rows['OKUC-1']['objectUrl'] );
	}

	#[TestDox( 'H2, I1, C1: invoices, contractors and orders made in WAPRO are named and found by what people call them, and lead to their screens; an article of the same key is another thing' )]
	public function test_titles_of_what_wapro_keeps(): void {
		$db = $this->f->db();
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::COMPANIES ) . " (erp_id, name, flagged, created_at, updated_at) VALUES (71, 'Osiedle Zielone', 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))" );
		$company = $db->inserted_id();
		$this->f->erp_orders()->write( '73', [ 'company_id' => (string) $company, 'number' => 'ZO 73/2026', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => '1' ] );
		$born    = $this->f->erp_orders()->id_of( '73' );
		$invoice = KeptInvoices::keep(
			$db,
			[ 'erpId' => '72', 'asOf' => '5', 'deleted' => false, 'kind' => 'invoice', 'state' => 'issued', 'number' => 'FS 000072/2026', 'contractorId' => '71', 'issuedOn' => '2026-11-02', 'dueOn' => '2026-11-16', 'currency' => 'PLN', 'net' => '81.30', 'vat' => '18.70', 'gross' => '100.00', 'settled' => '0.00', 'remaining' => '100.00' ]
		);
		$this->linked_product( '72', 'Klamka' );
		$db->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) );
		$this->refused_inbound( 'customer', '71' );
		$of_invoice = $this->refused_inbound( 'invoice', '72' );
		$this->refused_inbound( 'order', '73' );

		$rows = array_column( $this->ask( 'GET messages' )['items'], null, 'objectType' );
		self::assertSame( [ 'Osiedle Zielone', 'FS 000072/2026' ], [ $rows['customer']['title'], $rows['invoice']['title'] ] );
		self::assertSame(
			[ PanelUrl::to( "/companies/$company" ), PanelUrl::to( "/invoices/$invoice" ), PanelUrl::to( "/orders/born/$born" ) ],
			[ $rows['customer']['objectUrl'], $rows['invoice']['objectUrl'], $rows['order']['objectUrl'] ]
		);
		self::assertSame( [ $of_invoice ], $this->found( [ 'search' => 'FS 000072' ] ) );
		self::assertSame( [], $this->found( [ 'search' => 'Klamka' ] ) );
	}

	#[TestDox( 'H2: the detail shows every try and the payload with personal data masked' )]
	public function test_detail(): void {
		global $wpdb;
		$id = $this->message( 'order', '9201', 'rejected', 'wapro_invalid', 'No.' );
		$wpdb->insert( Tables::name( Tables::PAYLOADS ), [ 'message_id' => $id, 'payload' => '{"reference":"sklep-1-abcdef","payer":{"email":"jan@example.com","lastName":"Kowalski"}}', 'answer' => '{}', 'stored_at' => '2026-11-22 10:00:00' ] );
		$wpdb->insert( Tables::name( Tables::ATTEMPTS ), [ 'message_id' => $id, 'number' => 1, 'started_at' => '2026-11-22 10:00:00', 'duration_ms' => 120, 'outcome' => 'rejected', 'code' => 'wapro_invalid', 'worker' => 'w1' ] );

		$detail = $this->ask( 'GET messages/{id}', [], $id );
		self::assertSame( [ 'email' => 'j•••@example.com', 'lastName' => 'K•••' ], $detail['payload']['payer'] );
		self::assertSame( [ 1, 120, 'rejected' ], [ $detail['attempts'][0]['number'], $detail['attempts'][0]['durationMs'], $detail['attempts'][0]['outcome'] ] );
		self::assertSame( 'test:order:9201', $detail['stream'] );
		self::assertTrue( $detail['message']['mayRetry'] );
		self::assertSame( 404, $this->refused( 'GET messages/{id}', [], 999999999 )['status'] );
	}

	#[TestDox( 'H2: a preview counts and changes nothing; the action then does what was counted' )]
	public function test_retry(): void {
		$rejected = $this->message( 'order', '9301', 'rejected', 'wapro_invalid', 'No.' );
		$sent     = $this->message( 'order', '9302', 'sent' );
		$accepted = $this->message( 'order', '9303', 'accepted' );
		$body     = [ 'action' => 'retry', 'ids' => [ $rejected, $sent, $accepted ] ];
		$counted  = [ 'matched' => 3, 'eligible' => 1, 'orders' => 1, 'done' => 0, 'passed' => [ [ 'code' => 'already_accepted', 'count' => 1 ], [ 'code' => 'on_the_way', 'count' => 1 ] ] ];

		$preview = $this->ask( 'POST messages/actions', [ ...$body, 'preview' => true ] );
		usort( $preview['passed'], static fn ( array $one, array $other ): int => $one['code'] <=> $other['code'] );
		self::assertSame( $counted, $preview );
		self::assertSame( 'rejected', $this->status_of( $rejected ) );

		self::assertSame( 1, $this->ask( 'POST messages/actions', [ ...$body, 'preview' => false ] )['done'] );
		self::assertSame( [ 'pending', 'sent', 'accepted' ], array_map( $this->status_of( ... ), [ $rejected, $sent, $accepted ] ) );
		self::assertNull( $this->ask( 'GET messages/{id}', [], $rejected )['message']['reason'], 'The old reason no longer holds.' );
		$history = $this->ask( 'GET history', [ 'objectType' => 'order', 'objectId' => '9301' ] )['items'];
		self::assertSame( [ 'retried', 'by_hand', $rejected, wp_get_current_user()->display_name ], [ $history[0]['summary'], $history[0]['cause'], $history[0]['messageId'], $history[0]['actor'] ] );
	}

	#[TestDox( 'H2: a preview of skipping tells how many of the messages are orders' )]
	public function test_counts_orders(): void {
		$ids = [ $this->message( 'order', '9501', 'rejected' ), $this->message( 'shop_state', 'OKNO-1', 'rejected' ), $this->message( 'goods', '77', 'rejected' ) ];

		$preview = $this->ask( 'POST messages/actions', [ 'action' => 'skip', 'ids' => $ids, 'preview' => true ] );
		self::assertSame( [ 3, 1 ], [ $preview['eligible'], $preview['orders'] ] );
		$preview = $this->ask( 'POST messages/actions', [ 'action' => 'skip', 'ids' => array_slice( $ids, 1 ), 'preview' => true ] );
		self::assertSame( [ 2, 0 ], [ $preview['eligible'], $preview['orders'] ] );
	}

	#[TestDox( 'H2: all that a filter finds can be retried at once' )]
	public function test_retry_by_filter(): void {
		$ids = array_map( fn ( int $number ): int => $this->message( 'order', (string) $number, 'rejected', 'wapro_busy' ), range( 9401, 9405 ) );
		$not = $this->message( 'order', '9406', 'rejected', 'vat_unmapped' );

		$answer = $this->ask( 'POST messages/actions', [ 'action' => 'retry', 'filter' => [ 'code' => 'wapro_busy' ], 'preview' => false ] );
		self::assertSame( [ 5, 5, 5 ], [ $answer['matched'], $answer['eligible'], $answer['done'] ] );
		self::assertSame( [ 'pending' ], array_values( array_unique( array_map( $this->status_of( ... ), $ids ) ) ) );
		self::assertSame( 'rejected', $this->status_of( $not ) );
	}

	#[TestDox( 'H2: retrying what the shop refused fetches it again from WAPRO' )]
	public function test_retry_inbound(): void {
		$goods = $this->refused_inbound( 'goods', 'OKNO-7' );
		$price = $this->refused_inbound( 'prices', 'OKNO-7' );
		$order = $this->refused_inbound( 'order', '601' );

		self::assertSame( 3, $this->ask( 'POST messages/actions', [ 'action' => 'retry', 'ids' => [ $goods, $price, $order ], 'preview' => false ] )['done'] );
		$runs = array_map( static fn ( array $run ): array => [ $run['flow'], $run['cause'], $run['keys'] ], $this->ask( 'GET runs' )['items'] );
		self::assertEqualsCanonicalizing( [ [ 'refreshGoods', 'by_hand', [ 'OKNO-7' ] ], [ 'refreshOrders', 'by_hand', [ '601' ] ] ], $runs );
	}

	#[TestDox( 'O6: orders are fetched anew by WAPRO’s ids, or by their reference where WAPRO has named none' )]
	public function test_refresh(): void {
		$known   = $this->message( 'order', '9601', 'accepted' );
		$unclear = $this->message( 'order', '9602', 'unknown' );
		$waiting = $this->message( 'order', '9603' );
		foreach ( [ '9601', '9602', '9603' ] as $order ) {
			$this->f->order_scope()->note( (int) $order, 0, "sklep-{$order}-abcdef", "test:{$order}" );
		}
		$this->f->erp_orders()->write( '801', [ 'order_id' => '9601', 'as_of' => '5' ] );
		$this->f->erp_orders()->write( '802', [ 'order_id' => '9601', 'as_of' => '5' ] );
		$body = [ 'action' => 'refresh', 'ids' => [ $known, $unclear, $waiting ] ];

		$preview = $this->ask( 'POST messages/actions', [ ...$body, 'preview' => true ] );
		self::assertSame( [ 3, 2, [ [ 'code' => 'on_the_way', 'count' => 1 ] ] ], [ $preview['matched'], $preview['eligible'], $preview['passed'] ] );
		self::assertSame( [], $this->ask( 'GET runs' )['items'] );

		self::assertSame( 2, $this->ask( 'POST messages/actions', [ ...$body, 'preview' => false ] )['done'] );
		$runs = $this->ask( 'GET runs' )['items'];
		self::assertCount( 1, $runs );
		self::assertSame( 'refreshOrders', $runs[0]['flow'] );
		self::assertEqualsCanonicalizing( [ '801', '802', 'sklep-9602-abcdef' ], $runs[0]['keys'] );
		self::assertSame( [ 'accepted', 'unknown', 'pending' ], array_map( $this->status_of( ... ), [ $known, $unclear, $waiting ] ) );
	}

	#[TestDox( 'O6: chosen orders are their newest messages; what was never sent is sent, if it goes at all' )]
	public function test_chosen_orders(): void {
		$older = $this->message( 'order', '9701', 'rejected' );
		$newer = $this->message( 'order', '9701', 'rejected' );
		$never = $this->never_sent( 'processing' );
		$void  = $this->never_sent( 'cancelled' );
		$body  = [ 'action' => 'retry', 'filter' => [ 'orders' => [ 9701, $never, $void ] ] ];

		$preview = $this->ask( 'POST messages/actions', [ ...$body, 'preview' => true ] );
		self::assertSame( [ 3, 2, 2, [ [ 'code' => 'never_sent', 'count' => 1 ] ] ], [ $preview['matched'], $preview['eligible'], $preview['orders'], $preview['passed'] ] );
		self::assertSame( 2, $this->ask( 'POST messages/actions', [ ...$body, 'preview' => false ] )['done'] );
		self::assertSame( [ 'rejected', 'pending' ], array_map( $this->status_of( ... ), [ $older, $newer ] ) );

		$rows = $this->ask( 'GET messages', [ 'orders' => "9701,{$never},{$void}", 'status' => 'pending' ] )['items'];
		self::assertEqualsCanonicalizing( [ '9701', (string) $never ], array_column( $rows, 'objectKey' ) );
		$this->ask( 'POST messages/actions', [ ...$body, 'preview' => false ] );
		self::assertSame( 1, $this->ask( 'GET messages', [ 'objectType' => 'order', 'objectKey' => (string) $never ] )['total'], 'What waits is not written down a second time.' );
	}

	private function never_sent( string $status ): int {
		$order = wc_create_order( [ 'status' => $status ] );
		self::assertInstanceOf( \WC_Order::class, $order );
		$this->f->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = 'order' AND object_key = %s", (string) $order->get_id() );

		return $order->get_id();
	}

	#[TestDox( 'H2: a refusal of what WAPRO told is closed by the next good answer about the same object, and by nothing else' )]
	public function test_refusal_is_answered(): void {
		$refused = $this->refused_inbound( 'goods', 'OKNO-8' );
		$other   = $this->refused_inbound( 'goods', 'OKNO-9' );
		$price   = $this->refused_inbound( 'prices', 'OKNO-8' );
		$log     = new InboundLog( $this->f->messages(), $this->f->db() );
		$run     = new ApplyContext( 'by_hand', null );

		$log->write( 'goods', $run, [ [ 'message' => null, 'result' => ItemResult::rejected( 'OKNO-8', new ItemProblem( ItemProblem::VAT_UNMAPPED, 'vatCode', [ '7' ] ) ) ] ] );
		self::assertSame( 'rejected', $this->status_of( $refused ), 'A run that is refused again leaves the reason standing.' );
		$log->write( 'goods', $run, [ [ 'message' => null, 'result' => ItemResult::unchanged( 'OKNO-8', null ) ] ] );
		self::assertSame( [ 'superseded', 'rejected', 'rejected' ], array_map( $this->status_of( ... ), [ $refused, $other, $price ] ) );
	}

	#[TestDox( 'H2: skipping wants a reason, keeps it, and says who skipped' )]
	public function test_skip(): void {
		$id = $this->message( 'order', '9501', 'rejected' );

		$refusal = $this->refused( 'POST messages/actions', [ 'action' => 'skip', 'ids' => [ $id ], 'reason' => '  ', 'preview' => false ] );
		self::assertSame( [ 'reason_missing', 'reason' ], [ $refusal['code'], $refusal['field'] ] );

		$this->ask( 'POST messages/actions', [ 'action' => 'skip', 'ids' => [ $id ], 'reason' => 'Wpisane ręcznie', 'preview' => false ] );
		$detail = $this->ask( 'GET messages/{id}', [], $id );
		self::assertSame( [ 'skipped', 'Wpisane ręcznie', wp_get_current_user()->display_name ], [ $detail['message']['status'], $detail['skipReason'], $detail['skippedBy'] ] );
	}

	#[TestDox( 'H1: what a person does with a message stands in the history of what it is about, and of nothing else' )]
	public function test_history_of_the_object(): void {
		$product = $this->linked_product( 'OKNO-9', 'Okno' );
		$other   = $this->linked_product( (string) $product, 'Towar, którego indeks jest liczbą' );
		$user    = get_current_user_id();
		$this->f->db()->execute( 'INSERT INTO ' . Tables::name( Tables::COMPANIES ) . " (erp_id, name, updated_at) VALUES (%s, 'Dąb', UTC_TIMESTAMP(3))", (string) $product );
		$company = $this->f->db()->inserted_id();
		$ids     = [
			$this->message( 'goods', (string) $product, 'rejected' ),
			$this->message( 'customer', (string) $user, 'rejected' ),
			$this->refused_inbound( 'customer', (string) $product ),
		];

		self::assertSame( 3, $this->ask( 'POST messages/actions', [ 'action' => 'skip', 'ids' => $ids, 'reason' => 'Wpisane ręcznie', 'preview' => false ] )['done'] );

		$told = fn ( string $type, int $id ): array => array_values( array_intersect( array_column( $this->ask( 'GET history', [ 'objectType' => $type, 'objectId' => (string) $id ] )['items'], 'messageId' ), $ids ) );
		self::assertSame( [ [ $ids[0] ], [ $ids[1] ], [ $ids[2] ], [] ], [ $told( 'product', $product ), $told( 'user', $user ), $told( 'company', $company ), $told( 'product', $other ) ] );
	}

	#[TestDox( 'H2: an action names messages or a filter, never both and never neither' )]
	public function test_target(): void {
		self::assertSame( 'ids', $this->refused( 'POST messages/actions', [ 'action' => 'retry', 'preview' => true ] )['field'] );
		self::assertSame( 'ids', $this->refused( 'POST messages/actions', [ 'action' => 'retry', 'ids' => [ 1 ], 'filter' => [ 'code' => 'x' ], 'preview' => true ] )['field'] );
	}

	/**
	 * @param array<string, string> $query
	 * @return list<int>
	 */
	private function found( array $query ): array {
		return array_column( $this->ask( 'GET messages', $query )['items'], 'id' );
	}
}
