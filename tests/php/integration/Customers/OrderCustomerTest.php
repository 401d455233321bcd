<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Origin;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Visibility\OrderOwnership;

/**
 * For whom in WAPRO an order is, and what its answer teaches.
 */
final class OrderCustomerTest extends OrderTestCase {

	private function buyer( string $email = 'kupiec@example.com' ): int {
		$id = wp_insert_user( [ 'user_login' => $email, 'user_email' => $email, 'user_pass' => 'haslo', 'role' => 'customer' ] );
		self::assertIsInt( $id );
		return $id;
	}

	/** A company of WAPRO's contractor 55 with a point (place 7001) and a person (contact 901). */
	private function company( int $user, bool $merged = false ): int {
		$rows    = $this->foundation()->company_rows();
		$company = $rows->add( [ '55' => [ 'name' => 'Sieć', 'nip' => '5250001090', 'nip_plain' => '5250001090', 'flagged' => 1, 'merged_into' => $merged ? '60' : null ] ] )['55'];
		$this->foundation()->people()->save( new Membership( $company->id, $user, '901', Role::Branch, false, MemberState::Active, Access::Open, [] ) );
		$this->foundation()->db()->execute( 'INSERT INTO ' . Tables::name( Tables::DELIVERY_POINTS ) . " (company_id, erp_id, name, created_at, updated_at) VALUES (%d, 7001, 'Sklep', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))", $company->id );
		return $company->id;
	}

	/**
	 * @param array<string, mixed> $meta
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> The message that is claimed.
	 */
	private function sent( int $user, array $meta = [], array $changes = [] ): array {
		$order = $this->order( $this->linked_product( 'A-' . wp_rand() ), $changes );
		$order->set_customer_id( $user );
		foreach ( $meta as $key => $value ) {
			$order->update_meta_data( $key, $value );
		}
		$order->save();
		$this->end_request();
		$messages = $this->claimed();
		self::assertCount( 1, $messages );
		return $messages[0];
	}

