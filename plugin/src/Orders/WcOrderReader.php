<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Checkout\BuyerNumber;
use WaproMag\Checkout\StoredFields;
use WaproMag\Orders\Statuses\StatusMover;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\OrderOwnership;

/**
 * WooCommerce's order as plain facts for the rules.
 */
final class WcOrderReader {

	public function __construct( private SettingsStore $settings, private LineSnapshots $snapshots, private OrderCustomer $customers ) {}

	public function read( \WC_Order $order ): OrderFacts {
		$payer    = $this->payer( $order );
		$delivery = $this->delivery( $order, $payer );
		$agreed   = SpreadDiscounts::over( $this->lines( $order ) );
		$left     = LeftLines::of( $agreed, RefundedLines::of( $order ) );
		$by_gross = (bool) $order->get_prices_include_tax();
		return new OrderFacts(
			$this->reference( $order ),
			(string) $order->get_order_number(),
			self::placed_at( $order ),
			(string) $order->get_currency(),
			$by_gross,
			$payer,
			$delivery,
			$this->payment( $order, $payer['nip'], LeftLines::worth( $agreed, $by_gross )->minus( LeftLines::worth( $left, $by_gross ) ) ),
			self::plain( (string) $order->get_customer_note() ),
			array_values( $left ),
			$this->customers->of( $order, $payer['nip'] ),
			BuyerNumber::of( $order ),
			$order->get_meta( StoredFields::WISH ) === '1',
			self::abroad( ( $delivery ?? $payer )['country'] ),
			self::names( $order->get_items( 'shipping' ) ),
			self::names( $order->get_items( 'coupon' ) )
		);
	}

	/**
	 * Whether it is an order of the shop: other plugins have objects of their own kind, as subscriptions, which are a
	 * WC_Order, too, and concern nobody in WAPRO.
	 *
	 * @phpstan-assert-if-true =\WC_Order $order
	 */
	public static function is_order( mixed $order ): bool {
		return $order instanceof \WC_Order && $order->get_type() === 'shop_order';
	}

	/** WooCommerce marks orders whose personal data was erased: that is no change for anybody to follow. */
	public static function is_erased( \WC_Order $order ): bool {
		return $order->get_meta( '_anonymized' ) === 'yes';
	}

	public function reference( \WC_Order $order ): string {
		return OrderReference::of( $this->settings->shop_id(), $order->get_id(), (string) $order->get_order_key() );
	}

	public function stream( \WC_Order $order ): string {
		return OrderStream::of( $this->nip( $order ), (string) $order->get_billing_email(), $order->get_id(), OrderOwnership::of( $order )->company );
	}

	private function nip( \WC_Order $order ): string {
		return NipField::read( $order, $this->settings->maps()->nip_field() );
	}

	/**
	 * @param Amount $gone Worth of what refunds took away.
	 */
	private function payment( \WC_Order $order, string $nip, Amount $gone ): PaymentFacts {
		$company = $this->customers->company_of( $order, $nip );
		return new PaymentFacts(
			(string) $order->get_payment_method(),
			self::plain( (string) $order->get_payment_method_title() ),
			self::paid( $order, $gone ),
			$company?->payment_form,
			$company?->payment_days
		);
	}

	/**
	 * @return array{company: string, firstName: string, lastName: string, nip: string, email: string, phone: string, street: string, postcode: string, city: string, country: string}
	 */
	private function payer( \WC_Order $order ): array {
		return [
			'company'   => self::plain( (string) $order->get_billing_company() ),
			'firstName' => self::plain( (string) $order->get_billing_first_name() ),
			'lastName'  => self::plain( (string) $order->get_billing_last_name() ),
			'nip'       => $this->nip( $order ),
			'email'     => trim( (string) $order->get_billing_email() ),
			'phone'     => self::plain( (string) $order->get_billing_phone() ),
			'street'    => self::plain( $order->get_billing_address_1() . ' ' . $order->get_billing_address_2() ),
			'postcode'  => self::plain( (string) $order->get_billing_postcode() ),
			'city'      => self::plain( (string) $order->get_billing_city() ),
			'country'   => self::country( (string) $order->get_billing_country() ),
		];
	}

