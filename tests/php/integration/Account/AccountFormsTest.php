<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Account;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\AccountForms;
use WaproMag\Account\AccountPage;
use WaproMag\Account\CompanyForms;
use WaproMag\Account\CompanyPage;
use WaproMag\Account\PeopleForms;
use WaproMag\Account\PeoplePage;
use WaproMag\Account\PointsPage;
use WaproMag\Account\Posted;
use WaproMag\Api\Problem;
use WaproMag\Customers\Access;
use WaproMag\Customers\Company;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Origin;
use WaproMag\Customers\Role;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Database\Tables;
use WaproMag\Panel\Customers\CompanyActions;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Visibility\FilterChoices;

final class AccountFormsTest extends OrderTestCase {

	use CompanyBuyers;

	private const MOVED = [
		'street'   => 'ul. Nowa 1',
		'postcode' => '30-702',
		'city'     => 'Kraków',
		'email'    => 'nowy@budmax.example',
		'phone'    => '12 345 67 89',
	];

	#[TestDox( 'C2: where WAPRO leads the address, a change is proposed and nothing changes in the shop; where the shop leads, it holds at once' )]
	public function test_address(): void {
		$company = $this->of( $this->company() );
		$this->acts_as( $this->buyer( $company->id, Role::Company ) );

		$this->company_forms()->address( $company, new Posted( self::MOVED ) );
		self::assertSame( 'ul. Przemysłowa 14', $this->of( $company->id )->street );
		self::assertSame( [ 'to_wapro', 'waiting', '1' ], $this->last_proposal() );

		$this->set( [ 'addressOwner' => 'shop' ] );
		$this->company_forms()->address( $company, new Posted( self::MOVED ) );
		self::assertSame( [ 'ul. Nowa 1', 'nowy@budmax.example' ], [ $this->of( $company->id )->street, $this->of( $company->id )->email ] );
		self::assertSame( [ 'to_wapro', 'waiting', '0' ], $this->last_proposal() );
	}

	#[TestDox( 'C2: $_dataname is refused by name, and nothing is proposed' )]
	#[DataProvider( 'bad_addresses' )]
	public function test_bad_address( string $field, string $value, string $named ): void {
		$company = $this->of( $this->company() );
		$this->acts_as( $this->buyer( $company->id, Role::Company ) );
		$posted  = new Posted( [ $field => $value ] + self::MOVED );

		$this->company_forms()->address( $company, $posted );

		self::assertCount( 1, $posted->problems() );
		self::assertStringContainsString( $named, $posted->problems()[0] );
		self::assertNull( $this->last_proposal() );
	}

