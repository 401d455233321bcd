import { randomBytes } from 'node:crypto';

/** A name and a password that live as long as the demo. */
export interface Credentials {
	readonly user: string;
	readonly password: string;
}

export function randomCredentials( user: string ): Credentials {
	return { user, password: randomBytes( 15 ).toString( 'base64url' ) };
}
