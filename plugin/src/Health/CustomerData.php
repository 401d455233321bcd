<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Boot\Registerable;
use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\People;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What is kept of a person of a company, in WordPress's export and erasure of personal data. What stands in WAPRO itself
 * is the company's to answer for.
 */
final class CustomerData implements Registerable {

	private const ID = 'wapro-mag-customer';

	public function __construct( private Connection $db, private People $people, private CompanyStore $companies, private CustomerPairings $pairings ) {}

	public function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', fn ( array $all ): array => $all + [ self::ID => [ 'exporter_friendly_name' => self::title(), 'callback' => [ $this, 'export' ] ] ] );
		add_filter( 'wp_privacy_personal_data_erasers', fn ( array $all ): array => $all + [ self::ID => [ 'eraser_friendly_name' => self::title(), 'callback' => [ $this, 'erase' ] ] ] );
	}

	/**
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public function export( string $email ): array {
		$user = get_user_by( 'email', $email );
		$data = [];
		foreach ( $user === false ? [] : $this->people->memberships_of( $user->ID ) as $member ) {
			$data[] = [
				'group_id'    => self::ID,
				'group_label' => self::title(),
				'item_id'     => 'company-' . $member->company_id,
				'data'        => [
					[ 'name' => __( 'company', 'wapro-mag-for-woocommerce' ), 'value' => (string) $this->companies->find( $member->company_id )?->name ],
					[ 'name' => __( 'role', 'wapro-mag-for-woocommerce' ), 'value' => $member->role->value ],
					[ 'name' => __( 'state', 'wapro-mag-for-woocommerce' ), 'value' => $member->state->value ],
					[ 'name' => __( 'contact in WAPRO', 'wapro-mag-for-woocommerce' ), 'value' => (string) $member->contact_erp_id ],
				],
			];
		}
		return [ 'data' => $data, 'done' => true ];
	}

	/**
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public function erase( string $email ): array {
		$user    = get_user_by( 'email', $email );
		$members = $user === false ? [] : $this->people->memberships_of( $user->ID );
		$removed = $members !== [];
		foreach ( $members as $member ) {
			$this->people->remove( $member->company_id, $member->user_id );
		}
		if ( $user !== false ) {
			$this->pairings->forget( $user->ID );
			delete_user_meta( $user->ID, AccountNumber::META );
			delete_user_meta( $user->ID, VerifiedEmail::META );
			$removed = $this->db->execute( 'UPDATE ' . Tables::name( Tables::PROPOSALS ) . ' SET user_id = NULL, actor = NULL WHERE user_id = %d', $user->ID ) > 0 || $removed;
			$removed = ( new MailTraces( $this->db ) )->erase( $user->ID, $user->display_name ) > 0 || $removed;
			$removed = $this->db->execute( 'DELETE FROM ' . Tables::name( Tables::INVOICE_MAILS ) . ' WHERE user_id = %d', $user->ID ) > 0 || $removed;
			$removed = $this->db->execute( 'DELETE FROM ' . Tables::name( Tables::HISTORY ) . ' WHERE object_type = %s AND object_id = %d', 'user', $user->ID ) > 0 || $removed;
		}
		return [ 'items_removed' => $removed, 'items_retained' => false, 'messages' => [], 'done' => true ];
	}

	private static function title(): string {
		return __( 'Companies in WAPRO Mag', 'wapro-mag-for-woocommerce' );
	}
}
