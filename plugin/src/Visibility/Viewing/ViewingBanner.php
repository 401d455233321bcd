<?php
declare(strict_types=1);

namespace WaproMag\Visibility\Viewing;

use WaproMag\Boot\Registerable;
use WaproMag\Customers\CompanyStore;
use WaproMag\Visibility\Scopes;

/**
 * Says on every page as whom the admin sees the shop, and leads back.
 */
final class ViewingBanner implements Registerable {

	private const STYLE = 'position:fixed;left:0;right:0;bottom:0;z-index:99999;display:flex;flex-wrap:wrap;gap:.25em 1.5em;align-items:center;justify-content:center;padding:.75em 1em;background:#1d2327;color:#fff;font:16px/1.4 sans-serif;';

	public function __construct( private readonly Viewing $viewing, private readonly Scopes $scopes, private readonly CompanyStore $companies ) {}

	public function register(): void {
		add_action( 'wp_footer', [ $this, 'show' ] );
	}

	public function show(): void {
		if ( ! $this->viewing->is_on() ) {
			return;
		}
		$names = array_map( static fn ( object $company ): string => $company->name, $this->companies->find_many( $this->scopes->current()->companies() ) );
		$whom  = wp_get_current_user()->display_name . ( $names === [] ? '' : ' (' . implode( ', ', $names ) . ')' );
		printf(
			'<div role="region" aria-label="%1$s" style="%2$s"><span>%3$s</span><a href="%4$s" style="color:#fff;font-weight:700;text-decoration:underline">%5$s</a></div>',
			esc_attr__( 'Viewing only', 'wapro-mag-for-woocommerce' ),
			esc_attr( self::STYLE ),
			/* translators: %s: name of a person and, in brackets, of their company. */
			esc_html( sprintf( __( 'You see the shop as %s. You can look, but buy and change nothing.', 'wapro-mag-for-woocommerce' ), $whom ) ),
			esc_url( ViewingLinks::end_url() ),
			esc_html__( 'Back to my own account', 'wapro-mag-for-woocommerce' )
		);
	}
}
