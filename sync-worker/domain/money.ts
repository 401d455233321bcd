const DECIMALS = 4;

/** An amount with WAPRO's four decimals at most: only zeros are dropped, a lost digit would be another amount. */
export function money( amount: string ): string {
	const point = amount.indexOf( '.' );
	if ( point < 0 ) {
		return amount;
	}
	const whole = amount.slice( 0, point );
	const decimals = amount.slice( point + 1 );
	const kept = decimals.slice( 0, DECIMALS );
	const dropped = decimals.slice( DECIMALS );
	return /^0*$/.test( dropped ) ? `${ whole }.${ kept }` : amount;
}
