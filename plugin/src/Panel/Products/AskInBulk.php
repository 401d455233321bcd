<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Boot\Registerable;
use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\Panel\Screens\Notices;

/**
 * Switches the questions on for many products at once: those whose articles have parameters in WAPRO.
 */
final class AskInBulk implements Registerable {

	public const ACTION = 'wapro_mag_ask';

	public function __construct( private readonly AskedFields $asked ) {}

	public function register(): void {
		add_filter( 'bulk_actions-edit-product', [ $this, 'offer' ] );
		add_filter( 'handle_bulk_actions-edit-product', [ $this, 'handle' ], 10, 3 );
	}

	/**
	 * @param array<string, string> $actions
	 * @return array<string, string>
	 */
	public function offer( array $actions ): array {
		$actions[ self::ACTION ] = __( 'Ask the buyer for WAPRO’s parameters', 'wapro-mag-for-woocommerce' );
		return $actions;
	}

	/**
	 * @param string            $redirect Where WordPress goes on; it has checked the nonce.
	 * @param array<int|string> $ids      Of products.
	 */
	public function handle( $redirect, string $action, array $ids ): string {
		if ( self::ACTION !== $action ) {
			return (string) $redirect;
		}
		$done = 0;
		foreach ( $ids as $id ) {
			$product = current_user_can( 'edit_product', (int) $id ) ? wc_get_product( (int) $id ) : null;
			if ( $product instanceof \WC_Product && ! $this->asked->is_on( $product ) && [] !== $this->asked->wapro( $product ) ) {
				AskedFields::store( $product, true, $this->asked->drafts( $product ) );
				$product->save();
				++$done;
			}
		}
		Notices::later( $done > 0 ? 'success' : 'warning', self::sentence( $done, count( $ids ) - $done ) );

		return (string) $redirect;
	}

	private static function sentence( int $done, int $passed ): string {
		$sentence = sprintf(
			/* translators: %d: number of products. */
			_n( '%d product asks its buyer for WAPRO’s parameters now.', '%d products ask their buyers for WAPRO’s parameters now.', $done, 'wapro-mag-for-woocommerce' ),
			$done
		);
		if ( $passed > 0 ) {
			$sentence .= ' ' . sprintf(
				/* translators: %d: number of products. */
				_n( '%d was passed over: it asks already, or WAPRO knows no parameters of it.', '%d were passed over: they ask already, or WAPRO knows no parameters of them.', $passed, 'wapro-mag-for-woocommerce' ),
				$passed
			);
		}
		return $sentence;
	}
}
