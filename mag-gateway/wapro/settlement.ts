import { conflict, invalid } from '../errors.ts';
import { decimalText, round, smaller } from './decimal.ts';
import type { Millionths } from './decimal.ts';

/** How far a document is settled; amounts without sign, whoever owes. */
export interface Balance {
	readonly gross: Millionths;
	readonly settled: Millionths;
	readonly overpaid: Millionths;
}

export const remainingOf = ( { gross, settled }: Balance ): Millionths =>
	gross - settled;

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

/** The balance after an amount was booked. */
export function booked(
	balance: Balance,
	amount: Millionths,
	mayExceed: boolean
): Balance {
	const { settles, left } = bookable(
		remainingOf( balance ),
		amount,
		mayExceed
	);
	return {
		gross: balance.gross,
		settled: balance.settled + settles,
		overpaid: balance.overpaid + left,
	};
}

export function assertCurrency( owed: string, given: string ): void {
	if ( owed !== given ) {
		throw conflict(
			'currency_differs',
			'currency',
			`The document is in ${ owed }, the settlement in ${ given }.`
		);
	}
}
