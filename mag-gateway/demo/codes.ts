import { createHash } from 'node:crypto';

/** EAN-13 with Poland's prefix and a right check digit. */
export function ean( number: number ): string {
	const body = `590${ String( number ).padStart( 9, '0' ) }`;
	const sum = [ ...body ].reduce(
		( total, digit, n ) => total + Number( digit ) * ( n % 2 ? 3 : 1 ),
		0
	);
	return `${ body }${ ( 10 - ( sum % 10 ) ) % 10 }`;
}

/** Always the same for the same index. */
export function guid( index: string ): string {
	const hex = createHash( 'sha1' )
		.update( index )
		.digest( 'hex' )
		.toUpperCase();
	return [
		hex.slice( 0, 8 ),
		hex.slice( 8, 12 ),
		hex.slice( 12, 16 ),
		hex.slice( 16, 20 ),
		hex.slice( 20, 32 ),
	].join( '-' );
}
