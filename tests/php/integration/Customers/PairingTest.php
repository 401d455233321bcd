<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\Origin;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Database\Tables;
use WaproMag\Queue\Destination;
use WaproMag\Tests\CustomerTestCase;

/**
 * Accounts and contractors find each other by tax number; what they may see is another matter.
 */
final class PairingTest extends CustomerTestCase {

	private const NIP = '5250001090';

	/**
	 * @return array<string, mixed>|null
	 * @phpstan-impure
	 */
	private function claimed_lookup(): ?array {
		$claim = $this->worker_asks( 'POST messages/claim', [ 'destination' => Destination::WAPRO, 'objectType' => 'customer', 'limit' => 10, 'perStream' => 5, 'leaseSeconds' => 60, 'worker' => 'w1' ] );
		foreach ( $claim['leases'] as $lease ) {
			return $lease['messages'][0] + [ 'token' => $lease['token'] ];
		}
		return null;
	}

	/**
	 * @param list<array<string, mixed>> $candidates
	 */
	private function found( array $candidates, ?\Closure $meanwhile = null ): void {
		$message = $this->claimed_lookup();
		self::assertNotNull( $message, 'WAPRO is asked.' );
		$meanwhile?->__invoke();
		$answer = $this->worker_asks( 'POST messages/results', [ 'destination' => Destination::WAPRO, 'results' => [ [ 'messageId' => $message['id'], 'token' => $message['token'], 'sent' => true, 'durationMs' => 5, 'outcome' => 'accepted', 'asOf' => $this->next_as_of(), 'customers' => $candidates ] ] ] );
		self::assertSame( 'recorded', $answer['results'][0]['outcome'] );
	}

	/**
	 * @param list<string>         $reasons
	 * @param array<string, mixed> $more
	 * @return array<string, mixed>
	 */
	private static function candidate( string $erp_id, array $reasons = [ 'nip' ], array $more = [] ): array {
		return $more + [ 'erpId' => $erp_id, 'code' => "K{$erp_id}", 'name' => "Firma {$erp_id}", 'nip' => '525-000-10-90', 'flagged' => true, 'blocked' => false, 'reasons' => $reasons ];
	}

