/*
 * Exact decimals as scaled integers: six places, as on the wire. Money and quantities never pass through floating
 * point.
 */
const SCALE = 1_000_000n;
const DECIMAL = /^(-?)([0-9]{1,12})(?:\.([0-9]{1,6}))?$/;

export function isDecimal( text: string ): boolean {
	return DECIMAL.test( text );
}

/** Scaled value of a decimal text; throws on anything else. */
export function scaled( text: string ): bigint {
	const match = DECIMAL.exec( text );
	if ( ! match ) {
		throw new RangeError( `"${ text }" is not a decimal number.` );
	}
	const [ , sign, whole = '0', fraction = '' ] = match;
	const value = BigInt( whole ) * SCALE + BigInt( fraction.padEnd( 6, '0' ) );
	return sign === '-' ? -value : value;
}

/** Text with exactly `places` digits after the point, rounded half away from zero. */
export function fixed( value: bigint, places: number ): string {
	const unit = 10n ** BigInt( 6 - places );
	const rounded = divide( value, unit );
	const digits = ( rounded < 0n ? -rounded : rounded )
		.toString()
		.padStart( places + 1, '0' );
	const split = digits.length - places;
	const text =
		places === 0
			? digits
			: `${ digits.slice( 0, split ) }.${ digits.slice( split ) }`;
	return rounded < 0n ? `-${ text }` : text;
}

/** Integer quotient, rounded half away from zero. */
export function divide( value: bigint, by: bigint ): bigint {
	const half = by / 2n;
	return value < 0n ? ( value - half ) / by : ( value + half ) / by;
}

/** Product of two scaled values, scaled. */
export function multiply( left: bigint, right: bigint ): bigint {
	return divide( left * right, SCALE );
}

/** Whole part towards minus infinity. */
export function floor( value: bigint ): number {
	const whole = value / SCALE;
	return Number( value < 0n && value % SCALE !== 0n ? whole - 1n : whole );
}

export function sum( values: readonly bigint[] ): bigint {
	return values.reduce( ( total, value ) => total + value, 0n );
}

/** Net of a gross amount at a rate in per cent, both scaled. */
export function netOf( gross: bigint, rate: bigint ): bigint {
	return divide( gross * 100n * SCALE, 100n * SCALE + rate );
}
