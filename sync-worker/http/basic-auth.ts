import { createHash, timingSafeEqual } from 'node:crypto';

export interface Credentials {
	readonly user: string;
	readonly password: string;
}

/** Compares an Authorization header with the expected credentials in constant time. */
export function isAuthorized(
	header: string | undefined,
	{ user, password }: Credentials
): boolean {
	const expected = `Basic ${ Buffer.from(
		`${ user }:${ password }`
	).toString( 'base64' ) }`;
	return timingSafeEqual( digest( header ?? '' ), digest( expected ) );
}

function digest( text: string ): Buffer {
	return createHash( 'sha256' ).update( text ).digest();
}
