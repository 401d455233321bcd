<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Quietly;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * WAPRO governs availability: a product whose article's flag is off cannot be published, and the person is told why.
 */
final class FlagGuard implements Registerable {

	private const NOTICE_SECONDS = 300;

	private const TYPES = [ 'product', 'product_variation' ];

	public function __construct(
		private LinkStore $links,
		private HistoryStore $history,
		private ApplyScope $scope
	) {}

	public function register(): void {
		add_filter( 'wp_insert_post_data', [ $this, 'keep_draft' ], 20, 2 );
		add_action( 'transition_post_status', [ $this, 'undo' ], 30, 3 );
		add_action( 'admin_notices', [ $this, 'show_notice' ] );
	}

	/**
	 * Before the product is written: the one way that the editor, quick edit, REST and restoring from the trash share.
	 *
	 * @param array<string, mixed> $data
	 * @param array<string, mixed> $postarr
	 * @return array<string, mixed>
	 */
	public function keep_draft( array $data, array $postarr ): array {
		$id = (int) ( $postarr['ID'] ?? 0 );
		if ( $id > 0 && in_array( $data['post_type'], self::TYPES, true ) && $this->must_stay_hidden( $id, (string) $data['post_status'] ) ) {
			$hidden = ArticleState::withdrawn( $data['post_type'] === 'product_variation' );
			$this->tell( $id, (string) $data['post_status'], $hidden );
			$data['post_status'] = $hidden;
		}
		return $data;
	}

	/** A scheduled product is published past the filter above. */
	public function undo( string $new, string $old, \WP_Post $post ): void {
		if ( $new !== $old && in_array( $post->post_type, self::TYPES, true ) && $this->must_stay_hidden( $post->ID, $new ) ) {
			$hidden = ArticleState::withdrawn( $post->post_type === 'product_variation' );
			wp_update_post( [ 'ID' => $post->ID, 'post_status' => $hidden ] );
			$this->tell( $post->ID, $new, $hidden );
		}
	}

	public function show_notice(): void {
		if ( get_transient( self::notice_key() ) !== false ) {
			delete_transient( self::notice_key() );
			printf( '<div class="notice notice-warning is-dismissible"><p>%s</p></div>', esc_html( Sentences::publishing_undone() ) );
		}
	}

	private function must_stay_hidden( int $product_id, string $status ): bool {
		if ( $this->scope->is_open() || ! in_array( $status, ArticleState::SHOWING, true ) ) {
			return false;
		}
		$link = Quietly::run( fn (): ?Link => $this->links->find_by_shop_id( Link::PRODUCT, $product_id ) ?? $this->links->find_by_shop_id( Link::GROUP, $product_id ) );
		return $link !== null && ! $link->is_offered();
	}

	private function tell( int $product_id, string $status, string $hidden ): void {
		set_transient( self::notice_key(), $product_id, self::NOTICE_SECONDS );
		Quietly::run( fn () => $this->history->record( new HistoryEntry( 'product', $product_id, null, Person::cause(), [ HistoryEntry::change( 'status', $status, $hidden ) ], HistoryEntry::HIDDEN, null, null, Person::name() ) ) );
	}

	private static function notice_key(): string {
		return 'wapro_mag_publishing_undone_' . get_current_user_id();
	}
}
