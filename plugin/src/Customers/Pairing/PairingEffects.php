<?php
declare(strict_types=1);

namespace WaproMag\Customers\Pairing;

use WaproMag\Api\Problem;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Settings\SettingsStore;

/**
 * What an account gets with a contractor, told before they are paired.
 */
final class PairingEffects {

	public function __construct( private Connection $db, private CompanyStore $companies, private CustomerPairings $pairings, private SettingsStore $settings ) {}

	/**
	 * @return array<string, mixed> customers#CustomerPairingEffects.
	 * @throws Problem When neither WAPRO named the contractor for the account nor the shop knows it.
	 */
	public function of( int $user, string $erp_id ): array {
		$company = $this->companies->find_by_erp( $erp_id );
		// A company that WAPRO has told nothing of yet knows less than the candidate.
		$known = $company === null || $company->as_of === '0' ? $this->of_candidate( $user, $erp_id ) : null;
		$facts = $known ?? ( $company === null ? null : self::of_company( $company ) );
		if ( $facts === null ) {
			/* translators: %s: id of a contractor */
			throw new Problem( 'contractor_unknown', sprintf( __( 'Contractor %s is none of those that were found for this account. Have it looked for again.', 'wapro-mag-for-woocommerce' ), $erp_id ), 409, 'erpId' );
		}
		return [
			'erpId'         => $erp_id,
			'companyId'     => $company?->id,
			'people'        => $company === null ? 0 : (int) $this->db->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::COMPANY_USERS ) . " WHERE company_id = %d AND state <> 'former' AND user_id <> %d", $company->id, $user ),
			'points'        => $company === null ? 0 : (int) $this->db->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::DELIVERY_POINTS ) . ' WHERE company_id = %d AND active = 1', $company->id ),
			'shopPriceList' => $this->settings->maps()->price_list(),
		] + $facts;
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function of_company( Company $company ): array {
		return [
			'name'         => $company->name,
			'nip'          => $company->nip,
			'flagged'      => $company->flagged,
			'blocked'      => $company->blocked,
			'priceList'    => $company->price_list,
			'paymentForm'  => $company->payment_form,
			'paymentDays'  => $company->payment_days,
			'creditLimit'  => $company->credit_limit,
			'overdueDays'  => $company->overdue_days,
			'overdueBlock' => $company->overdue_block,
		];
	}

	/**
	 * @return array<string, mixed>|null
	 */
	private function of_candidate( int $user, string $erp_id ): ?array {
		foreach ( CustomerPairings::decoded( $this->pairings->find( $user )['candidates'] ?? null ) as $one ) {
			if ( is_array( $one ) && $one['erpId'] === $erp_id ) {
				return [
					'name'         => $one['name'],
					'nip'          => $one['nip'] ?? null,
					'flagged'      => $one['flagged'],
					'blocked'      => $one['blocked'],
					'priceList'    => $one['priceList'] ?? null,
					'paymentForm'  => $one['paymentForm'] ?? null,
					'paymentDays'  => $one['paymentDays'] ?? null,
					'creditLimit'  => $one['creditLimit'] ?? null,
					'overdueDays'  => $one['overdueDays'] ?? null,
					'overdueBlock' => $one['overdueBlock'] ?? false,
				];
			}
		}
		return null;
	}
}
