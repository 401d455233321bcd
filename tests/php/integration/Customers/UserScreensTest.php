<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\AccountNumber;
use WaproMag\Database\Tables;
use WaproMag\Health\CustomerData;
use WaproMag\Panel\Customers\UserBox;
use WaproMag\Panel\Customers\UsersList;
use WaproMag\Panel\Customers\UserStates;
use WaproMag\Panel\HistoryWords;
use WaproMag\Tests\CustomerTestCase;

/**
 * Accounts in WordPress's own screens, and what of them is personal data.
 */
final class UserScreensTest extends CustomerTestCase {

	private int $user = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->apply_customers( $this->contractor( '55', [ 'name' => 'Okna', 'contacts' => [ $this->contact( '901', 'szef@siec.example' ) ] ] ), $this->contractor( '56', [ 'contacts' => [ $this->contact( '902', 'drugi@siec.example' ) ] ] ) );
		$this->apply_customers( $this->contractor( '55', [ 'name' => 'Okna & Drzwi', 'contacts' => [ $this->contact( '901', 'szef@siec.example' ) ] ] ) );
		$this->user = $this->account( 'szef@siec.example' );
		wp_set_current_user( $this->user_id( 'admin' ) );
	}

	private function states(): UserStates {
		$f = $this->foundation();
		return new UserStates( $f->people(), $f->companies(), $f->customer_pairings() );
	}

	#[TestDox( 'C5: the users list says paired, to decide or unpaired, in three queries for the whole list' )]
	public function test_column(): void {
		$list   = new UsersList( $this->states() );
		$lonely = $this->registered( 'sam@example.com' );
		$asked  = $this->registered( 'pytany@example.com' );
		$this->foundation()->customer_pairings()->decide( $asked, 'to_decide' );
		self::assertArrayHasKey( 'wapro_mag', $list->add_column( [] ) );
		self::assertStringContainsString( 'Okna &amp; Drzwi', $list->cell( '', 'wapro_mag', $this->user ) );
		self::assertStringContainsString( "/history/user/{$this->user}", rawurldecode( $list->cell( '', 'wapro_mag', $this->user ) ) );
		self::assertStringContainsString( UserStates::word( 'to_decide' ), $list->cell( '', 'wapro_mag', $asked ) );
		self::assertStringContainsString( UserStates::word( 'unpaired' ), $list->cell( '', 'wapro_mag', $lonely ) );
		self::assertStringNotContainsString( '<a', $list->cell( '', 'wapro_mag', $this->user_id( 'admin' ) ) );
		self::assertSame( 'x', $list->cell( 'x', 'other', $lonely ) );

		$states = $this->states();
		$before = $GLOBALS['wpdb']->num_queries;
		$states->expect( [ $this->user, $asked, $lonely, $this->account( 'drugi@siec.example' ) ] );
		array_map( $states->of( ... ), [ $this->user, $asked, $lonely ] );
		self::assertSame( 3, $GLOBALS['wpdb']->num_queries - $before );
	}

	#[TestDox( 'C5: the users list leads to the desk\'s customers, and calls nobody paired whose company closed' )]
	public function test_column_leads_to_the_desk(): void {
		$asked = $this->registered( 'pytany@example.com' );
		$this->foundation()->customer_pairings()->decide( $asked, 'to_decide' );
		self::assertStringContainsString( '/pairing/customers&#038;tab=to_decide', rawurldecode( ( new UsersList( $this->states() ) )->cell( '', 'wapro_mag', $asked ) ) );

		$this->foundation()->pairs()->pair( $asked, '55', [], 'nip', null, false, 'shop_event', null );
		self::assertSame( 'paired', $this->states()->of( $asked )['state'] );
		$this->apply_customers( $this->contractor( '55', [ 'flagged' => false ] ) );
		self::assertSame( 'unpaired', $this->states()->of( $asked )['state'] );
	}

	#[TestDox( 'C5: the users list tells who waits for an approval from who only has to confirm an e-mail address' )]
	public function test_what_is_waited_for(): void {
		$contact = $this->registered( 'osoba@siec.example' );
		$claims  = $this->registered( 'kupiec@example.com' );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '905', 'osoba@siec.example' ) ] ] ) );
		$this->foundation()->pairs()->pair( $claims, '55', [], 'nip', null, false, 'shop_event', null );
		$cell = fn ( int $user ): string => ( new UsersList( $this->states() ) )->cell( '', 'wapro_mag', $user );
		$words   = array_map( static fn ( ?string $for ): string => '>' . UserStates::word( 'paired', $for ) . '<', [ UserStates::PROOF, UserStates::APPROVAL, null ] );
		self::assertCount( 3, array_unique( $words ) );
		self::assertStringContainsString( $words[0], $cell( $contact ) );
		self::assertStringContainsString( $words[1], $cell( $claims ) );
		$approval = ', ' . HistoryWords::value( 'access', 'waits' ) . '</li>';
		self::assertStringNotContainsString( $approval, $this->box( $contact ) );
		self::assertStringContainsString( $approval, $this->box( $claims ) );
		$this->foundation()->people()->save( $this->member( '55', 'kupiec@example.com' )->with( [ 'access' => Access::Open ] ) );
		self::assertStringContainsString( $words[2], $cell( $claims ) );
	}

	#[TestDox( 'H1: the user\'s screen shows company, role, access and history' )]
	public function test_box(): void {
		$html = $this->box( $this->user );
		foreach ( [ 'Okna &amp; Drzwi', HistoryWords::value( 'role', 'branch' ), HistoryWords::value( 'access', 'open' ), HistoryWords::summary( 'joined_company' ), "companies/{$this->company( '55' )->id}", "/history/user/{$this->user}" ] as $text ) {
			self::assertStringContainsString( $text, rawurldecode( $html ) );
		}
	}

	private function box( int $id ): string {
		$user = get_userdata( $id );
		self::assertInstanceOf( \WP_User::class, $user );
		wp_set_current_user( $this->user_id( 'admin' ) );
		ob_start();
		( new UserBox( $this->states(), $this->foundation()->history() ) )->show( $user );
		return (string) ob_get_clean();
	}

	#[TestDox( 'personal data of a company\'s person is exported, and erased without touching the others' )]
	public function test_personal_data(): void {
		update_user_meta( $this->user, AccountNumber::META, '5250001090' );
		$f    = $this->foundation();
		$data = new CustomerData( $f->db(), $f->people(), $f->companies(), $f->customer_pairings() );
		self::assertSame( 'Okna & Drzwi', $data->export( 'szef@siec.example' )['data'][0]['data'][0]['value'] );
		self::assertTrue( $data->erase( 'szef@siec.example' )['items_removed'] );
		self::assertSame( [], $data->export( 'szef@siec.example' )['data'] );
		self::assertSame( [ 1, 0 ], [ $this->count_rows( Tables::COMPANY_USERS ), $this->count_rows( Tables::HISTORY, "object_type = 'user' AND object_id = {$this->user}" ) ] );
		self::assertSame( '', get_user_meta( $this->user, AccountNumber::META, true ) );
		self::assertFalse( $data->erase( 'szef@siec.example' )['items_removed'] );
	}

	#[TestDox( 'H2: a finding about a contractor names it and can have it fetched anew; messages name contractors and accounts' )]
	public function test_findings_and_messages(): void {
		$this->apply_customers( $this->contractor( '57', [ 'messageId' => '5009', 'contacts' => [ $this->contact( '903', '' ) ] ] ) );
		$finding = $this->admin_asks( 'GET findings', [ 'kind' => 'contact_without_email' ] )['items'][0];
		self::assertSame( [ 'Sieć 57 Sp. z o.o.', 'contact 903', 'Jan Nowak 903' ], [ $finding['title'], $finding['field'], $finding['waproValue'] ] );
		$this->admin_asks( 'POST findings/actions', [ 'ids' => [ $finding['id'] ], 'action' => 'take_wapro', 'dryRun' => false ] );
		self::assertSame( 1, $this->count_rows( Tables::RUNS, "flow = 'refreshCustomers' AND object_keys = '[\"57\"]'" ) );
		self::assertNull( $this->company( '57' )->erp_hash );
		update_user_meta( $this->user, 'billing_nip', '5250001090' );
		$titles = array_column( $this->admin_asks( 'GET messages' )['items'], 'title' );
		self::assertContains( 'Sieć 57 Sp. z o.o.', $titles );
		self::assertContains( 'Jan Nowak 901', $titles );
	}
}
