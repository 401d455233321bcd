import { createHash, timingSafeEqual } from 'node:crypto';

export interface Credentials {
	readonly user: string;
	readonly password: string;
}

const digest = ( text: string ): Buffer =>
	createHash( 'sha256' ).update( text ).digest();

/** Compares in constant time, whatever length was sent. */
export function basicAuth( {
	user,
	password,
}: Credentials ): ( header: string | undefined ) => boolean {
	const expected = digest( `${ user }:${ password }` );
	return ( header = '' ) => {
		const [ , encoded = '' ] =
			/^Basic ([A-Za-z0-9+/=]+)$/i.exec( header ) ?? [];
		const given = Buffer.from( encoded, 'base64' ).toString( 'utf8' );
		return timingSafeEqual( digest( given ), expected );
	};
}
