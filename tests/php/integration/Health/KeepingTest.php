<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Health;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Boot\Capabilities;
use WaproMag\Boot\OwnedMeta;
use WaproMag\Checkout\StoredFields;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentHistory;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStore;
use WaproMag\Health\PersonalData;
use WaproMag\Health\Schedule;
use WaproMag\History\HistoryEntry;
use WaproMag\Mails\MailIds;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

/**
 * What is kept, for how long, for whom, and what goes when the plugin goes.
 */
final class KeepingTest extends OrderTestCase {

	use CompanyBuyers;

	#[TestDox( 'H2: payloads and tries go first, ended messages later, what is open never' )]
	public function test_retention(): void {
		$product = $this->linked_product( 'A-1' );
		$this->placed( $product, [ 'email' => 'a@example.com' ] );
		$this->placed( $product, [ 'email' => 'b@example.com' ] );
		[ $done, $open ] = $this->claimed();
		$this->accept( $done );

		$this->age( 31 );
		$this->foundation()->retention()->run();
		self::assertSame( [ [ $open['id'] ], [ $open['id'] ], [ $done['id'], $open['id'] ] ], [ $this->ids( Tables::PAYLOADS, 'message_id' ), $this->ids( Tables::ATTEMPTS, 'message_id' ), $this->ids( Tables::MESSAGES, 'id' ) ] );

		$this->age( 181 );
		$this->foundation()->retention()->run();
		self::assertSame( [ $open['id'] ], $this->ids( Tables::MESSAGES, 'id' ) );
		self::assertSame( [ 'accepted' ], $this->history_of( (int) $done['objectKey'] ) );

		$this->age( 731 );
		$this->foundation()->retention()->run();
		self::assertSame( [], $this->history_of( (int) $done['objectKey'] ) );
	}

