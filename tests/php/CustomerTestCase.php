<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Customers\Company;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\Membership;

/**
 * A shop to which WAPRO tells of its contractors.
 */
abstract class CustomerTestCase extends CatalogueTestCase {

	use ShopApiCalls;

	/**
	 * @param array<string, mixed> $changes customers#CustomerSettings, only what differs from the defaults.
	 */
	protected function customer_settings( array $changes ): void {
		$this->foundation()->settings()->store_customers( CustomerSettings::from_array( $changes ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> customers#CustomerItem; the hash follows the content.
	 */
	protected function contractor( string $erp_id, array $changes = [] ): array {
		$item         = $changes + [
			'erpId'          => $erp_id,
			'asOf'           => $this->next_as_of(),
			'deleted'        => false,
			'flagged'        => true,
			'code'           => "K{$erp_id}",
			'name'           => "Sieć {$erp_id} Sp. z o.o.",
			'nip'            => '525-000-10-90',
			'email'          => "biuro{$erp_id}@example.com",
			'phone'          => '22 600 10 20',
			'street'         => 'Prosta 1',
			'postcode'       => '00-838',
			'city'           => 'Warszawa',
			'country'        => 'PL',
			'paymentForm'    => 'Przelew 14 dni',
			'paymentDays'    => 14,
			'creditLimit'    => '5000.00',
			'overdueDays'    => 7,
			'overdueBlock'   => false,
			'blocked'        => false,
			'priceList'      => 'HURT',
			'salesman'       => 'Ewa Handlowa',
			'contacts'       => [],
			'deliveryPlaces' => [],
		];
		$content      = array_diff_key( $item, [ 'asOf' => 1, 'messageId' => 1, 'proposals' => 1 ] );
		$item['hash'] = $changes['hash'] ?? substr( md5( (string) wp_json_encode( $content ) ), 0, 16 );
		return $item;
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> customers#Contact.
	 */
	protected function contact( string $erp_id, string $email, array $changes = [] ): array {
		return array_filter(
			$changes + [
				'erpId'            => $erp_id,
				'firstName'        => 'Jan',
				'lastName'         => "Nowak {$erp_id}",
				'email'            => $email,
				'phone'            => '600 100 200',
				'main'             => false,
				'role'             => 'branch',
				'deliveryPlaceIds' => [],
			],
			static fn ( mixed $value ): bool => $value !== ''
		);
	}

	/**
	 * @return array<string, mixed> customers#DeliveryPlace.
	 */
	protected function place( string $erp_id, string $name = '' ): array {
		return [
			'erpId'    => $erp_id,
			'name'     => $name === '' ? "Sklep {$erp_id}" : $name,
			'street'   => "Długa {$erp_id}",
			'postcode' => '30-001',
			'city'     => 'Kraków',
			'country'  => 'PL',
		];
	}

	/**
	 * @param array<string, mixed> ...$items customers#CustomerItem.
	 * @return list<array<string, mixed>> apply#ItemResult.
	 */
	protected function apply_customers( array ...$items ): array {
		return $this->worker_asks( 'POST apply/customers', [ 'cause' => 'wapro_event', 'items' => array_values( $items ) ] )['items'];
	}

	/**
	 * @param array<string, mixed> ...$items customers#CustomerItem.
	 * @return list<string>
	 */
	protected function outcomes( array ...$items ): array {
		return array_column( $this->apply_customers( ...$items ), 'outcome' );
	}

	protected function company( string $erp_id ): Company {
		$company = $this->foundation()->companies()->find_by_erp( $erp_id );
		self::assertNotNull( $company, "Contractor {$erp_id} has a company." );
		return $company;
	}

	protected function account( string $email ): int {
		$user = get_user_by( 'email', $email );
		self::assertNotFalse( $user, "{$email} has an account." );
		return $user->ID;
	}

	protected function member( string $erp_id, string $email ): Membership {
		$member = $this->foundation()->people()->find( $this->company( $erp_id )->id, $this->account( $email ) );
		self::assertNotNull( $member, "{$email} belongs to {$erp_id}." );
		return $member;
	}

	protected function point( string $erp_id ): DeliveryPoint {
		$point = $this->foundation()->points()->find_many_by_erp( [], [ $erp_id ] )[ $erp_id ] ?? null;
		self::assertNotNull( $point );
		return $point;
	}

	/**
	 * A buyer who registered in the shop.
	 */
	protected function registered( string $email, string $role = 'customer' ): int {
		$id = wp_insert_user( [ 'user_login' => sanitize_user( $email, true ), 'user_email' => $email, 'user_pass' => 'haslo-testowe', 'first_name' => 'Zofia', 'role' => $role ] );
		self::assertIsInt( $id );
		return $id;
	}

	/**
	 * Kinds of findings about a contractor that are open, with the field.
	 *
	 * @return list<string>
	 */
	protected function findings_of( string $erp_id ): array {
		return array_map(
			static fn ( array $row ): string => "{$row['kind']} {$row['field']}",
			$this->foundation()->db()->rows( 'SELECT kind, field FROM ' . \WaproMag\Database\Tables::name( 'findings' ) . " WHERE object_type = 'customer' AND erp_key = %s AND state = 'open' ORDER BY id", $erp_id )
		);
	}

	/**
	 * @return list<string|null>
	 */
	protected function company_history( string $erp_id ): array {
		return array_reverse( array_column( $this->foundation()->history()->page( 'company', $this->company( $erp_id )->id, 1 )['items'], 'summary' ) );
	}
}
