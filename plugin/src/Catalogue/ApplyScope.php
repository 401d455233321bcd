<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * The time in which the plugin itself writes products on behalf of WAPRO.
 *
 * The worker's role may neither publish nor write unfiltered HTML: without the right WordPress would empty the address
 * of a pending product, and its filters would turn "A & B" into "A &amp; B" in names, which are plain text here.
 */
final class ApplyScope {

	/**
	 * What WAPRO writes goes to no webhook, from where it would come back, and leaves no background action per product:
	 * WooCommerce brings the table of attributes up to date at once instead.
	 */
	private const QUIET = [
		'woocommerce_webhook_should_deliver'                     => '__return_false',
		'pre_option_woocommerce_attribute_lookup_direct_updates' => [ self::class, 'yes' ],
	];

	private int $depth = 0;

	public function is_open(): bool {
		return $this->depth > 0;
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function run( callable $work ): mixed {
		if ( $this->is_open() ) {
			return $work();
		}
		$this->enter();
		try {
			return $work();
		} finally {
			$this->leave();
		}
	}

	/**
	 * @param array<string, bool> $capabilities
	 * @return array<string, bool>
	 */
	public static function grant( array $capabilities ): array {
		foreach ( [ 'publish_products', 'edit_products', 'edit_others_products', 'edit_published_products', 'edit_private_products' ] as $capability ) {
			$capabilities[ $capability ] = true;
		}
		return $capabilities;
	}

	public static function yes(): string {
		return 'yes';
	}

	private function enter(): void {
		++$this->depth;
		add_filter( 'user_has_cap', [ self::class, 'grant' ] );
		kses_remove_filters();
		wp_defer_term_counting( true );
		foreach ( self::QUIET as $hook => $answer ) {
			add_filter( $hook, $answer );
		}
	}

	private function leave(): void {
		--$this->depth;
		foreach ( self::QUIET as $hook => $answer ) {
			remove_filter( $hook, $answer );
		}
		wp_defer_term_counting( false );
		remove_filter( 'user_has_cap', [ self::class, 'grant' ] );
		kses_init();
	}
}
