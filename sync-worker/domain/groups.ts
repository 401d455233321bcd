/** Rows by their article, in the order in which they came. */
export function grouped< Row extends { readonly index: string } >(
	rows: readonly Row[]
): Map< string, Row[] > {
	const groups = new Map< string, Row[] >();
	for ( const row of rows ) {
		const known = groups.get( row.index );
		if ( known ) {
			known.push( row );
		} else {
			groups.set( row.index, [ row ] );
		}
	}
	return groups;
}
