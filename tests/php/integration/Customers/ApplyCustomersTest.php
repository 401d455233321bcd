<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Invoices\InvoiceFilter;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Catalogue\CallLock;
use WaproMag\Customers\Access;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceTotals;
use WaproMag\Tests\CustomerTestCase;
use WaproMag\Tests\KeptInvoices;

/**
 * What WAPRO's contractors make of companies, people and delivery points.
 */
final class ApplyCustomersTest extends CustomerTestCase {

	/**
	 * A contractor with forty shops, a boss and two people of single shops.
	 *
	 * @return array<string, mixed>
	 */
	private function chain(): array {
		return [
			'deliveryPlaces' => array_map( fn ( int $number ): array => $this->place( (string) ( 7000 + $number ) ), range( 1, 40 ) ),
			'contacts'       => [
				$this->contact( '901', 'szef@siec.example', [ 'role' => 'company', 'main' => true, 'firstName' => 'Anna', 'lastName' => 'Szef' ] ),
				$this->contact( '902', 'sklep1@siec.example', [ 'deliveryPlaceIds' => [ '7001' ] ] ),
				$this->contact( '903', 'sklep2@siec.example', [ 'deliveryPlaceIds' => [ '7002', '7003' ] ] ),
			],
		];
	}

	#[TestDox( 'C1: a flagged contractor becomes a company with people and points' )]
	public function test_a_flagged_contractor_becomes_a_company_with_people_and_points(): void {
		[ $result ] = $this->apply_customers( $this->contractor( '55', $this->chain() ) );
		$company    = $this->company( '55' );

		self::assertSame( [ 'key' => '55', 'outcome' => 'created', 'shopId' => $company->id ], $result );
		self::assertSame( [ 'K55', 'Sieć 55 Sp. z o.o.', '525-000-10-90', 14, '5000.0000', 7, false, 'HURT', 'Ewa Handlowa', true ], [ $company->code, $company->name, $company->nip, $company->payment_days, $company->credit_limit, $company->overdue_days, $company->overdue_block, $company->price_list, $company->salesman, $company->flagged ] );
		self::assertSame( 40, $this->foundation()->points()->count( $company->id, null, '' ) );
		self::assertSame( [ $company->id ], array_map( static fn ( $one ) => $one->id, $this->foundation()->companies()->find_by_nip( '5250001090' ) ) );

		$boss = $this->member( '55', 'szef@siec.example' );
		self::assertSame( [ Role::Company, [], MemberState::Active, Access::Open, InvitationState::Held, '901' ], [ $boss->role, $boss->points, $boss->state, $boss->access, $boss->invitation, $boss->contact_erp_id ] );
		$branch = $this->member( '55', 'sklep2@siec.example' );
		self::assertSame( [ Role::Branch, [ $this->point( '7002' )->id, $this->point( '7003' )->id ] ], [ $branch->role, $branch->points ] );
		self::assertSame( [ 'created' ], $this->company_history( '55' ) );
	}

	#[TestDox( 'C1: accounts are like those that WordPress makes and open to no password' )]
	public function test_accounts_are_like_those_that_wordpress_makes_and_open_to_no_password(): void {
		$plain = $this->registered( 'wzor@example.com' );
		$this->apply_customers( $this->contractor( '55', $this->chain() ) );
		$user = get_userdata( $this->account( 'szef@siec.example' ) );
		self::assertNotFalse( $user );

		self::assertSame( [ 'customer' ], $user->roles );
		self::assertSame( [ 'Anna', 'Szef', 'Anna Szef', 'szef' ], [ $user->first_name, $user->last_name, $user->display_name, $user->user_login ] );
		self::assertSame( [], array_diff( array_keys( get_user_meta( $plain ) ), array_keys( get_user_meta( $user->ID ) ), [ 'last_update' ] ), 'No meta is missing that WordPress gives.' );
		foreach ( [ '', $user->user_pass, md5( $user->user_pass ), 'haslo-testowe' ] as $password ) {
			self::assertInstanceOf( \WP_Error::class, wp_authenticate( 'szef@siec.example', $password ) );
		}
		self::assertSame( [ 'Prosta 1', 'Sieć 55 Sp. z o.o.' ], [ get_user_meta( $user->ID, 'billing_address_1', true ), get_user_meta( $user->ID, 'billing_company', true ) ] );
	}

