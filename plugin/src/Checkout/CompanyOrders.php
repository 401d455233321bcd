<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use WaproMag\Boot\Registerable;

/**
 * An order placed for a company carries company, delivery point and person, and the addresses that WAPRO has, in the
 * block checkout and in the classic one.
 */
final class CompanyOrders implements Registerable {

	public const COMPANY = '_wapro_mag_company';
	public const POINT   = '_wapro_mag_point';
	public const PERSON  = '_wapro_mag_person';

	public function __construct( private ActiveChoice $active ) {}

	public function register(): void {
		add_action( 'wapro_mag/choice_changed', [ $this, 'follow' ] );
		add_action( 'woocommerce_before_calculate_totals', [ $this, 'fix_cart' ], 5 );
		add_action( 'woocommerce_store_api_cart_update_customer_from_request', [ $this, 'fix_customer' ], 100 );
		add_action( 'woocommerce_store_api_checkout_update_customer_from_request', [ $this, 'fix_customer' ], 100 );
		add_action( 'woocommerce_store_api_checkout_update_order_from_request', [ $this, 'mark_or_refuse' ], 100, 2 );
		add_filter( 'woocommerce_checkout_posted_data', [ $this, 'fix_posted' ], 100 );
		add_action( 'woocommerce_after_checkout_validation', [ $this, 'refuse_classic' ], 10, 2 );
		add_action( 'woocommerce_checkout_create_order', [ $this, 'mark' ] );
	}

	/** The cart follows: address, shipping and prices are those of the new point, and the person is told. */
	public function follow( Choice $choice ): void {
		$customer = WC()->customer;
		if ( ! $customer instanceof \WC_Customer || $customer->get_id() !== get_current_user_id() ) {
			return;
		}
		CompanyAddress::fix( $customer, $choice );
		$customer->save();
		if ( WC()->cart instanceof \WC_Cart && ! WC()->cart->is_empty() ) {
			WC()->cart->calculate_totals();
		}
	}

	/** Shipping and taxes are reckoned for where the goods really go. */
	public function fix_cart(): void {
		$this->fix_customer( WC()->customer );
	}

	public function fix_customer( mixed $customer ): void {
		if ( $customer instanceof \WC_Customer ) {
			CompanyAddress::fix( $customer, $this->active->current() );
		}
	}

	/**
	 * @param mixed $order
	 * @param mixed $request
	 * @throws RouteException When it cannot be bought as things stand.
	 */
	public function mark_or_refuse( mixed $order, mixed $request ): void {
		// An order that its address names was placed before, and is only paid now: it stays whose it is.
		if ( ! $order instanceof \WC_Order || ! $request instanceof \WP_REST_Request || isset( $request->get_url_params()['id'] ) ) {
			return;
		}
		$this->mark( $order );
		$problem = $this->active->current()->problem;
		if ( $problem !== null && $request->get_method() === 'POST' ) {
			throw new RouteException( 'wapro_mag_choice', esc_html( $problem ), 400 );
		}
	}

	/**
	 * What the classic checkout takes for posted: the fixed fields are the company's.
	 */
	public function fix_posted( mixed $data ): mixed {
		$choice = $this->active->current();
		if ( ! is_array( $data ) || $choice->company === null ) {
			return $data;
		}
		$customer = new \WC_Customer( get_current_user_id() );
		$customer->set_billing_first_name( (string) ( $data['billing_first_name'] ?? '' ) );
		$customer->set_billing_last_name( (string) ( $data['billing_last_name'] ?? '' ) );
		CompanyAddress::fix( $customer, $choice );
		foreach ( self::fixed_fields( $choice ) as $field ) {
			[ $kind, $name ] = explode( '_', $field, 2 );
			$data[ $field ]  = ( $kind === 'billing' ? $customer->get_billing() : $customer->get_shipping() )[ $name ] ?? '';
		}
		if ( ! $choice->free_address ) {
			$data['ship_to_different_address'] = true;
		}
		$data['wapro_mag_invoice'] = $customer->get_meta( StoredFields::WISH ) === '1' ? 1 : ( $data['wapro_mag_invoice'] ?? 0 );
		$data['wapro_mag_nip']     = (string) $customer->get_meta( StoredFields::NIP );
		return $data;
	}

	public function refuse_classic( mixed $data, mixed $errors ): void {
		$problem = $this->active->current()->problem;
		if ( $errors instanceof \WP_Error && $problem !== null ) {
			$errors->add( 'wapro_mag_choice', esc_html( $problem ) );
		}
	}

	public function mark( mixed $order ): void {
		$choice = $this->active->current();
		if ( ! $order instanceof \WC_Order ) {
			return;
		}
		if ( $choice->company === null ) {
			// A draft that was begun for a company whose access has ended since is the person's own.
			array_map( $order->delete_meta_data( ... ), [ self::COMPANY, self::POINT, self::PERSON ] );
			return;
		}
		$order->update_meta_data( self::COMPANY, (string) $choice->company->id );
		$order->update_meta_data( self::POINT, (string) ( $choice->point->id ?? '' ) );
		$order->update_meta_data( self::PERSON, (string) get_current_user_id() );
	}

	/**
	 * @return list<string> Names of the classic checkout's fields.
	 */
	public static function fixed_fields( Choice $choice ): array {
		$address = [ 'company', 'address_1', 'address_2', 'postcode', 'city', 'state', 'country' ];
		$fields  = array_map( static fn ( string $name ): string => "billing_{$name}", $choice->company?->city === '' ? [ 'company' ] : $address );
		return $choice->free_address
			? $fields
			: [ ...$fields, ...array_map( static fn ( string $name ): string => "shipping_{$name}", [ 'first_name', 'last_name', ...$address ] ) ];
	}
}
