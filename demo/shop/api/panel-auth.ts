import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';

export interface User {
	readonly name: string;
	readonly may: readonly ( 'view' | 'manage' )[];
}

export interface Login {
	readonly user: string;
	readonly password: string;
}

const COOKIE = 'shop_session';

/** Logged-in people: a session by cookie, and a token of that session with every request of the panel. */
export class PanelAuth {
	readonly #secret = randomBytes( 32 );
	readonly #sessions = new Map< string, User >();
	readonly #accounts: readonly { user: User; password: string }[];

	constructor( admin: Login, viewer: Login ) {
		this.#accounts = [
			{
				user: { name: admin.user, may: [ 'view', 'manage' ] },
				password: admin.password,
			},
			{
				user: { name: viewer.user, may: [ 'view' ] },
				password: viewer.password,
			},
		];
	}

	/** Value of a `Set-Cookie` header; undefined for a wrong name or password. */
	logIn( { user, password }: Login ): string | undefined {
		const account = this.#accounts.find(
			( one ) => one.user.name === user && same( one.password, password )
		);
		if ( ! account ) {
			return undefined;
		}
		const session = randomBytes( 24 ).toString( 'base64url' );
		this.#sessions.set( session, account.user );
		return `${ COOKIE }=${ session }; Path=/; HttpOnly; SameSite=Lax`;
	}

	/** Ends a session; value of the header that forgets it. */
	logOut( cookies: string | undefined ): string {
		this.#sessions.delete( sessionOf( cookies ) );
		return `${ COOKIE }=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
	}

	userOf( cookies: string | undefined ): User | undefined {
		return this.#sessions.get( sessionOf( cookies ) );
	}

	nonceOf( cookies: string | undefined ): string {
		return createHmac( 'sha256', this.#secret )
			.update( sessionOf( cookies ) )
			.digest( 'hex' )
			.slice( 0, 20 );
	}

	/** The person behind a request of the panel; refuses without session, token or right. */
	check(
		right: 'view' | 'manage',
		cookies: string | undefined,
		nonce: string | undefined
	): User {
		const user = this.userOf( cookies );
		if ( ! user || nonce === undefined ) {
			throw new Problem(
				'rest_forbidden',
				'Zaloguj się, żeby zobaczyć panel WAPRO Mag.',
				401
			);
		}
		if ( ! same( this.nonceOf( cookies ), nonce ) ) {
			throw new Problem(
				'rest_cookie_invalid_nonce',
				'Strona jest otwarta zbyt długo. Odśwież ją.',
				403
			);
		}
		if ( ! user.may.includes( right ) ) {
			throw new Problem(
				'rest_forbidden',
				'Nie masz prawa zmieniać ustawień WAPRO Mag. Poproś o nie administratora.',
				403
			);
		}
		return user;
	}
}

function sessionOf( cookies: string | undefined ): string {
	const pair = ( cookies ?? '' )
		.split( ';' )
		.map( ( part ) => part.trim() )
		.find( ( part ) => part.startsWith( `${ COOKIE }=` ) );
	return pair?.slice( COOKIE.length + 1 ) ?? '';
}

function same( left: string, right: string ): boolean {
	const a = Buffer.from( left );
	const b = Buffer.from( right );
	return a.length === b.length && timingSafeEqual( a, b );
}
