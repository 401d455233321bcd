<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\PointStore;
use WaproMag\Visibility\Scopes;

/**
 * Delivery points that a person may order for, by search, page by page.
 */
final class PointsPage implements AccountPage {

	public const ENDPOINT = 'wapro-points';

	private const PER_PAGE = 20;

	public function __construct( private ActiveChoice $active, private PointStore $points, private Scopes $scopes ) {}

	public function endpoint(): string {
		return self::ENDPOINT;
	}

	public function title(): string {
		return __( 'Delivery points', 'wapro-mag-for-woocommerce' );
	}

	public function show(): void {
		$choice = $this->active->current();
		if ( $choice->company === null ) {
			return;
		}
		$only   = $this->scopes->current()->points( $choice->company->id );
		$search = self::asked( 'szukaj', 100 );
		$total  = $this->points->count( $choice->company->id, $only, $search );
		$pages  = max( 1, (int) ceil( $total / self::PER_PAGE ) );
		$page   = min( $pages, max( 1, absint( self::asked( 'strona', 6 ) ) ) );
		Templates::show(
			'myaccount/wapro-mag-points.php',
			[
				'company' => $choice->company,
				'chosen'  => $choice->point?->id,
				'points'  => $this->points->search( $choice->company->id, $only, $search, self::PER_PAGE, ( $page - 1 ) * self::PER_PAGE ),
				'search'  => $search,
				'total'   => $total,
				'page'    => $page,
				'pages'   => $pages,
				'problem' => $choice->problem,
				'choose'  => ChoiceLinks::for_point( ... ),
				'edits'   => $only === null,
				'form'    => $only === null ? $this->form( $choice->company->id ) : null,
				'nonce'   => AccountForms::nonce( $choice->company ),
			]
		);
	}

	/**
	 * The point that is to be changed, or an empty one to add; null: no form is open.
	 *
	 * @return array{id: int, values: array<string, string>}|null
	 */
	private function form( int $company_id ): ?array {
		$id    = absint( self::asked( 'edytuj', 18 ) );
		$point = $id > 0 ? $this->points->find( $id ) : null;
		if ( $point !== null && $point->company_id === $company_id ) {
			return [
				'id'     => $id,
				'values' => [ 'name' => $point->name, 'recipient' => $point->recipient, 'phone' => $point->phone, 'street' => $point->street, 'postcode' => $point->postcode, 'city' => $point->city ],
			];
		}
		return self::asked( 'dodaj', 1 ) === '' ? null : [ 'id' => 0, 'values' => [] ];
	}

	private static function asked( string $name, int $longest ): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reading only.
		$value = $_GET[ $name ] ?? '';
		return is_string( $value ) ? mb_substr( sanitize_text_field( wp_unslash( $value ) ), 0, $longest ) : '';
	}
}
