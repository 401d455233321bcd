<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\Maps;

/**
 * Lines of an order as WAPRO must hear of them: article, VAT code, net and gross unit price. Knows no WordPress.
 */
final class OrderLines {

	private const NAME         = 200;
	private const NOTE         = 500;
	private const UNIT_PRICE   = 4;
	private const MONEY        = 2;
	private const SERVICE_UNIT = 'szt';

	/**
	 * @param array<string, string> $rates VAT code → rate in per cent, for codes that have one. Keys may have become numbers.
	 */
	public function __construct( private Maps $maps, private array $rates, private OrderSettings $settings ) {}

	/**
	 * @param list<LineFacts> $facts
	 * @param bool            $gross Whether the shop's prices are gross.
	 * @param 'eu'|'outside'|null $abroad Where it is delivered to; null: at home.
	 * @return list<array<string, mixed>> messages#OrderLine.
	 * @throws PayloadProblem When a line has no article, no VAT code or no usable price.
	 */
	public function build( array $facts, bool $gross = false, ?string $abroad = null ): array {
		$lines = [];
		foreach ( self::left( $facts ) as $number => $line ) {
			$lines[] = $line->kind === LineFacts::PRODUCT ? $this->product( $line, $number, $gross, $abroad ) : $this->service( $line, $number, $gross, $abroad );
		}
		return $lines;
	}

	/**
	 * What there is to tell: neither goods that were refunded in full nor services that are free.
	 *
	 * @param list<LineFacts> $facts
	 * @return array<int, LineFacts> By place among the lines; discounts that came as lines are taken off.
	 * @throws PayloadProblem When an amount cannot be read.
	 */
	public static function left( array $facts ): array {
		return array_filter(
			SpreadDiscounts::over( $facts ),
			static fn ( LineFacts $line, int $number ): bool => ! ( $line->kind === LineFacts::PRODUCT ? self::amount( $line->quantity, $number, 'quantity' ) : self::amount( $line->total, $number, 'netPrice' ) )->is_zero(),
			ARRAY_FILTER_USE_BOTH
		);
	}

	/**
	 * @param 'eu'|'outside'|null $abroad
	 * @return array<string, mixed>
	 */
	private function product( LineFacts $line, int $number, bool $gross, ?string $abroad ): array {
		if ( $line->snapshot === null ) {
			throw new PayloadProblem( 'product_not_linked', "lines[{$number}].index", $line->name );
		}
		$vat_code = $line->snapshot->vat_code !== '' ? $line->snapshot->vat_code : $this->maps->vat_code_for_class( $line->tax_class );
		return $this->line( $line, $number, $line->snapshot->index, $line->snapshot->unit, $this->charged_code( $line, $number, $vat_code, $abroad ), $line->snapshot->parameters, $gross );
	}

	/**
	 * Shipping and fees go as service articles.
	 *
	 * @param 'eu'|'outside'|null $abroad
	 * @return array<string, mixed>
	 */
	private function service( LineFacts $line, int $number, bool $gross, ?string $abroad ): array {
		if ( self::amount( $line->total, $number, 'netPrice' )->is_negative() ) {
			throw new PayloadProblem( 'price_invalid', "lines[{$number}].netPrice", $line->name );
		}
		$is_shipping = $line->kind === LineFacts::SHIPPING;
		$index       = $this->settings->service_index( $is_shipping ? 'shipping' : 'fee', $line->service );
		if ( $index === null || $index === '' ) {
			throw new PayloadProblem( 'shipping_unmapped', $is_shipping ? 'shippingIndex' : 'feeIndex', $line->name );
		}
		$vat_code = $this->charged_code( $line, $number, $this->maps->vat_code_for_class( $line->tax_class ), $abroad );
		if ( $abroad === null && self::is_untaxed( $line, $number ) ) {
			$vat_code = $this->settings->untaxed_code( $is_shipping ? 'shipping' : 'fee', $line->service ) ?? $vat_code;
		}
		return $this->line( $line, $number, $index, self::SERVICE_UNIT, $vat_code, [], $gross );
	}

