<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\MemberState;
use WaproMag\History\HistoryStore;
use WaproMag\Panel\HistoryWords;
use WaproMag\Panel\PanelUrl;
use WaproMag\Panel\Screens\HistoryLines;

/**
 * What WAPRO has of an account, on the user's screen: companies, role, access, history.
 */
final class UserBox implements Registerable {

	private const LINES = 5;

	public function __construct( private readonly UserStates $states, private readonly HistoryStore $history ) {}

	public function register(): void {
		add_action( 'show_user_profile', [ $this, 'show' ], 30 );
		add_action( 'edit_user_profile', [ $this, 'show' ], 30 );
	}

	public function show( \WP_User $user ): void {
		if ( ! current_user_can( Capabilities::VIEW ) ) {
			return;
		}
		$state = $this->states->of( $user->ID );
		$nip   = get_user_meta( $user->ID, AccountNumber::META, true );
		printf( '<h2>%1$s</h2><div class="wapro-mag-box"><p>%2$s</p>', esc_html__( 'WAPRO Mag', 'wapro-mag-for-woocommerce' ), esc_html( UserStates::word( $state['state'], UserStates::waits_for( $state ) ) ) );
		if ( is_string( $nip ) && '' !== $nip ) {
			printf( '<p>%1$s: %2$s</p>', esc_html__( 'NIP', 'wapro-mag-for-woocommerce' ), esc_html( $nip ) );
		}
		echo '<ul>';
		foreach ( $state['companies'] as $company ) {
			$member = $company['member'];
			printf(
				'<li><a href="%1$s">%2$s</a> – %3$s, %4$s%5$s</li>',
				esc_url( PanelUrl::to( '/companies/' . $company['id'] ) ),
				esc_html( $company['name'] ),
				esc_html( HistoryWords::value( 'role', $member->role->value ) ),
				esc_html( UserStates::waits_for( [ 'companies' => [ $company ] ] + $state ) === UserStates::PROOF ? __( 'e-mail address not confirmed yet', 'wapro-mag-for-woocommerce' ) : HistoryWords::value( 'access', $member->access->value ) ),
				MemberState::Suspended === $member->state ? ', ' . esc_html( HistoryWords::value( 'state', $member->state->value ) ) : ''
			);
		}
		echo '</ul>';
		HistoryLines::show( $this->history->page( ChunkHistory::USER, $user->ID, 1 )['items'], self::LINES );
		printf( '<p><a href="%1$s">%2$s</a></p></div>', esc_url( PanelUrl::history( ChunkHistory::USER, $user->ID ) ), esc_html__( 'Whole history', 'wapro-mag-for-woocommerce' ) );
	}
}