	/**
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function bad_addresses(): iterable {
		yield 'a street of five thousand characters' => [ 'street', str_repeat( 'ą', 5000 ), 'Ulica i numer' ];
		yield 'a street of nothing but markup'       => [ 'street', '<script></script>', 'Ulica i numer' ];
		yield 'an e-mail that is none'               => [ 'email', 'nowy at budmax', 'e-mail' ];
		yield 'no town'                              => [ 'city', ' ', 'Miejscowość' ];
	}

	#[TestDox( 'C4: a branch user changes neither the company nor its delivery points, and a point of another company is not there for anybody' )]
	public function test_rights(): void {
		$company = $this->of( $this->company() );
		$point   = $this->point( $company->id, 'Łódź' );
		$this->acts_as( $this->buyer( $company->id, Role::Branch, [ $point ] ) );
		self::assertSame( 'forbidden', $this->refusal( fn () => $this->company_forms()->address( $company, new Posted( self::MOVED ) ) ) );
		self::assertSame( 'forbidden', $this->refusal( fn () => $this->company_forms()->point( $company, new Posted( [ 'point' => (string) $point ] ) ) ) );

		$foreign = $this->point( $this->company( 'Domostal s.c.' ), 'Katowice' );
		$this->acts_as( $this->buyer( $company->id, Role::Company ) );
		self::assertSame( 'not_found', $this->refusal( fn () => $this->company_forms()->point( $company, new Posted( [ 'point' => (string) $foreign ] ) ) ) );
	}

	#[TestDox( 'C4: whoever may manage people invites one for a delivery point: an account, an invitation, and word to WAPRO' )]
	public function test_invite(): void {
		$company = $this->of( $this->company() );
		$point   = $this->point( $company->id, 'Łódź' );
		$this->manager( $company->id );

		$this->people_forms()->invite( $company, new Posted( $this->person( [ 'points' => [ (string) $point ] ] ) ) );

		$user = get_user_by( 'email', 'nowa@budmax.example' );
		self::assertNotFalse( $user );
		$member = $this->foundation()->people()->find( $company->id, $user->ID );
		self::assertNotNull( $member );
		self::assertSame( [ Role::Branch, [ $point ], Origin::Shop, false ], [ $member->role, $member->points, $member->origin, $member->manages_people ] );
		self::assertContains( $member->invitation, [ InvitationState::Queued, InvitationState::Sent ] );
		self::assertSame( 'to_wapro', $this->last_proposal()[0] ?? '' );
		self::assertSame( 'person_known', $this->refusal( fn () => $this->people_forms()->invite( $company, new Posted( $this->person( [ 'points' => [ (string) $point ] ] ) ) ) ) );
	}

	#[TestDox( 'C5: an address that has an account is invited like any other: same words, nothing told of the account, nothing open before the link is used' )]
	public function test_invite_known(): void {
		$company = $this->of( $this->company() );
		$point   = (string) $this->point( $company->id, 'Łódź' );
		$known   = wp_insert_user( [ 'user_login' => 'znana', 'user_email' => 'znana@example.com', 'user_pass' => 'haslo-testowe', 'display_name' => 'Prawdziwe Nazwisko', 'role' => 'customer' ] );
		self::assertIsInt( $known );
		$this->manager( $company->id );

		$answers = array_map( fn ( string $email ): string => str_replace( $email, '', $this->people_forms()->invite( $company, new Posted( $this->person( [ 'email' => $email, 'points' => [ $point ] ] ) ) ) ), [ 'znana@example.com', 'nieznana@example.com' ] );
		self::assertSame( $answers[0], $answers[1] );
		$page = $this->people_page();
		self::assertStringContainsString( 'znana@example.com', $page );
		self::assertStringNotContainsString( 'Prawdziwe Nazwisko', $page );
		$this->foundation()->scopes()->forget();
		self::assertFalse( $this->foundation()->scopes()->of( $known )->sees_company( $company->id ) );

		$user = get_userdata( $known );
		self::assertInstanceOf( \WP_User::class, $user );
		reset_password( $user, 'nowe-haslo-2026' );
		$this->foundation()->scopes()->forget();
		self::assertTrue( $this->foundation()->scopes()->of( $known )->sees_company( $company->id ) );
		self::assertStringContainsString( 'Prawdziwe Nazwisko', $this->people_page() );
	}

	#[TestDox( 'C4: $_dataname of an invited person is refused by name, and there is no account' )]
	#[DataProvider( 'bad_names' )]
	public function test_bad_name( string $field, string $value, string $named ): void {
		$company = $this->of( $this->company() );
		$point   = (string) $this->point( $company->id, 'Łódź' );
		$this->manager( $company->id );
		$posted = new Posted( $this->person( [ $field => $value, 'points' => [ $point ] ] ) );

		self::assertSame( '', $this->people_forms()->invite( $company, $posted ) );

		self::assertCount( 1, $posted->problems() );
		self::assertStringContainsString( $named, $posted->problems()[0] );
		self::assertFalse( get_user_by( 'email', 'nowa@budmax.example' ) );
	}

	/**
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function bad_names(): iterable {
		yield 'a first name of five thousand characters' => [ 'first_name', str_repeat( 'ą', 5000 ), 'Imię' ];
		yield 'a last name of nothing but markup'        => [ 'last_name', '<img src=x onerror=alert(1)>', 'Nazwisko' ];
	}

	#[TestDox( 'C4: limits of managing people: not without the right or the shop\'s consent, not oneself, no foreign point, no administrator' )]
	public function test_limits(): void {
		$company = $this->of( $this->company() );
		$point   = $this->point( $company->id, 'Łódź' );
		$foreign = $this->point( $this->company( 'Domostal s.c.' ), 'Katowice' );
		$person  = fn ( array $changes ) => fn () => $this->people_forms()->invite( $company, new Posted( $this->person( $changes + [ 'points' => [ (string) $point ] ] ) ) );

		$this->acts_as( $this->buyer( $company->id, Role::Company ) );
		self::assertSame( 'forbidden', $this->refusal( $person( [] ) ), 'No right.' );

		$manager = $this->manager( $company->id );
		self::assertSame( 'points_missing', $this->refusal( $person( [ 'points' => [ (string) $foreign ] ] ) ) );
		self::assertSame( 'points_missing', $this->refusal( $person( [ 'points' => [] ] ) ) );
		self::assertSame( 'role_missing', $this->refusal( $person( [ 'role' => 'admin' ] ) ) );
		self::assertSame( 'person_refused', $this->refusal( $person( [ 'email' => get_userdata( 1 )->user_email ?? '' ] ) ) );
		self::assertSame( 'forbidden', $this->refusal( fn () => $this->people_forms()->change_access( $company, new Posted( [ 'person' => (string) $manager ] ), 'suspend' ) ), 'Oneself.' );

		$this->set( [ 'peopleManaged' => false ] );
		self::assertSame( 'forbidden', $this->refusal( $person( [] ) ), 'The shop said no.' );
	}

	#[TestDox( 'C4: a company invites a hundred people a day, whoever of it does, and on the next day goes on' )]
	public function test_most_a_day(): void {
		$company = $this->of( $this->company() );
		$point   = (string) $this->point( $company->id, 'Łódź' );
		$this->manager( $company->id );
		$seat = static fn ( int $user ): Membership => new Membership( $company->id, $user, null, Role::Company, false, MemberState::Active, Access::Open, [], Origin::Shop, InvitationState::Sent, '' );
		$this->foundation()->people()->save_many( array_map( $seat, range( 900_001, 900_100 ) ) );
		$invite = fn () => $this->people_forms()->invite( $company, new Posted( $this->person( [ 'points' => [ $point ] ] ) ) );

		self::assertSame( 'too_many_invitations', $this->refusal( $invite ) );
		self::assertFalse( get_user_by( 'email', 'nowa@budmax.example' ) );

		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::COMPANY_USERS ) . ' SET created_at = created_at - INTERVAL 1 DAY WHERE user_id > 900000' );
		self::assertSame( '', $this->refusal( $invite ) );
	}

	#[TestDox( 'C4: a suspended person loses the company with the next request, and has it again after' )]
	public function test_suspend(): void {
		$company = $this->of( $this->company() );
		$user    = $this->buyer( $company->id, Role::Company );
		$this->manager( $company->id );

		$this->people_forms()->change_access( $company, new Posted( [ 'person' => (string) $user ] ), 'suspend' );
		$this->foundation()->scopes()->forget();
		self::assertFalse( $this->foundation()->scopes()->of( $user )->sees_company( $company->id ) );

		$this->foundation()->scopes()->forget();
		$this->people_forms()->change_access( $company, new Posted( [ 'person' => (string) $user ] ), 'restore' );
		$this->foundation()->scopes()->forget();
		self::assertTrue( $this->foundation()->scopes()->of( $user )->sees_company( $company->id ) );
		self::assertSame( MemberState::Active, $this->foundation()->people()->find( $company->id, $user )?->state );
	}

	#[TestDox( 'C4: whom the shop itself suspended nobody of the company lets in again, the shop does' )]
	public function test_suspended_by_the_shop(): void {
		$company = $this->of( $this->company() );
		$user    = $this->buyer( $company->id, Role::Company );
		$state   = fn (): ?MemberState => $this->foundation()->people()->find( $company->id, $user )?->state;
		$restore = fn () => $this->people_forms()->change_access( $company, new Posted( [ 'person' => (string) $user ] ), 'restore' );
		$this->manager( $company->id );

		$this->actions()->act( $company->id, $user, 'suspend', 'Administrator' );
		self::assertSame( 'person_barred', $this->refusal( $restore ) );
		self::assertSame( MemberState::Suspended, $state() );
		$this->actions()->act( $company->id, $user, 'restore', 'Administrator' );
		self::assertSame( MemberState::Active, $state() );

		$this->people_forms()->change_access( $company, new Posted( [ 'person' => (string) $user ] ), 'suspend' );
		$restore();
		self::assertSame( MemberState::Active, $state() );
	}

	#[TestDox( 'C4: a form of one company, sent after another one was chosen, changes neither' )]
	public function test_form_of_other_company(): void {
		$shown = $this->of( $this->company() );
		$other = $this->of( $this->company( 'Alfa Dom' ) );
		$this->set( [ 'addressOwner' => 'shop' ] );
		$user  = $this->buyer( $shown->id, Role::Company );
		$this->foundation()->people()->save( new Membership( $other->id, $user, null, Role::Company, false, MemberState::Active, Access::Open, [] ) );
		$this->foundation()->scopes()->forget();
		$this->acts_as( $user );
		$active = $this->foundation()->active_choice();
		$active->choose( $shown->id, null );
		ob_start();
		$_GET['edytuj'] = '1';
		( new CompanyPage( $active, $this->foundation()->points(), $this->foundation()->scopes() ) )->show();
		preg_match( '/name="_wapro_mag_nonce" value="([^"]+)"/', (string) ob_get_clean(), $nonce );
		$_GET = [];

		$active->choose( $other->id, null );
		$_POST = [ 'wapro_mag_form' => 'address', '_wapro_mag_nonce' => $nonce[1] ?? '' ] + self::MOVED;
		$stays = static fn (): never => throw new \RuntimeException( 'Goes back to the page.' );
		add_filter( 'wp_redirect', $stays );
		$forms = new AccountForms( $active, $this->company_forms(), $this->people_forms() );
		try {
			wc_clear_notices();
			$forms->take();
			self::assertSame( [ 'ul. Przemysłowa 14', 'ul. Przemysłowa 14', 1 ], [ $this->of( $shown->id )->street, $this->of( $other->id )->street, wc_notice_count( 'error' ) ] );
			$active->choose( $shown->id, null );
			$this->expectExceptionMessage( 'Goes back to the page.' );
			$forms->take();
		} finally {
			self::assertSame( 'ul. Przemysłowa 14', $this->of( $other->id )->street );
			remove_filter( 'wp_redirect', $stays );
			wc_clear_notices();
			$_POST = [];
		}
	}

	/**
	 * @return array<string, array{int, string}> Delivery points, what stands after the first ones.
	 */
	public static function points_beyond(): array {
		return [
			'as many as are named' => [ 12, '/Oddział 12\./u' ],
			'one more'             => [ 13, '/Oddział 12 \D+ 1\b/u' ],
			'very many'            => [ 40, '/Oddział 12 \D+ 28\b/u' ],
		];
	}

