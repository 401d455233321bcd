<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Queue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Queue\RetryPolicy;
use WaproMag\Tests\OrderTestCase;

final class ResultsTest extends OrderTestCase {

	#[TestDox( 'O1: an accepted order keeps its ERP numbers, and an order unchanged since is not sent again' )]
	public function test_accepted(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		self::assertSame( [ 'messageId' => $message['id'], 'outcome' => 'recorded', 'status' => 'accepted' ], $this->accept( $message, '501', '900' ) );

		[ $erp ] = $this->foundation()->erp_orders()->for_order( $order->get_id() );
		self::assertSame( [ '501', 'ZO 501/2026', 'registered', 'M1', '1', '900' ], [ $erp['erp_id'], $erp['number'], $erp['state'], $erp['warehouse'], $erp['reserved'], $erp['as_of'] ] );
		$scope = $this->foundation()->order_scope()->find( $order->get_id() );
		self::assertSame( [ '900', '1' ], [ $scope['accepted_as_of'] ?? null, $scope['reserved'] ?? null ] );
		self::assertSame( [ 'accepted' ], $this->history_of( $order->get_id() ) );
		self::assertSame( '0', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::STREAMS ) ), 'A stream without work has no row.' );

		$order->add_meta_data( 'any', 'thing' );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed() );
		self::assertSame( [ null, 'nothing_to_send' ], array_column( $this->messages_of( $order->get_id() ), 'error_code' ) );
	}

	#[TestDox( 'O1: a basket over two warehouses is two ERP orders of one shop order' )]
	public function test_two_erp_orders(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report(
			$message,
			[
				'outcome' => 'accepted',
				'asOf'    => '900',
				'orders'  => [
					[ 'erpId' => '1', 'number' => 'ZO 1', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true ],
					[ 'erpId' => '2', 'state' => 'buffered', 'warehouse' => 'M2', 'reserved' => false ],
				],
			]
		);

		self::assertSame( [ 'M1', 'M2' ], array_column( $this->foundation()->erp_orders()->for_order( $order->get_id() ), 'warehouse' ) );
		self::assertSame( '0', $this->foundation()->order_scope()->find( $order->get_id() )['reserved'] ?? null, 'Part of it is not reserved.' );
	}

	#[TestDox( 'H2: a refusal by WAPRO waits for a person, and the retry builds the payload anew' )]
	public function test_rejected_and_retried(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'contractor_ambiguous', 'field' => 'payer.nip', 'reason' => 'Two contractors.' ] );

		$row = $this->only_message( $order->get_id() );
		self::assertSame( [ 'rejected', 'contractor_ambiguous', 'payer.nip', 'Two contractors.' ], [ $row['status'], $row['error_code'], $row['error_field'], $row['error_text'] ] );
		self::assertSame( [], $this->claimed() );

		self::assertSame( [ $message['id'] ], $this->foundation()->messages()->retry( [ $message['id'] ], 'Anna' ) );
		$order->set_customer_note( 'po poprawce' );
		$order->save();
		$this->end_request();
		[ $again ] = $this->claimed();
		self::assertSame( [ $message['id'], 'pending', 'po poprawce' ], [ $again['id'], $again['status'], $again['order']['note'] ] );
		self::assertSame( [ 'by_hand', 'Anna' ], [ $this->only_message( $order->get_id() )['cause'], $this->only_message( $order->get_id() )['actor'] ] );
	}

	#[TestDox( 'H2: a skipped message is out of the queue and keeps its reason' )]
	public function test_skipped(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = (int) $this->only_message( $order->get_id() )['id'];

		self::assertSame( [ $id ], $this->foundation()->messages()->skip( [ $id ], 'zamówienie próbne', 'Anna' ) );

		self::assertSame( [], $this->claimed() );
		$row = $this->only_message( $order->get_id() );
		self::assertSame( [ 'skipped', 'zamówienie próbne', 'Anna' ], [ $row['status'], $row['skip_reason'], $row['actor'] ] );
		self::assertSame( [], $this->foundation()->messages()->skip( [ $id ], 'x', 'Anna' ) );
	}

	#[TestDox( 'S4: while WAPRO is away messages wait and no attempt is burnt; its first good answer ends all waiting' )]
	public function test_away_and_back(): void {
		$product = $this->linked_product( 'A-1' );
		$first   = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$second  = $this->placed( $product, [ 'email' => 'b@example.com' ] );
		for ( $round = 0; $round < RetryPolicy::MAX_ATTEMPTS + 2; $round++ ) {
			foreach ( $this->claimed() as $message ) {
				$this->report( $message, [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable', 'reason' => 'ECONNREFUSED' ] );
			}
			$this->let_time_pass();
		}
		self::assertSame( [ 'pending', '0' ], [ $this->only_message( $first->get_id() )['status'], $this->only_message( $first->get_id() )['attempts'] ] );

		[ $one, $other ] = $this->claimed();
		$this->report( $other, [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable', 'delaySeconds' => 600 ] );
		self::assertSame( [], $this->claimed() );

		$this->accept( $one );

		self::assertSame( [ (string) $second->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
	}

	#[TestDox( 'S4: a locked record blocks its own stream alone, costs no attempt, and calls a person when it lasts too long' )]
	public function test_busy(): void {
		$product = $this->linked_product( 'A-1' );
		$locked  = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$next    = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$free    = $this->placed( $product, [ 'email' => 'b@example.com' ] );
		[ $busy, $good ] = $this->claimed( [ 'perStream' => 1 ] );
		$this->report( $busy, [ 'outcome' => 'retry', 'sent' => true, 'code' => 'wapro_busy', 'delaySeconds' => 30 ] );
		$this->accept( $good );

		self::assertSame( [], $this->claimed(), 'The customer\'s next order waits behind the locked one; a good answer does not unlock it.' );
		self::assertSame( [ 'pending', '0', 'wapro_busy' ], [ $this->only_message( $locked->get_id() )['status'], $this->only_message( $locked->get_id() )['attempts'], $this->only_message( $locked->get_id() )['error_code'] ] );
		self::assertSame( 'accepted', $this->only_message( $free->get_id() )['status'] );

		$this->let_time_pass();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET sent_at = UTC_TIMESTAMP(3) - INTERVAL 25 HOUR WHERE id = %d', $busy['id'] );
		[ $again ] = $this->claimed( [ 'perStream' => 1 ] );
		$this->report( $again, [ 'outcome' => 'retry', 'sent' => true, 'code' => 'wapro_busy' ] );

		self::assertSame( [ 'rejected', 'message_too_old' ], [ $this->only_message( $locked->get_id() )['status'], $this->only_message( $locked->get_id() )['error_code'] ] );
		self::assertSame( [ (string) $next->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
	}

	#[TestDox( 'S4: a locked record after a weekend without WAPRO calls nobody: the age counts from its return' )]
	public function test_busy_after_a_weekend_away(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->report( $this->claimed()[0], [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable' ] );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET sent_at = sent_at - INTERVAL 61 HOUR' );
		$this->let_time_pass();

		$this->report( $this->claimed()[0], [ 'outcome' => 'retry', 'sent' => true, 'code' => 'wapro_busy' ] );

		self::assertSame( 'pending', $this->only_message( $order->get_id() )['status'] );
	}

	#[TestDox( 'S4: tries that counted run out and leave the last reason' )]
	public function test_attempts_run_out(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		for ( $try = 1; $try <= RetryPolicy::MAX_ATTEMPTS; $try++ ) {
			[ $message ] = $this->claimed();
			self::assertSame( $try, $message['attempt'] );
			$this->report( $message, [ 'outcome' => 'retry', 'code' => 'answer_malformed', 'reason' => 'No order in it.' ] );
			$this->let_time_pass();
		}

		$row = $this->only_message( $order->get_id() );
		self::assertSame( [ 'rejected', 'answer_malformed', 'No order in it.' ], [ $row['status'], $row['error_code'], $row['error_text'] ] );
		self::assertSame( (string) RetryPolicy::MAX_ATTEMPTS, $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::ATTEMPTS ) . ' WHERE message_id = %d AND outcome = %s', (int) $row['id'], 'retry' ) );
	}

	#[TestDox( 'S4: however often WAPRO fails, the order stays in the queue until it is too old' )]
	public function test_trouble_of_wapro_uses_up_no_tries(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		foreach ( [ 'wapro_error', 'connection_lost', 'wapro_timeout' ] as $code ) {
			for ( $try = 0; $try < RetryPolicy::MAX_ATTEMPTS; $try++ ) {
				[ $message ] = $this->claimed();
				$this->report( $message, [ 'outcome' => 'unknown', 'code' => $code, 'reason' => 'HTTP 500' ] );
				$this->let_time_pass();
			}
		}

		self::assertSame( 'unknown', $this->only_message( $order->get_id() )['status'] );
		[ $message ] = $this->claimed();
		self::assertSame( 3 * RetryPolicy::MAX_ATTEMPTS + 1, $message['attempt'] );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET sent_at = UTC_TIMESTAMP(3) - INTERVAL 25 HOUR WHERE id = %d', $message['id'] );
		$this->report( $message, [ 'outcome' => 'unknown', 'code' => 'wapro_error', 'reason' => 'HTTP 500' ] );
		self::assertSame( [ 'rejected', 'message_too_old' ], [ $this->only_message( $order->get_id() )['status'], $this->only_message( $order->get_id() )['error_code'] ] );
	}

	#[TestDox( 'O1: a lease that ran out makes the message unknown, and it goes again as it was stored' )]
	public function test_lease_runs_out(): void {
		$order     = $this->placed( $this->linked_product( 'A-1' ) );
		[ $first ] = $this->claimed();
		$order->set_customer_note( 'zmienione po wysłaniu' );
		$order->save();
		$this->end_request();
		$this->let_time_pass();

		$claimed = $this->claimed( [ 'worker' => 'w2', 'perStream' => 1 ] );

		self::assertSame( [ [ $first['id'], 'unknown', 2 ] ], array_map( static fn ( array $message ): array => [ $message['id'], $message['status'], $message['attempt'] ], $claimed ) );
		self::assertSame( $first['order'], $claimed[0]['order'] );
		self::assertSame( 'lease_expired', $this->foundation()->db()->value( 'SELECT outcome FROM ' . Tables::name( Tables::ATTEMPTS ) . ' WHERE message_id = %d AND number = 1', $first['id'] ) );

		self::assertSame( 'fenced', $this->accept( $first, '777' )['outcome'], 'The former holder comes too late.' );
		self::assertSame( [], $this->foundation()->erp_orders()->for_order( $order->get_id() ) );

		self::assertSame( 'recorded', $this->accept( $claimed[0], '777' )['outcome'] );
		self::assertSame( [ '777' ], array_column( $this->foundation()->erp_orders()->for_order( $order->get_id() ), 'erp_id' ) );
	}

	#[TestDox( 'O1: an unknown answer is asked for, never repeated blindly, however often the asking fails' )]
	public function test_unknown(): void {
		$order     = $this->placed( $this->linked_product( 'A-1' ) );
		[ $first ] = $this->claimed();
		$this->report( $first, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		self::assertSame( [ 'unknown', '0' ], [ $this->only_message( $order->get_id() )['status'], $this->only_message( $order->get_id() )['attempts'] ] );

		$this->let_time_pass();
		[ $asking ] = $this->claimed();
		self::assertSame( 'unknown', $asking['status'] );
		$this->report( $asking, [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable' ] );
		self::assertSame( [ 'unknown', '0' ], [ $this->only_message( $order->get_id() )['status'], $this->only_message( $order->get_id() )['attempts'] ] );

		$this->let_time_pass();
		[ $again ] = $this->claimed();
		self::assertSame( [ 'unknown', $first['order'] ], [ $again['status'], $again['order'] ] );
	}

	#[TestDox( 'O1: a message that ends every worker that takes it calls a person, and its retry still asks first' )]
	public function test_poison(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		for ( $try = 0; $try < RetryPolicy::MAX_ATTEMPTS; $try++ ) {
			self::assertCount( 1, $this->claimed() );
			$this->let_time_pass();
		}

		self::assertSame( [], $this->claimed() );
		$row = $this->only_message( $order->get_id() );
		self::assertSame( [ 'rejected', 'message_too_old' ], [ $row['status'], $row['error_code'] ] );

		$this->foundation()->messages()->retry( [ (int) $row['id'] ], 'Anna' );
		self::assertSame( 'unknown', $this->claimed()[0]['status'] );
	}

	#[TestDox( 'O1: an answer that was lost stays lost when the asking failed too: a person\'s retry asks first, as it was stored' )]
	public function test_retry_after_failed_asking(): void {
		$order     = $this->placed( $this->linked_product( 'A-1' ) );
		[ $first ] = $this->claimed();
		$this->report( $first, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$this->let_time_pass();
		[ $asking ] = $this->claimed();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET sent_at = UTC_TIMESTAMP(3) - INTERVAL 25 HOUR WHERE id = %d', $first['id'] );
		$this->report( $asking, [ 'outcome' => 'retry', 'sent' => true, 'code' => 'wapro_busy' ] );
		self::assertSame( 'rejected', $this->only_message( $order->get_id() )['status'] );

		self::assertSame( [ $first['id'] ], $this->foundation()->messages()->retry( [ $first['id'] ], 'Anna' ) );
		$order->set_customer_note( 'zmienione po wysłaniu' );
		$order->save();
		$this->end_request();

		[ $again ] = $this->claimed( [ 'perStream' => 1 ] );
		self::assertSame( [ $first['id'], 'unknown', $first['order'] ], [ $again['id'], $again['status'], $again['order'] ] );
	}

	#[TestDox( 'H2: what a person skipped while it was out stays skipped, unless WAPRO took it' )]
	public function test_skipped_while_out(): void {
		$order     = $this->placed( $this->linked_product( 'A-1' ) );
		$statuses  = [];
		[ $first ] = $this->claimed();
		$this->report( $first, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		foreach ( [ 'unknown', 'retry', 'rejected' ] as $outcome ) {
			$this->let_time_pass();
			[ $message ] = $this->claimed();
			$this->foundation()->messages()->skip( [ $message['id'] ], 'wpisane ręcznie', 'Anna' );
			$statuses[] = $this->report( $message, [ 'outcome' => $outcome, 'code' => 'wapro_timeout', 'reason' => 'x' ] );
			$row        = $this->only_message( $order->get_id() );
			self::assertSame( [ 'skipped', null ], [ $row['status'], $outcome === 'rejected' ? $row['error_code'] : null ] );
			self::assertSame( [], $this->claimed(), 'Nothing is left to do.' );
			$this->foundation()->messages()->retry( [ $message['id'] ], 'Anna' );
		}
		self::assertSame( [ 'skipped', 'skipped', 'skipped' ], array_column( $statuses, 'status' ) );

		[ $message ] = $this->claimed();
		$this->foundation()->messages()->skip( [ $message['id'] ], 'wpisane ręcznie', 'Anna' );
		$this->accept( $message );
		self::assertSame( 'accepted', $this->only_message( $order->get_id() )['status'] );
	}

	#[TestDox( 'O1: reporting the same result twice is harmless' )]
	public function test_repeated_report(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->accept( $message );

		self::assertSame( [ 'recorded', 'accepted' ], array_values( array_intersect_key( $this->accept( $message ), [ 'outcome' => 1, 'status' => 1 ] ) ) );
		self::assertCount( 1, $this->foundation()->erp_orders()->for_order( $order->get_id() ) );
		self::assertSame( [ 'accepted' ], $this->history_of( $order->get_id() ) );
	}

	public function test_a_message_nobody_knows(): void {
		self::assertSame( 'not_found', $this->report( [ 'id' => 987654, 'token' => 'x' ], [ 'outcome' => 'accepted' ] )['outcome'] );
	}

	#[TestDox( 'O1: an edit made while a try was on its way is folded into the message that goes again, in its place' )]
	public function test_younger_edit_is_folded_in(): void {
		$product = $this->linked_product( 'A-1' );
		$first   = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$this->placed( $product, [ 'email' => 'a@example.com' ] );
		[ $message ] = $this->claimed( [ 'perStream' => 1 ] );
		$first->set_customer_note( 'nowa uwaga' );
		$first->save();
		$this->end_request();
		self::assertCount( 2, $this->messages_of( $first->get_id() ) );

		$this->report( $message, [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable', 'delaySeconds' => 0 ] );

		self::assertSame( (string) $message['id'], $this->only_message( $first->get_id() )['id'] );
		$this->let_time_pass();
		[ $again ] = $this->claimed( [ 'perStream' => 1 ] );
		self::assertSame( [ $message['id'], 'nowa uwaga' ], [ $again['id'], $again['order']['note'] ] );
	}

	#[TestDox( 'O1: an order that a request is writing when its try comes back waits until it is written' )]
	public function test_folded_in_while_being_written(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$order->set_customer_note( 'nowa uwaga' );
		$order->save();
		$this->report( $message, [ 'outcome' => 'retry', 'sent' => false, 'code' => 'wapro_unreachable', 'delaySeconds' => 0 ] );

		self::assertSame( [], $this->claimed() );
		$this->end_request();
		self::assertSame( [ $message['id'] ], array_column( $this->claimed(), 'id' ) );
	}

	#[TestDox( 'O1: one request reports results and claims the next' )]
	public function test_results_with_claim(): void {
		$product = $this->linked_product( 'A-1' );
		$this->placed( $product, [ 'email' => 'a@example.com' ] );
		$second      = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		[ $message ] = $this->claimed( [ 'perStream' => 1 ] );

		$answer = $this->claim( [ 'results' => [ [ 'messageId' => $message['id'], 'token' => $message['token'], 'outcome' => 'accepted', 'sent' => true, 'durationMs' => 5, 'asOf' => '1', 'orders' => [] ] ] ] );

		self::assertSame( 'accepted', $answer['results'][0]['status'] );
		self::assertSame( (string) $second->get_id(), $answer['leases'][0]['messages'][0]['objectKey'] );
	}
}
