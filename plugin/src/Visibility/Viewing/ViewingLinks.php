<?php
declare(strict_types=1);

namespace WaproMag\Visibility\Viewing;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Begins and ends seeing the shop as a customer, from the list of users and by the banner; each is a line of the
 * customer's history.
 */
final class ViewingLinks implements Registerable {

	public const BEGUN = 'viewing_begun';
	public const ENDED = 'viewing_ended';

	private const BEGIN = 'wapro_mag_view_as';
	private const END   = 'wapro_mag_view_end';
	private const USER  = 'user';

	public function __construct( private readonly Viewing $viewing, private readonly ViewingStore $store, private readonly HistoryStore $history ) {}

	public function register(): void {
		add_filter( 'user_row_actions', [ $this, 'add' ], 10, 2 );
		add_action( 'admin_post_' . self::BEGIN, [ $this, 'begin' ] );
		add_action( 'init', [ $this, 'end' ], 1 );
	}

	/** Address that begins it; '': the person cannot be viewed, or the current one may not. */
	public function begin_url( int $user_id ): string {
		return $this->may_begin( $user_id )
			? wp_nonce_url( admin_url( 'admin-post.php?' . http_build_query( [ 'action' => self::BEGIN, self::USER => $user_id ] ) ), self::BEGIN . $user_id )
			: '';
	}

	public static function end_url(): string {
		return wp_nonce_url( add_query_arg( self::END, '1', home_url( '/' ) ), self::END );
	}

	public static function is_end(): bool {
		return isset( $_GET[ self::END ] );
	}

	/**
	 * @param array<string, string> $actions
	 * @return array<string, string>
	 */
	public function add( array $actions, \WP_User $user ): array {
		$url = $this->begin_url( $user->ID );
		if ( $url !== '' ) {
			$actions['wapro-mag-view'] = sprintf( '<a href="%1$s">%2$s</a>', esc_url( $url ), esc_html__( 'See the shop as this user', 'wapro-mag-for-woocommerce' ) );
		}
		return $actions;
	}

	public function begin(): void {
		$user_id = absint( $_GET[ self::USER ] ?? 0 );
		check_admin_referer( self::BEGIN . $user_id );
		if ( ! $this->may_begin( $user_id ) ) {
			wp_die( esc_html__( 'The shop can be seen as a customer only, and only by those who may manage the exchange with WAPRO and edit that customer.', 'wapro-mag-for-woocommerce' ), '', [ 'response' => 403, 'back_link' => true ] );
		}
		$this->store->begin( get_current_user_id(), $user_id );
		$this->note( self::BEGUN, $user_id, get_current_user_id() );
		wp_safe_redirect( wc_get_page_permalink( 'myaccount' ) );
		exit;
	}

	public function end(): void {
		if ( ! self::is_end() || ! $this->viewing->is_on() ) {
			return;
		}
		check_admin_referer( self::END );
		$this->store->end( $this->viewing->admin_id() );
		$this->note( self::ENDED, $this->viewing->user_id(), $this->viewing->admin_id() );
		wp_safe_redirect( admin_url( 'users.php' ) );
		exit;
	}

	private function may_begin( int $user_id ): bool {
		return current_user_can( Capabilities::MANAGE ) && current_user_can( 'edit_user', $user_id ) && $this->store->can_be_viewed( $user_id );
	}

	private function note( string $what, int $user_id, int $admin_id ): void {
		$admin = get_userdata( $admin_id );
		$this->history->record( new HistoryEntry( 'user', $user_id, null, 'by_hand', [], $what, null, null, $admin === false ? null : $admin->display_name ) );
	}
}