	#[DataProvider( 'points_beyond' )]
	#[TestDox( 'C4: a branch user with many delivery points is told the first ones and how many more there are' )]
	public function test_many_points( int $count, string $end ): void {
		$company = $this->of( $this->company() );
		$points  = array_map( fn ( int $number ): int => $this->point( $company->id, sprintf( 'Oddział %02d', $number ) ), range( 1, $count ) );
		$this->acts_as( $this->buyer( $company->id, Role::Branch, $points ) );
		$this->foundation()->scopes()->forget();
		$this->foundation()->active_choice()->forget();
		ob_start();
		( new CompanyPage( $this->foundation()->active_choice(), $this->foundation()->points(), $this->foundation()->scopes() ) )->show();
		$page = (string) ob_get_clean();
		self::assertStringContainsString( 'Oddział 01, Oddział 02', $page );
		self::assertMatchesRegularExpression( $end, $page );
		self::assertStringNotContainsString( 'Oddział 13', $page );
	}

	#[TestDox( 'C5: somebody who only typed the company\'s NIP is shown to nobody of the company and cannot be managed by them, but can be invited like anybody' )]
	public function test_claim(): void {
		$company = $this->of( $this->company() );
		$point   = $this->point( $company->id, 'Łódź' );
		$claims  = $this->buyer( $company->id );
		wp_update_user( [ 'ID' => $claims, 'display_name' => 'Obca Osoba' ] );
		$this->foundation()->people()->save( new Membership( $company->id, $claims, null, Role::Branch, false, MemberState::Active, Access::Waits, [], Origin::Pairing ) );
		$this->manager( $company->id );

		self::assertStringNotContainsString( 'name="person" value="' . $claims . '"', $this->people_page() );
		self::assertArrayNotHasKey( $claims, ( new FilterChoices( $this->foundation()->db() ) )->of( $this->foundation()->scopes()->current() )['people'] );
		self::assertSame( 'not_found', $this->refusal( fn () => $this->people_forms()->assign( $company, new Posted( [ 'person' => (string) $claims, 'role' => 'company' ] ) ) ) );
		self::assertNull( $this->last_proposal() );

		$email = VerifiedEmail::email( $claims );
		$this->people_forms()->invite( $company, new Posted( $this->person( [ 'email' => $email, 'points' => [ (string) $point ] ] ) ) );
		$member = $this->foundation()->people()->find( $company->id, $claims );
		self::assertSame( [ Origin::Shop, Access::Waits, [ $point ] ], [ $member?->origin, $member?->access, $member?->points ] );
	}

