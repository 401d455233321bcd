/** Fills WAPRO's numbering format: a run of # is the number with leading zeros, $$ the year's last two digits, $$$$ all four. */
export function documentNumber(
	format: string,
	number: number,
	year: number
): string {
	return format
		.replace( /#+/, ( run ) =>
			String( number ).padStart( run.length, '0' )
		)
		.replace( /\$\$\$\$/, String( year ) )
		.replace( /\$\$/, String( year ).slice( -2 ) );
}
