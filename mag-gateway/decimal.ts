/*
 * Exact decimals without floating point. An amount is a BigInt of millionths: WAPRO's quantities have six decimals
 * (16,6), its money four (14,4), so one scale carries both.
 */

export type Millionths = bigint;

const PLACES = 6;
export const ONE: Millionths = 1_000_000n;

/** Reads "-12.5"; more than six decimals or anything else that is no plain decimal is an error. */
export function millionths( text: string ): Millionths {
	const match = /^(-?)([0-9]+)(?:\.([0-9]{1,6}))?$/.exec( text );
	if ( ! match ) {
		throw new TypeError( `"${ text }" is no decimal number.` );
	}
	const [ , sign, whole = '0', fraction = '' ] = match;
	const value =
		BigInt( whole ) * ONE + BigInt( fraction.padEnd( PLACES, '0' ) );
	return sign === '-' ? -value : value;
}

/** Writes with exactly `places` decimals, rounding half away from zero. */
export function decimalText( value: Millionths, places: number ): string {
	const rounded = round( value, places );
	const digits = ( rounded < 0n ? -rounded : rounded )
		.toString()
		.padStart( PLACES + 1, '0' );
	const whole = digits.slice( 0, -PLACES );
	const fraction = digits.slice( -PLACES ).slice( 0, places );
	return [
		rounded < 0n ? '-' : '',
		whole,
		places > 0 ? `.${ fraction }` : '',
	].join( '' );
}

/** Half away from zero, as Polish law and WAPRO round money. */
export function round( value: Millionths, places: number ): Millionths {
	const step = 10n ** BigInt( PLACES - places );
	return divide( value, step ) * step;
}

/** Towards minus infinity, so that a quantity is never promised that is not there. */
export function floor( value: Millionths, places: number ): Millionths {
	const step = 10n ** BigInt( PLACES - places );
	const down = value / step;
	return ( value < 0n && down * step !== value ? down - 1n : down ) * step;
}

/** Product of two amounts, rounded to millionths. */
export const multiply = ( a: Millionths, b: Millionths ): Millionths =>
	divide( a * b, ONE );

/** a ÷ b of plain integers, half away from zero. */
export function divide( a: bigint, b: bigint ): bigint {
	const negative = a < 0n !== b < 0n;
	const numerator = a < 0n ? -a : a;
	const denominator = b < 0n ? -b : b;
	const quotient = ( 2n * numerator + denominator ) / ( 2n * denominator );
	return negative ? -quotient : quotient;
}

export const smaller = ( a: Millionths, b: Millionths ): Millionths =>
	a < b ? a : b;

export const larger = ( a: Millionths, b: Millionths ): Millionths =>
	a > b ? a : b;

export const money = ( value: Millionths ): string => decimalText( value, 4 );
export const quantity = ( value: Millionths ): string =>
	decimalText( value, 6 );