	#[TestDox( 'C4: of a colleague\'s delivery points a branch user is told only those that both have' )]
	public function test_points_of_colleagues(): void {
		$company = $this->of( $this->company() );
		$shared  = $this->point( $company->id, 'Oddział wspólny' );
		$other   = $this->point( $company->id, 'Oddział cudzy' );
		$this->buyer( $company->id, Role::Branch, [ $shared, $other ] );
		$this->acts_as( $this->buyer( $company->id, Role::Branch, [ $shared ] ) );
		$page = $this->people_page();
		self::assertSame( 2, substr_count( $page, 'Oddział wspólny' ) );
		self::assertStringNotContainsString( 'Oddział cudzy', $page );
	}

	#[TestDox( 'C4: a person keeps the points that the form does not list, and WAPRO\'s contact keeps its e-mail' )]
	public function test_assign_many_points(): void {
		$company = $this->of( $this->company() );
		$points  = [];
		for ( $n = 1; $n <= PeoplePage::MOST_POINTS + 1; $n++ ) {
			$points[] = $this->point( $company->id, sprintf( 'Sklep %04d', $n ) );
		}
		$last   = $points[ PeoplePage::MOST_POINTS ];
		$person = $this->buyer( $company->id, Role::Branch, [ $points[0], $last ] );
		$member = $this->foundation()->people()->find( $company->id, $person );
		self::assertInstanceOf( Membership::class, $member );
		$this->foundation()->people()->save( $member->with( [ 'contact_email' => 'kontakt@budmax.example' ] ) );
		$this->manager( $company->id );
		$this->people_forms()->assign( $company, new Posted( [ 'person' => (string) $person, 'role' => 'branch', 'points' => [ (string) $points[1] ] ] ) );
		self::assertSame( [ $points[1], $last ], $this->foundation()->people()->find( $company->id, $person )?->points );
		self::assertStringContainsString( 'kontakt@budmax.example', (string) $this->foundation()->db()->value( 'SELECT after_values FROM ' . Tables::name( Tables::PROPOSALS ) . ' ORDER BY id DESC LIMIT 1' ) );
	}

