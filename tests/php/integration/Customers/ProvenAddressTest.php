<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Customers;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Role;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Tests\CustomerTestCase;

/**
 * A place in a company opens to whoever proves the very address of its contact; accounts change theirs as they like.
 */
final class ProvenAddressTest extends CustomerTestCase {

	#[TestDox( 'C5: whoever registered with a contact\'s address, and proves another one, stays outside' )]
	public function test_proof_of_another_address_opens_nothing(): void {
		$stranger = $this->registered( 'zofia@siec.example' );
		$contacts = [ 'contacts' => [ $this->contact( '910', 'zofia@siec.example', [ 'role' => 'company' ] ) ] ];
		$this->apply_customers( $this->contractor( '55', $contacts ) );
		$this->moved( $stranger, 'obcy@example.com' );
		( new VerifiedEmail() )->remember( $stranger );
		do_action( 'woocommerce_customer_email_verified', $stranger );

		$this->apply_customers( $this->contractor( '55', [ 'name' => 'Inna nazwa' ] + $contacts ) );
		self::assertSame( Access::Waits, $this->member( '55', 'obcy@example.com' )->access );
	}

	#[TestDox( 'C5: a person who takes another contact\'s address without proving it gains nothing of that contact' )]
	public function test_unproven_address_of_a_colleague(): void {
		$clerk    = $this->registered( 'sklep@siec.example' );
		$contacts = [ $this->contact( '902', 'sklep@siec.example' ) ];
		( new VerifiedEmail() )->remember( $clerk );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => $contacts ] ) );
		$this->moved( $clerk, 'szef@siec.example' );

		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'role' => 'company', 'main' => true ] ), ...$contacts ] ] ) );
		$member = $this->member( '55', 'szef@siec.example' );
		self::assertSame( [ Role::Branch, '902', Access::Open ], [ $member->role, $member->contact_erp_id, $member->access ] );

		( new VerifiedEmail() )->remember( $clerk );
		$this->apply_customers( $this->contractor( '55', [ 'name' => 'Inna nazwa', 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'role' => 'company' ] ), ...$contacts ] ] ) );
		self::assertSame( [ Role::Company, Access::Open ], [ $this->member( '55', 'szef@siec.example' )->role, $this->member( '55', 'szef@siec.example' )->access ], 'Proven, both contacts are one person.' );
	}

	#[TestDox( 'C5: a former person comes back only by the address that they had, or by one that they prove' )]
	public function test_former_person_with_another_address(): void {
		$former = $this->registered( 'dawny@siec.example' );
		( new VerifiedEmail() )->remember( $former );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '902', 'dawny@siec.example' ) ] ] ) );
		$this->apply_customers( $this->contractor( '55' ) );
		$this->moved( $former, 'nowy@siec.example' );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '903', 'nowy@siec.example', [ 'role' => 'company' ] ) ] ] ) );
		$member = $this->member( '55', 'nowy@siec.example' );
		self::assertSame( [ Access::Waits, InvitationState::Held ], [ $member->access, $member->invitation ] );

		( new VerifiedEmail() )->remember( $former );
		do_action( 'woocommerce_customer_email_verified', $former );
		self::assertSame( Access::Open, $this->member( '55', 'nowy@siec.example' )->access );
	}

	#[TestDox( 'C5: a place that nobody has proven gives nothing to an open one when WAPRO merges the two contractors' )]
	public function test_merged_place_that_waits(): void {
		$clerk = $this->registered( 'szef@siec.example' );
		$this->apply_customers( $this->contractor( '56', [ 'contacts' => [ $this->contact( '901', 'szef@siec.example', [ 'role' => 'company' ] ) ] ] ) );
		$this->moved( $clerk, 'sklep@siec.example' );
		( new VerifiedEmail() )->remember( $clerk );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '902', 'sklep@siec.example' ) ] ] ) );
		$this->apply_customers( [ 'erpId' => '56', 'asOf' => $this->next_as_of(), 'deleted' => true, 'flagged' => false, 'mergedInto' => '55' ] );
		$member = $this->member( '55', 'sklep@siec.example' );
		self::assertSame( [ Role::Branch, Access::Open ], [ $member->role, $member->access ] );
	}

	#[TestDox( 'C5: whose contact gets the address that they changed to proves it by a mail that waits for nobody, and is in again' )]
	public function test_own_new_address(): void {
		$clerk = $this->registered( 'sklep@siec.example' );
		( new VerifiedEmail() )->remember( $clerk );
		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '902', 'sklep@siec.example' ) ] ] ) );
		$this->moved( $clerk, 'biuro@siec.example' );
		self::assertSame( Access::Open, $this->member( '55', 'biuro@siec.example' )->access, 'Until WAPRO says so, too, nothing changes.' );

		$this->apply_customers( $this->contractor( '55', [ 'contacts' => [ $this->contact( '902', 'biuro@siec.example' ) ] ] ) );
		$member = $this->member( '55', 'biuro@siec.example' );
		self::assertSame( [ '902', Access::Waits, InvitationState::Queued ], [ $member->contact_erp_id, $member->access, $member->invitation ] );

		( new VerifiedEmail() )->remember( $clerk );
		do_action( 'woocommerce_customer_email_verified', $clerk );
		self::assertSame( Access::Open, $this->member( '55', 'biuro@siec.example' )->access );
	}

	private function moved( int $user, string $email ): void {
		wp_update_user( [ 'ID' => $user, 'user_email' => $email ] );
	}
}
