<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Api\Problem;
use WaproMag\Customers\Company;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\ProposalKind;
use WaproMag\Customers\Proposals;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * Changes of a company's address and delivery points by its company-wide users: written where the shop leads the field,
 * else proposed to WAPRO.
 */
final class CompanyForms {

	public function __construct( private Scopes $scopes, private PointStore $points, private Proposals $proposals, private SettingsStore $settings ) {}

	public function address( Company $company, Posted $posted ): string {
		$this->assert_company_wide( $company );
		$after  = [
			'email' => $posted->email( 'email' ),
			'phone' => $posted->text( 'phone', __( 'Phone', 'wapro-mag-for-woocommerce' ), 20 ),
		] + self::place( $posted, $company->country );
		$before = [
			'email'    => $company->email,
			'phone'    => $company->phone,
			'street'   => $company->street,
			'postcode' => $company->postcode,
			'city'     => $company->city,
			'country'  => $company->country,
		];
		return $this->proposed( ProposalKind::Address, $company, null, $posted, $before, $after );
	}

	public function point( Company $company, Posted $posted ): string {
		$this->assert_company_wide( $company );
		$point = null;
		if ( $posted->number( 'point' ) > 0 ) {
			$point = $this->points->find( $posted->number( 'point' ) );
			if ( $point === null || $point->company_id !== $company->id || ! $point->active ) {
				throw new Problem( 'not_found', __( 'There is no such delivery point. Load the page again and choose another one.', 'wapro-mag-for-woocommerce' ), 404 );
			}
		}
		$after = [
			'name'      => $posted->text( 'point_name', __( 'Delivery point', 'wapro-mag-for-woocommerce' ), 100, true ),
			'recipient' => $posted->text( 'recipient', __( 'Recipient', 'wapro-mag-for-woocommerce' ), 50 ),
			'phone'     => $posted->text( 'phone', __( 'Phone', 'wapro-mag-for-woocommerce' ), 20 ),
		] + self::place( $posted, $point->country ?? $company->country );
		return $this->proposed( ProposalKind::DeliveryPlace, $company, $point, $posted, $point === null ? [] : self::values( $point ), $after );
	}

	/**
	 * @return array{street: string, postcode: string, city: string, country: string}
	 */
	private static function place( Posted $posted, string $country ): array {
		return [
			'street'   => $posted->text( 'street', __( 'Street and number', 'wapro-mag-for-woocommerce' ), 50, true ),
			'postcode' => $posted->text( 'postcode', __( 'Postcode', 'wapro-mag-for-woocommerce' ), 20, true ),
			'city'     => $posted->text( 'city', __( 'Town', 'wapro-mag-for-woocommerce' ), 50, true ),
			'country'  => $country,
		];
	}

	/**
	 * @return array<string, string>
	 */
	private static function values( DeliveryPoint $point ): array {
		return [
			'name'      => $point->name,
			'recipient' => $point->recipient,
			'phone'     => $point->phone,
			'street'    => $point->street,
			'postcode'  => $point->postcode,
			'city'      => $point->city,
			'country'   => $point->country,
		];
	}

	/**
	 * @param array<string, string> $before
	 * @param array<string, string> $after
	 */
	private function proposed( ProposalKind $kind, Company $company, ?DeliveryPoint $point, Posted $posted, array $before, array $after ): string {
		if ( $posted->problems() !== [] ) {
			return '';
		}
		if ( $before === $after ) {
			return __( 'Nothing was changed.', 'wapro-mag-for-woocommerce' );
		}
		$this->proposals->propose( $kind, $company, $point, get_current_user_id(), $before, $after );
		return $kind->owner( $this->settings->customers() ) === CustomerSettings::WAPRO
			? __( 'Your change was passed on. It shows here as soon as we have accepted it.', 'wapro-mag-for-woocommerce' )
			: __( 'Your change was saved.', 'wapro-mag-for-woocommerce' );
	}

	private function assert_company_wide( Company $company ): void {
		if ( ! $this->scopes->current()->is_company_wide( $company->id ) ) {
			throw new Problem( 'forbidden', __( 'Company-wide users change this. Ask one of them.', 'wapro-mag-for-woocommerce' ), 403 );
		}
	}
}
