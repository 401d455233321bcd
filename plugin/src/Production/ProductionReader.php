<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\MadeToMeasure\LineValue;
use WaproMag\MadeToMeasure\WaproParameters;
use WaproMag\Orders\Amount;
use WaproMag\Orders\LineNote;
use WaproMag\Orders\LineParameters;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Orders\LineSnapshots;
use WaproMag\Orders\RefundedLines;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Settings\SettingsStore;

/**
 * WooCommerce's order as plain facts for production's rules.
 */
final class ProductionReader {

	public function __construct(
		private SettingsStore $settings,
		private WcOrderReader $orders,
		private LineSnapshots $snapshots,
		private LinkStore $links
	) {}

	public function read( \WC_Order $order ): ProductionFacts {
		$settings = $this->settings->production();
		$created  = $order->get_date_created();
		return new ProductionFacts(
			$this->orders->reference( $order ),
			$this->settings->shop_id(),
			(string) $order->get_order_number(),
			WcOrderReader::placed_at( $order ),
			(string) wp_date( 'Y-m-d', $created === null ? time() : $created->getTimestamp() ),
			self::field( $order, $settings->due()['field'] ),
			self::field( $order, $settings->priority_field() ),
			self::buyer( $order ),
			self::delivery( $order ),
			WcOrderReader::plain( (string) $order->get_customer_note() ),
			$this->lines( $order )
		);
	}

	private static function field( \WC_Order $order, string $name ): string {
		$value = $name === '' ? '' : $order->get_meta( $name );
		return is_scalar( $value ) ? trim( (string) $value ) : '';
	}

	private static function buyer( \WC_Order $order ): string {
		$company = WcOrderReader::plain( (string) $order->get_billing_company() );
		return $company !== '' ? $company : WcOrderReader::plain( $order->get_formatted_billing_full_name() );
	}

	/**
	 * @return array{name: string, street: string, postcode: string, city: string, country: string}|null
	 */
	private static function delivery( \WC_Order $order ): ?array {
		$kind  = $order->get_shipping_address_1() !== '' || $order->get_shipping_city() !== '' ? 'shipping' : 'billing';
		$of    = $order->get_address( $kind );
		$name  = WcOrderReader::plain( $of['company'] ?? '' );
		$place = [
			'name'     => $name !== '' ? $name : WcOrderReader::plain( ( $of['first_name'] ?? '' ) . ' ' . ( $of['last_name'] ?? '' ) ),
			'street'   => WcOrderReader::plain( ( $of['address_1'] ?? '' ) . ' ' . ( $of['address_2'] ?? '' ) ),
			'postcode' => WcOrderReader::plain( $of['postcode'] ?? '' ),
			'city'     => WcOrderReader::plain( $of['city'] ?? '' ),
			'country'  => WcOrderReader::country( $of['country'] ?? '' ),
		];
		return $place['street'] === '' && $place['city'] === '' ? null : $place;
	}

	/**
	 * @return list<ProductionLineFacts>
	 */
	private function lines( \WC_Order $order ): array {
		$refunded = RefundedLines::of( $order );
		$lines    = [];
		foreach ( $order->get_items() as $item ) {
			if ( ! $item instanceof \WC_Order_Item_Product ) {
				continue;
			}
			$left = Amount::parse( (string) $item->get_quantity() )->minus( $refunded[ $item->get_id() ]['quantity'] ?? Amount::zero() );
			if ( ! $left->is_zero() && ! $left->is_negative() ) {
				$lines[] = $this->line( $item, $left->plain() );
			}
		}
		return $lines;
	}

	private function line( \WC_Order_Item_Product $item, string $quantity ): ProductionLineFacts {
		$snapshot = $this->snapshots->of( $item );
		$product  = $item->get_product();
		$product  = $product instanceof \WC_Product ? $product : null;
		$asked    = LineValue::read( $item );
		$link     = $snapshot === null ? null : $this->links->find( Link::PRODUCT, $snapshot->index );
		return new ProductionLineFacts(
			(string) $item->get_id(),
			$snapshot->index ?? (string) $product?->get_sku(),
			WcOrderReader::plain( (string) $item->get_name() ),
			$quantity,
			$snapshot->unit ?? '',
			LineNote::of( $item ),
			self::categories( $item->get_product_id() ),
			self::values( $item, $snapshot, $asked ),
			$product === null ? [] : self::attributes( $product ),
			self::rules( $link, $asked )
		);
	}

