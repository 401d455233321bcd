<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;

/**
 * The product's fields on its page, in WooCommerce's own form: no script is needed. After a refusal they hold what was
 * typed and say what is wrong.
 */
final class ProductForm implements Registerable {

	public function __construct( private AskedFields $asked ) {}

	public function register(): void {
		add_action( 'woocommerce_before_add_to_cart_button', [ $this, 'show' ], 20 );
	}

	public function show(): void {
		$product = $GLOBALS['product'] ?? null;
		$fields  = $product instanceof \WC_Product ? $this->asked->of( $product ) : [];
		if ( ! $product instanceof \WC_Product || $fields === [] ) {
			return;
		}
		$given    = CartEntry::posted();
		$problems = self::was_sent( $product ) ? Chosen::of( $fields, $given ) : null;
		$rows     = [];
		foreach ( $fields as $field ) {
			$problem = $problems?->problem_of( $field->code );
			$value   = is_array( $given ) ? $given[ $field->code ] ?? '' : '';
			$rows[]  = [
				'field' => $field,
				'id'    => "wapro-mag-{$product->get_id()}-{$field->code}",
				'name'  => CartEntry::KEY . "[{$field->code}]",
				'value' => is_string( $value ) ? $value : '',
				'error' => $problem === null ? '' : ValueWords::problem( $problem ),
			];
		}
		Templates::show( 'single-product/wapro-mag-fields.php', [ 'rows' => $rows ] );
	}

	/** A link may fill the fields beforehand without sending them. */
	private static function was_sent( \WC_Product $product ): bool {
		$sent = $_REQUEST['add-to-cart'] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Decides what is shown.
		return is_string( $sent ) && (int) $sent === $product->get_id();
	}
}
