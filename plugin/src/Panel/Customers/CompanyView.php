<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Api\Problem;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\Membership;
use WaproMag\Customers\People;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Panel\Orders\CompanyOrdersFilter;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Viewing\ViewingLinks;

/**
 * One company for the panel: data and terms with who leads them, people, delivery points.
 */
final class CompanyView {

	public function __construct( private Connection $db, private CompanyStore $companies, private CompanyList $list, private People $people, private SettingsStore $settings, private ViewingLinks $viewing ) {}

	/**
	 * @return array<string, mixed> customers#CompanyDetail.
	 * @throws Problem When there is no such company.
	 */
	public function read( int $id ): array {
		$company  = $this->companies->find( $id ) ?? throw new Problem( 'not_found', __( 'There is no such company any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		$members  = array_slice( $this->people->of_company( $id ), 0, 2000 );
		$settings = $this->settings->customers();
		cache_users( array_map( static fn ( Membership $one ): int => $one->user_id, $members ) );
		$invited  = array_column( $this->db->rows( 'SELECT user_id, invited_at FROM ' . Tables::name( Tables::COMPANY_USERS ) . ' WHERE company_id = %d AND invited_at IS NOT NULL', $id ), 'invited_at', 'user_id' );
		return [
			'company'   => $this->list->rows( [ $company ] )[0],
			'address'   => [ 'street' => $company->street, 'postcode' => $company->postcode, 'city' => $company->city, 'country' => $company->country, 'email' => $company->email, 'phone' => $company->phone ],
			'terms'     => [ 'paymentForm' => $company->payment_form, 'paymentDays' => $company->payment_days, 'creditLimit' => $company->credit_limit, 'overdueDays' => $company->overdue_days, 'overdueBlock' => $company->overdue_block, 'blocked' => $company->blocked ],
			'people'    => array_map( fn ( Membership $one ): array => [ ...$this->person( $company, $one, $settings ), 'invitedAt' => Clock::iso( $invited[ $one->user_id ] ?? null ) ], $members ),
			'points'    => array_map( self::point( ... ), $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::DELIVERY_POINTS ) . ' WHERE company_id = %d ORDER BY active DESC, name, id LIMIT 2000', $id ) ),
			'asOf'      => Clock::iso( $company->updated_at ),
			'owners'    => [ 'address' => $settings->address_owner(), 'points' => $settings->point_owner(), 'contacts' => $settings->contact_owner() ],
			'orders'    => (int) $this->db->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE company_id = %d', $id ),
			'ordersUrl' => CompanyOrdersFilter::url( $id ),
		];
	}

	/**
	 * @return array<string, mixed> customers#PersonRow, without the moment of the invitation.
	 */
	private function person( Company $company, Membership $one, CustomerSettings $settings ): array {
		$user = get_userdata( $one->user_id );
		$view = $this->viewing->begin_url( $one->user_id );
		return [
			'userId'        => $one->user_id,
			'name'          => $user === false ? '#' . $one->user_id : mb_substr( $user->display_name, 0, 500 ),
			'email'         => $user === false ? '' : $user->user_email,
			'role'          => $one->role->value,
			'points'        => array_slice( $one->points, 0, 1000 ),
			'state'         => $one->state->value,
			'invitation'    => $one->invitation->value,
			'managesPeople' => $one->manages_people,
			'contactId'     => $one->contact_erp_id,
			'editUrl'       => admin_url( 'user-edit.php?user_id=' . $one->user_id ),
			'access'        => $one->access->value,
			// WordPress gives addresses with a nonce as they stand in HTML.
			'viewUrl'       => $view === '' ? null : wp_specialchars_decode( $view ),
			'actions'       => CompanyActions::possible( $company, $one, $settings ),
		];
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed> customers#PointRow.
	 */
	private static function point( array $row ): array {
		return [
			'id'        => (int) $row['id'],
			'erpId'     => $row['erp_id'],
			'name'      => (string) $row['name'],
			'recipient' => $row['recipient'] === '' ? null : $row['recipient'],
			'phone'     => $row['phone'] === '' ? null : $row['phone'],
			'street'    => (string) $row['street'],
			'postcode'  => (string) $row['postcode'],
			'city'      => (string) $row['city'],
			'country'   => (string) $row['country'],
			'active'    => $row['active'] === '1',
		];
	}
}