	#[TestDox( 'C1: a text of WAPRO that looks like a stored object stays a text' )]
	public function test_texts_are_no_objects(): void {
		$object = 'O:8:"stdClass":1:{s:1:"a";i:1;}';
		$this->apply_customers( $this->contractor( '55', [ 'name' => $object, 'street' => $object, 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'firstName' => $object, 'lastName' => $object ] ) ] ] ) );
		$user = $this->account( 'szef@siec.example' );
		foreach ( [ 'first_name', 'last_name', 'billing_first_name', 'billing_company', 'billing_address_1' ] as $key ) {
			self::assertSame( $object, get_user_meta( $user, $key, true ), $key );
		}
	}

	#[TestDox( 'C1: import hashes no password and sends no mail' )]
	public function test_import_hashes_no_password_and_sends_no_mail(): void {
		$hashed = 0;
		$mails  = 0;
		add_filter( 'wp_hash_password_algorithm', static function ( $algorithm ) use ( &$hashed ) {
			++$hashed;
			return $algorithm;
		} );
		add_filter( 'pre_wp_mail', static function () use ( &$mails ): bool {
			++$mails;
			return true;
		} );
		$registered = [];
		add_action( 'user_register', static function ( int $id ) use ( &$registered ): void {
			$registered[] = $id;
		} );
		$this->apply_customers( $this->contractor( '55', $this->chain() ) );

		self::assertSame( [ 0, 0 ], [ $hashed, $mails ] );
		self::assertCount( 3, $registered, 'Other plugins hear of each account.' );
	}

	#[TestDox( 'C1: the same call twice changes nothing' )]
	public function test_the_same_call_twice_changes_nothing(): void {
		$item = $this->contractor( '55', $this->chain() );
		$this->apply_customers( $item );
		$before = $this->everything();

		self::assertSame( [ 'unchanged' ], $this->outcomes( $item ) );
		self::assertSame( [ 'unchanged' ], $this->outcomes( [ ...$item, 'asOf' => $this->next_as_of() ] ) );
		self::assertSame( $before, $this->everything(), 'An unchanged contractor costs no write.' );
		self::assertSame( [ 'unchanged' ], $this->outcomes( array_diff_key( $item, [ 'hash' => 1 ] ) ), 'Nor does one without a hash come to anything.' );
		self::assertSame( 3, $this->count_rows( Tables::COMPANY_USERS ) );
	}

	#[TestDox( 'C1: an older answer overwrites nothing' )]
	public function test_an_older_answer_overwrites_nothing(): void {
		$old = $this->contractor( '55', [ 'name' => 'Dawna nazwa' ] );
		$this->apply_customers( $this->contractor( '55', [ 'name' => 'Nowa nazwa' ] ) );
		self::assertSame( [ 'stale' ], $this->outcomes( $old ) );
		self::assertSame( 'Nowa nazwa', $this->company( '55' )->name );
	}

	#[TestDox( 'C1: only what differs is written and told' )]
	public function test_only_what_differs_is_written_and_told(): void {
		$chain = $this->chain();
		$this->apply_customers( $this->contractor( '55', $chain ) );
		$chain['deliveryPlaces'][0]['street'] = 'Nowa 9';
		unset( $chain['deliveryPlaces'][39] );
		self::assertSame( [ 'updated' ], $this->outcomes( $this->contractor( '55', [ 'paymentDays' => 30 ] + $chain ) ) );

		self::assertSame( 'Nowa 9', $this->point( '7001' )->street );
		self::assertFalse( $this->point( '7040' )->active, 'A place that is gone stays for the orders that name it.' );
		$told = $this->foundation()->history()->page( 'company', $this->company( '55' )->id, 1 )['items'][0]['changes'];
		self::assertSame(
			[
				[ 'field' => 'payment_days', 'before' => '14', 'after' => '30' ],
				[ 'field' => 'point', 'before' => 'Sklep 7001, Długa 7001, 30-001 Kraków', 'after' => 'Sklep 7001, Nowa 9, 30-001 Kraków' ],
				[ 'field' => 'point', 'before' => 'Sklep 7040, Długa 7040, 30-001 Kraków', 'after' => null ],
			],
			$told
		);
	}

	#[TestDox( 'C1: four hundred points of one person' )]
	public function test_four_hundred_points_of_one_person(): void {
		$numbers = range( 20001, 20400 );
		$item    = $this->contractor( '56', [ 'deliveryPlaces' => array_map( fn ( int $number ): array => $this->place( (string) $number ), $numbers ), 'contacts' => [ $this->contact( '950', 'region@siec.example', [ 'deliveryPlaceIds' => array_map( strval( ... ), $numbers ) ] ) ] ] );
		self::assertSame( [ 'created' ], $this->outcomes( $item ) );
		self::assertCount( 400, $this->member( '56', 'region@siec.example' )->points );
		self::assertCount( 10, $this->foundation()->points()->search( $this->company( '56' )->id, null, 'Sklep 2001', 50, 0 ) );
	}

	#[TestDox( 'C1: an address that belongs to an account makes it the person once it is proven' )]
	public function test_an_address_that_belongs_to_an_account_makes_it_the_person_once_it_is_proven(): void {
		$buyer = $this->registered( 'zofia@example.com' );
		update_user_meta( $buyer, 'billing_city', 'Gdynia' );
		$before = get_user_meta( $buyer );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '910', 'Zofia@Example.com' ) ] ] ) );

		$member = $this->member( '55', 'zofia@example.com' );
		self::assertSame( [ $buyer, Access::Waits, InvitationState::Held ], [ $member->user_id, $member->access, $member->invitation ], 'Anybody could have registered with this address.' );
		self::assertSame( $before, get_user_meta( $buyer ), 'Nothing of the account is overwritten.' );

		( new VerifiedEmail() )->remember( $buyer );
		do_action( 'woocommerce_customer_email_verified', $buyer );
		self::assertSame( Access::Open, $this->member( '55', 'zofia@example.com' )->access );
	}

	#[TestDox( 'C1: a proven address opens at once' )]
	public function test_a_proven_address_opens_at_once(): void {
		$buyer = $this->registered( 'zofia@example.com' );
		( new VerifiedEmail() )->remember( $buyer );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '910', 'zofia@example.com' ) ] ] ) );
		self::assertSame( [ Access::Open, InvitationState::None ], [ $this->member( '55', 'zofia@example.com' )->access, $this->member( '55', 'zofia@example.com' )->invitation ] );
	}

	/**
	 * @return array<string, array{string}>
	 */
	public static function staff(): array {
		return [
			'administrator' => [ 'administrator' ],
			'shop manager'  => [ 'shop_manager' ],
			'editor'        => [ 'editor' ],
		];
	}

	#[DataProvider( 'staff' )]
	#[TestDox( 'C1: an account of the shops staff is never attached' )]
	public function test_an_account_of_the_shops_staff_is_never_attached( string $role ): void {
		$staff = $this->registered( 'praca@example.com', $role );
		self::assertSame( [ 'created' ], $this->outcomes( $this->contractor( '55', [ 'contacts' => [ $this->contact( '911', 'praca@example.com' ), $this->contact( '912', 'inna@example.com' ) ] ] ) ) );
		self::assertSame( [], $this->foundation()->people()->memberships_of( $staff ) );
		self::assertSame( [ 'account_not_customer contact 911' ], $this->findings_of( '55' ) );
		self::assertSame( MemberState::Active, $this->member( '55', 'inna@example.com' )->state, 'The other contact lands.' );
	}

	#[TestDox( 'C1: two contacts with one address are one person with both places and the wider role' )]
	public function test_two_contacts_with_one_address_are_one_person_with_both_places_and_the_wider_role(): void {
		$places = [ $this->place( '7001' ), $this->place( '7002' ) ];
		$this->apply_customers( $this->contractor( '55', [ 'deliveryPlaces' => $places, 'contacts' => [ $this->contact( '921', 'wspolny@example.com', [ 'deliveryPlaceIds' => [ '7001' ] ] ), $this->contact( '922', 'WSPOLNY@example.com', [ 'deliveryPlaceIds' => [ '7002' ], 'role' => 'company' ] ) ] ] ) );
		$member = $this->member( '55', 'wspolny@example.com' );
		self::assertSame( [ Role::Company, [ $this->point( '7001' )->id, $this->point( '7002' )->id ] ], [ $member->role, $member->points ] );
		self::assertSame( 1, $this->count_rows( Tables::COMPANY_USERS ) );
	}

	#[TestDox( 'C1: one address in two contractors is one account of two companies' )]
	public function test_one_address_in_two_contractors_is_one_account_of_two_companies(): void {
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '931', 'ksiegowa@example.com' ) ] ] ), $this->contractor( '56', [ 'contacts' => [ $this->contact( '932', 'ksiegowa@example.com' ) ] ] ) );
		self::assertCount( 2, $this->foundation()->people()->memberships_of( $this->account( 'ksiegowa@example.com' ) ) );
		$this->apply_customers( $this->contractor( '57', [ 'contacts' => [ $this->contact( '933', 'ksiegowa@example.com' ) ] ] ) );
		self::assertSame( Access::Open, $this->member( '57', 'ksiegowa@example.com' )->access, 'Nobody has set a password yet: whoever does has proven the address.' );
	}

	/**
	 * @return array<string, array{string}>
	 */
	public static function unusable_addresses(): array {
		return [
			'none'     => [ '' ],
			'no at'    => [ 'biuro.example.com' ],
			'too long' => [ str_repeat( 'a', 60 ) . '@' . str_repeat( 'b', 50 ) . '.example.com' ],
		];
	}

	#[DataProvider( 'unusable_addresses' )]
	#[TestDox( 'C1: a contact without an address gets no account and is named' )]
	public function test_a_contact_without_an_address_gets_no_account_and_is_named( string $email ): void {
		self::assertSame( [ 'created' ], $this->outcomes( $this->contractor( '55', [ 'contacts' => [ $this->contact( '941', $email ), $this->contact( '942', 'dobry@example.com' ) ] ] ) ) );
		self::assertSame( 1, $this->count_rows( Tables::COMPANY_USERS ) );
		self::assertSame( [ 'contact_without_email contact 941' ], $this->findings_of( '55' ) );

		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '941', 'juz@example.com' ), $this->contact( '942', 'dobry@example.com' ) ] ] ) );
		self::assertSame( [], $this->findings_of( '55' ), 'What was mended is no finding any more.' );
	}

	#[TestDox( 'C1: a contact that moves leaves one company and joins the other' )]
	public function test_a_contact_that_moves_leaves_one_company_and_joins_the_other(): void {
		$contact = $this->contact( '951', 'jan@example.com' );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $contact ] ] ), $this->contractor( '56' ) );
		$this->apply_customers( $this->contractor( '56', [ 'contacts' => [ $contact ] ] ) );
		self::assertSame( [ MemberState::Former, MemberState::Active ], [ $this->member( '55', 'jan@example.com' )->state, $this->member( '56', 'jan@example.com' )->state ] );

		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $contact ], 'name' => 'Wrócił' ] ) );
		self::assertSame( [ MemberState::Active, MemberState::Former ], [ $this->member( '55', 'jan@example.com' )->state, $this->member( '56', 'jan@example.com' )->state ] );
	}

	#[TestDox( 'C1: a contact whose address becomes another persons gives the place to that person' )]
	public function test_a_contact_whose_address_becomes_another_persons_gives_the_place_to_that_person(): void {
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '952', 'dawny@example.com' ) ] ] ) );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '952', 'nowy@example.com' ) ] ] ) );
		self::assertSame( [ MemberState::Former, MemberState::Active ], [ $this->member( '55', 'dawny@example.com' )->state, $this->member( '55', 'nowy@example.com' )->state ] );
	}

	#[TestDox( 'C1: a person who changes the own address stays the person' )]
	public function test_a_person_who_changes_the_own_address_stays_the_person(): void {
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '953', 'stary@example.com' ) ] ] ) );
		$user = $this->account( 'stary@example.com' );
		wp_update_user( [ 'ID' => $user, 'user_email' => 'prywatny@example.com' ] );
		$this->apply_customers( $this->contractor( '55', [ 'name' => 'Inna nazwa', 'contacts' => [ $this->contact( '953', 'stary@example.com' ) ] ] ) );
		self::assertSame( MemberState::Active, $this->member( '55', 'prywatny@example.com' )->state );
		self::assertFalse( get_user_by( 'email', 'stary@example.com' ) );
	}

	#[TestDox( 'C1: a contact that is gone leaves and one that is suspended stays suspended' )]
	public function test_a_contact_that_is_gone_leaves_and_one_that_is_suspended_stays_suspended(): void {
		$contacts = [ $this->contact( '961', 'jeden@example.com' ), $this->contact( '962', 'dwa@example.com' ) ];
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => $contacts ] ) );
		$this->foundation()->people()->save( $this->member( '55', 'dwa@example.com' )->with( [ 'state' => MemberState::Suspended ] ) );
		$this->apply_customers( $this->contractor( '55' ) );
		self::assertSame( [ MemberState::Former, MemberState::Suspended ], [ $this->member( '55', 'jeden@example.com' )->state, $this->member( '55', 'dwa@example.com' )->state ] );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => $contacts, 'name' => 'Znowu' ] ) );
		self::assertSame( [ MemberState::Active, MemberState::Suspended ], [ $this->member( '55', 'jeden@example.com' )->state, $this->member( '55', 'dwa@example.com' )->state ] );
	}

	#[TestDox( 'C1: flag off closes access and deletes nothing and flag on restores' )]
	public function test_flag_off_closes_access_and_deletes_nothing_and_flag_on_restores(): void {
		$chain = $this->chain();
		$this->apply_customers( $this->contractor( '55', $chain ) );
		$users = $this->count_rows( Tables::COMPANY_USERS );
		self::assertSame( [ 'updated', 'unchanged' ], [ ...$this->outcomes( $off = $this->contractor( '55', [ 'flagged' => false ] + $chain ) ), ...$this->outcomes( $off ) ] );
		self::assertSame( [ false, MemberState::Former ], [ $this->company( '55' )->flagged, $this->member( '55', 'szef@siec.example' )->state ] );
		self::assertSame( $users, $this->count_rows( Tables::COMPANY_USERS ) );
		self::assertTrue( $this->point( '7001' )->active );

		self::assertSame( [ 'updated' ], $this->outcomes( $this->contractor( '55', $chain ) ) );
		self::assertSame( [ true, MemberState::Active ], [ $this->company( '55' )->flagged, $this->member( '55', 'szef@siec.example' )->state ] );
		self::assertSame( [ 'created', 'access_closed', 'access_reopened' ], $this->company_history( '55' ) );
	}

	#[TestDox( 'C1: a contractor without flag makes nothing' )]
	public function test_a_contractor_without_flag_makes_nothing(): void {
		self::assertSame( [ 'unchanged', 'unchanged' ], $this->outcomes( $this->contractor( '55', [ 'flagged' => false ] ), [ 'erpId' => '56', 'asOf' => '999', 'deleted' => true, 'flagged' => false ] ) );
		self::assertSame( 0, $this->count_rows( Tables::COMPANIES ) );
	}

	#[TestDox( 'C1: a deleted contractor closes' )]
	public function test_a_deleted_contractor_closes(): void {
		$this->apply_customers( $this->contractor( '55', $this->chain() ) );
		self::assertSame( [ 'updated' ], $this->outcomes( [ 'erpId' => '55', 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false ] ) );
		self::assertSame( [ false, 'Sieć 55 Sp. z o.o.' ], [ $this->company( '55' )->flagged, $this->company( '55' )->name ] );
	}

	#[TestDox( 'C1: a blocked contractor keeps its people and says so' )]
	public function test_a_blocked_contractor_keeps_its_people_and_says_so(): void {
		$this->apply_customers( $this->contractor( '55', $this->chain() ) );
		$this->apply_customers( $this->contractor( '55', [ 'blocked' => true ] + $this->chain() ) );
		self::assertSame( [ true, true, MemberState::Active ], [ $this->company( '55' )->blocked, $this->company( '55' )->flagged, $this->member( '55', 'szef@siec.example' )->state ] );
	}

	#[TestDox( 'C1: a merged contractor gives people points and orders to the surviving one' )]
	public function test_a_merged_contractor_gives_people_points_and_orders_to_the_surviving_one(): void {
		$this->apply_customers( $this->contractor( '55', $this->chain() ), $this->contractor( '60', [ 'name' => 'Ocalała' ] ) );
		$old = $this->company( '55' );
		$this->foundation()->db()->execute( 'INSERT INTO ' . Tables::name( Tables::ORDER_SCOPE ) . ' (order_id, company_id, delivery_point_id, reference, stream, placed_at) VALUES (900, %d, %d, %s, %s, UTC_TIMESTAMP(3))', $old->id, $this->point( '7001' )->id, 'r-900', 's' );

		$merged = [ 'erpId' => '55', 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false, 'mergedInto' => '60' ];
		self::assertSame( [ 'updated', 'unchanged' ], [ ...$this->outcomes( $merged ), ...$this->outcomes( $merged ) ] );
		$new = $this->company( '60' );
		self::assertSame( [ false, '60' ], [ $this->company( '55' )->flagged, $this->company( '55' )->merged_into ] );
		self::assertSame( [ MemberState::Active, [ $this->point( '7001' )->id ] ], [ $this->member( '60', 'sklep1@siec.example' )->state, $this->member( '60', 'sklep1@siec.example' )->points ] );
		self::assertSame( [], $this->foundation()->people()->of_company( $old->id ) );
		self::assertSame( $new->id, $this->point( '7001' )->company_id );
		self::assertSame( (string) $new->id, $this->foundation()->order_scope()->find( 900 )['company_id'] ?? null );
	}

	#[TestDox( 'C1, C4: whom the shop suspended stays so when the contractor is merged into another one, whose contact the person is by then' )]
	public function test_suspended_outlives_merge(): void {
		$this->apply_customers( $this->contractor( '55', $this->chain() ), $this->contractor( '60', [ 'name' => 'Ocalała' ] ) );
		$user = $this->account( 'szef@siec.example' );
		( new \WaproMag\Customers\VerifiedEmail() )->remember( $user );
		$this->foundation()->people()->save( $this->member( '55', 'szef@siec.example' )->with( [ 'state' => MemberState::Suspended, 'barred' => true ] ) );

		$this->apply_customers( $this->contractor( '60', [ 'name' => 'Ocalała' ] + $this->chain() ) );
		$this->apply_customers( [ 'erpId' => '55', 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false, 'mergedInto' => '60' ] );

		self::assertSame( [ MemberState::Suspended, true ], [ $this->member( '60', 'szef@siec.example' )->state, $this->member( '60', 'szef@siec.example' )->barred ] );
		self::assertSame( MemberState::Active, $this->member( '60', 'sklep1@siec.example' )->state );
	}

	#[TestDox( 'C1: another plugin that fails at a new account takes nothing from what a person should know of the contractor' )]
	public function test_listener_fails(): void {
		$fails = static fn (): never => throw new \RuntimeException( 'Another plugin.' );
		add_action( 'user_register', $fails );
		$this->refusal_of( 'POST apply/customers', [ 'cause' => 'wapro_event', 'items' => [ $this->contractor( '55', [ 'contacts' => [ $this->contact( '901', 'szef@siec.example' ), $this->contact( '902', '' ) ] ] ) ] ], $this->worker() );
		remove_action( 'user_register', $fails );
		self::assertSame( [ 'contact_without_email contact 902' ], $this->findings_of( '55' ) );
	}

	#[TestDox( 'C1, I1, I2: invoices of a merged contractor are the surviving one’s at once, with what they come to' )]
	public function test_invoices_of_a_merged_contractor(): void {
		$this->apply_customers( $this->contractor( '55', $this->chain() ), $this->contractor( '60', [ 'name' => 'Ocalała' ] ) );
		$db = $this->foundation()->db();
		KeptInvoices::keep( $db, self::invoice( '8001', '55', '100.00' ) );
		KeptInvoices::keep( $db, self::invoice( '8002', '60', '23.00' ) );
		KeptInvoices::keep( $db, self::invoice( '8003', '55', '-5.00', [ 'issuedOn' => '2019-01-05', 'dueOn' => '2019-01-12' ] ) );
		KeptInvoices::keep( $db, self::invoice( '8004', '60', '7.00', [ 'orders' => [ [ 'erpId' => '901', 'gross' => '7.00', 'contractorId' => '55' ] ] ] ) );
		KeptInvoices::keep( $db, self::invoice( '8005', '77', '9.00', [ 'orders' => [ [ 'erpId' => '902', 'gross' => '9.00', 'contractorId' => '55' ] ] ] ) );
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::BALANCES ) . " (contractor_id, currency, documents, remaining, overdue, credit, counted_on, as_of, read_at) VALUES (55, 'PLN', 2, 100, 0, 5, '2026-11-01', 5, UTC_TIMESTAMP(3))" );

		$this->apply_customers( [ 'erpId' => '55', 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false, 'mergedInto' => '60' ] );

		self::assertSame( [ '60', '60', '60', '60', '77' ], $db->column( 'SELECT contractor_id FROM ' . Tables::name( Tables::INVOICES ) . ' ORDER BY erp_id' ) );
		self::assertSame( [ '901' => null, '902' => '60' ], array_column( $db->rows( 'SELECT erp_order_id, contractor_id FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' WHERE erp_order_id > 0 ORDER BY erp_order_id' ), 'contractor_id', 'erp_order_id' ) );
		$totals = new InvoiceTotals( $db );
		$kept   = $totals->of( [ '60' ], '2026-11-28' );
		self::assertSame( [ '4', '130.0000', '5.0000' ], [ $kept[0]['shown'], $kept[0]['owed'], $kept[0]['credit'] ] );
		$totals->count_anew( new CallLock( $db ), $this->foundation()->transaction() );
		self::assertSame( [ [], $kept ], [ $totals->of( [ '55' ], '2026-11-28' ), $totals->of( [ '60' ], '2026-11-28' ) ] );
		self::assertSame( 0, $this->count_rows( Tables::BALANCES ) );
		$boss = $this->foundation()->scopes()->of( $this->account( 'szef@siec.example' ) );
		self::assertCount( 5, ( new SeenInvoiceStore( $db, $this->foundation()->companies() ) )->page( $boss, InvoiceFilter::from_query( [] ), '2026-11-28' ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> invoices#InvoiceItem.
	 */
	private static function invoice( string $erp_id, string $contractor, string $gross, array $changes = [] ): array {
		return $changes + [ 'erpId' => $erp_id, 'asOf' => '5', 'deleted' => false, 'kind' => 'invoice', 'state' => 'issued', 'number' => "FS {$erp_id}/2026", 'contractorId' => $contractor, 'issuedOn' => '2026-11-01', 'dueOn' => '2026-12-20', 'currency' => 'PLN', 'net' => $gross, 'vat' => '0', 'gross' => $gross, 'settled' => '0', 'remaining' => $gross, 'orders' => [ [ 'gross' => $gross ] ] ];
	}

	#[TestDox( 'C1: a merge into a contractor that the shop does not know asks for it' )]
	public function test_a_merge_into_a_contractor_that_the_shop_does_not_know_asks_for_it(): void {
		$this->apply_customers( $this->contractor( '55', $this->chain() ) );
		$this->apply_customers( [ 'erpId' => '55', 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false, 'mergedInto' => '61' ] );
		self::assertSame( MemberState::Active, $this->member( '61', 'szef@siec.example' )->state );
		self::assertSame( 1, $this->count_rows( Tables::RUNS, "flow = 'refreshCustomers' AND object_keys = '[\"61\"]'" ) );
		self::assertSame( [ 'updated' ], $this->outcomes( $this->contractor( '61', [ 'flagged' => false ] ) ) );
		self::assertSame( MemberState::Former, $this->member( '61', 'szef@siec.example' )->state );
	}

	#[TestDox( 'C1: a guest whose order made the contractor gets no account' )]
	public function test_a_guest_whose_order_made_the_contractor_gets_no_account(): void {
		$this->foundation()->customer_pairings()->note_guest( '970' );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '970', 'gosc@example.com' ), $this->contact( '971', 'kupiec@example.com' ) ] ] ) );
		self::assertFalse( get_user_by( 'email', 'gosc@example.com' ) );
		self::assertSame( MemberState::Active, $this->member( '55', 'kupiec@example.com' )->state );
	}

	#[TestDox( 'C1: accounts can be left out' )]
	public function test_accounts_can_be_left_out(): void {
		$this->customer_settings( [ 'accounts' => false ] );
		$item = $this->contractor( '55', $this->chain() );
		$this->apply_customers( $item );
		self::assertSame( 0, $this->count_rows( Tables::COMPANY_USERS ) );
		$this->customer_settings( [ 'accounts' => true ] );
		self::assertSame( [ 'updated' ], $this->outcomes( [ ...$item, 'asOf' => $this->next_as_of() ] ), 'Another setting applies the same contractor anew.' );
		self::assertSame( 3, $this->count_rows( Tables::COMPANY_USERS ) );
	}

	/**
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public static function broken(): array {
		$place = [ 'erpId' => '7100', 'name' => 'Sklep', 'street' => '', 'postcode' => '', 'city' => '', 'country' => 'PL' ];
		return [
			'no name'          => [ [ 'name' => '   ' ], 'contractor_name_empty', 'name' ],
			'long name'        => [ [ 'name' => str_repeat( 'Ż', 201 ) ], 'too_long', 'name' ],
			'markup'           => [ [ 'name' => 'Firma <img src=x onerror=alert(1)>' ], 'markup_in_field', 'name' ],
			'no country'       => [ [ 'country' => '1' ], 'country_invalid', 'country' ],
			'long salesman'    => [ [ 'salesman' => str_repeat( 'x', 101 ) ], 'too_long', 'salesman' ],
			'nameless place'   => [ [ 'deliveryPlaces' => [ $place, [ 'erpId' => '7101', 'name' => '' ] + $place ] ], 'place_name_empty', 'deliveryPlaces[1].name' ],
			'long street'      => [ [ 'deliveryPlaces' => [ [ 'street' => str_repeat( 'x', 101 ) ] + $place ] ], 'too_long', 'deliveryPlaces[0].street' ],
			'long first name'  => [ [ 'contacts' => [ [ 'erpId' => '990', 'main' => false, 'role' => 'branch', 'deliveryPlaceIds' => [], 'firstName' => str_repeat( 'x', 51 ) ] ] ], 'too_long', 'contacts[0].firstName' ],
			'markup in person' => [ [ 'contacts' => [ [ 'erpId' => '990', 'main' => false, 'role' => 'branch', 'deliveryPlaceIds' => [], 'lastName' => '<b>Nowak' ] ] ], 'markup_in_field', 'contacts[0].lastName' ],
		];
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'broken' )]
	#[TestDox( 'C1: one broken contractor among good ones is named and the others land' )]
	public function test_one_broken_contractor_among_good_ones_is_named_and_the_others_land( array $changes, string $code, string $field ): void {
		$results = $this->apply_customers( $this->contractor( '1' ), $this->contractor( '2', $changes + [ 'messageId' => '5005' ] ), $this->contractor( '3' ) );
		self::assertSame( [ 'created', 'rejected', 'created' ], array_column( $results, 'outcome' ) );
		self::assertSame( [ '2', $code, $field ], [ $results[1]['key'], $results[1]['code'], $results[1]['field'] ] );
		self::assertStringContainsString( 'WAPRO Mag', $results[1]['reason'] );
		self::assertSame( 1, $this->count_rows( Tables::MESSAGES, "direction = 'in' AND object_type = 'customer' AND object_key = '2' AND status = 'rejected' AND error_code = '{$code}'" ) );
		self::assertSame( 0, $this->count_rows( Tables::COMPANIES, 'erp_id = 2' ) );
	}

	#[TestDox( 'C1: of a mass import with a tenth broken the others land and each broken one is named' )]
	public function test_of_a_mass_import_with_a_tenth_broken_the_others_land_and_each_broken_one_is_named(): void {
		$items = [];
		foreach ( range( 1, 100 ) as $number ) {
			$changes = $number % 10 === 0 ? [ 'name' => str_repeat( 'x', 300 ) ] : [];
			$items[] = $this->contractor( (string) $number, $changes + [ 'contacts' => [ $this->contact( (string) ( 3000 + $number ), "osoba{$number}@example.com" ) ] ] );
		}
		$results = $this->apply_customers( ...$items );
		self::assertSame( [ 'created' => 90, 'rejected' => 10 ], array_count_values( array_column( $results, 'outcome' ) ) );
		self::assertSame( array_map( static fn ( int $ten ): string => (string) ( 10 * $ten ), range( 1, 10 ) ), array_column( array_filter( $results, static fn ( array $one ): bool => $one['outcome'] === 'rejected' ), 'key' ) );
		self::assertSame( 90, $this->count_rows( Tables::COMPANY_USERS ) );
	}

	#[TestDox( 'C1: logins never clash' )]
	public function test_logins_never_clash(): void {
		$this->registered( 'jan@a.example' );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '981', 'jan@b.example' ), $this->contact( '982', 'jan@c.example' ), $this->contact( '983', 'żółć@d.example' ), $this->contact( '984', 'admin@e.example' ) ] ] ) );
		global $wpdb;
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) - COUNT(DISTINCT user_login) FROM {$wpdb->users}" ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) - COUNT(DISTINCT user_nicename) FROM {$wpdb->users}" ) );
		self::assertSame( 3, $this->count_rows( Tables::COMPANY_USERS ) );
	}

	#[TestDox( 'C1: a message is logged and the flagged ones can be listed' )]
	public function test_a_message_is_logged_and_the_flagged_ones_can_be_listed(): void {
		$this->apply_customers( $this->contractor( '55', [ 'messageId' => '5001' ] ), $this->contractor( '7', [ 'messageId' => '5002' ] ), $this->contractor( '123456' ) );
		self::assertSame( 2, $this->count_rows( Tables::MESSAGES, "direction = 'in' AND object_type = 'customer' AND status = 'accepted'" ) );
		self::assertSame( [ 'erpIds' => [ '7', '55' ], 'next' => '55' ], $this->worker_asks( 'GET customers/flagged', [ 'limit' => 2 ] ) );
		self::assertSame( [ 'erpIds' => [ '123456' ], 'next' => null ], $this->worker_asks( 'GET customers/flagged', [ 'limit' => 2, 'after' => '55' ] ) );
	}

	private function everything(): string {
		global $wpdb;
		$db     = $this->foundation()->db();
		$hashes = [];
		foreach ( [ $wpdb->users, $wpdb->usermeta, ...array_map( Tables::name( ... ), [ Tables::COMPANIES, Tables::COMPANY_USERS, Tables::COMPANY_USER_POINTS, Tables::DELIVERY_POINTS, Tables::HISTORY, Tables::FINDINGS, Tables::PROPOSALS ] ) ] as $table ) {
			$hashes[] = md5( (string) wp_json_encode( $db->rows( "SELECT * FROM {$table} ORDER BY 1, 2, 3" ) ) );
		}
		return implode( ' ', $hashes );
	}
}