	private function with_number( string $email = 'kupiec@example.com', string $number = '525-000-10-90' ): int {
		$user = $this->registered( $email );
		update_user_meta( $user, 'billing_nip', $number );
		return $user;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function row( int $user, string $tab ): array {
		$rows = array_column( $this->admin_asks( 'GET pairing/customers', [ 'tab' => $tab, 'perPage' => 100 ] )['items'], null, 'userId' );
		self::assertArrayHasKey( $user, $rows );
		return $rows[ $user ];
	}

	#[TestDox( 'C5: a NIP that appears on an account is looked for at once, cleaned; a wrong one is not, nor the same one again' )]
	public function test_number_is_looked_for(): void {
		$wrong = $this->with_number( 'zly@example.com', '1234567890' );
		self::assertNull( $this->claimed_lookup() );
		$user = $this->with_number( 'kupiec@example.com', 'PL 525-000-10-90' );
		self::assertSame( [ 'userId' => $user, 'nip' => self::NIP, 'email' => 'kupiec@example.com' ], array_diff_key( (array) ( ( $this->claimed_lookup() ?? [] )['customer'] ?? [] ), [ 'name' => 1 ] ) );
		update_user_meta( $user, 'billing_nip', self::NIP );
		self::assertSame( 1, $this->count_rows( Tables::MESSAGES, "object_type = 'customer'" ) );
		self::assertSame( '', get_user_meta( $wrong, 'wapro_mag_nip', true ) );
	}

	#[TestDox( 'C5: one contractor with the same NIP pairs for invoicing, and opens nothing' )]
	public function test_exact_pairs(): void {
		$user = $this->with_number();
		$this->found( [ self::candidate( '55' ), self::candidate( '56', [ 'name' ] ) ] );
		$row = $this->row( $user, 'paired' );
		self::assertSame( [ 'paired', '55', 'nip', 'waits', true ], [ $row['state'], $row['erpId'], $row['by'], $row['access'], $row['canUndo'] ] );
		self::assertSame( 1, $this->count_rows( Tables::RUNS, "flow = 'refreshCustomers' AND object_keys = '[\"55\"]'" ) );
	}

	#[TestDox( 'C5: a stranger who types somebody else\'s NIP sees nothing of that company, proven address or not' )]
	public function test_stranger(): void {
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '901', 'szef@siec.example' ) ] ] ) );
		$user = $this->with_number( 'obcy@example.com' );
		( new VerifiedEmail() )->remember( $user );
		$this->found( [ self::candidate( '55' ) ] );
		self::assertSame( Access::Waits, $this->member( '55', 'obcy@example.com' )->access );
		self::assertSame( [], $this->foundation()->scopes()->of( $user )->companies() );
	}

	#[TestDox( 'C5: a proven address that is a contact\'s opens the company' )]
	public function test_proven_contact(): void {
		$user = $this->with_number();
		( new VerifiedEmail() )->remember( $user );
		$this->found( [ self::candidate( '55', [ 'nip', 'contact_email' ], [ 'contactId' => '901' ] ) ] );
		self::assertSame( 'open', $this->row( $user, 'paired' )['access'] );
	}

	#[TestDox( 'C1, C5: an answer of before the flag went off opens nothing, and what it opened closes with the flag' )]
	public function test_flag_off_beside_the_answer(): void {
		$answer = [ self::candidate( '55', [ 'nip', 'contact_email' ], [ 'contactId' => '901' ] ) ];
		$user   = $this->with_number();
		( new VerifiedEmail() )->remember( $user );
		$this->found( $answer );
		self::assertSame( Access::Open, $this->member( '55', 'kupiec@example.com' )->access );
		$this->apply_customers( $this->contractor( '55', [ 'flagged' => false ] ) );
		self::assertSame( [], $this->foundation()->scopes()->of( $user )->companies() );

		$this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'look_again' ], $user );
		$this->found( $answer );
		$this->foundation()->scopes()->forget();
		self::assertSame( [], $this->foundation()->scopes()->of( $user )->companies() );
	}

	#[TestDox( 'C5: an address that nobody has proven opens nothing, contact or not' )]
	public function test_unproven_contact(): void {
		$user = $this->with_number();
		$this->found( [ self::candidate( '55', [ 'nip', 'contact_email' ], [ 'contactId' => '901' ] ) ] );
		self::assertSame( 'waits', $this->row( $user, 'paired' )['access'] );
	}

	#[TestDox( 'C5: a contact\'s address, changed to a proven one before WAPRO answers, opens nothing' )]
	public function test_address_changed_before_the_answer(): void {
		$user = $this->with_number( 'obcy@example.com' );
		( new VerifiedEmail() )->remember( $user );
		wp_update_user( [ 'ID' => $user, 'user_email' => 'szef@siec.example' ] );
		$this->found(
			[ self::candidate( '55', [ 'nip', 'contact_email' ], [ 'contactId' => '901' ] ) ],
			static fn () => wp_update_user( [ 'ID' => $user, 'user_email' => 'obcy@example.com' ] )
		);
		self::assertSame( 'waits', $this->row( $user, 'paired' )['access'] );
	}

	#[TestDox( 'C5: an approved account stays open when WAPRO gets a contact with the approved address, and not with another' )]
	public function test_approved_address(): void {
		$user = $this->with_number();
		$this->apply_customers( $this->contractor( '55' ) );
		$this->found( [ self::candidate( '55' ) ] );
		self::assertSame( 'open', $this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'approve' ], $user )['access'] );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '901', 'kupiec@example.com' ) ] ] ) );
		self::assertSame( [ '901', Access::Open ], [ $this->member( '55', 'kupiec@example.com' )->contact_erp_id, $this->member( '55', 'kupiec@example.com' )->access ] );

		wp_update_user( [ 'ID' => $user, 'user_email' => 'szef@siec.example' ] );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '902', 'szef@siec.example', [ 'role' => 'company' ] ) ] ] ) );
		self::assertSame( Access::Waits, $this->member( '55', 'szef@siec.example' )->access );
	}

	#[TestDox( 'C5: several contractors on one NIP wait for a person, who pairs, approves and undoes' )]
	public function test_person_decides(): void {
		$user = $this->with_number();
		$this->found( [ self::candidate( '55' ), self::candidate( '56' ) ] );
		$row = $this->row( $user, 'to_decide' );
		self::assertSame( [ 'to_decide', 'several_contractors', [ '55', '56' ], 'none' ], [ $row['state'], $row['code'], array_column( $row['candidates'], 'erpId' ), $row['access'] ] );
		self::assertSame( 'contractor_unknown', $this->refusal_of( 'POST pairing/customers/{id}', [ 'action' => 'pair', 'erpId' => '99' ], $this->user_id( 'admin' ), $user )[1] );

		$paired = $this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'pair', 'erpId' => '56' ], $user );
		self::assertSame( [ 'paired', '56', 'person', 'waits' ], [ $paired['state'], $paired['erpId'], $paired['by'], $paired['access'] ] );
		self::assertSame( 'contractor_not_flagged', $this->refusal_of( 'POST pairing/customers/{id}', [ 'action' => 'approve' ], $this->user_id( 'admin' ), $user )[1] );
		$this->apply_customers( $this->contractor( '56' ) );
		self::assertSame( 'open', $this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'approve' ], $user )['access'] );
		self::assertSame( [ $this->company( '56' )->id ], $this->foundation()->scopes()->of( $user )->companies() );

		$this->foundation()->scopes()->forget();
		self::assertSame( 'unpaired', $this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'undo' ], $user )['state'] );
		$this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'look_again' ], $user );
		$this->found( [ self::candidate( '56' ) ] );
		self::assertSame( 'unpaired', $this->row( $user, 'unpaired' )['state'], 'What was undone is not made again by itself.' );
		self::assertSame( [ 'paired_customer', 'access_approved', 'unpaired_customer' ], array_reverse( array_column( $this->foundation()->history()->page( 'user', $user, 1 )['items'], 'summary' ) ) );
	}

	#[TestDox( 'C5: of two contractors whose NIPs an account has typed, a decision is about the one that the admin saw' )]
	public function test_decision_about_one_of_two(): void {
		$user = $this->with_number();
		$this->apply_customers( $this->contractor( '55' ), $this->contractor( '56', [ 'nip' => '526-025-02-74' ] ) );
		$this->found( [ self::candidate( '55' ) ] );
		update_user_meta( $user, 'billing_nip', '526-025-02-74' );
		$this->found( [ self::candidate( '56' ) ] );
		$decide = fn ( array $decision ): array => $this->admin_asks( 'POST pairing/customers/{id}', $decision, $user );
		$access = fn (): array => array_map( fn ( string $erp_id ): ?Access => $this->foundation()->people()->find( $this->company( $erp_id )->id, $user )?->access, [ '55', '56' ] );

		self::assertSame( '56', $this->row( $user, 'paired' )['erpId'] );
		$decide( [ 'action' => 'approve' ] );
		self::assertSame( [ Access::Waits, Access::Open ], $access(), 'The one that the list shows.' );
		self::assertSame( '55', $this->row( $user, 'paired' )['erpId'] );

		$decide( [ 'action' => 'undo', 'erpId' => '56' ] );
		self::assertSame( [ Access::Waits, null ], $access() );
		self::assertSame( 'not_linked', $this->refusal_of( 'POST pairing/customers/{id}', [ 'action' => 'approve', 'erpId' => '56' ], $this->user_id( 'admin' ), $user )[1] );
		self::assertSame( [ Access::Waits, null ], $access(), 'What was on the screen is gone: nothing else is opened for it.' );
	}

	#[TestDox( 'C5: an account that its company has left is decided by a person again when several contractors have its NIP' )]
	public function test_former_and_several(): void {
		$user = $this->with_number();
		$this->apply_customers( $this->contractor( '55' ) );
		$this->found( [ self::candidate( '55' ) ] );
		$this->apply_customers( $this->contractor( '55', [ 'flagged' => false ] ) );
		$this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'look_again' ], $user );
		$this->found( [ self::candidate( '55' ), self::candidate( '56' ) ] );
		self::assertSame( 'several_contractors', $this->row( $user, 'to_decide' )['code'] );
	}

	#[TestDox( 'C5: a contractor that comes with the NIP of an account without a pair has it looked for again' )]
	public function test_number_appears_in_wapro(): void {
		$user = $this->with_number();
		$this->found( [] );
		self::assertSame( 'unpaired', $this->row( $user, 'unpaired' )['state'] );
		$this->apply_customers( $this->contractor( '55' ) );
		$this->found( [ self::candidate( '55' ) ] );
		self::assertSame( 'paired', $this->row( $user, 'paired' )['state'] );
	}

	#[TestDox( 'C5: exact matches are paired in bulk, with a count first' )]
	public function test_bulk(): void {
		$user = $this->with_number();
		$this->foundation()->customer_pairings()->decide( $user, 'to_decide', null, null, [ self::candidate( '55' ), self::candidate( '57', [ 'name' ] ) ] );
		self::assertSame( 1, $this->admin_asks( 'GET pairing/customers', [ 'tab' => 'to_decide' ] )['counts']['exact'] );
		self::assertSame( 1, $this->admin_asks( 'POST pairing/customers', [ 'action' => 'pair_exact', 'dryRun' => true ] )['done'] );
		self::assertSame( 'to_decide', $this->row( $user, 'to_decide' )['state'] );
		self::assertSame( 1, $this->admin_asks( 'POST pairing/customers', [ 'action' => 'pair_exact', 'dryRun' => false ] )['done'] );
		self::assertSame( [ '55', 'waits' ], [ $this->row( $user, 'paired' )['erpId'], $this->row( $user, 'paired' )['access'] ] );
	}

	#[TestDox( 'C5: one that was paired in the meantime is told as refused; those without an exact match as skipped' )]
	public function test_bulk_truth(): void {
		$late  = $this->with_number();
		$alike = $this->registered( 'podobny@example.com' );
		$this->foundation()->customer_pairings()->decide( $late, 'to_decide', null, null, [ self::candidate( '55' ) ] );
		$this->foundation()->customer_pairings()->decide( $alike, 'to_decide', null, null, [ self::candidate( '56', [ 'name' ] ) ] );
		$ask = fn ( bool $dry ): array => $this->admin_asks( 'POST pairing/customers', [ 'action' => 'pair_exact', 'dryRun' => $dry ] );
		self::assertSame( [ 'done' => 1, 'skipped' => 1, 'refused' => 0 ], $ask( true ) );
		$meanwhile = function ( string $sql ) use ( $late, &$meanwhile ): string {
			if ( $sql === 'START TRANSACTION' ) {
				remove_filter( 'query', $meanwhile );
				$this->foundation()->pairs()->pair( $late, '57', [], 'order', null, false, 'shop_event', null );
			}
			return $sql;
		};
		add_filter( 'query', $meanwhile );
		self::assertSame( [ 'done' => 0, 'skipped' => 1, 'refused' => 1 ], $ask( false ) );
		self::assertSame( '57', $this->row( $late, 'paired' )['erpId'] );
	}

	#[TestDox( 'C5: an account whose contractor WAPRO took off can be paired with another one, and is among those that are looked for again' )]
	public function test_pair_after_flag_off(): void {
		$user = $this->with_number();
		$this->found( [ self::candidate( '55' ), self::candidate( '56' ) ] );
		$this->apply_customers( $this->contractor( '55' ) );
		$this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'pair', 'erpId' => '55' ], $user );
		$this->apply_customers( $this->contractor( '55', [ 'flagged' => false ] ) );

		self::assertSame( 1, $this->admin_asks( 'POST pairing/customers', [ 'action' => 'look_again', 'dryRun' => true ] )['done'] );
		self::assertSame( 'unpaired', $this->row( $user, 'unpaired' )['state'] );
		$this->apply_customers( $this->contractor( '56' ) );
		self::assertSame( [ 'paired', '56' ], array_values( array_intersect_key( $this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'pair', 'erpId' => '56' ], $user ), [ 'state' => 1, 'erpId' => 1 ] ) ) );
	}

	#[TestDox( 'C5: likeness alone says so by its code' )]
	public function test_only_alike(): void {
		$user = $this->with_number();
		$this->found( [ self::candidate( '55', [ 'name', 'email' ] ) ] );
		self::assertSame( 'only_alike', $this->row( $user, 'to_decide' )['code'] );
	}

	#[TestDox( 'C5: an account that is deleted leaves nothing behind' )]
	public function test_deleted_account(): void {
		$user = $this->with_number();
		$this->found( [ self::candidate( '55' ) ] );
		do_action( 'deleted_user', $user, null, get_userdata( $user ) );
		self::assertSame( [ 0, 0 ], [ $this->count_rows( Tables::COMPANY_USERS ), $this->count_rows( Tables::PAIRINGS ) ] );
	}

	#[TestDox( 'C5: of two places that wait the desk shows the one that can be approved, whichever came first' )]
	public function test_two_waiting_places(): void {
		$user = $this->registered( 'kupiec@example.com' );
		$this->apply_customers( $this->contractor( '55' ), $this->contractor( '56' ), $this->contractor( '57' ) );
		$this->foundation()->pairs()->pair( $user, '55', [], 'nip', null, false, 'shop_event', null );
		$seat = $this->member( '55', 'kupiec@example.com' );
		foreach ( [ '56', '57' ] as $other ) {
			$this->foundation()->people()->save( $seat->with( [ 'company_id' => $this->company( $other )->id, 'origin' => Origin::Order ] ) );
		}
		$flag = fn ( string $flagged ) => $GLOBALS['wpdb']->query( 'UPDATE ' . Tables::name( Tables::COMPANIES ) . " SET flagged = (erp_id = '{$flagged}')" );
		foreach ( [ '55', '56', '57' ] as $flagged ) {
			$flag( $flagged );
			[ $row ] = $this->admin_asks( 'GET pairing/customers', [ 'tab' => 'paired', 'access' => 'to_approve' ] )['items'];
			self::assertSame( [ $flagged, [ 'undo', 'approve' ] ], [ $row['erpId'], $row['actions'] ] );
		}
		$this->admin_asks( 'POST pairing/customers/{id}', [ 'action' => 'approve' ], $user );
		self::assertSame( [ Access::Waits, Access::Open ], [ $this->member( '55', 'kupiec@example.com' )->access, $this->member( '57', 'kupiec@example.com' )->access ] );
	}

	/**
	 * @return array<string, array{non-empty-string}> Hook that our book-keeping follows.
	 */
	public static function followed(): array {
		return [
			'an account is deleted'  => [ 'deleted_user' ],
			'a password is set anew' => [ 'after_password_reset' ],
			'an address is proven'   => [ 'woocommerce_customer_email_verified' ],
		];
	}

	/**
	 * @param non-empty-string $hook
	 */
	#[DataProvider( 'followed' )]
	#[TestDox( 'C5: an account is deleted, a password set and an address proven also while our tables cannot be read' )]
	public function test_tables_out_of_order( string $hook ): void {
		global $wpdb;
		$user = $this->with_number();
		( new VerifiedEmail() )->remember( $user );
		$asked  = 0;
		$broken = static function ( string $sql ) use ( &$asked ): string {
			$is_ours = str_contains( $sql, 'wapro_mag_company_users' );
			$asked  += (int) $is_ours;
			return $is_ours ? 'SELECT broken FROM nowhere' : $sql;
		};
		$shown  = $wpdb->suppress_errors();
		add_filter( 'query', $broken );
		try {
			do_action( $hook, $hook === 'after_password_reset' ? get_userdata( $user ) : $user, null, get_userdata( $user ) );
		} finally {
			remove_filter( 'query', $broken );
			$wpdb->suppress_errors( $shown );
		}
		self::assertGreaterThan( 0, $asked );
	}
}
