import { millionths, multiply, round } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { vatInGross, vatOnNet } from './vat.ts';

export interface PricedLine {
	readonly vatCode: string;
	readonly quantity: string;
	readonly netPrice: string;
	readonly grossPrice: string;
}

export interface Totals {
	readonly net: Millionths;
	readonly gross: Millionths;
}

export type Rates = ReadonlyMap< string, Millionths >;

/** A line's value to the grosz on the authoritative side. */
export const lineValue = (
	line: PricedLine,
	basis: 'net' | 'gross'
): Millionths =>
	round(
		multiply(
			millionths( basis === 'net' ? line.netPrice : line.grossPrice ),
			millionths( line.quantity )
		),
		2
	);

/** Per VAT code: line values summed on the authoritative side, tax on the sum. */
export function totalsPerRate(
	lines: readonly PricedLine[],
	basis: 'net' | 'gross',
	rates: Rates
): Map< string, Totals > {
	const sums = new Map< string, Millionths >();
	for ( const line of lines ) {
		sums.set(
			line.vatCode,
			( sums.get( line.vatCode ) ?? 0n ) + lineValue( line, basis )
		);
	}
	return new Map(
		[ ...sums ].map( ( [ code, sum ] ) => {
			const rate = rates.get( code ) ?? 0n;
			return [
				code,
				{
					net: basis === 'net' ? sum : sum - vatInGross( sum, rate ),
					gross:
						basis === 'gross' ? sum : sum + vatOnNet( sum, rate ),
				},
			];
		} )
	);
}

export const totalOf = ( perRate: Iterable< Totals > ): Totals => {
	let net = 0n;
	let gross = 0n;
	for ( const one of perRate ) {
		net += one.net;
		gross += one.gross;
	}
	return { net, gross };
};

/**
 * What the ERP says an order is worth: line values to the grosz on the authoritative side, summed per VAT rate, tax on
 * the sum. The header's other side is derived, so it need not equal the sum over the lines.
 */
export const orderTotals = (
	lines: readonly PricedLine[],
	basis: 'net' | 'gross',
	rates: Rates
): Totals => totalOf( totalsPerRate( lines, basis, rates ).values() );
