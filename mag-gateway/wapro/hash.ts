import { createHash } from 'node:crypto';

/** 64 bits of what a row says, as sixteen hex digits; opaque to whoever receives it. */
export const rowHash = ( row: unknown ): string =>
	sha256( JSON.stringify( row ) ).slice( 0, 16 );

export const sha256 = ( text: string ): string =>
	createHash( 'sha256' ).update( text ).digest( 'hex' );
