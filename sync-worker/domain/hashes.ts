/** What a facet without any row hashes to. */
export const nothing = '0'.repeat( 16 );

/** XOR of 64-bit row hashes in hexadecimal digits; the order does not matter. */
export function xorHashes( hashes: readonly string[] ): string {
	const sum = hashes.reduce(
		( known, hash ) => known ^ BigInt( `0x${ hash }` ),
		0n
	);
	return sum.toString( 16 ).padStart( 16, '0' );
}
