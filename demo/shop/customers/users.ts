import { randomBytes } from 'node:crypto';
import type { ShopContext } from '../context.ts';

/** An account of the shop. Staff has rights in the panel and never belongs to a company. */
export interface UserRecord {
	id: number;
	email: string;
	name: string;
	password: string;
	nip: string | null;
	company_name: string | null;
	staff: number;
	/** Made for a contact of WAPRO: whoever sets its first password reads its mail. */
	invited: number;
}

export interface NewUser {
	readonly email: string;
	readonly name: string;
	readonly nip?: string | null;
	readonly companyName?: string | null;
	readonly staff?: boolean;
	readonly invited?: boolean;
}

export function plainEmail( email: string ): string {
	return email.trim().toLowerCase();
}

export function createUser( shop: ShopContext, user: NewUser ): UserRecord {
	const { id } = shop.db.run(
		`INSERT INTO users ( email, name, password, nip, company_name, staff, invited, created_at )
		VALUES ( :email, :name, :password, :nip, :company, :staff, :invited, :now )`,
		{
			email: plainEmail( user.email ),
			name: user.name,
			password: randomBytes( 12 ).toString( 'base64url' ),
			nip: user.nip ?? null,
			company: user.companyName ?? null,
			staff: user.staff === true ? 1 : 0,
			invited: user.invited === true ? 1 : 0,
			now: shop.now(),
		}
	);
	const created = findUser( shop, id );
	if ( ! created ) {
		throw new Error( `The account of ${ user.email } was not stored.` );
	}
	return created;
}

export function findUser(
	shop: ShopContext,
	id: number
): UserRecord | undefined {
	return shop.db.get< UserRecord >( 'SELECT * FROM users WHERE id = :id', {
		id,
	} );
}

export function findUserByEmail(
	shop: ShopContext,
	email: string
): UserRecord | undefined {
	return shop.db.get< UserRecord >(
		'SELECT * FROM users WHERE email = :email',
		{ email: plainEmail( email ) }
	);
}