	/**
	 * The code of what was sold without VAT to another country; else that of the article or the tax class.
	 *
	 * @param 'eu'|'outside'|null $abroad
	 */
	private function charged_code( LineFacts $line, int $number, ?string $vat_code, ?string $abroad ): ?string {
		$is_taxed = $vat_code !== null && (float) ( $this->rates[ $vat_code ] ?? 0 ) > 0;
		if ( $abroad === null || ! $is_taxed || ! self::is_untaxed( $line, $number ) ) {
			return $vat_code;
		}
		return $this->settings->exempt_code( $abroad ) ?? throw new PayloadProblem( 'vat_exempt_unmapped', "exempt.{$abroad}", $line->name );
	}

	/** Whether it costs something, and the shop charged no VAT on it. */
	private static function is_untaxed( LineFacts $line, int $number ): bool {
		return ! self::amount( $line->total, $number, 'netPrice' )->is_zero() && self::amount( $line->tax, $number, 'grossPrice' )->is_zero();
	}

	/**
	 * @param list<array{code: string, value: string, unit?: string}> $parameters
	 * @return array<string, mixed>
	 */
	private function line( LineFacts $line, int $number, string $index, string $unit, ?string $vat_code, array $parameters, bool $by_gross ): array {
		if ( $vat_code === null || $vat_code === '' ) {
			throw new PayloadProblem( 'vat_unmapped', "lines[{$number}].vatCode", $line->name );
		}
		$quantity = self::amount( $line->quantity, $number, 'quantity' );
		if ( $quantity->is_zero() || $quantity->is_negative() ) {
			throw new PayloadProblem( 'quantity_invalid', "lines[{$number}].quantity", $line->name );
		}
		$net   = self::amount( $line->total, $number, 'netPrice' );
		$gross = $net->plus( self::amount( $line->tax, $number, 'grossPrice' ) );
		if ( $net->is_negative() || $gross->is_negative() ) {
			throw new PayloadProblem( 'price_invalid', "lines[{$number}].netPrice", $line->name );
		}
		$this->check_vat( $line, $number, $net, $gross, $vat_code );
		// WooCommerce keeps a rounded tax beside an unrounded net: what the buyer pays is the sum in whole grosze.
		$net   = $by_gross ? $net : $net->rounded( self::MONEY );
		$gross = $by_gross ? $gross->rounded( self::MONEY ) : $gross;
		$built = [
			'lineId'     => $line->id,
			'index'      => $index,
			'name'       => mb_substr( $line->name, 0, self::NAME ),
			'quantity'   => $quantity->plain(),
			'unit'       => $unit,
			'netPrice'   => $net->divided_by( $quantity, self::UNIT_PRICE )->text( self::UNIT_PRICE ),
			'grossPrice' => $gross->divided_by( $quantity, self::UNIT_PRICE )->text( self::UNIT_PRICE ),
			'vatCode'    => $vat_code,
			'net'        => $net->text( self::MONEY ),
			'gross'      => $gross->text( self::MONEY ),
			'parameters' => $parameters,
		];
		if ( $line->note !== '' ) {
			$built['note'] = mb_substr( $line->note, 0, self::NOTE );
		}
		if ( $line->discount !== '' ) {
			$built['discount'] = $line->discount;
		}
		return $built;
	}

	/**
	 * The buyer paid a tax that is not the article's: no rounding, but a wrong tax class, rate or exemption. WAPRO would
	 * reckon another gross, so a person must look. Plausibility only, hence floats.
	 */
	private function check_vat( LineFacts $line, int $number, Amount $net, Amount $gross, string $vat_code ): void {
		$rates = $this->rates;
		if ( ! isset( $rates[ $vat_code ] ) ) {
			return;
		}
		$expected = $net->approximately() * (float) $rates[ $vat_code ] / 100;
		$actual   = $gross->minus( $net )->approximately();
		if ( abs( $expected - $actual ) > max( 0.05, abs( $net->approximately() ) * 0.005 ) ) {
			$asks = $line->kind !== LineFacts::PRODUCT && self::is_untaxed( $line, $number );
			throw new PayloadProblem( $asks ? 'vat_service_unmapped' : 'vat_conflict', "lines[{$number}].vatCode", $line->name );
		}
	}

	private static function amount( string $text, int $number, string $field ): Amount {
		try {
			return Amount::parse( $text );
		} catch ( \InvalidArgumentException ) {
			throw new PayloadProblem( 'price_invalid', "lines[{$number}].{$field}", $text );
		}
	}
}
