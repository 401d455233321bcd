<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\ProposalKind;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Queue\Destination;
use WaproMag\Tests\CustomerTestCase;

/**
 * Changes of address, delivery point and person travel by the owner of the field.
 */
final class ProposalsTest extends CustomerTestCase {

	private const ADDRESS = [ 'street' => 'Nowa 5', 'postcode' => '31-000', 'city' => 'Kraków', 'country' => 'PL', 'phone' => '601 000 000' ];

	private int $boss = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->apply_customers( $this->told() );
		$this->boss = $this->account( 'szef@siec.example' );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private function told( array $changes = [] ): array {
		return $this->contractor( '55', $changes + [ 'deliveryPlaces' => [ $this->place( '7001' ) ], 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'role' => 'company' ] ) ] ] );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function claimed(): array {
		$claim = $this->worker_asks( 'POST messages/claim', [ 'destination' => Destination::WAPRO, 'objectType' => 'proposal', 'limit' => 10, 'perStream' => 5, 'leaseSeconds' => 60, 'worker' => 'w1' ] );
		self::assertCount( 1, $claim['leases'] );
		return $claim['leases'][0]['messages'][0] + [ 'token' => $claim['leases'][0]['token'] ];
	}

	/**
	 * @param array<string, mixed> $message
	 * @param array<string, mixed> $put
	 */
	private function answered( array $message, array $put ): void {
		$this->worker_asks( 'POST messages/results', [ 'destination' => Destination::WAPRO, 'results' => [ [ 'messageId' => $message['id'], 'token' => $message['token'], 'sent' => true, 'durationMs' => 5, 'outcome' => 'accepted', 'asOf' => $this->next_as_of(), 'put' => $put ] ] ] );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function listed( string $state = 'open' ): array {
		$items = $this->admin_asks( 'GET proposals', [ 'state' => $state ] )['items'];
		self::assertCount( 1, $items );
		return $items[0];
	}

	#[TestDox( 'C2: an address that WAPRO leads stays as it is and waits for WAPRO\'s user, whose answer comes with the contractor' )]
	public function test_address_of_wapro(): void {
		$this->foundation()->proposals()->propose( ProposalKind::Address, $this->company( '55' ), null, $this->boss, [ 'street' => 'Prosta 1' ], self::ADDRESS );
		self::assertSame( 'Prosta 1', $this->company( '55' )->street );
		self::assertSame( [ 'to_wapro', 'waiting', [ 'withdraw' ], 'Jan Nowak 901' ], [ $this->listed()['direction'], $this->listed()['state'], $this->listed()['actions'], $this->listed()['by'] ] );

		$message = $this->claimed();
		self::assertSame( [ '55', 'address', true, 'Nowa 5' ], [ $message['proposal']['customerId'], $message['proposal']['kind'], $message['proposal']['asProposal'], $message['proposal']['address']['street'] ] );
		$this->answered( $message, [ 'outcome' => 'proposed' ] );
		self::assertSame( [ 'sent', [] ], [ $this->listed()['state'], $this->listed()['actions'] ] );

		$answer = [ [ 'reference' => $message['proposal']['reference'], 'state' => 'refused', 'reason' => 'To nie nasz adres' ] ];
		self::assertSame( [ 'updated' ], $this->outcomes( [ 'asOf' => $this->next_as_of(), 'proposals' => $answer ] + $this->told() ) );
		self::assertSame( [ 'refused', 'To nie nasz adres' ], [ $this->listed( 'refused' )['state'], $this->listed( 'refused' )['reason'] ] );
		self::assertSame( [ 'unchanged' ], $this->outcomes( [ 'asOf' => $this->next_as_of(), 'proposals' => $answer ] + $this->told() ) );
	}

	#[TestDox( 'C2: an address that the shop leads holds at once, is written in WAPRO, and is not overwritten from there' )]
	public function test_address_of_shop(): void {
		$this->customer_settings( [ 'addressOwner' => 'shop' ] );
		$this->foundation()->proposals()->propose( ProposalKind::Address, $this->company( '55' ), null, $this->boss, [ 'street' => 'Prosta 1' ], self::ADDRESS );
		self::assertSame( 'Nowa 5', $this->company( '55' )->street );
		$message = $this->claimed();
		self::assertFalse( $message['proposal']['asProposal'] );
		$this->answered( $message, [ 'outcome' => 'written' ] );
		self::assertSame( 'accepted', $this->listed( 'accepted' )['state'] );

		$this->apply_customers( $this->told( [ 'street' => 'Inna 7', 'name' => 'Nowa nazwa' ] ) );
		self::assertSame( [ 'Nowa 5', 'Nowa nazwa' ], [ $this->company( '55' )->street, $this->company( '55' )->name ] );
		$offer = $this->listed();
		self::assertSame( [ 'to_shop', [ 'accept', 'refuse' ] ], [ $offer['direction'], $offer['actions'] ] );
		$this->admin_asks( 'POST proposals/{id}', [ 'action' => 'refuse', 'reason' => 'Nie' ], $offer['id'] );
		$this->apply_customers( $this->told( [ 'street' => 'Inna 7', 'name' => 'Jeszcze inna' ] ) );
		self::assertSame( 0, $this->admin_asks( 'GET proposals', [ 'state' => 'open' ] )['total'], 'What was refused is not asked again.' );

		$this->apply_customers( $this->told( [ 'street' => 'Trzecia 3' ] ) );
		$this->admin_asks( 'POST proposals/{id}', [ 'action' => 'accept' ], $this->listed()['id'] );
		self::assertSame( 'Trzecia 3', $this->company( '55' )->street );
	}

	#[TestDox( 'C2: a proposal names what it changes – emptied fields, too – and leaves alone what WAPRO\'s users may have changed since' )]
	public function test_only_changes(): void {
		$before = [ 'street' => 'Prosta 1', 'phone' => '22 600 10 20', 'email' => 'biuro55@example.com' ];
		$this->foundation()->proposals()->propose( ProposalKind::Address, $this->company( '55' ), null, $this->boss, $before, [ 'street' => 'Nowa 5', 'postcode' => '31-000', 'city' => 'Kraków', 'country' => 'PL', 'phone' => '', 'email' => 'biuro55@example.com' ] );
		self::assertSame( [ 'phone' => '', 'street' => 'Nowa 5', 'postcode' => '31-000', 'city' => 'Kraków', 'country' => 'PL' ], $this->claimed()['proposal']['address'] );
	}

	#[TestDox( 'C2, C3: a new delivery point of a shop that leads them is there at once and gets WAPRO\'s id; told before it is answered, it is still one' )]
	public function test_new_point(): void {
		$this->customer_settings( [ 'pointOwner' => 'shop' ] );
		$values = [ 'name' => 'Sklep nowy', 'street' => 'Leśna 2', 'postcode' => '40-001', 'city' => 'Katowice', 'country' => 'PL' ];
		$this->foundation()->proposals()->propose( ProposalKind::DeliveryPlace, $this->company( '55' ), null, $this->boss, [], $values );
		[ $own ] = $this->foundation()->points()->search( $this->company( '55' )->id, null, 'nowy', 10, 0 );
		$message = $this->claimed();
		self::assertArrayNotHasKey( 'deliveryPlaceId', $message['proposal']['deliveryPlace'] );
		$this->apply_customers( $this->told( [ 'deliveryPlaces' => [ $this->place( '7001' ), $this->place( '7009', 'Sklep nowy' ) ] ] ) );
		$this->answered( $message, [ 'outcome' => 'written', 'erpId' => '7009' ] );
		self::assertSame( $own->id, $this->point( '7009' )->id );
		self::assertSame( 1, $this->foundation()->points()->count( $this->company( '55' )->id, null, 'nowy' ) );
	}

	#[TestDox( 'C2: role and points that the shop leads are offered, not overwritten' )]
	public function test_contact_of_shop(): void {
		$this->customer_settings( [ 'contactOwner' => 'shop' ] );
		$this->apply_customers( $this->told( [ 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'role' => 'branch', 'deliveryPlaceIds' => [ '7001' ] ] ) ] ] ) );
		self::assertSame( Role::Company, $this->member( '55', 'szef@siec.example' )->role );
		self::assertContains( [ 'field' => 'points', 'before' => null, 'after' => $this->point( '7001' )->name ], $this->listed()['changes'], 'Points are told by name.' );
		$this->admin_asks( 'POST proposals/{id}', [ 'action' => 'accept' ], $this->listed()['id'] );
		self::assertSame( [ Role::Branch, [ $this->point( '7001' )->id ] ], [ $this->member( '55', 'szef@siec.example' )->role, $this->member( '55', 'szef@siec.example' )->points ] );
	}

	#[TestDox( 'C2: what was withdrawn is not sent, and cannot be decided twice' )]
	public function test_withdrawn(): void {
		$id = $this->foundation()->proposals()->propose( ProposalKind::Address, $this->company( '55' ), null, $this->boss, [], self::ADDRESS );
		$this->admin_asks( 'POST proposals/{id}', [ 'action' => 'withdraw' ], $id );
		self::assertSame( 'not_open', $this->refusal_of( 'POST proposals/{id}', [ 'action' => 'withdraw' ], $this->user_id( 'admin' ), $id )[1] );
		self::assertSame( [], $this->worker_asks( 'POST messages/claim', [ 'destination' => Destination::WAPRO, 'objectType' => 'proposal', 'limit' => 10, 'perStream' => 5, 'leaseSeconds' => 60, 'worker' => 'w1' ] )['leases'] );
	}

	#[TestDox( 'C2: of two admins who decide at once the second one changes nothing and is told so' )]
	public function test_decided_at_once(): void {
		$this->customer_settings( [ 'addressOwner' => 'shop' ] );
		$this->apply_customers( $this->told( [ 'street' => 'Inna 7' ] ) );
		$id       = $this->listed()['id'];
		$street   = $this->company( '55' )->street;
		$by_other = static function ( string $query ) use ( &$by_other ): string {
			if ( $query === 'START TRANSACTION' ) {
				remove_filter( 'query', $by_other );
				$GLOBALS['wpdb']->query( 'UPDATE ' . Tables::name( Tables::PROPOSALS ) . " SET state = 'refused', decided_at = UTC_TIMESTAMP(3)" );
			}
			return $query;
		};
		add_filter( 'query', $by_other );
		self::assertSame( 'not_open', $this->refusal_of( 'POST proposals/{id}', [ 'action' => 'accept' ], $this->user_id( 'admin' ), $id )[1] );
		self::assertSame( [ 'refused', $street ], [ $this->listed( 'refused' )['state'], $this->company( '55' )->street ] );
	}

	/**
	 * @return array<string, array{string, string}> What the worker answers, how the proposal stands then.
	 */
	public static function answers_too_late(): array {
		return [
			'written'                   => [ 'written', 'accepted' ],
			'kept for WAPRO\'s user'    => [ 'proposed', 'refused' ],
		];
	}

	#[DataProvider( 'answers_too_late' )]
	#[TestDox( 'C2: a change withdrawn while it was under way counts as accepted once WAPRO wrote it, or its user accepts it' )]
	public function test_withdrawn_too_late( string $outcome, string $state ): void {
		$id      = $this->foundation()->proposals()->propose( ProposalKind::Address, $this->company( '55' ), null, $this->boss, [], self::ADDRESS );
		$message = $this->claimed();
		$this->admin_asks( 'POST proposals/{id}', [ 'action' => 'withdraw' ], $id );
		$this->answered( $message, [ 'outcome' => $outcome ] );
		self::assertSame( $id, $this->listed( $state )['id'] );
		$this->apply_customers( [ 'asOf' => $this->next_as_of(), 'proposals' => [ [ 'reference' => $message['proposal']['reference'], 'state' => 'accepted' ] ] ] + $this->told() );
		self::assertSame( $id, $this->listed( 'accepted' )['id'] );
	}

	#[TestDox( 'C2: a change withdrawn while it was under way stays so when WAPRO refuses it' )]
	public function test_withdrawn_and_refused(): void {
		$id      = $this->foundation()->proposals()->propose( ProposalKind::Address, $this->company( '55' ), null, $this->boss, [], self::ADDRESS );
		$message = $this->claimed();
		$this->admin_asks( 'POST proposals/{id}', [ 'action' => 'withdraw', 'reason' => 'Pomyłka' ], $id );
		$this->worker_asks( 'POST messages/results', [ 'destination' => Destination::WAPRO, 'results' => [ [ 'messageId' => $message['id'], 'token' => $message['token'], 'sent' => true, 'durationMs' => 5, 'outcome' => 'rejected', 'code' => 'too_long', 'reason' => 'Za długie' ] ] ] );
		self::assertSame( 'Pomyłka', $this->listed( 'refused' )['reason'] );
	}

	#[TestDox( 'C2, C3: a person whose delivery point WAPRO does not have yet is not told without it, but refused by its name' )]
	public function test_contact_of_unknown_point(): void {
		$this->customer_settings( [ 'pointOwner' => 'shop' ] );
		$this->foundation()->proposals()->propose( ProposalKind::DeliveryPlace, $this->company( '55' ), null, $this->boss, [], [ 'name' => 'Sklep nowy', 'street' => 'Leśna 2', 'postcode' => '40-001', 'city' => 'Katowice', 'country' => 'PL' ] );
		[ $own ] = $this->foundation()->points()->search( $this->company( '55' )->id, null, 'nowy', 10, 0 );
		$place   = $this->claimed();
		$this->worker_asks( 'POST messages/results', [ 'destination' => Destination::WAPRO, 'results' => [ [ 'messageId' => $place['id'], 'token' => $place['token'], 'sent' => true, 'durationMs' => 5, 'outcome' => 'rejected', 'code' => 'too_long', 'reason' => 'Za długie' ] ] ] );
		$person = [ 'firstName' => 'Ewa', 'lastName' => 'Nowa', 'email' => 'ewa@siec.example', 'role' => 'branch', 'points' => [ $this->point( '7001' )->id, $own->id ] ];
		$id     = $this->foundation()->proposals()->propose( ProposalKind::Contact, $this->company( '55' ), null, $this->boss, [], $person );
		self::assertSame( [], $this->worker_asks( 'POST messages/claim', [ 'destination' => Destination::WAPRO, 'objectType' => 'proposal', 'limit' => 10, 'perStream' => 5, 'leaseSeconds' => 60, 'worker' => 'w1' ] )['leases'] );
		[ $message ] = array_values( $this->admin_asks( 'GET messages', [ 'objectType' => 'proposal', 'objectKey' => (string) $id ] )['items'] );
		self::assertSame( [ 'rejected', 'delivery_place_unknown' ], [ $message['status'], $message['code'] ] );
		self::assertStringContainsString( 'Sklep nowy', (string) $this->foundation()->proposal_store()->find( $id )?->reason );

		$this->foundation()->points()->learn_erp_id( $own->id, '7009' );
		$this->admin_asks( 'POST messages/actions', [ 'action' => 'retry', 'ids' => [ $message['id'] ], 'preview' => false ] );
		self::assertSame( [ '7001', '7009' ], $this->claimed()['proposal']['contact']['deliveryPlaceIds'] );
	}
}
