<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Customers\Membership;
use WaproMag\Panel\PanelUrl;

/**
 * The column "WAPRO" of the users list.
 */
final class UsersList implements Registerable {

	private const COLUMN = 'wapro_mag';

	public function __construct( private readonly UserStates $states ) {}

	public function register(): void {
		add_filter( 'manage_users_columns', [ $this, 'add_column' ] );
		add_filter( 'users_list_table_query_args', [ $this, 'expect_list' ] );
		add_filter( 'manage_users_custom_column', [ $this, 'cell' ], 10, 3 );
	}

	/**
	 * @param array<string, string> $columns
	 * @return array<string, string>
	 */
	public function add_column( array $columns ): array {
		return current_user_can( Capabilities::VIEW ) ? $columns + [ self::COLUMN => __( 'WAPRO', 'wapro-mag-for-woocommerce' ) ] : $columns;
	}

	/**
	 * @param array<string, mixed> $arguments
	 * @return array<string, mixed>
	 */
	public function expect_list( array $arguments ): array {
		add_filter( 'found_users_query', [ $this, 'remember' ], 10, 2 );
		return $arguments;
	}

	/** The list's users are known when WordPress counts them: their states are read together. */
	public function remember( string $sql, \WP_User_Query $query ): string {
		remove_filter( 'found_users_query', [ $this, 'remember' ] );
		$results = (array) $query->get_results();
		$this->states->expect( array_values( array_map( static fn ( mixed $one ): int => $one instanceof \WP_User ? $one->ID : ( is_numeric( $one ) ? (int) $one : 0 ), $results ) ) );
		return $sql;
	}

	public function cell( string $output, string $column, int $user ): string {
		if ( self::COLUMN !== $column ) {
			return $output;
		}
		$state = $this->states->of( $user );
		if ( [] === $state['companies'] && CustomerPairings::UNPAIRED === $state['state'] && ! user_can( $user, 'customer' ) ) {
			return '<span aria-hidden="true">–</span>';
		}
		return sprintf(
			'<a href="%1$s">%2$s</a>%3$s<br><small><a href="%4$s">%5$s</a></small>',
			esc_url( PanelUrl::to( '/pairing/customers', [ 'tab' => CustomerPairings::LOOKING === $state['state'] ? CustomerPairings::UNPAIRED : $state['state'] ] ) ),
			esc_html( UserStates::word( $state['state'], UserStates::waits_for( $state ) ) ),
			self::companies( $state['companies'] ),
			esc_url( PanelUrl::history( ChunkHistory::USER, $user ) ),
			esc_html__( 'History', 'wapro-mag-for-woocommerce' )
		);
	}

	/**
	 * @param list<array{id: int, name: string, member: Membership, approve: bool}> $companies
	 */
	private static function companies( array $companies ): string {
		$links = array_map( static fn ( array $one ): string => sprintf( '<a href="%1$s">%2$s</a>', esc_url( PanelUrl::to( '/companies/' . $one['id'] ) ), esc_html( $one['name'] ) ), $companies );
		return [] === $links ? '' : '<br><small>' . implode( ', ', $links ) . '</small>';
	}
}
