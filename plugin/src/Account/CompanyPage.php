<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\PointStore;
use WaproMag\Visibility\Scopes;

/**
 * The company that a person belongs to: its data, its terms, and what the person may see.
 */
final class CompanyPage implements AccountPage {

	public const ENDPOINT = 'wapro-company';

	/** So many points are named one by one. */
	private const NAMED = 12;

	public function __construct( private ActiveChoice $active, private PointStore $points, private Scopes $scopes ) {}

	public function endpoint(): string {
		return self::ENDPOINT;
	}

	public function title(): string {
		return __( 'Company', 'wapro-mag-for-woocommerce' );
	}

	public function show(): void {
		$choice = $this->active->current();
		if ( $choice->company === null ) {
			return;
		}
		$only   = $this->scopes->current()->points( $choice->company->id );
		$points = $only === null ? [] : $this->points->search( $choice->company->id, $only, '', self::NAMED, 0 );
		Templates::show(
			'myaccount/wapro-mag-company.php',
			[
				'company'      => $choice->company,
				'companies'    => $choice->companies,
				'company_wide' => $only === null,
				'points'       => $points,
				'more'         => count( $points ) < self::NAMED ? 0 : $this->points->count( $choice->company->id, $only, '' ) - self::NAMED,
				'problem'      => $choice->company->blocked ? $choice->problem : null,
				'credit_limit' => $choice->company->credit_limit === null ? null : wc_price( (float) $choice->company->credit_limit ),
				'choose'       => ChoiceLinks::for_company( ... ),
				'editing'      => $only === null && isset( $_GET['edytuj'] ), // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Shows a form.
				'nonce'        => AccountForms::nonce( $choice->company ),
			]
		);
	}
}
