import type { VatRateRow } from '../database/port.ts';
import { decimalText, divide, millionths, round } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';

const HUNDRED = 100_000_000n;

/** "zw" and "np" carry no tax, which is not the same as a rate of nought. */
export const rateOf = ( vat: VatRateRow ): Millionths =>
	vat.rate === null ? 0n : millionths( vat.rate );

/** Tax contained in a gross amount, to the grosz. */
export const vatInGross = ( gross: Millionths, rate: Millionths ): Millionths =>
	round( divide( gross * rate, HUNDRED + rate ), 2 );

/** Tax on a net amount, to the grosz. */
export const vatOnNet = ( net: Millionths, rate: Millionths ): Millionths =>
	round( divide( net * rate, HUNDRED ), 2 );

/** Both sides of a price from the side that the price list keeps. */
export function bothSides(
	value: string,
	basis: 'net' | 'gross',
	rate: Millionths
): { readonly net: string; readonly gross: string } {
	const given = round( millionths( value ), 2 );
	const net = basis === 'net' ? given : given - vatInGross( given, rate );
	const gross = basis === 'gross' ? given : given + vatOnNet( given, rate );
	return { net: decimalText( net, 4 ), gross: decimalText( gross, 4 ) };
}
