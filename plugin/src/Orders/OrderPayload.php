<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\Maps;

/**
 * The rules that make messages#OrderPayload out of an order. Knows no WordPress.
 */
final class OrderPayload {

	private const NUMBER          = 30;
	private const NOTE            = 1000;
	private const DELIVERY_METHOD = 200;
	private const COUPONS         = 500;

	public function __construct( private OrderLines $lines, private Maps $maps, private OrderSettings $settings ) {}

	/**
	 * @param bool                      $reserve  Whether WAPRO is to hold the goods.
	 * @param array<string, mixed>|null $accepted What WAPRO accepted of the order before, where its payment form may be needed.
	 * @return array<string, mixed> messages#OrderPayload.
	 * @throws PayloadProblem When WAPRO could not take it.
	 */
	public function build( OrderFacts $facts, bool $reserve, ?array $accepted = null ): array {
		$warehouses = $this->maps->sell_warehouses();
		if ( $warehouses === [] ) {
			throw new PayloadProblem( 'warehouse_unmapped', 'warehouses' );
		}
		RequiredData::check( $facts, $this->settings );
		$lines   = $this->lines->build( $facts->lines, $facts->prices_include_tax, $facts->abroad );
		$payload = [
			'reference'    => $facts->reference,
			'number'       => mb_substr( $facts->number, 0, self::NUMBER ),
			'placedAt'     => $facts->placed_at,
			'currency'     => $facts->currency,
			'basis'        => $facts->prices_include_tax ? 'gross' : 'net',
			'payer'        => self::party( $facts->payer ),
			'documentWish' => $facts->payer['nip'] !== '' || $facts->wants_invoice ? 'invoice' : 'receipt',
			'reserve'      => $reserve,
			'warehouses'   => $warehouses,
			'lines'        => $lines,
			'summary'      => self::summary( $lines, $facts->prices_include_tax ? null : array_column( OrderLines::left( $facts->lines ), 'tax' ) ),
		];
		if ( $facts->delivery !== null ) {
			$payload['delivery'] = self::party( $facts->delivery );
		}
		if ( $facts->buyer_number !== '' ) {
			$payload['buyerNumber'] = mb_substr( $facts->buyer_number, 0, self::NUMBER );
		}
		if ( $facts->payment->paid !== null ) {
			$payload['paidAmount'] = Amount::parse( $facts->payment->paid )->text( 2 );
		}
		if ( $facts->note !== '' ) {
			$payload['note'] = mb_substr( $facts->note, 0, self::NOTE );
		}
		if ( $facts->delivery_method !== '' ) {
			$payload['deliveryMethod'] = mb_substr( $facts->delivery_method, 0, self::DELIVERY_METHOD );
		}
		if ( $facts->coupons !== '' ) {
			$payload['coupons'] = mb_substr( $facts->coupons, 0, self::COUPONS );
		}
		return $payload + PaymentTerms::of( $facts->payment, $this->settings, $accepted ) + $this->rate( $facts->currency ) + $facts->customer;
	}

	/**
	 * @return array{rate?: string, rateDate?: string}
	 * @throws PayloadProblem When nobody has said what the currency is worth.
	 */
	private function rate( string $currency ): array {
		if ( $currency === OrderSettings::HOME_CURRENCY ) {
			return [];
		}
		$rate = $this->settings->rate( $currency );
		if ( $rate === null ) {
			throw new PayloadProblem( 'rate_unknown', 'rate', $currency );
		}
		return [ 'rate' => $rate['rate'], 'rateDate' => $rate['date'] ];
	}

	/**
	 * Optional texts only where there is something to say.
	 *
	 * @param array<string, string> $party
	 * @return array<string, string>
	 */
	private static function party( array $party ): array {
		$always = [ 'street' => 1, 'postcode' => 1, 'city' => 1, 'country' => 1 ];
		return array_filter( $party, static fn ( string $value ): bool => $value !== '' ) + array_intersect_key( $party, $always );
	}

	/**
	 * Sums of the lines' amounts per VAT code, as the buyer pays them: of net prices the tax is rounded no sooner than the
	 * shop does, which may be on the sum.
	 *
	 * @param list<array<string, mixed>> $lines
	 * @param list<string>|null          $taxes Of the lines at net prices, as the shop keeps them.
	 * @return list<array{vatCode: string, net: string, vat: string, gross: string}>
	 */
	private static function summary( array $lines, ?array $taxes ): array {
		$nets    = [];
		$grosses = [];
		foreach ( $lines as $number => $line ) {
			// A prefix, because PHP turns the key "23" into a number.
			$key             = 'vat:' . $line['vatCode'];
			$net             = Amount::parse( (string) $line['net'] );
			$gross           = $taxes === null ? Amount::parse( (string) $line['gross'] ) : $net->plus( Amount::parse( $taxes[ $number ] ) );
			$nets[ $key ]    = ( $nets[ $key ] ?? Amount::zero() )->plus( $net );
			$grosses[ $key ] = ( $grosses[ $key ] ?? Amount::zero() )->plus( $gross );
		}
		$summary = [];
		foreach ( $nets as $key => $net ) {
			$summary[] = [
				'vatCode' => substr( $key, 4 ),
				'net'     => $net->text( 2 ),
				'vat'     => $grosses[ $key ]->rounded( 2 )->minus( $net )->text( 2 ),
				'gross'   => $grosses[ $key ]->text( 2 ),
			];
		}
		return $summary;
	}
}
