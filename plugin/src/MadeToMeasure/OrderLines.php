<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Boot\Registerable;

/**
 * Chosen values go from the cart to the order's line, for people and for machines, and back when it is ordered again.
 */
final class OrderLines implements Registerable {

	public function __construct( private AskedFields $asked ) {}

	public function register(): void {
		// Before the line's snapshot for WAPRO is taken.
		add_action( 'woocommerce_checkout_create_order_line_item', [ $this, 'copy' ], 10, 3 );
		add_filter( 'woocommerce_order_again_cart_item_data', [ $this, 'again' ], 10, 2 );
		add_filter( 'woocommerce_hidden_order_itemmeta', [ $this, 'hide' ] );
	}

	/**
	 * @param mixed $line Of the cart.
	 */
	public function copy( \WC_Order_Item_Product $item, mixed $key, mixed $line ): void {
		$product = is_array( $line ) ? $line['data'] ?? null : null;
		$values  = [];
		foreach ( $product instanceof \WC_Product ? $this->asked->of( $product ) : [] as $field ) {
			$value = $line[ CartEntry::KEY ][ $field->code ] ?? null;
			if ( is_string( $value ) ) {
				$values[ $field->code ] = LineValue::of( $field, $value );
				$item->update_meta_data( $field->label, $values[ $field->code ]->shown );
			}
		}
		LineValue::write( $item, $values );
	}

	/**
	 * @param mixed $item_data Of the cart line to be.
	 * @param mixed $item      Of the earlier order.
	 */
	public function again( mixed $item_data, mixed $item ): mixed {
		$product = $item instanceof \WC_Order_Item_Product ? $item->get_product() : null;
		if ( ! is_array( $item_data ) || ! $item instanceof \WC_Order_Item_Product || ! $product instanceof \WC_Product || $this->asked->of( $product ) === [] ) {
			return $item_data;
		}
		$values = array_map( static fn ( LineValue $value ): string => $value->value, LineValue::read( $item ) );
		return [ CartEntry::KEY => self::in_order( $this->asked->of( $product ), $values ) ] + $item_data;
	}

	/**
	 * @param mixed $keys
	 */
	public function hide( mixed $keys ): mixed {
		return is_array( $keys ) ? [ ...$keys, LineValue::META ] : $keys;
	}

	/**
	 * As a new line of the cart would have them, so that equal ones become one line.
	 *
	 * @param list<Field>           $fields
	 * @param array<string, string> $values
	 * @return array<string, string>
	 */
	private static function in_order( array $fields, array $values ): array {
		$chosen = Chosen::of( $fields, $values );
		return $chosen->is_right() ? $chosen->values : $values;
	}
}
