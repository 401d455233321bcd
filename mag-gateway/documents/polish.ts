import { decimalText, millionths } from '../decimal.ts';

const HARD_SPACE = '\u00a0';

/** "1234567.5" → "1 234 567,50", as Polish documents write amounts. */
export function polishAmount( amount: string, places = 2 ): string {
	const [ whole = '0', fraction ] = decimalText(
		millionths( amount ),
		places
	).split( '.' );
	const grouped = whole.replace( /\B(?=(\d{3})+$)/g, HARD_SPACE );
	return fraction === undefined ? grouped : `${ grouped },${ fraction }`;
}

/** Without the noughts that say nothing: "2.000000" → "2". */
export const polishQuantity = ( quantity: string ): string =>
	polishAmount( quantity, 6 ).replace( /,?0+$/, '' );
