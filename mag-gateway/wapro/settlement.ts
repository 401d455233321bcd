import { conflict, invalid } from '../errors.ts';
import { decimalText, round, smaller } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';

/** What of an amount settles a document and what is left over; more than what remains only where the payer meant it. */
export function bookable(
	remaining: Millionths,
	amount: Millionths,
	mayExceed: boolean
): { readonly settles: Millionths; readonly left: Millionths } {
	if ( amount <= 0n || round( amount, 2 ) !== amount ) {
		throw invalid(
			'amount_invalid',
			'amount',
			`${ decimalText( amount, 4 ) } is no amount to settle. Give more than nought, to the grosz.`
		);
	}
	if ( amount > remaining && ! mayExceed ) {
		throw conflict(
			'settlement_above_remaining',
			'amount',
			`Only ${ decimalText( remaining, 2 ) } remains to be settled, less than ${ decimalText( amount, 2 ) }.`
		);
	}
	const settles = smaller( remaining, amount );
	return { settles, left: amount - settles };
}

/** A document is settled in its own currency. */
export function assertCurrency( owed: string, given: string ): void {
	if ( owed !== given ) {
		throw conflict(
			'currency_differs',
			'currency',
			`The document is in ${ owed }, the settlement in ${ given }.`
		);
	}
}
