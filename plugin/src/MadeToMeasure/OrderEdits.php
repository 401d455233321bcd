<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\LineSnapshots;

/**
 * On the order's screen parameters are edited where WooCommerce shows them, as meta of the line; the values for machines
 * follow. What the product would not take goes back, and a note says so.
 */
final class OrderEdits implements Registerable {

	public function __construct( private AskedFields $asked, private LineSnapshots $snapshots ) {}

	public function register(): void {
		add_action( 'woocommerce_before_save_order_item', [ $this, 'follow' ] );
		add_action( 'woocommerce_after_order_itemmeta', [ $this, 'say_what_is_missing' ], 10, 2 );
	}

	public function follow( mixed $item ): void {
		if ( ! $item instanceof \WC_Order_Item_Product ) {
			return;
		}
		$before   = LineValue::read( $item );
		$after    = [];
		$problems = [];
		foreach ( $this->fields( $item, $before ) as $field ) {
			$old   = $before[ $field->code ] ?? null;
			$shown = trim( (string) $item->get_meta( $field->label ) );
			if ( $shown === '' || $shown === $old?->shown ) {
				$after[ $field->code ] = $shown === '' ? null : $old;
				continue;
			}
			$value = ValueCheck::of( $field, self::typed( $field, $shown ) );
			if ( $value instanceof ValueProblem ) {
				$problems[] = $value;
			}
			$after[ $field->code ] = is_string( $value ) ? LineValue::of( $field, $value ) : $old;
			self::show( $item, $field->label, $after[ $field->code ] );
		}
		LineValue::write( $item, array_filter( $after ) );
		// Also what a configurator left in the line's meta.
		$this->snapshots->renew_parameters( $item );
		self::note( $item, $problems );
	}

	/**
	 * @param mixed $item_id
	 * @param mixed $item
	 */
	public function say_what_is_missing( mixed $item_id, mixed $item ): void {
		$product = $item instanceof \WC_Order_Item_Product ? $item->get_product() : null;
		if ( ! $item instanceof \WC_Order_Item_Product || ! $product instanceof \WC_Product ) {
			return;
		}
		$values  = LineValue::read( $item );
		$missing = array_filter( $this->asked->of( $product ), static fn ( Field $field ): bool => $field->required && ! isset( $values[ $field->code ] ) );
		if ( $missing === [] ) {
			return;
		}
		$fields = array_map( static fn ( Field $field ): string => trim( $field->label . ' – ' . ValueWords::allowed( $field ), ' –' ), $missing );
		/* translators: %s: names of fields with what is allowed. */
		printf( '<p class="wapro-mag-reason">%s</p>', esc_html( sprintf( __( 'Production does not know: %s. Edit the line and add each as meta, with exactly this name.', 'wapro-mag-for-woocommerce' ), implode( '; ', $fields ) ) ) );
	}

	/**
	 * What the product asks for now, and what it asked for when the line was placed.
	 *
	 * @param array<string, LineValue> $values
	 * @return array<string, Field>
	 */
	private function fields( \WC_Order_Item_Product $item, array $values ): array {
		$fields  = array_map( static fn ( LineValue $value ): Field => new Field( $value->code, $value->label, $value->type, $value->unit, options: [ $value->value ], required: false ), $values );
		$product = $item->get_product();
		foreach ( $product instanceof \WC_Product ? $this->asked->of( $product ) : [] as $field ) {
			$was                    = $values[ $field->code ] ?? null;
			$fields[ $field->code ] = $was === null || $was->label === $field->label ? $field : $fields[ $field->code ];
		}
		return $fields;
	}

	/** A person writes the unit behind the number, as it stood there, and "tak" for yes. */
	private static function typed( Field $field, string $text ): string {
		if ( $field->type === FieldType::YesNo ) {
			$words = [ mb_strtolower( ValueWords::value( $field->type, ValueCheck::YES, '' ) ) => ValueCheck::YES, mb_strtolower( ValueWords::value( $field->type, ValueCheck::NO, '' ) ) => ValueCheck::NO ];
			return $words[ mb_strtolower( $text ) ] ?? $text;
		}
		if ( $field->type !== FieldType::Number ) {
			return $text;
		}
		$number    = $field->unit !== '' && str_ends_with( $text, $field->unit ) ? substr( $text, 0, -strlen( $field->unit ) ) : $text;
		$thousands = wc_get_price_thousand_separator();
		$joined    = $thousands === '' ? $number : preg_replace( '/(?<=\d)' . preg_quote( $thousands, '/' ) . '(?=\d{3}(?!\d))/', '', $number );
		return (string) preg_replace( '/[\s\x{00A0}]+$/u', '', (string) $joined );
	}

	private static function show( \WC_Order_Item_Product $item, string $label, ?LineValue $value ): void {
		if ( $value === null ) {
			$item->delete_meta_data( $label );
			return;
		}
		$item->update_meta_data( $label, $value->shown );
	}

	/**
	 * @param list<ValueProblem> $problems
	 */
	private static function note( \WC_Order_Item_Product $item, array $problems ): void {
		$order = $item->get_order();
		foreach ( $order instanceof \WC_Order ? $problems : [] as $problem ) {
			/* translators: %s: sentence about a product and one of its fields. */
			$order->add_order_note( esc_html( sprintf( __( 'Not changed: %s', 'wapro-mag-for-woocommerce' ), ValueWords::of_product( $item->get_name(), $problem ) ) ) );
		}
	}
}
