/** So many of a list, evenly spread over it. */
export function spread< Item >(
	items: readonly Item[],
	count: number
): Item[] {
	const wanted = Math.min( count, items.length );
	return Array.from(
		{ length: wanted },
		( _, n ) => items[ Math.floor( ( n * items.length ) / wanted ) ] as Item
	);
}

export function inParts< Item >(
	items: readonly Item[],
	size: number
): Item[][] {
	return Array.from( { length: Math.ceil( items.length / size ) }, ( _, n ) =>
		items.slice( n * size, ( n + 1 ) * size )
	);
}
