import { millionths, multiply, round } from './decimal.ts';
import type { Millionths } from './decimal.ts';
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

/**
 * What the ERP says an order is worth: line values to the grosz on the authoritative side, summed per VAT rate, tax on
 * the sum. The header's other side is derived, so it need not equal the sum over the lines.
 */
export function orderTotals(
	lines: readonly PricedLine[],
	basis: 'net' | 'gross',
	rates: ReadonlyMap< string, Millionths >
): Totals {
	const perRate = new Map< string, Millionths >();
	for ( const line of lines ) {
		const price = basis === 'net' ? line.netPrice : line.grossPrice;
		const value = round(
			multiply( millionths( price ), millionths( line.quantity ) ),
			2
		);
		perRate.set(
			line.vatCode,
			( perRate.get( line.vatCode ) ?? 0n ) + value
		);
	}
	let net = 0n;
	let gross = 0n;
	for ( const [ code, sum ] of perRate ) {
		const rate = rates.get( code ) ?? 0n;
		net += basis === 'net' ? sum : sum - vatInGross( sum, rate );
		gross += basis === 'gross' ? sum : sum + vatOnNet( sum, rate );
	}
	return { net, gross };
}
