/** Rows beneath those of a page, together: a few that carry thousands make a shorter page, never a huge answer. */
export const MAX_ROWS = 10_000;

/** How many of the rows fit into a page; one always does. */
export function fitting( sizes: readonly number[], limit: number ): number {
	let rows = 0;
	const end = sizes
		.slice( 0, limit )
		.findIndex( ( size ) => ( rows += size ) > MAX_ROWS );
	return end === -1 ? Math.min( sizes.length, limit ) : Math.max( 1, end );
}