	/**
	 * @param array{company: string, firstName: string, lastName: string, street: string, postcode: string, city: string, country: string, ...} $payer
	 * @return array{company: string, firstName: string, lastName: string, nip: string, email: string, phone: string, street: string, postcode: string, city: string, country: string}|null
	 */
	private function delivery( \WC_Order $order, array $payer ): ?array {
		$place = [
			'company'   => self::plain( (string) $order->get_shipping_company() ),
			'firstName' => self::plain( (string) $order->get_shipping_first_name() ),
			'lastName'  => self::plain( (string) $order->get_shipping_last_name() ),
			'nip'       => '',
			'email'     => '',
			'phone'     => self::plain( (string) $order->get_shipping_phone() ),
			'street'    => self::plain( $order->get_shipping_address_1() . ' ' . $order->get_shipping_address_2() ),
			'postcode'  => self::plain( (string) $order->get_shipping_postcode() ),
			'city'      => self::plain( (string) $order->get_shipping_city() ),
			'country'   => self::country( (string) $order->get_shipping_country() ),
		];
		if ( $place['street'] === '' && $place['city'] === '' ) {
			return null;
		}
		foreach ( [ 'company', 'firstName', 'lastName', 'street', 'postcode', 'city', 'country' ] as $field ) {
			if ( $place[ $field ] !== $payer[ $field ] ) {
				return $place;
			}
		}
		return null;
	}

	/**
	 * As they were agreed, before refunds.
	 *
	 * @return array<int, LineFacts> By id of the order's item.
	 */
	private function lines( \WC_Order $order ): array {
		$lines = [];
		foreach ( $order->get_items( [ 'line_item', 'shipping', 'fee' ] ) as $item ) {
			if ( ! $item instanceof \WC_Order_Item_Product && ! $item instanceof \WC_Order_Item_Shipping && ! $item instanceof \WC_Order_Item_Fee ) {
				continue;
			}
			$total = Amount::parse( (string) $item->get_total() );
			$tax   = Amount::parse( (string) $item->get_total_tax() );
			if ( $item instanceof \WC_Order_Item_Product ) {
				$lines[ $item->get_id() ] = new LineFacts(
					(string) $item->get_id(),
					LineFacts::PRODUCT,
					self::plain( (string) $item->get_name() ),
					Amount::parse( (string) $item->get_quantity() )->plain(),
					$total->text( 8 ),
					$tax->text( 8 ),
					(string) $item->get_tax_class(),
					$this->snapshots->of( $item ),
					LineNote::of( $item ),
					'',
					LineDiscount::of( Amount::parse( (string) $item->get_subtotal() ), $total )
				);
				continue;
			}
			$lines[ $item->get_id() ] = new LineFacts(
				(string) $item->get_id(),
				$item instanceof \WC_Order_Item_Shipping ? LineFacts::SHIPPING : LineFacts::FEE,
				self::plain( (string) $item->get_name() ),
				'1',
				$total->text( 8 ),
				$tax->text( 8 ),
				ServiceTaxClass::of( $item, $order ),
				null,
				'',
				$item instanceof \WC_Order_Item_Shipping ? (string) $item->get_method_id() : self::plain( (string) $item->get_name() )
			);
		}
		return $lines;
	}

	/**
	 * @param array<int, \WC_Order_Item> $items
	 */
	private static function names( array $items ): string {
		$names = array_map( static fn ( \WC_Order_Item $item ): string => self::plain( (string) $item->get_name() ), $items );
		return implode( ', ', array_unique( array_filter( $names, static fn ( string $name ): bool => $name !== '' ) ) );
	}

	public static function placed_at( \WC_Order $order ): string {
		$created = $order->get_date_created();
		return gmdate( 'Y-m-d\TH:i:s\Z', $created === null ? time() : $created->getTimestamp() );
	}

	/**
	 * What was paid in the shop for that which is still to be delivered.
	 */
	private static function paid( \WC_Order $order, Amount $gone ): ?string {
		return $order->get_date_paid() === null || $order->get_meta( StatusMover::PAID_THERE ) === '1' ? null : Amount::parse( (string) $order->get_total() )->minus( $gone )->text( 2 );
	}

	public static function country( string $code ): string {
		return preg_match( '/^[A-Z]{2}$/D', $code ) === 1 ? $code : (string) WC()->countries->get_base_country();
	}

	/**
	 * @return 'eu'|'outside'|null
	 */
	private static function abroad( string $country ): ?string {
		$countries = WC()->countries;
		if ( $country === (string) $countries->get_base_country() ) {
			return null;
		}
		return in_array( $country, $countries->get_european_union_countries( 'eu_vat' ), true ) ? 'eu' : 'outside';
	}

	public static function plain( string $text ): string {
		$text = html_entity_decode( wp_strip_all_tags( $text ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		return trim( (string) preg_replace( '/\s+/u', ' ', $text ) );
	}
}