	/**
	 * @return list<int>
	 */
	private static function categories( int $product_id ): array {
		$own   = wc_get_product_term_ids( $product_id, 'product_cat' );
		$above = array_map( static fn ( int $id ): array => get_ancestors( $id, 'product_cat', 'taxonomy' ), $own );
		return array_values( array_unique( array_map( 'intval', array_merge( $own, ...$above ) ) ) );
	}

	/**
	 * As the line holds them: raw, in the words that a buyer sees, and as written down at placing.
	 *
	 * @param array<string, LineValue> $asked
	 * @return array<string, string>
	 */
	private static function values( \WC_Order_Item_Product $item, ?LineSnapshot $snapshot, array $asked ): array {
		$values = [];
		foreach ( $item->get_meta_data() as $meta ) {
			$data = $meta->get_data();
			if ( is_scalar( $data['value'] ) ) {
				$values[ ProductionLineFacts::key( (string) $data['key'] ) ] = WcOrderReader::plain( (string) $data['value'] );
			}
		}
		foreach ( $item->get_formatted_meta_data( '', true ) as $meta ) {
			$values[ ProductionLineFacts::key( WcOrderReader::plain( (string) $meta->display_key ) ) ] = WcOrderReader::plain( (string) $meta->display_value );
		}
		foreach ( $asked as $value ) {
			$values[ ProductionLineFacts::key( $value->label ) ] = $value->value;
			$values[ ProductionLineFacts::key( $value->code ) ]  = $value->value;
		}
		foreach ( $snapshot->parameters ?? [] as $parameter ) {
			$values[ ProductionLineFacts::key( $parameter['code'] ) ] = self::whole( $parameter['value'], $values );
		}
		return $values;
	}

	/**
	 * A value that was cut for WAPRO, as the line holds all of it.
	 *
	 * @param array<string, string> $values
	 */
	private static function whole( string $taken, array $values ): string {
		foreach ( mb_strlen( $taken ) < LineParameters::VALUE ? [] : $values as $value ) {
			if ( str_starts_with( $value, $taken ) ) {
				return $value;
			}
		}
		return $taken;
	}

	/**
	 * @return array<string, string>
	 */
	private static function attributes( \WC_Product $product ): array {
		$parent = $product->is_type( 'variation' ) ? wc_get_product( $product->get_parent_id() ) : null;
		$values = $parent instanceof \WC_Product ? self::attributes( $parent ) : [];
		foreach ( array_keys( $product->get_attributes() ) as $name ) {
			$value = WcOrderReader::plain( (string) $product->get_attribute( (string) $name ) );
			if ( $value !== '' ) {
				$values[ ProductionLineFacts::key( (string) $name ) ]                                = $value;
				$values[ ProductionLineFacts::key( wc_attribute_label( (string) $name, $product ) ) ] = $value;
			}
		}
		return $values;
	}

	/**
	 * What WAPRO's article defines, and what the product asked for beside that. Of a text of WAPRO's the shop may have made a
	 * number, a choice or a yes or no.
	 *
	 * @param array<string, LineValue> $asked
	 * @return list<ParameterRule>
	 */
	private static function rules( ?Link $link, array $asked ): array {
		$rules = array_map( ParameterRule::from_article( ... ), WaproParameters::read( $link->facts['parameters'] ?? null ) );
		foreach ( $asked as $code => $value ) {
			if ( ( $rules[ $code ]->type ?? ParameterRule::TEXT ) === ParameterRule::TEXT ) {
				$rules[ $code ] = ParameterRule::from_asked( $value );
			}
		}
		return array_values( $rules );
	}
}