	#[TestDox( 'H2: a message that is tried again and again keeps its own payload and nobody else\'s' )]
	public function test_retention_behind_a_young_row(): void {
		global $wpdb;
		$rows     = [];
		$payloads = [];
		$now      = $this->foundation()->clock()->now();
		$old      = gmdate( 'Y-m-d H:i:s', time() - 31 * 86400 );
		for ( $id = 1; $id <= 1100; $id++ ) {
			// Five hundred that wait for a destination which is away, and what was delivered behind them.
			$waits      = $id <= 500;
			$rows[]     = $wpdb->prepare( "(%d, 'out', 'wapro', 'order', %s, %s, 'shop_event', %s, %s, %s)", $id, (string) $id, $waits ? 'pending' : 'accepted', wp_generate_uuid4(), $old, $old );
			$payloads[] = $wpdb->prepare( "(%d, '{}', %s)", $id, $waits ? $now : $old );
		}
		$db = $this->foundation()->db();
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::MESSAGES ) . ' (id, direction, destination, object_type, object_key, status, cause, correlation_id, captured_at, updated_at) VALUES ' . implode( ', ', $rows ) );
		$db->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . " SET ended_at = updated_at WHERE status = 'accepted'" );
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::PAYLOADS ) . ' (message_id, payload, stored_at) VALUES ' . implode( ', ', $payloads ) );

		$this->foundation()->retention()->run();

		self::assertSame( range( 1, 500 ), $this->ids( Tables::PAYLOADS, 'message_id' ) );
	}

	#[TestDox( 'H2: an order that a person skipped stays skipped, however old that is; one that WAPRO may have is cancelled there after months, too' )]
	public function test_retention_of_what_stands_with_people(): void {
		$product = $this->linked_product( 'A-1' );
		$skipped = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$this->foundation()->messages()->skip( [ (int) $this->messages_of( $skipped->get_id() )[0]['id'] ], 'Wpisane ręcznie', 'Ewa' );
		$lost      = $this->placed( $product, [ 'email' => 'b@example.com' ] );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'unknown', 'code' => 'connection_lost' ] );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . " SET status = 'rejected', error_code = 'message_too_old', ended_at = UTC_TIMESTAMP(3) WHERE id = %d", $message['id'] );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::STREAMS ) );

		$this->age( 400 );
		$this->foundation()->retention()->run();
		foreach ( [ $skipped, $lost ] as $order ) {
			$order->set_customer_note( 'Dopisek' );
			$order->save();
		}
		$lost->update_status( 'cancelled' );
		$this->end_request();

		self::assertSame( [ [ (string) $lost->get_id(), 'cancel' ] ], array_map( static fn ( array $one ): array => [ $one['objectKey'], $one['intent'] ?? 'place' ], $this->claimed() ) );
	}

	#[TestDox( 'H1: a person\'s data is exported and erased, but for an order on its way' )]
	public function test_personal_data(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$tools       = new PersonalData( $this->foundation()->db(), $this->foundation()->erp_orders() );

		self::assertTrue( $tools->erase( 'anna@example.com' )['items_retained'] );
		$this->accept( $message );
		$export = $tools->export( 'anna@example.com' );
		$values = implode( ' ', array_column( $export['data'][0]['data'], 'value' ) );
		self::assertStringContainsString( 'ZO 501/2026', $values );
		self::assertStringContainsString( 'Długa 1', $values );
		self::assertSame( [], $tools->export( 'ktos@example.com' )['data'] );

		$erased = $tools->erase( 'anna@example.com' );
		self::assertSame( [ true, false ], [ $erased['items_removed'], $erased['items_retained'] ] );
		self::assertSame( [], $this->ids( Tables::PAYLOADS, 'message_id' ) );
		self::assertCount( 1, $this->foundation()->erp_orders()->for_order( $order->get_id() ) );
		self::assertArrayHasKey( 'wapro-mag', apply_filters( 'wp_privacy_personal_data_erasers', [] ) );
	}

	#[TestDox( 'H1, O5: with a person\'s data goes what the history of an order says of them, and an order held as a likely twin' )]
	public function test_personal_data_in_history_and_twins(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'order_twin', 'reason' => 'WAPRO may have it.', 'twins' => [ [ 'erpId' => '801', 'contractorName' => 'Anna Nowak', 'lines' => [], 'lineCount' => 0 ] ] ] );
		self::assertCount( 1, $this->ids( Tables::ORDER_TWINS, 'order_id' ) );
		$this->foundation()->history()->record( new HistoryEntry( 'order', $order->get_id(), null, 'production', [ HistoryEntry::change( 'note', null, 'Pani Nowak prosi o telefon' ), HistoryEntry::change( 'expectedDate', null, '2026-12-03' ), HistoryEntry::change( 'parcels', null, 'DPD 1234' ) ] ) );
		$tools = new PersonalData( $this->foundation()->db(), $this->foundation()->erp_orders() );

		self::assertTrue( $tools->erase( 'anna@example.com' )['items_removed'] );

		self::assertSame( [], $this->ids( Tables::ORDER_TWINS, 'order_id' ) );
		$changes = $this->foundation()->history()->page( 'order', $order->get_id(), 1 )['items'][0]['changes'];
		self::assertSame( [ '•••', '2026-12-03', '•••' ], array_column( $changes, 'after' ) );
		self::assertFalse( $tools->erase( 'anna@example.com' )['items_removed'] );
	}

	#[TestDox( 'H1: with a person\'s data goes the sentence of a refusal that names them; its code stays' )]
	public function test_personal_data_in_refusals(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'contractor_ambiguous', 'field' => 'payer.email', 'reason' => 'Several contractors have the e-mail address anna@example.com.' ] );
		$kept = fn (): string => (string) wp_json_encode( [ $this->messages_of( $order->get_id() ), $this->foundation()->history()->page( 'order', $order->get_id(), 1 ), $this->foundation()->db()->rows( 'SELECT * FROM ' . Tables::name( Tables::ATTEMPTS ) ) ] );
		self::assertStringContainsString( 'anna@example.com', $kept() );

		( new PersonalData( $this->foundation()->db(), $this->foundation()->erp_orders() ) )->erase( 'anna@example.com' );

		self::assertStringNotContainsString( 'anna@example.com', $kept() );
		self::assertSame( 'contractor_ambiguous', $this->messages_of( $order->get_id() )[0]['error_code'] );
	}

	#[TestDox( 'H1, O7: orders made in WAPRO that name a person are exported and erased with the person' )]
	public function test_personal_data_of_orders_made_in_wapro(): void {
		$company = $this->company();
		$person  = $this->buyer( $company );
		$email   = ( new \WP_User( $person ) )->user_email;
		foreach ( [ '701' => $person, '702' => null ] as $erp_id => $of ) {
			$this->foundation()->erp_orders()->write( (string) $erp_id, [ 'number' => "ZO {$erp_id}/2026", 'state' => 'registered', 'as_of' => '5', 'company_id' => (string) $company, 'person_id' => $of === null ? null : (string) $of, 'details' => '{"orderedBy":"Katarzyna Wójcik","lines":[]}' ] );
		}
		$tools  = new PersonalData( $this->foundation()->db(), $this->foundation()->erp_orders() );
		$values = implode( ' ', array_column( array_merge( ...array_column( $tools->export( $email )['data'], 'data' ) ), 'value' ) );
		self::assertSame( 'ZO 701/2026 Katarzyna Wójcik', $values );

		self::assertTrue( $tools->erase( $email )['items_removed'] );
		self::assertSame( [ null, 'Katarzyna Wójcik' ], array_map( fn ( int $id ): ?string => $this->foundation()->born_orders()->find( $id )?->person, [ $this->foundation()->erp_orders()->id_of( '701' ), $this->foundation()->erp_orders()->id_of( '702' ) ] ) );
		self::assertSame( [], $tools->export( $email )['data'] );
		self::assertFalse( $tools->erase( $email )['items_removed'] );

		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '701', 'asOf' => '9', 'deleted' => false, 'paidAmount' => '5.00', 'orderedBy' => 'Katarzyna Wójcik', 'contractorId' => '501', 'placedAt' => gmdate( 'Y-m-d\TH:i:s\Z' ) ] ] ] );
		$row = $this->foundation()->erp_orders()->lock( [ '701' ] )['701'];
		self::assertSame( '5.0000', $row['paid_amount'] );
		self::assertStringNotContainsString( 'Katarzyna', (string) $row['details'], 'WAPRO’s next answer does not bring the name back.' );
	}

	#[TestDox( 'H1, I4: with a buyer’s data go files of delivery notes, parcels, and who had a file, and WAPRO’s next answer brings none back' )]
	public function test_traces_of_an_order(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->accept( $this->claimed()[0] );
		$f     = $this->foundation();
		$f->history()->record( new HistoryEntry( 'order', $order->get_id(), '501', 'by_hand', [], DocumentHistory::DOWNLOADED, null, null, 'Anna Nowak' ) );
		$parcels = [ [ 'carrier' => 'InPost', 'trackingNumber' => '620999000111' ] ];
		$apply   = fn ( string $as_of, string $paid ): array => $this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '501', 'asOf' => $as_of, 'deleted' => false, 'paidAmount' => $paid, 'parcels' => $parcels ] ] ] );
		$apply( '950', '1.00' );
		$documents = new DocumentStore( $f->db() );
		$documents->want( DocumentKind::DeliveryNote, [ '501' => 'x' ] );
		$f->db()->execute( 'UPDATE ' . DocumentStore::table() . " SET state = 'ready', file = %s", str_repeat( 'a', 64 ) . '.pdf' );

		$read = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $read );
		\WC_Privacy_Erasers::remove_order_personal_data( $read );

		self::assertFalse( $documents->find( DocumentKind::DeliveryNote, '501' )?->has_file() );
		$apply( '951', '2.00' );
		self::assertNull( $f->erp_orders()->for_order( $order->get_id() )[0]['parcels'] );
		self::assertSame( '2.0000', $f->erp_orders()->for_order( $order->get_id() )[0]['paid_amount'] );
		$history = (string) wp_json_encode( $f->history()->page( 'order', $order->get_id(), 1 ), JSON_UNESCAPED_UNICODE );
		self::assertStringNotContainsString( 'Anna Nowak', $history );
		self::assertStringContainsString( DocumentHistory::DOWNLOADED, $history );
	}

	#[TestDox( 'M5: deleting the plugin keeps everything unless asked to remove it' )]
	public function test_uninstall_keeps(): void {
		$this->placed( $this->linked_product( 'A-1' ) );

		$this->uninstall();

		self::assertCount( 1, $this->ids( Tables::MESSAGES, 'id' ) );
		self::assertNotFalse( get_option( OptionNames::MAPS ) );
		self::assertNotNull( get_role( Capabilities::WORKER_ROLE ) );
	}

	#[TestDox( 'M5: asked to, deleting the plugin leaves nothing of it, and the shop\'s orders and products as they were' )]
	public function test_uninstall_removes(): void {
		global $wpdb;
		$product = $this->linked_product( 'A-1' );
		$order   = $this->placed( $product );
		$bell    = $this->foundation()->bell()->path();
		$this->leave_traces( $product, $order );
		update_option( OptionNames::REMOVE_DATA, 'yes' );
		$roles       = get_option( $wpdb->prefix . 'user_roles' );
		$definitions = [];
		foreach ( Tables::ALL as $table ) {
			$definitions[] = (string) $wpdb->get_row( 'SHOW CREATE TABLE ' . Tables::name( $table ), ARRAY_A )['Create Table'];
		}

		try {
			$this->uninstall();

			self::assertSame( [], $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->prefix . 'wapro_mag_' ) . '%' ) ) );
			self::assertSame( [], self::traces() );
			self::assertNull( get_role( Capabilities::WORKER_ROLE ) );
			self::assertFalse( get_role( 'administrator' )?->has_cap( Capabilities::MANAGE ) );
			self::assertFileDoesNotExist( $bell );
			$kept = wc_get_order( $order->get_id() );
			self::assertInstanceOf( \WC_Order::class, $kept );
			self::assertSame( '5265877635', $kept->get_meta( StoredFields::NIP ), 'What a buyer gave with an order stays.' );
			self::assertInstanceOf( \WC_Product::class, wc_get_product( $product->get_id() ) );
		} finally {
			foreach ( $definitions as $definition ) {
				$wpdb->query( str_replace( 'CREATE TABLE', 'CREATE TABLE IF NOT EXISTS', $definition ) );
			}
			update_option( $wpdb->prefix . 'user_roles', $roles );
			wp_roles()->for_site(); // Roles are kept in memory, which no table restores.
		}
	}

	#[TestDox( 'M5: every meta key of the plugin is on the list that uninstalling goes by' )]
	public function test_list_of_meta(): void {
		$words = [];
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( dirname( __DIR__, 4 ) . '/plugin/src', \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			preg_match_all( "/'(_wapro_mag_[a-z0-9_]+)'/", (string) file_get_contents( (string) $file ), $found );
			array_push( $words, ...$found[1] );
		}
		$no_meta = [ '_wapro_mag_nonce', '_wapro_mag_schema', '_wapro_mag_sweep' ]; // A request's field and two locks.
		self::assertContains( '_wapro_mag_unit', $words );
		self::assertSame( [], array_values( array_diff( array_unique( $words ), $no_meta, OwnedMeta::POSTS, OwnedMeta::ORDERS, OwnedMeta::ORDER_LINES, OwnedMeta::USERS ) ) );
	}

	/** One of each that the plugin may put into a shop. */
	private function leave_traces( \WC_Product $product, \WC_Order $order ): void {
		foreach ( OwnedMeta::POSTS as $key ) {
			update_post_meta( $product->get_id(), $key, 'x' );
		}
		foreach ( OwnedMeta::ORDERS as $key ) {
			$order->update_meta_data( $key, '1' );
		}
		$order->update_meta_data( StoredFields::NIP, '5265877635' );
		$order->save();
		foreach ( OwnedMeta::USERS as $key ) {
			update_user_meta( $this->user_id( 'klient' ), $key, 'x' );
		}
		foreach ( MailIds::all() as $id ) {
			update_option( MailIds::option( $id ), [ 'enabled' => 'yes' ] );
		}
		set_transient( 'wapro_mag_publishing_undone_1', 1, 300 );
		as_schedule_single_action( time() + 900, Schedule::RETENTION, [], Schedule::GROUP );
		self::assertNotSame( [], self::traces() );
	}

	/**
	 * @return list<string> Where anything of the plugin still stands.
	 */
	private static function traces(): array {
		global $wpdb;
		$found  = [];
		$places = [
			$wpdb->postmeta                                    => 'meta_key',
			$wpdb->usermeta                                    => 'meta_key',
			$wpdb->termmeta                                    => 'meta_key',
			$wpdb->commentmeta                                 => 'meta_key',
			$wpdb->prefix . 'wc_orders_meta'                   => 'meta_key',
			$wpdb->prefix . 'woocommerce_order_itemmeta'       => 'meta_key',
			$wpdb->options                                     => 'option_name',
			$wpdb->terms                                       => 'slug',
			$wpdb->prefix . 'actionscheduler_actions'          => 'hook',
			$wpdb->prefix . 'actionscheduler_groups'           => 'slug',
		];
		foreach ( $places as $table => $column ) {
			foreach ( $wpdb->get_col( "SELECT DISTINCT {$column} FROM {$table} WHERE ({$column} REGEXP 'wapro.mag' OR {$column} = 'kategoria-tymczasowa') AND {$column} NOT LIKE '\\_wc\\_other/%'" ) as $word ) {
				$found[] = "{$table}: {$word}";
			}
		}
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT meta_key FROM {$wpdb->usermeta} WHERE meta_key IN (%s, %s)", StoredFields::NIP, StoredFields::WISH ) ) as $word ) {
			$found[] = "{$wpdb->usermeta}: {$word}";
		}
		return $found;
	}

	private function uninstall(): void {
		if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
			define( 'WP_UNINSTALL_PLUGIN', 'wapro-mag-for-woocommerce/wapro-mag-for-woocommerce.php' );
		}
		require dirname( __DIR__, 4 ) . '/plugin/uninstall.php';
	}

	private function age( int $days ): void {
		$db = $this->foundation()->db();
		foreach ( [ [ Tables::PAYLOADS, 'stored_at' ], [ Tables::ATTEMPTS, 'started_at' ], [ Tables::MESSAGES, 'ended_at' ], [ Tables::HISTORY, 'at' ] ] as [ $table, $column ] ) {
			$db->execute( 'UPDATE ' . Tables::name( $table ) . " SET `{$column}` = UTC_TIMESTAMP(3) - INTERVAL %d DAY WHERE `{$column}` IS NOT NULL", $days );
		}
	}

	/**
	 * @return list<int>
	 */
	private function ids( string $table, string $column ): array {
		return array_map( 'intval', $this->foundation()->db()->column( "SELECT {$column} FROM " . Tables::name( $table ) . " ORDER BY {$column}" ) );
	}
}
