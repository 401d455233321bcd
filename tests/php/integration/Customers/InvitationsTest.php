<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\MemberState;
use WaproMag\Mails\CompanyInvitation;
use WaproMag\Mails\MailIds;
use WaproMag\Panel\Orders\CompanyOrdersFilter;
use WaproMag\Tests\CustomerTestCase;

/**
 * Invitations, and companies in the panel.
 */
final class InvitationsTest extends CustomerTestCase {

	/** @var list<array<string, mixed>> */
	private array $mails = [];

	private bool $works = true;

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'pre_wp_mail', function ( $nothing, array $mail ): bool {
			if ( $this->works ) {
				$this->mails[] = $mail;
			}
			return $this->works;
		}, 10, 2 );
	}

	private function arrives(): void {
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '901', 'szef@siec.example' ), $this->contact( '902', 'drugi@siec.example' ) ] ] ), $this->contractor( '56', [ 'contacts' => [ $this->contact( '903', 'szef@siec.example' ) ] ] ) );
	}

	/**
	 * @return array<string, int>
	 */
	private function released( bool $dry_run, string $action = 'release' ): array {
		return $this->admin_asks( 'POST invitations', [ 'action' => $action, 'dryRun' => $dry_run ] );
	}

	#[TestDox( 'C1: invitations are held until released, counted first, and sent once per person – also to one of two companies' )]
	public function test_release(): void {
		$this->arrives();
		self::assertCount( 0, $this->mails );
		self::assertSame( [ 'held' => 2, 'queued' => 0, 'sent' => 0, 'failed' => 0 ], $this->admin_asks( 'GET companies' )['invitations'] );
		self::assertSame( 2, $this->released( true )['done'] );
		self::assertCount( 0, $this->mails );
		self::assertSame( [ 'done' => 2, 'skipped' => 0, 'failed' => 0, 'queued' => 0 ], $this->released( false ) );
		self::assertSame( [ 'szef@siec.example', 'drugi@siec.example' ], array_column( $this->mails, 'to' ) );
		self::assertStringContainsString( 'Sieć 55 Sp. z o.o., Sieć 56 Sp. z o.o.', html_entity_decode( $this->mails[0]['message'] ) );
		self::assertSame( 0, $this->released( false )['done'] );
		$this->foundation()->invitations()->run_job();
		self::assertCount( 2, $this->mails );
	}

	#[TestDox( 'C1: the link sets a password once, for seven days; a replayed one is refused' )]
	public function test_link(): void {
		$this->arrives();
		$this->released( false );
		if ( preg_match( '/key=([^&"]+)&(?:amp;|#038;)?login=([^"&]+)"/', (string) $this->mails[0]['message'], $match ) !== 1 ) {
			self::fail( 'The mail holds a link.' );
		}
		$login = rawurldecode( $match[2] );
		$user  = check_password_reset_key( $match[1], $login );
		self::assertInstanceOf( \WP_User::class, $user );
		reset_password( $user, 'nowe-haslo-2026' );
		self::assertInstanceOf( \WP_User::class, wp_authenticate( 'szef@siec.example', 'nowe-haslo-2026' ) );
		self::assertInstanceOf( \WP_Error::class, check_password_reset_key( $match[1], $login ) );
	}

	#[TestDox( 'C1: who had registered before proves the address by the link, and only then sees the company' )]
	public function test_link_opens(): void {
		$this->registered( 'szef@siec.example' );
		$this->arrives();
		self::assertSame( Access::Waits, $this->member( '55', 'szef@siec.example' )->access );
		$user = get_userdata( $this->account( 'szef@siec.example' ) );
		self::assertInstanceOf( \WP_User::class, $user );
		reset_password( $user, 'nowe-haslo-2026' );
		self::assertSame( Access::Open, $this->member( '55', 'szef@siec.example' )->access );
	}

	#[TestDox( 'C1: a mail that fails is counted and can be tried again' )]
	public function test_failed(): void {
		$this->arrives();
		$this->works = false;
		self::assertSame( [ 0, 2 ], [ ( $answer = $this->released( false ) )['done'], $answer['failed'] ] );
		self::assertSame( InvitationState::Failed, $this->member( '55', 'drugi@siec.example' )->invitation );
		$this->works = true;
		self::assertSame( [ 2, 0 ], [ ( $answer = $this->released( false, 'retry' ) )['done'], $answer['failed'] ] );
		self::assertCount( 2, $this->mails );
	}

	#[TestDox( 'C1: a shop that holds nothing back sends in the background' )]
	public function test_sends_itself(): void {
		$this->customer_settings( [ 'invitations' => 'send' ] );
		$this->arrives();
		self::assertCount( 0, $this->mails );
		self::assertTrue( as_has_scheduled_action( \WaproMag\Customers\Invitations::JOB ) );
		$this->foundation()->invitations()->run_job();
		self::assertCount( 2, $this->mails );
	}

	#[TestDox( 'C1: nobody of a closed company is invited' )]
	public function test_closed(): void {
		$this->arrives();
		$this->apply_customers( $this->contractor( '55', [ 'flagged' => false ] ) );
		self::assertSame( 1, $this->released( true )['done'] );
	}

	#[TestDox( 'C1: many released invitations go in parts; what is not sent yet can be held again' )]
	public function test_many(): void {
		$contacts = array_map( fn ( int $n ): array => $this->contact( (string) ( 1000 + $n ), "osoba{$n}@siec.example" ), range( 1, 25 ) );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => $contacts ] ) );
		self::assertSame( [ 'done' => 20, 'skipped' => 0, 'failed' => 0, 'queued' => 5 ], $this->released( false ) );
		self::assertCount( 20, $this->mails );
		$page = $this->admin_asks( 'GET invitations', [ 'state' => 'queued', 'perPage' => 3 ] );
		self::assertSame( [ 5, 2, 3 ], [ $page['total'], $page['pages'], count( $page['items'] ) ] );
		self::assertSame( 5, $this->released( true, 'stop' )['done'] );
		self::assertSame( 5, $this->released( false, 'stop' )['done'] );
		$this->foundation()->invitations()->run_job();
		self::assertCount( 20, $this->mails );
		self::assertSame( [ 'held' => 5, 'queued' => 0, 'sent' => 20, 'failed' => 0 ], $this->admin_asks( 'GET invitations' )['counts'] );
	}

	#[TestDox( 'C1: the mail is one of WooCommerce\'s: it can be switched off and previewed' )]
	public function test_mail(): void {
		self::assertArrayHasKey( MailIds::INVITATION, WC()->mailer()->get_emails() );
		self::assertStringContainsString( '</a>', CompanyInvitation::of_shop()->get_content_html() );
		self::assertStringNotContainsString( '<a', CompanyInvitation::of_shop()->get_content_plain() );
	}

	#[TestDox( 'H2: companies are listed with people and points; a person is suspended and restored, with history' )]
	public function test_panel(): void {
		$this->arrives();
		$row = $this->admin_asks( 'GET companies', [ 'search' => '525-000', 'state' => 'active' ] )['items'][0];
		self::assertSame( [ 'Sieć 55 Sp. z o.o.', 'active', 2, 0 ], [ $row['name'], $row['state'], $row['people'], $row['points'] ] );
		$user   = $this->account( 'drugi@siec.example' );
		$detail = $this->admin_asks( 'POST companies/{id}', [ 'action' => 'suspend', 'userId' => $user ], $row['id'] );
		self::assertSame( 'suspended', array_column( $detail['people'], 'state', 'userId' )[ $user ] );
		$this->admin_asks( 'POST companies/{id}', [ 'action' => 'restore', 'userId' => $user ], $row['id'] );
		self::assertTrue( array_column( $this->admin_asks( 'POST companies/{id}', [ 'action' => 'let_manage', 'userId' => $user ], $row['id'] )['people'], 'managesPeople', 'userId' )[ $user ] );
		self::assertSame( MemberState::Active, $this->member( '55', 'drugi@siec.example' )->state );
		$told = array_map( static fn ( array $item ): string => $item['changes'][0]['field'], $this->foundation()->history()->page( 'user', $user, 1 )['items'] );
		self::assertSame( [ 'manages_people', 'state', 'state', 'company' ], $told );
		self::assertSame( 'not_found', $this->refusal_of( 'POST companies/{id}', [ 'action' => 'suspend', 'userId' => 1 ], $this->user_id( 'admin' ), $row['id'] )[1] );
	}

	#[TestDox( 'C4: what may be done with a person follows their state, role and the shop\'s setting; a customer can be viewed as' )]
	public function test_actions(): void {
		$this->customer_settings( [ 'peopleManaged' => true ] );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'role' => 'company' ] ), $this->contact( '902', 'drugi@siec.example' ) ] ] ) );
		$people = array_column( $this->admin_asks( 'GET companies/{id}', [], $this->company( '55' )->id )['people'], null, 'email' );
		self::assertSame( [ 'suspend', 'let_manage', 'invite_again' ], $people['szef@siec.example']['actions'] );
		self::assertSame( [ 'suspend', 'invite_again' ], $people['drugi@siec.example']['actions'] );
		self::assertStringContainsString( "action=wapro_mag_view_as&user={$people['drugi@siec.example']['userId']}&_wpnonce=", $people['drugi@siec.example']['viewUrl'] );
		$this->apply_customers( $this->contractor( '55', [ 'flagged' => false ] ) );
		self::assertSame( [ [], [] ], array_column( $this->admin_asks( 'GET companies/{id}', [], $this->company( '55' )->id )['people'], 'actions' ) );
	}

	#[TestDox( 'C4: the orders list narrows to the orders of one company' )]
	public function test_orders(): void {
		$this->arrives();
		$company = $this->company( '55' )->id;
		$orders  = [ wc_create_order(), wc_create_order() ];
		self::assertContainsOnlyInstancesOf( \WC_Order::class, $orders );
		$this->foundation()->order_scope()->belongs( $orders[0]->get_id(), $company, null, 0, 'r', 's' );
		$detail = $this->admin_asks( 'GET companies/{id}', [], $company );
		self::assertSame( 1, $detail['orders'] );
		wp_parse_str( (string) wp_parse_url( $detail['ordersUrl'], PHP_URL_QUERY ), $_GET );
		wp_set_current_user( $this->user_id( 'admin' ) );
		$filter = new CompanyOrdersFilter( $this->foundation()->companies() );
		try {
			$asked = $filter->ask( [] );
			ob_start();
			$filter->show( 'shop_order' );
			$shown = (string) ob_get_clean();
			$where = $filter->narrow_orders( [ 'where' => '' ], new \stdClass(), $asked )['where'];
		} finally {
			$_GET = [];
		}
		self::assertStringContainsString( 'Sieć 55 Sp. z o.o.', $shown );
		self::assertSame( [ (string) $orders[0]->get_id() ], $this->foundation()->db()->column( str_replace( " AND {$GLOBALS['wpdb']->prefix}wc_orders.id IN (", '', rtrim( $where, ')' ) ) ) );
		self::assertSame( [], $filter->ask( [] ) );
	}

	#[TestDox( 'M4: settings of customers are kept, and contractors fetched anew when they come out differently' )]
	public function test_settings(): void {
		$settings = $this->admin_asks( 'GET settings/customers' );
		self::assertSame( [ true, 'hold' ], [ $settings['accounts'], $settings['invitations'] ] );
		self::assertSame( [ 400, 'retail_customer_missing', 'retailCustomerId' ], array_slice( $this->refusal_of( 'PUT settings/customers', [ 'guests' => 'one_retail' ] + $settings, $this->user_id( 'admin' ) ), 0, 3 ) );
		self::assertSame( 'shop', $this->admin_asks( 'PUT settings/customers', [ 'addressOwner' => 'shop' ] + $settings )['addressOwner'] );
		self::assertSame( 1, $this->count_rows( \WaproMag\Database\Tables::RUNS, "flow = 'refreshCustomers' AND cause = 'settings'" ) );
	}
}
