<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\CompanyStore;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\PanelUrl;
use WaproMag\Visibility\Scopes;

/**
 * On the user's screen: what the person's companies have left to pay, and what of it the person sees in My Account.
 *
 * @phpstan-import-type Sums from SeenInvoiceStore
 */
final class InvoicesOfUser implements Registerable {

	public function __construct( private readonly BalanceList $balances, private readonly SeenInvoiceStore $seen, private readonly CompanyStore $companies, private readonly Scopes $scopes ) {}

	public function register(): void {
		add_action( 'show_user_profile', [ $this, 'show' ], 32 );
		add_action( 'edit_user_profile', [ $this, 'show' ], 32 );
	}

	public function show( \WP_User $user ): void {
		if ( ! current_user_can( Capabilities::VIEW ) ) {
			return;
		}
		$scope     = $this->scopes->of( $user->ID );
		$companies = $this->companies->find_many( $scope->companies() );
		$sees      = $this->seen->sums( $scope, LocalTime::today() );
		if ( [] === $companies && [] === $sees ) {
			return;
		}
		printf( '<div class="wapro-mag-box"><h3>%s</h3><ul>', esc_html__( 'Invoices', 'wapro-mag-for-woocommerce' ) );
		foreach ( $companies as $company ) {
			printf( '<li><a href="%1$s">%2$s</a>: %3$s</li>', esc_url( PanelUrl::to( '/invoices', [ 'company' => (string) $company->id ] ) ), esc_html( $company->name ), wp_kses_post( $this->of_company( $company->id ) ) );
		}
		printf( '<li>%1$s: %2$s</li></ul></div>', esc_html__( 'To pay in My Account of this person', 'wapro-mag-for-woocommerce' ), wp_kses_post( self::joined( array_map( self::of_person( ... ), $sees ) ) ) );
	}

	/** Escaped HTML. */
	private function of_company( int $id ): string {
		$rows = $this->balances->page( [ 'company' => $id ], LocalTime::today() )['items'];
		return self::joined(
			array_map(
				static fn ( array $row ): string => esc_html(
					/* translators: %d: number of invoices. */
					sprintf( _n( '%d invoice not settled', '%d invoices not settled', $row['shop']['count'], 'wapro-mag-for-woocommerce' ), $row['shop']['count'] )
				) . ', ' . self::figures( $row['shop']['remaining'], $row['shop']['overdue'], $row['currency'] ),
				is_array( $rows ) ? array_values( $rows ) : []
			)
		);
	}

	/**
	 * @param Sums $sums
	 */
	private static function of_person( array $sums ): string {
		return self::figures( $sums['owed'], $sums['overdue'], $sums['currency'] );
	}

	/** Escaped HTML. */
	private static function figures( string $owed, string $overdue, string $currency ): string {
		/* translators: 1: amount to pay, 2: amount of it that is overdue. */
		return sprintf( esc_html__( 'to pay %1$s, of it overdue %2$s', 'wapro-mag-for-woocommerce' ), InvoiceWords::money( $owed, $currency ), InvoiceWords::money( $overdue, $currency ) );
	}

	/**
	 * @param list<string> $parts Escaped HTML.
	 */
	private static function joined( array $parts ): string {
		return [] === $parts ? esc_html__( 'nothing to pay', 'wapro-mag-for-woocommerce' ) : implode( '; ', $parts );
	}
}