	#[TestDox( 'C2: a form that was refused shows what was typed; a page beyond the last one is the last one' )]
	public function test_typed_again(): void {
		$company = $this->of( $this->company() );
		$this->point( $company->id, 'Łódź' );
		$this->manager( $company->id );
		$f      = $this->foundation();
		$shown  = static function ( AccountPage $page, array $query, array $posted ): string {
			[ $_GET, $_POST ] = [ $query, $posted ];
			ob_start();
			$page->show();
			[ $_GET, $_POST ] = [ [], [] ];
			return (string) ob_get_clean();
		};
		$address = new CompanyPage( $f->active_choice(), $f->points(), $f->scopes() );
		$points  = new PointsPage( $f->active_choice(), $f->points(), $f->scopes() );
		$people  = new PeoplePage( $f->active_choice(), $f->people(), $f->points(), $f->scopes() );

		self::assertStringContainsString( 'value="ul. Wpisana 7"', $shown( $address, [ 'edytuj' => '1' ], [ 'wapro_mag_form' => 'address', 'street' => 'ul. Wpisana 7' ] ) );
		self::assertStringContainsString( 'value="Sklep wpisany"', $shown( $points, [ 'dodaj' => '1' ], [ 'wapro_mag_form' => 'point', 'point_name' => 'Sklep wpisany' ] ) );
		$invite = $shown( $people, [], [ 'wapro_mag_form' => 'invite', 'last_name' => 'Wpisana' ] );
		self::assertStringContainsString( 'value="Wpisana"', $invite );
		self::assertStringContainsString( '<details class="wapro-mag-invite" open>', $invite );
		self::assertStringContainsString( 'value="ul. Przemysłowa 14"', $shown( $address, [ 'edytuj' => '1' ], [] ) );
		self::assertStringContainsString( 'ul. Magazynowa 1', $shown( $points, [ 'strona' => '9' ], [] ) );
	}