	/**
	 * @param array<string, mixed> $message
	 * @param array<string, mixed> $customer
	 */
	private function registered_for( array $message, array $customer ): void {
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '900', 'customer' => $customer, 'orders' => [ [ 'erpId' => '501', 'number' => 'ZO 1', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true, 'net' => '200.00', 'gross' => '246.00' ] ] ] );
	}

	#[TestDox( 'C4: an order of a company names contractor, contact and delivery place, on a stream of the company\'s own' )]
	public function test_company_order(): void {
		$user    = $this->buyer();
		$company = $this->company( $user );
		$point   = $this->foundation()->points()->find_many_by_erp( [], [ '7001' ] )['7001'];
		$message = $this->sent( $user, [ OrderOwnership::COMPANY => (string) $company, OrderOwnership::POINT => (string) $point->id, OrderOwnership::PERSON => (string) $user ] );
		self::assertSame( [ '55', '901', '7001' ], [ $message['order']['customerId'], $message['order']['contactId'], $message['order']['deliveryPlaceId'] ] );
		self::assertSame( "order:company:{$company}", $message['stream'] );
		$scope = $this->foundation()->order_scope()->find( (int) $message['objectKey'] );
		self::assertSame( [ (string) $company, (string) $point->id, (string) $user ], [ $scope['company_id'] ?? '', $scope['delivery_point_id'] ?? '', $scope['person_id'] ?? '' ] );
	}

	#[TestDox( 'C6: an account alone sends nothing to WAPRO' )]
	public function test_account_alone(): void {
		$this->buyer();
		$this->end_request();
		self::assertSame( [], $this->claimed() );
		self::assertSame( '0', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE direction = 'out'" ) );
	}

	#[TestDox( 'C5, C6: the first order pairs the account with the contractor, and opens nothing of it; the next order is for that contractor' )]
	public function test_first_order_pairs(): void {
		$user    = $this->buyer();
		$message = $this->sent( $user, [], [ 'nip' => '525-000-10-90' ] );
		self::assertArrayNotHasKey( 'customerId', $message['order'] );
		$this->registered_for( $message, [ 'contractorId' => '77', 'contactId' => '980', 'created' => true ] );

		[ $member ] = $this->foundation()->people()->memberships_of( $user );
		self::assertSame( [ Access::Waits, Origin::Order, '980', MemberState::Active ], [ $member->access, $member->origin, $member->contact_erp_id, $member->state ] );
		$company = $this->foundation()->companies()->find( $member->company_id );
		self::assertSame( [ '77', '5250001090', false ], [ $company?->erp_id, $company?->nip, $company?->flagged ] );
		self::assertSame( 'paired', $this->foundation()->customer_pairings()->find( $user )['state'] ?? null );

		self::assertSame( '77', $this->sent( $user )['order']['customerId'] ?? null );
		self::assertArrayNotHasKey( 'customerId', $this->sent( $user, [], [ 'nip' => '1234563218' ] )['order'], 'Another number is for WAPRO to find.' );
	}

	#[TestDox( 'C5, C6: an account with two contractors orders for the one whose NIP it types' )]
	public function test_one_of_two_by_nip(): void {
		$user = $this->buyer();
		foreach ( [ '77' => '525-000-10-90', '78' => '526-025-02-74' ] as $erp_id => $nip ) {
			$this->foundation()->pairs()->pair( $user, (string) $erp_id, [ 'name' => "Firma {$erp_id}", 'nip' => $nip ], 'person', null, false, 'by_hand', 'admin' );
		}
		self::assertSame( '78', $this->sent( $user, [], [ 'nip' => '5260250274' ] )['order']['customerId'] ?? null );
		self::assertArrayNotHasKey( 'customerId', $this->sent( $user )['order'] );

		$this->foundation()->pairs()->pair( $user, '79', [ 'name' => 'Huber GmbH', 'nip' => '811569869' ], 'person', null, false, 'by_hand', 'admin' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::COMPANIES ) . " SET country = 'DE' WHERE erp_id = 79" );
		self::assertSame( '79', $this->sent( $user, [], [ 'nip' => 'DE811569869' ] )['order']['customerId'] ?? null, 'WAPRO holds it without the letters.' );
	}

	#[TestDox( 'C5: WAPRO\'s own list of contacts does not open a company whose contact it has by this very order only' )]
	public function test_contact_of_order_opens_nothing(): void {
		$user = $this->buyer();
		update_user_meta( $user, \WaproMag\Customers\VerifiedEmail::META, 'kupiec@example.com' );
		$this->registered_for( $this->sent( $user ), [ 'contractorId' => '77', 'contactId' => '980', 'created' => true ] );
		$this->worker( 'apply/customers', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '77', 'asOf' => '1000', 'deleted' => false, 'flagged' => true, 'hash' => 'aa', 'name' => 'Firma', 'contacts' => [ [ 'erpId' => '980', 'email' => 'kupiec@example.com', 'main' => true, 'role' => 'company', 'deliveryPlaceIds' => [] ] ], 'deliveryPlaces' => [] ] ] ] );
		self::assertSame( Access::Waits, $this->foundation()->people()->memberships_of( $user )[0]->access );
	}

	#[TestDox( 'C6: what a later link says of its contractor does not make an accepted order a changed one' )]
	public function test_link_is_no_change(): void {
		$user    = $this->buyer();
		$message = $this->sent( $user );
		$this->registered_for( $message, [ 'contractorId' => '77', 'created' => true ] );
		$order = wc_get_order( (int) $message['objectKey'] );
		self::assertInstanceOf( \WC_Order::class, $order );
		self::assertSame( $this->foundation()->order_scope()->find( $order->get_id() )['accepted_hash'] ?? null, $this->foundation()->order_payloads()->live_hash( $order ) );
	}

	#[TestDox( 'C6: guests are one retail contractor when the shop is set so – not those who give a NIP –, else one each' )]
	public function test_guests(): void {
		self::assertArrayNotHasKey( 'customerId', $this->sent( 0 )['order'] );
		$this->foundation()->settings()->store_customers( CustomerSettings::from_array( [ 'guests' => 'one_retail', 'retailCustomerId' => '3' ] ) );
		self::assertSame( '3', $this->sent( 0, [], [ 'email' => 'b@example.com' ] )['order']['customerId'] ?? null );
		self::assertArrayNotHasKey( 'customerId', $this->sent( 0, [], [ 'email' => 'c@example.com', 'nip' => '5250001090' ] )['order'] );
	}

	#[TestDox( 'C6: a guest\'s contractor makes no company and no account' )]
	public function test_guest_makes_no_company(): void {
		$this->registered_for( $this->sent( 0 ), [ 'contractorId' => '77', 'contactId' => '980', 'created' => true ] );
		self::assertSame( [ '980' ], $this->foundation()->customer_pairings()->guest_contacts( [ '980', '981' ] ) );
		self::assertNull( $this->foundation()->companies()->find_by_erp( '77' ) );
	}

	#[TestDox( 'C1: an order of a blocked contractor is refused with WAPRO\'s sentence and waits for a person' )]
	public function test_blocked(): void {
		$user    = $this->buyer();
		$message = $this->sent( $user );
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'contractor_blocked', 'field' => 'payer.nip', 'reason' => 'Contractor Firma is blocked in WAPRO Mag.' ] );
		$row = $this->only_message( (int) $message['objectKey'] );
		self::assertSame( [ 'rejected', 'contractor_blocked' ], [ $row['status'], $row['error_code'] ] );
		self::assertSame( [], $this->foundation()->people()->memberships_of( $user ) );
	}
}
