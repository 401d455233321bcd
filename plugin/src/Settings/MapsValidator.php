<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Catalogue\Decimal;

/**
 * Checks maps against what WAPRO and the shop really have. What was mapped before and has since left WAPRO's
 * dictionaries stays allowed: a warehouse closed there must not stop the admin from saving something else here.
 */
final class MapsValidator {

	/**
	 * @param array<string, mixed>|null $dictionaries worker#Dictionaries, null before the first.
	 * @param list<string>              $tax_classes  Slugs of the shop's tax classes, '' among them.
	 * @param string                    $currency     The shop's currency.
	 */
	public function __construct(
		private readonly ?array $dictionaries,
		private readonly array $tax_classes,
		private readonly string $currency,
	) {}

	/**
	 * @return list<FieldError> Empty when the maps may be stored.
	 */
	public function errors( Maps $maps, Maps $before ): array {
		return array_values(
			array_filter(
				[
					...$this->warehouse_errors( $maps, $before ),
					...$this->vat_errors( $maps, $before ),
					$this->price_list_error( $maps, $before ),
					$this->buffer_error( $maps ),
					...$this->order_errors( $maps ),
				]
			)
		);
	}

	/**
	 * @return list<FieldError> Of what concerns orders.
	 */
	public function order_errors( Maps $maps ): array {
		return array_values(
			array_filter(
				[
					$this->index_error( 'maps.shippingIndex', $maps->shipping_index() ),
					$this->index_error( 'maps.feeIndex', $maps->fee_index() ),
					$this->nip_field_error( $maps ),
				]
			)
		);
	}

	/** Whether the text may be a catalogue index. */
	public static function is_index( string $text ): bool {
		return 1 === preg_match( '/^\S(?:[^\p{Cc}]{0,18}\S)?$/u', $text );
	}

	/**
	 * @return list<FieldError>
	 */
	private function warehouse_errors( Maps $maps, Maps $before ): array {
		$errors = [];
		$seen   = [];
		foreach ( $maps->to_array()['warehouses'] as $position => $warehouse ) {
			$field  = "maps.warehouses[{$position}].symbol";
			$symbol = $warehouse['symbol'];
			if ( isset( $seen[ $symbol ] ) ) {
				/* translators: %s: warehouse symbol */
				$errors[] = new FieldError( $field, 'duplicate', sprintf( __( 'Warehouse “%s” is listed twice. Leave one of the two rows.', 'wapro-mag-for-woocommerce' ), $symbol ) );
			} elseif ( ! $this->known( 'warehouses', 'symbol', $symbol ) && null === $before->warehouse_use( $symbol ) ) {
				/* translators: %s: warehouse symbol */
				$errors[] = new FieldError( $field, 'warehouse_unmapped', sprintf( __( 'WAPRO has no warehouse “%s”. Run the connection test to fetch the current list, then choose one of it.', 'wapro-mag-for-woocommerce' ), $symbol ) );
			}
			$seen[ $symbol ] = true;
		}
		return $errors;
	}

	/**
	 * @return list<FieldError>
	 */
	private function vat_errors( Maps $maps, Maps $before ): array {
		$errors = [];
		$seen   = [];
		foreach ( $maps->to_array()['vat'] as $position => $mapping ) {
			$code = $mapping['code'];
			if ( isset( $seen[ $code ] ) ) {
				/* translators: %s: VAT code */
				$errors[] = new FieldError( "maps.vat[{$position}].code", 'duplicate', sprintf( __( 'VAT code “%s” is mapped twice. Leave one of the two rows.', 'wapro-mag-for-woocommerce' ), $code ) );
			} elseif ( ! $this->known( 'vatRates', 'code', $code ) && null === $before->tax_class_for( $code ) ) {
				/* translators: %s: VAT code */
				$errors[] = new FieldError( "maps.vat[{$position}].code", 'vat_unmapped', sprintf( __( 'WAPRO has no VAT code “%s”. Run the connection test to fetch the current list, then choose one of it.', 'wapro-mag-for-woocommerce' ), $code ) );
			}
			if ( ! in_array( $mapping['taxClass'], $this->tax_classes, true ) ) {
				/* translators: 1: tax class, 2: VAT code */
				$errors[] = new FieldError( "maps.vat[{$position}].taxClass", 'vat_unmapped', sprintf( __( 'The shop has no tax class “%1$s”. Choose another one for VAT code “%2$s” or add the class in WooCommerce → Settings → Tax.', 'wapro-mag-for-woocommerce' ), $mapping['taxClass'], $code ) );
			}
			$seen[ $code ] = true;
		}
		return $errors;
	}

	private function price_list_error( Maps $maps, Maps $before ): ?FieldError {
		$code = $maps->price_list();
		if ( null === $code ) {
			return null;
		}
		$list = $this->entry( 'priceLists', 'code', $code );
		if ( null === $list ) {
			return $code === $before->price_list() ? null : new FieldError(
				'maps.priceList',
				'price_list_unmapped',
				/* translators: %s: code of a price list */
				sprintf( __( 'WAPRO has no price list “%s”. Run the connection test to fetch the current list, then choose one of it.', 'wapro-mag-for-woocommerce' ), $code )
			);
		}
		if ( $list['currency'] !== $this->currency ) {
			return new FieldError(
				'maps.priceList',
				'currency_mismatch',
				/* translators: 1: price list, 2: its currency, 3: the shop's currency */
				sprintf( __( 'Price list “%1$s” is in %2$s, the shop sells in %3$s. Choose a list in the shop’s currency.', 'wapro-mag-for-woocommerce' ), $code, (string) $list['currency'], $this->currency )
			);
		}
		return null;
	}

	private function buffer_error( Maps $maps ): ?FieldError {
		$buffer = Decimal::parse( $maps->buffer() );
		if ( null !== $buffer && ! $buffer->is_negative() ) {
			return null;
		}
		return new FieldError( 'maps.buffer', 'quantity_invalid', __( 'The safety buffer must be zero or more, for example 2 or 0.5.', 'wapro-mag-for-woocommerce' ) );
	}

	private function index_error( string $field, ?string $index ): ?FieldError {
		if ( null === $index || self::is_index( $index ) ) {
			return null;
		}
		return new FieldError( $field, 'article_unknown', __( 'Type the catalogue index exactly as it stands in WAPRO, or leave the field empty.', 'wapro-mag-for-woocommerce' ) );
	}

	private function nip_field_error( Maps $maps ): ?FieldError {
		if ( 1 === preg_match( '/^[A-Za-z0-9][A-Za-z0-9_\/-]{0,99}$/', $maps->nip_field() ) ) {
			return null;
		}
		return new FieldError( 'maps.nipField', 'invalid_name', __( 'The name of the NIP field may hold letters, digits, hyphens, slashes and underscores, for example billing_nip.', 'wapro-mag-for-woocommerce' ) );
	}

	private function known( string $dictionary, string $key, string $value ): bool {
		return null !== $this->entry( $dictionary, $key, $value );
	}

	/**
	 * @return array<string, mixed>|null
	 */
	private function entry( string $dictionary, string $key, string $value ): ?array {
		$entries = $this->dictionaries[ $dictionary ] ?? [];
		foreach ( is_array( $entries ) ? $entries : [] as $entry ) {
			if ( is_array( $entry ) && ( $entry[ $key ] ?? null ) === $value ) {
				return $entry;
			}
		}
		return null;
	}
}