	#[TestDox( 'C1: nobody is told that an invitation went out to a company whose flag is off' )]
	public function test_invite_closed(): void {
		$company = $this->company( 'Budmax S.A.', [ 'flagged' => 0 ] );
		$user    = $this->buyer( $company );
		self::assertSame( 'contractor_not_flagged', $this->refusal( fn () => $this->actions()->act( $company, $user, 'invite_again', 'admin' ) ) );
	}

	private function company_forms(): CompanyForms {
		$f = $this->foundation();
		return new CompanyForms( $f->scopes(), $f->points(), $f->proposals(), $f->settings() );
	}

	private function people_forms(): PeopleForms {
		$f = $this->foundation();
		return new PeopleForms( $f->scopes(), $f->people(), $f->points(), $f->proposals(), $f->invitations(), $this->actions() );
	}

	private function actions(): CompanyActions {
		$f = $this->foundation();
		return new CompanyActions( $f->companies(), $f->people(), $f->pairs(), $f->invitations(), $f->history() );
	}

	private function people_page(): string {
		$f = $this->foundation();
		$f->scopes()->forget();
		$f->active_choice()->forget();
		ob_start();
		( new PeoplePage( $f->active_choice(), $f->people(), $f->points(), $f->scopes() ) )->show();
		return (string) ob_get_clean();
	}

	private function of( int $company ): Company {
		return $this->foundation()->companies()->find( $company ) ?? self::fail( 'No such company.' );
	}

	private function manager( int $company ): int {
		$this->set( [ 'peopleManaged' => true ] );
		$user   = $this->buyer( $company, Role::Company );
		$member = $this->foundation()->people()->find( $company, $user );
		self::assertInstanceOf( Membership::class, $member );
		$this->foundation()->people()->save( $member->with( [ 'manages_people' => true ] ) );
		$this->foundation()->scopes()->forget();
		$this->acts_as( $user );
		return $user;
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function set( array $changes ): void {
		$settings = $this->foundation()->settings();
		$settings->store_customers( CustomerSettings::from_array( $changes + $settings->customers()->to_array() ) );
		$this->foundation()->scopes()->forget();
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private function person( array $changes ): array {
		return $changes + [
			'first_name' => 'Nowa',
			'last_name'  => 'Osoba',
			'email'      => 'nowa@budmax.example',
			'phone'      => '',
			'role'       => 'branch',
		];
	}

	/**
	 * @return list<string|null>|null Direction, state, whether WAPRO's user decides.
	 */
	private function last_proposal(): ?array {
		$row = $this->foundation()->db()->row( 'SELECT direction, state, as_proposal FROM ' . \WaproMag\Database\Tables::name( \WaproMag\Database\Tables::PROPOSALS ) . ' ORDER BY id DESC LIMIT 1' );
		return $row === null ? null : array_values( $row );
	}

	private function refusal( callable $work ): string {
		try {
			$work();
		} catch ( Problem $problem ) {
			return $problem->problem_code;
		}
		return '';
	}
}
